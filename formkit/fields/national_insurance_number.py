"""A National Insurance number: https://design-system.service.gov.uk/patterns/national-insurance-numbers/"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import ClassVar

from formkit.fields.issued_number import IssuedNumber
from formkit.kinds import Bounds

# https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110: which prefixes are never given out
_NUMBER = re.compile(r"(?!BG|GB|KN|NK|NT|TN|ZZ)(?:[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]|QQ)[0-9]{6}[A-D]")


class NationalInsuranceNumber(IssuedNumber):
    """Two letters, six numbers and a letter from A to D; its value is a text such as `QQ123456C`.

    No one is ever given the prefix QQ. That is why GOV.UK's own example has it, and why it is accepted here: hints show
    it, people try it in demonstrations and tests, and it can be no one's number by mistake. The department can tell.
    """

    NAME = "national_insurance_number"
    TITLE = "National Insurance number"
    DESCRIPTION = "A National Insurance number such as QQ 12 34 56 C, typed with or without spaces."
    RULES: ClassVar[Mapping[str, str]] = {
        "required": "Enter {subject}",
        "required.unnamed": "Enter a National Insurance number",
        "format": "Enter a National Insurance number in the correct format",
    }

    def broken(self, number: str) -> str:
        return "" if _NUMBER.fullmatch(number) else "format"

    def written(self, number: str) -> str:
        return " ".join((number[:2], number[2:4], number[4:6], number[6:8], number[8:]))

    def example(self, bounds: Bounds) -> str:
        return "QQ123456C"
