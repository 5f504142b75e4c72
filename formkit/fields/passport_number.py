"""A passport number: https://www.gov.uk/passport-advice"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import ClassVar

from formkit.fields.field_type import Schema
from formkit.fields.issued_number import IssuedNumber
from formkit.kinds import Bounds

# A passport's machine-readable zone has room for 9 characters (ICAO document 9303, part 4), but older numbers and those
# with a letter put in front are longer.
_FORMATS = {"uk": re.compile("[0-9]{9}"), "any": re.compile("(?=[A-Z]*[0-9])[A-Z0-9]{5,12}")}


class PassportNumber(IssuedNumber):
    """The number of a passport; its value is a text such as `502135326`."""

    NAME = "passport_number"
    TITLE = "Passport number"
    DESCRIPTION = "The number of a UK passport, such as 502135326, or of any country's."
    SETTINGS: ClassVar[Mapping[str, Schema]] = {
        "country": {
            "title": "Country",
            "description": "`uk` takes the 9 digits of a UK passport; `any` takes 5 to 12 letters and digits.",
            "enum": list(_FORMATS),
            "default": "uk",
        }
    }
    RULES: ClassVar[Mapping[str, str]] = {
        "required": "Enter {subject}",
        "required.unnamed": "Enter a passport number",
        "format": "Passport number must be 9 digits, like 502135326",
        "format.any": "Passport number must be between 5 and 12 letters and digits, like 502135326 or C01X00T47",
    }

    @property
    def country(self) -> str:
        """`uk` or `any`."""
        return str(self.settings.get("country", "uk"))

    def broken(self, number: str) -> str:
        if _FORMATS[self.country].fullmatch(number):
            return ""
        return "format" if self.country == "uk" else "format.any"

    def example(self, bounds: Bounds) -> str:
        return "502135326"
