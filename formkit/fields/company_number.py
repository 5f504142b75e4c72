"""The number of a company, or of anything else on the register: https://www.gov.uk/get-information-about-a-company"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import ClassVar

from formkit.fields.field_type import Read, Typed, entry
from formkit.fields.issued_number import IssuedNumber
from formkit.fields.line import bare
from formkit.fields.patterns import FORMATS
from formkit.kinds import Bounds

_LENGTH, _TOO_LONG = 8, 100
# Each nation and each sort of body has its own: Companies House, "Uniform Resource Identifiers Customer Guide", and
# what has come to its register since (CE, CS, OE, PC, RS, SG).
_PREFIXES = (
    "AC|BR|CE|CS|EN|ES|FC|GE|GN|GS|IC|IP|LP|NA|NC|NF|NI|NL|NO|NP|NR|NV|NZ|OC|OE|PC|RC|RS|SA|SC|SE|SF|SG|SI|SL|SO|SP|SR"
    "|SZ|ZC|R"
)
_SHORT = re.compile(rf"({_PREFIXES})?([0-9]+)")
# A society that an earlier registrar numbered keeps that registrar's letters at the end.
_NUMBER = re.compile(rf"(?=.{{8}}$)(?!\D*0+$)(?:(?:{_PREFIXES})?[0-9]+|(?:IP|NO|NP|RS|SP)[0-9]{{4,5}}[A-Z]{{1,2}})")


class CompanyNumber(IssuedNumber):
    """8 digits, or 2 letters and 6 digits; its value is a str such as `01234567`, with the noughts that people drop."""

    NAME = "company_number"
    TITLE = "Company number"
    DESCRIPTION = "A number of Companies House, such as 01234567 or SC123456. Noughts may be left out."
    RULES: ClassVar[Mapping[str, str]] = {
        "required": "Enter {subject}",
        "required.unnamed": "Enter a company registration number",
        "format": FORMATS["company_number"].error,
    }

    def parse(self, typed: Typed, bounds: Bounds) -> Read:
        text = entry(typed)
        return super().parse({"": ("" if len(text) > _TOO_LONG else _padded(bare(text)),)}, bounds)

    def broken(self, number: str) -> str:
        return "" if _NUMBER.fullmatch(number) else "format"

    def example(self, bounds: Bounds) -> str:
        return "01234567"


def _padded(number: str) -> str:
    """Write `1234567` as `01234567` and `SC1234` as `SC001234`."""
    match = _SHORT.fullmatch(number) if len(number) < _LENGTH else None
    prefix, digits = match.groups(default="") if match else ("", "")
    return prefix + digits.zfill(_LENGTH - len(prefix)) if match else number
