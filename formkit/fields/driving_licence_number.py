"""A driving licence number: https://www.gov.uk/driving-licence-codes, its fields 5; DVLA calls it the driver number."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import ClassVar

from formkit.fields.issued_number import IssuedNumber
from formkit.kinds import Bounds

# https://en.wikipedia.org/wiki/Driving_licence_in_the_United_Kingdom#Driver_numbers
_GREAT_BRITAIN = (
    "(?:[A-Z]{5}|[A-Z]{4}9|[A-Z]{3}99|[A-Z]{2}999|[A-Z]9999)"  # the surname, filled with 9s
    "[0-9](?:[05][1-9]|[16][0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]"  # decade, month (a woman's with 50 added), day, year
    "(?:[A-Z][A-Z9]|99)"  # the initials
    "[A-Z0-9]{3}"  # what tells namesakes apart, and two check letters
)
_NUMBER = re.compile(rf"{_GREAT_BRITAIN}|[0-9]{{8}}")
_WITH_ISSUE = re.compile(rf"({_GREAT_BRITAIN})[A-Z0-9]{{2}}")


class DrivingLicenceNumber(IssuedNumber):
    """The number of a GB or Northern Ireland licence; its value is a text such as `MORGA657054SM9IJ` or `12345678`.

    The card has two signs more behind a GB number, for the licence and not for the driver: they are left off.
    """

    NAME = "driving_licence_number"
    TITLE = "Driving licence number"
    DESCRIPTION = (
        "A driving licence number: 16 characters in Great Britain, such as MORGA657054SM9IJ, "
        "or 8 digits in Northern Ireland."
    )
    RULES: ClassVar[Mapping[str, str]] = {
        "required": "Enter {subject}",
        "required.unnamed": "Enter a driving licence number",
        "format": (
            "Driving licence number must be 16 characters, like MORGA657054SM9IJ, "
            "or 8 digits if it is from Northern Ireland"
        ),
    }

    def cut(self, number: str) -> str:
        found = _WITH_ISSUE.fullmatch(number)
        return found[1] if found else number

    def broken(self, number: str) -> str:
        return "" if _NUMBER.fullmatch(number) else "format"

    def example(self, bounds: Bounds) -> str:
        return "MORGA657054SM9IJ"
