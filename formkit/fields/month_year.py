"""A month of a year in two parts, as the GOV.UK date input has it where the day is not known or doesn't matter.

https://design-system.service.gov.uk/components/date-input/
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from formkit.fields.date import Date
from formkit.fields.field_type import Json, Schema
from formkit.kinds import Bounds
from formkit.language import Language, Month

_ISO = re.compile(r"[1-9][0-9]{3}-(?:0[1-9]|1[0-2])")


class MonthYear(Date):
    """A month; its value is the `datetime.date` of its first day, which is what conditions compare."""

    NAME = "month_year"
    TITLE = "Month and year"
    DESCRIPTION = "A month and year. Conditions compare its first day; a limit allows the month that it lies in."
    INPUTS = ("month", "year")
    SETTINGS: ClassVar[Mapping[str, Schema]] = {}
    RULES: ClassVar[Mapping[str, str]] = {
        "required": "Enter {subject}",
        "month_missing": "{Subject} must include a month",
        "year_missing": "{Subject} must include a year",
        "real": "{Subject} must be a real month and year",
        "year_length": "Year must include 4 numbers",
        "min": "{Subject} must be {minimum} or later",
        "min.today": "{Subject} must be this month or in the future",
        "min.future": "{Subject} must be in the future",
        "min.between": "{Subject} must be from {minimum} to {maximum}",
        "max": "{Subject} must be {maximum} or earlier",
        "max.today": "{Subject} must be this month or in the past",
        "max.past": "{Subject} must be in the past",
        "max.between": "{Subject} must be from {minimum} to {maximum}",
    }
    WORDS: ClassVar[Mapping[str, str]] = {"month": "Month", "year": "Year"}

    def rounded(self, limit: date) -> date:
        return limit.replace(day=1)

    def away(self, limit: date, today: date) -> int:
        return 12 * (limit.year - today.year) + limit.month - today.month

    def words(self, limit: date) -> object:
        return Month(self.rounded(limit))

    def to_json(self, value: date) -> Json:
        return value.isoformat()[: len("2026-01")]

    def from_json(self, json: Json) -> date:
        if not isinstance(json, str) or not _ISO.fullmatch(json):
            raise ValueError("not a month such as 2026-01")
        return date.fromisoformat(f"{json}-01")

    def show(self, value: date, language: Language, labels: Mapping[str, str]) -> str:
        return language.month(value)

    def example(self, bounds: Bounds) -> date:
        return self.rounded(super().example(bounds))
