"""A Unique Taxpayer Reference: https://www.gov.uk/find-utr-number"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import ClassVar

from formkit.fields.issued_number import IssuedNumber
from formkit.kinds import Bounds

_NUMBER = re.compile("[0-9]{10}")
_WITH_K = re.compile("K?([0-9]{10})K?")
# https://github.com/hmrc/reference-checker: the first digit checks the nine others
_WEIGHTS = (6, 7, 8, 9, 10, 5, 4, 3, 2)
_CHECK_DIGITS = "21987654321"


class Utr(IssuedNumber):
    """Ten digits, of which the first checks the others; its value is a text such as `1123456789`.

    HMRC prints a K behind some of them, which is no part of the number.
    """

    NAME = "utr"
    TITLE = "Unique Taxpayer Reference"
    DESCRIPTION = "A Unique Taxpayer Reference (UTR) such as 11234 56789; its check digit is tested."
    RULES: ClassVar[Mapping[str, str]] = {
        "required": "Enter {subject}",
        "required.unnamed": "Enter a Unique Taxpayer Reference",
        "format": "Unique Taxpayer Reference must be 10 digits, like 11234 56789",
        "check_digit": "Enter a real Unique Taxpayer Reference: at least one of these 10 digits is wrong",
    }

    def cut(self, number: str) -> str:
        found = _WITH_K.fullmatch(number)
        return found[1] if found else number

    def broken(self, number: str) -> str:
        if not _NUMBER.fullmatch(number):
            return "format"
        total = sum(int(digit) * weight for digit, weight in zip(number[1:], _WEIGHTS, strict=True))
        return "" if number[0] == _CHECK_DIGITS[total % 11] else "check_digit"

    def written(self, number: str) -> str:
        return f"{number[:5]} {number[5:]}"

    def example(self, bounds: Bounds) -> str:
        return "1123456789"
