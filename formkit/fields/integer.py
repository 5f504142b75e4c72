"""A whole number."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import ClassVar

from formkit.fields.field_type import Json, Read, Schema
from formkit.fields.number import MOST_DIGITS, Number
from formkit.kinds import Fault
from formkit.language import Language


class Integer(Number):
    """A whole number; its value is an int."""

    NAME = "integer"
    TITLE = "Whole number"
    DESCRIPTION = "A whole number, such as how many there are of something."
    SETTINGS: ClassVar[Mapping[str, Schema]] = {
        **Number.SETTINGS,
        "thousands": {
            "title": "Set thousands apart",
            "description": "Whether it is shown as 1,234. Turn it off for years and numbers that only name something.",
            "type": "boolean",
            "default": True,
        },
    }
    RULES: ClassVar[Mapping[str, str]] = {**Number.RULES, "whole": "{Subject} must be a whole number, like 15"}

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
