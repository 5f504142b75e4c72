"""An NHS number: https://service-manual.nhs.uk/design-system/patterns/ask-users-for-their-nhs-number"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import ClassVar

from formkit.fields.issued_number import IssuedNumber
from formkit.kinds import Bounds

_NUMBER = re.compile("[0-9]{10}")


class NhsNumber(IssuedNumber):
    """Ten digits, of which the last checks the others; its value is a text such as `9990000018`.

    Numbers that begin with 999 are kept for tests, so formkit's example is no patient's.
    """

    NAME = "nhs_number"
    TITLE = "NHS number"
    DESCRIPTION = "An NHS number such as 999 000 0018, typed with or without spaces; its check digit is tested."
    RULES: ClassVar[Mapping[str, str]] = {
        "required": "Enter {subject}",
        "required.unnamed": "Enter an NHS number",
        "format": "NHS number must be 10 digits, like 999 000 0018",
        "check_digit": "Enter a real NHS number: at least one of these 10 digits is wrong",
    }

    def broken(self, number: str) -> str:
        if not _NUMBER.fullmatch(number):
            return "format"
        return "" if _check_digit(number) == int(number[-1]) else "check_digit"

    def written(self, number: str) -> str:
        return f"{number[:3]} {number[3:6]} {number[6:]}"

    def example(self, bounds: Bounds) -> str:
        return "9990000018"


def _check_digit(number: str) -> int:
    """Work out the last digit from the others; 10 where no number begins with them.

    https://www.datadictionary.nhs.uk/attributes/nhs_number.html has the steps.
    """
    total = sum(int(digit) * weight for digit, weight in zip(number, range(10, 1, -1), strict=False))
    return -total % 11
