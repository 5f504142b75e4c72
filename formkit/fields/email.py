"""An email address: https://design-system.service.gov.uk/patterns/email-addresses/"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from email_validator import EmailNotValidError, validate_email

from formkit.fields.field_type import Json, Read, Schema, Typed
from formkit.fields.line import visible
from formkit.fields.one_line import WIDTH, OneLine
from formkit.kinds import Bounds, Fault, Kind
from formkit.language import Language

_LONGEST = 254
"""https://www.rfc-editor.org/errata/eid1690"""


class Email(OneLine):
    """An email address; its value is a str with the domain in small letters."""

    NAME = "email"
    TITLE = "Email address"
    DESCRIPTION = "An email address. It is checked for how it is written, not for whether it exists."
    KIND = Kind.TEXT
    SETTINGS: ClassVar[Mapping[str, Schema]] = {"width": WIDTH}
    RULES: ClassVar[Mapping[str, str]] = {
        **OneLine.RULES,
        "required.unnamed": "Enter an email address",
        "format": "Enter an email address in the correct format, like name@example.com",
    }

    def read(self, text: str) -> Read:
        address = _address(visible(text))
        return Read(faults=(Fault("format"),)) if address is None else Read(address)

    def retype(self, value: str) -> Typed:
        return {"": (value,)}

    def to_json(self, value: str) -> Json:
        return value

    def from_json(self, json: Json) -> str:
        if not isinstance(json, str) or _address(json) != json:
            raise ValueError("not an email address")
        return json

    def show(self, value: str, language: Language, labels: Mapping[str, str]) -> str:
        return value

    def example(self, bounds: Bounds) -> str:
        return "name@example.com"

    def autocomplete(self) -> Mapping[str, str]:
        return {"": "email"}


def _address(text: str) -> str | None:
    """Write an address in its canonical form; None when it is none."""
    if len(text) > _LONGEST:
        return None
    try:
        return validate_email(text, check_deliverability=False).normalized
    except EmailNotValidError:
        return None
