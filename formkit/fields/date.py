"""A memorable date in three parts, as the GOV.UK date input has it.

https://design-system.service.gov.uk/components/date-input/ words every message. Missing parts come first, then parts
that cannot be right, then the limits: one message at a time, with each wrong part flagged.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar

from formkit.fields.field_type import FieldType, Json, Read, Schema, Typed, entry
from formkit.fields.months import month
from formkit.kinds import Bounds, Comparable, Fault, Kind
from formkit.language import Language

_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)?", re.IGNORECASE)
_YEAR = re.compile(r"[1-9]\d{3}")
_ISO = re.compile(r"[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}")
_NEAR = {"min": {0: "today", 1: "future"}, "max": {0: "today", -1: "past"}}
"""How far a limit is from today, in days (or in months), where that has words of its own."""


class Date(FieldType):
    """A day; its value is a `datetime.date`."""

    NAME = "date"
    TITLE = "Date"
    DESCRIPTION = "A day, month and year that people know or can look up."
    KIND = Kind.DATE
    INPUTS: ClassVar[tuple[str, ...]] = ("day", "month", "year")
    BOUND = Kind.DATE
    GROUPED = True
    SETTINGS: ClassVar[Mapping[str, Schema]] = {
        "autocomplete": {
            "title": "Autocomplete",
            "description": "`bday` where this is the date of birth of whoever answers: their browser may fill it in.",
            "enum": ["bday"],
        }
    }
    RULES: ClassVar[Mapping[str, str]] = {
        "required": "Enter {subject}",
        "day_missing": "{Subject} must include a day",
        "month_missing": "{Subject} must include a month",
        "year_missing": "{Subject} must include a year",
        "day_month_missing": "{Subject} must include a day and month",
        "day_year_missing": "{Subject} must include a day and year",
        "month_year_missing": "{Subject} must include a month and year",
        "real": "{Subject} must be a real date",
        "year_length": "Year must include 4 numbers",
        "min": "{Subject} must be the same as or after {minimum}",
        "min.today": "{Subject} must be today or in the future",
        "min.future": "{Subject} must be in the future",
        "min.between": "{Subject} must be between {minimum} and {maximum}",
        "max": "{Subject} must be the same as or before {maximum}",
        "max.today": "{Subject} must be today or in the past",
        "max.past": "{Subject} must be in the past",
        "max.between": "{Subject} must be between {minimum} and {maximum}",
    }
    WORDS: ClassVar[Mapping[str, str]] = {"day": "Day", "month": "Month", "year": "Year"}

    def parse(self, typed: Typed, bounds: Bounds) -> Read:
        texts = {part: entry(typed, part) for part in self.INPUTS}
        missing = tuple(part for part in self.INPUTS if not texts[part])
        if missing:
            rule = "required" if missing == self.INPUTS else "_".join((*missing, "missing"))
            return Read(faults=(Fault(rule, missing),))
        read = {part: _READ[part](texts[part]) for part in self.INPUTS}
        wrong = tuple(part for part in self.INPUTS if read[part] is None)
        if wrong:
            only_year = wrong == ("year",) and texts["year"].isdecimal()
            return Read(faults=(Fault("year_length" if only_year else "real", wrong),))
        return _real(**read)

    def faults(self, value: date, bounds: Bounds) -> tuple[Fault, ...]:
        lowest, highest = bounds.minimum, bounds.maximum
        if isinstance(lowest, date) and value < self.rounded(lowest):
            return (self._limit("min", lowest, bounds),)
        if isinstance(highest, date) and value > highest:
            return (self._limit("max", highest, bounds),)
        return ()

    def rounded(self, limit: date) -> date:
        """The earliest answer that a limit allows."""
        return limit

    def away(self, limit: date, today: date) -> int:
        """How far a limit is from today."""
        return (limit - today).days

    def words(self, limit: date) -> object:
        """Give a limit as a message inserts it."""
        return limit

    def _limit(self, rule: str, limit: date, bounds: Bounds) -> Fault:
        limits = {"minimum": bounds.minimum, "maximum": bounds.maximum}
        values = {name: self.words(day) for name, day in limits.items() if isinstance(day, date)}
        case = _NEAR[rule].get(self.away(limit, bounds.today), "between" if len(values) == 2 else "")
        return Fault(f"{rule}.{case}" if case else rule, values=values)

    def retype(self, value: date) -> Typed:
        return {part: (str(getattr(value, part)),) for part in self.INPUTS}

    def to_json(self, value: date) -> Json:
        return value.isoformat()

    def from_json(self, json: Json) -> date:
        # `fromisoformat` alone also takes `20260105` and `2026-W02-1`.
        if not isinstance(json, str) or not _ISO.fullmatch(json):
            raise ValueError("not a date such as 2026-01-05")
        return date.fromisoformat(json)

    def show(self, value: date, language: Language, labels: Mapping[str, str]) -> str:
        return language.date(value)

    def comparable(self, value: Any, part: str | None = None) -> Comparable | None:
        return value if part is None else None

    def example(self, bounds: Bounds) -> date:
        day = date(2007, 3, 27)
        if isinstance(bounds.maximum, date):
            day = min(day, bounds.maximum)
        return max(day, bounds.minimum) if isinstance(bounds.minimum, date) else day

    def autocomplete(self) -> Mapping[str, str]:
        token = self.settings.get("autocomplete")
        return {part: f"{token}-{part}" for part in self.INPUTS} if token else {}


def _day(text: str) -> int | None:
    """Read `5`, `05` or `5th`; None when no month has such a day."""
    number = int(text.rstrip("stndrhSTNDRH")) if _DAY.fullmatch(text) else 0
    return number if 1 <= number <= 31 else None


def _year(text: str) -> int | None:
    return int(text) if _YEAR.fullmatch(text) else None


def _real(year: int | None, month: int | None, day: int | None = 1) -> Read:
    """Make the date; when the month has no such day it is unclear which part is wrong, so all of them are."""
    try:
        return Read(date(year or 0, month or 0, day or 0))
    except ValueError:
        return Read(faults=(Fault("real"),))


_READ = {"day": _day, "month": month, "year": _year}
