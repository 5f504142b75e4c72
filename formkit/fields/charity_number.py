"""The number of a charity in England and Wales, in Scotland or in Northern Ireland.

https://register-of-charities.charitycommission.gov.uk, https://www.oscr.org.uk, https://www.charitycommissionni.org.uk
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import ClassVar

from formkit.fields.field_type import Read, Typed, entry
from formkit.fields.issued_number import IssuedNumber
from formkit.fields.line import bare
from formkit.kinds import Bounds, Fault

# A charity that is linked to another has that one's number and a number of its own after it.
_NUMBER = re.compile(r"[1-9][0-9]{5,6}(?:-[1-9][0-9]{0,3})?|SC[0-9]{6}|NIC[0-9]{6}")
_LINKED = re.compile(r"(.*[0-9])\s*[-/\u2010-\u2015\u2212]\s*([0-9]{1,4})\.?", re.DOTALL | re.ASCII)
_TOO_LONG = 100


class CharityNumber(IssuedNumber):
    """6 or 7 digits, `SC` and 6 digits, or `NIC` and 6 digits; its value is a str such as `1123456` or `1123456-1`."""

    NAME = "charity_number"
    TITLE = "Charity number"
    DESCRIPTION = "A registered charity’s number, such as 1123456, 1123456-1, SC012345 or NIC101234."
    RULES: ClassVar[Mapping[str, str]] = {
        "required": "Enter {subject}",
        "required.unnamed": "Enter a charity number",
        "format": "Enter a charity number in the correct format, like 1123456, SC012345 or NIC101234",
    }

    def parse(self, typed: Typed, bounds: Bounds) -> Read:
        text = entry(typed)
        linked = _LINKED.fullmatch(text) if len(text) < _TOO_LONG else None
        own = int(linked[2]) if linked else 0
        number = bare(linked[1] if linked else text) + (f"-{own}" if own else "")
        return Read(faults=(Fault("format"),)) if self.broken(number) else Read(number)

    def broken(self, number: str) -> str:
        return "" if _NUMBER.fullmatch(number) else "format"

    def example(self, bounds: Bounds) -> str:
        return "1123456"
