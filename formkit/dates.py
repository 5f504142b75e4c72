"""Calendar arithmetic as benefits law does it: years and months clamp to the end of a shorter month.

ISO 8601 durations (`P1Y2M3W4D`) are the only lengths of time in a definition.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

_DURATION = re.compile(r"P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?")


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time: months (years are twelve) and days (weeks are seven), either may be negative."""

    months: int = 0
    days: int = 0

    def __neg__(self) -> Duration:
        return Duration(-self.months, -self.days)


def duration(text: str) -> Duration | None:
    """Read `P18Y`, `P6M`, `P2W` or `P1Y2M10D`; None when it is not a duration."""
    match = _DURATION.fullmatch(text)
    if match is None:
        return None
    years, months, weeks, days = (int(part or 0) for part in match.groups())
    return Duration(12 * years + months, 7 * weeks + days)


def shift(day: date, by: Duration) -> date | None:
    """Move a date by a duration, months first; None when that leaves the calendar (years 1 to 9999)."""
    year, month = divmod(day.year * 12 + day.month - 1 + by.months, 12)
    if not 1 <= year <= 9999:
        return None
    moved = date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    try:
        return moved + timedelta(days=by.days)
    except OverflowError:
        return None


def latest(month: int, day: int, today: date) -> date:
    """Find the latest such day of the year up to today; 29 February is 28 in a common year."""
    this_year = _day_of(today.year, month, day)
    return this_year if this_year <= today else _day_of(today.year - 1, month, day)


def _day_of(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, monthrange(year, month)[1]))


def full_years(start: date, end: date) -> int | None:
    """Count whole years from one date to another, as an age is counted; None when the end comes first."""
    if end < start:
        return None
    years = end.year - start.year
    birthday = _day_of(end.year, start.month, start.day)
    return years if end >= birthday else years - 1
