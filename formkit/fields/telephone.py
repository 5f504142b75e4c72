"""A phone number: https://design-system.service.gov.uk/patterns/phone-numbers/"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import ClassVar

from phonenumbers import (
    NumberParseException,
    PhoneNumber,
    PhoneNumberFormat,
    format_number,
    is_valid_number,
    parse,
)

from formkit.fields.field_type import Json, Read, Schema, Typed
from formkit.fields.line import visible
from formkit.fields.one_line import WIDTH, OneLine
from formkit.kinds import Bounds, Fault, Kind
from formkit.language import Language

_UK = 44
# Numbers that Ofcom keeps free for drama, which GOV.UK uses as examples; libphonenumber knows most of them as no one's.
# https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbers-for-drama
_DRAMA = re.compile(
    r"7700900\d{3}|(?:11[3-8]|121|131|141|151|161)4960\d{3}|1914980\d{3}|2079460\d{3}|2896496\d{3}|2920180\d{3}"
    r"|1632960\d{3}|8081570\d{3}|9098790\d{3}|3069990\d{3}"
)


class Telephone(OneLine):
    """A phone number; its value is a str in E.164, such as `+447700900123`."""

    NAME = "telephone"
    TITLE = "Phone number"
    DESCRIPTION = "A phone number, of the UK or with a country code."
    KIND = Kind.TEXT
    SETTINGS: ClassVar[Mapping[str, Schema]] = {
        "international": {
            "title": "International",
            "description": "Whether numbers of other countries may be given.",
            "type": "boolean",
            "default": True,
        },
        "width": WIDTH,
    }
    RULES: ClassVar[Mapping[str, str]] = {
        **OneLine.RULES,
        "required.unnamed": "Enter a phone number",
        "format": "Enter a phone number, like 01632 960 001, 07700 900 982 or +44 808 157 0192",
        "extension": "Enter a phone number without an extension",
        "international": "Enter a UK phone number, like 01632 960 001 or 07700 900 982",
    }

    def read(self, text: str) -> Read:
        number = _number(visible(text))
        if number is None:
            return Read(faults=(Fault("format"),))
        if number.extension:
            return Read(faults=(Fault("extension"),))
        return Read(format_number(number, PhoneNumberFormat.E164))

    def faults(self, value: str, bounds: Bounds) -> tuple[Fault, ...]:
        abroad = not value.startswith(f"+{_UK}")
        return (Fault("international"),) if abroad and not self.settings.get("international", True) else ()

    def retype(self, value: str) -> Typed:
        return {"": (_written(value),)}

    def to_json(self, value: str) -> Json:
        return value

    def from_json(self, json: Json) -> str:
        number = _number(json) if isinstance(json, str) else None
        if number is None or format_number(number, PhoneNumberFormat.E164) != json:
            raise ValueError("not a phone number such as +447700900123")
        return str(json)

    def show(self, value: str, language: Language, labels: Mapping[str, str]) -> str:
        return _written(value)

    def example(self, bounds: Bounds) -> str:
        return "+447700900123"

    def autocomplete(self) -> Mapping[str, str]:
        return {"": "tel"}


def _number(text: str) -> PhoneNumber | None:
    try:
        number = parse(text, "GB")
    except NumberParseException:
        return None
    drama = number.country_code == _UK and _DRAMA.fullmatch(str(number.national_number)) is not None
    return number if drama or is_valid_number(number) else None


def _written(value: str) -> str:
    """Write a number as people do: a UK one as it is dialled there, any other with its country code."""
    number = parse(value)
    at_home = number.country_code == _UK
    return format_number(number, PhoneNumberFormat.NATIONAL if at_home else PhoneNumberFormat.INTERNATIONAL)
