"""A whole number."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import ClassVar

from formkit.fields.field_type import Json, Read, Schema
from formkit.fields.line import visible
from formkit.fields.number import MOST_DIGITS, Number
from formkit.fields.number_words import numbers_among_words, spoken
from formkit.kinds import Fault
from formkit.language import Language


class Integer(Number):
    """A whole number; its value is an int."""

    NAME = "integer"
    TITLE = "Whole number"
    DESCRIPTION = "A whole number, such as how many there are of something. Up to twenty it may be typed as a word."
    SETTINGS: ClassVar[Mapping[str, Schema]] = {
        **Number.SETTINGS,
        "thousands": {
            "title": "Set thousands apart",
            "description": "Whether it is shown as 1,234. Turn it off for years and numbers that only name something.",
            "type": "boolean",
            "default": True,
        },
    }
    RULES: ClassVar[Mapping[str, str]] = {
        **Number.RULES,
        "number.words": "{Subject} must be a number without words, like {number}",
        "number.several": "{Subject} must be one number, like {number}",
        "whole": "{Subject} must be a whole number, like 15",
    }

    def read(self, text: str) -> Read:
        came = super().read(text)
        if came.faults != (Fault("number"),):
            return came
        said = spoken(visible(text))
        return Read(said) if said is not None else Read(faults=(_fault(visible(text)),))

    def value(self, number: Decimal) -> Read:
        return Read(int(number)) if number == number.to_integral_value() else Read(faults=(Fault("whole"),))

    def to_json(self, value: int) -> Json:
        return value

    def from_json(self, json: Json) -> int:
        if not isinstance(json, int) or isinstance(json, bool) or abs(json) >= 10**MOST_DIGITS:
            raise ValueError("not a whole number of 15 digits or fewer")
        return json

    def words(self, limit: Decimal) -> object:
        return limit if self.settings.get("thousands", True) else int(limit)

    def show(self, value: int, language: Language, labels: Mapping[str, str]) -> str:
        return language.number(value) if self.settings.get("thousands", True) else str(value)


def _fault(text: str) -> Fault:
    """Say why a text is no number: it has words round one, or several numbers in it, or none."""
    numbers = numbers_among_words(text)
    if not numbers:
        return Fault("number")
    if numbers[0] != numbers[0].to_integral_value() or numbers[0] >= 10**MOST_DIGITS:
        return Fault("whole")
    return Fault("number.words" if len(numbers) == 1 else "number.several", values={"number": numbers[0]})
