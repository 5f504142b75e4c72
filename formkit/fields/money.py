"""An amount in pounds, exact to the penny: https://design-system.service.gov.uk/components/text-input/#asking-for-whole-numbers"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import ClassVar

from formkit.fields.field_type import Json, Read, Schema
from formkit.fields.number import Number, kept
from formkit.fields.one_line import WIDTH
from formkit.kinds import Fault
from formkit.language import Language, Pounds

_PENNY = Decimal("0.01")
_PENCE = re.compile(r"[\d.,\s]+(?:p|pence|c|ceiniog)", re.IGNORECASE)


class Money(Number):
    """An amount of money; its value is a Decimal with two places."""

    NAME = "money"
    TITLE = "Money"
    DESCRIPTION = "An amount in pounds and pence."
    PLACES = 2
    SETTINGS: ClassVar[Mapping[str, Schema]] = {"width": WIDTH}
    RULES: ClassVar[Mapping[str, str]] = {
        **Number.RULES,
        "number": "{Subject} must be an amount of money, like 1,200 or 54.99",
        "pence": "{Subject} must be in pounds, like 0.50 for 50 pence",
        "places": "{Subject} must not have more than 2 digits after the point, like 54.99",
    }
    WORDS: ClassVar[Mapping[str, str]] = {"pounds": "£"}

    def read(self, text: str) -> Read:
        return Read(faults=(Fault("pence"),)) if _PENCE.fullmatch(text) else super().read(text)

    def bare(self, text: str) -> str:
        """Take one pound sign off: `£5`, `-£5`, `£ -5`."""
        return re.sub(r"^([+-]?)\s*[£\uffe1]\s*", r"\1", text)

    def value(self, number: Decimal) -> Read:
        exact = number.quantize(_PENNY)
        return Read(exact) if exact == number else Read(faults=(Fault("places"),))

    def words(self, limit: Decimal) -> object:
        return Pounds(limit)

    def to_json(self, value: Decimal) -> Json:
        return format(value, "f")

    def from_json(self, json: Json) -> Decimal:
        amount = self.value(kept(json))
        if amount.faults:
            raise ValueError("not an amount in pounds and pence, such as 12.50")
        return amount.value  # type: ignore[no-any-return]

    def show(self, value: Decimal, language: Language, labels: Mapping[str, str]) -> str:
        return language.money(value)
