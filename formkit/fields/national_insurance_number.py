"""A National Insurance number: https://design-system.service.gov.uk/patterns/national-insurance-numbers/"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import ClassVar

from formkit.fields.field_type import FieldType, Json, Read, Typed, entry
from formkit.fields.line import bare
from formkit.kinds import Bounds, Fault, Kind
from formkit.language import Language

# https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110: which prefixes are never given out
_NUMBER = re.compile(r"(?!BG|GB|KN|NK|NT|TN|ZZ)(?:[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]|QQ)[0-9]{6}[A-D]")


class NationalInsuranceNumber(FieldType):
    """Two letters, six numbers and a letter from A to D; its value is a text such as `QQ123456C`.

    No one is ever given the prefix QQ. That is why GOV.UK's own example has it, and why it is accepted here: hints show
    it, people try it in demonstrations and tests, and it can be no one's number by mistake. The department can tell.
    """

    NAME = "national_insurance_number"
    TITLE = "National Insurance number"
    DESCRIPTION = "A National Insurance number such as QQ 12 34 56 C, typed with or without spaces."
    KIND = Kind.TEXT
    RULES: ClassVar[Mapping[str, str]] = {
        "required": "Enter {subject}",
        "required.unnamed": "Enter a National Insurance number",
        "format": "Enter a National Insurance number in the correct format",
    }

    def parse(self, typed: Typed, bounds: Bounds) -> Read:
        number = bare(entry(typed))
        return Read(number) if _NUMBER.fullmatch(number) else Read(faults=(Fault("format"),))

    def retype(self, value: str) -> Typed:
        return {"": (_spaced(value),)}

    def to_json(self, value: str) -> Json:
        return value

    def from_json(self, json: Json) -> str:
        if not isinstance(json, str) or not _NUMBER.fullmatch(json):
            raise ValueError("not a National Insurance number such as QQ123456C")
        return json

    def show(self, value: str, language: Language, labels: Mapping[str, str]) -> str:
        return _spaced(value)

    def example(self, bounds: Bounds) -> str:
        return "QQ123456C"


def _spaced(number: str) -> str:
    """Write `QQ123456C` as `QQ 12 34 56 C`."""
    return " ".join((number[:2], number[2:4], number[4:6], number[6:8], number[8:]))
