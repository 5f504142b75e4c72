"""Wrong dates, months and times."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from itertools import combinations

from formkit.audit.explore.wrong.lines import PILED, one
from formkit.dates import Duration, shift
from formkit.fields.date import Date
from formkit.fields.field_type import Typed
from formkit.fields.month_year import MonthYear
from formkit.fields.time import Time
from formkit.kinds import Bounds

_OUT = {"day": "32", "month": "13", "year": "12"}
_LAST_MINUTE = 24 * 60 - 1


def days(kind: Date, limits: Bounds) -> Iterator[Typed]:
    """Guess dates with parts missing, parts that cannot be, days that no month has, and days outside the limits."""
    right = dict(kind.retype(kind.example(limits)))
    for count in range(1, len(kind.inputs)):
        for parts in combinations(kind.inputs, count):
            yield {**right, **dict.fromkeys(parts, ("",))}
    yield from ({**right, part: (_OUT[part],)} for part in kind.inputs)
    yield {**right, "year": ("soon",)}
    yield {part: (_OUT[part],) for part in kind.inputs}
    if "day" in kind.inputs:
        yield {"day": ("31",), "month": ("2",), "year": right["year"]}
    yield from (dict(kind.retype(day)) for day in _outside(kind, limits))


def _outside(kind: Date, limits: Bounds) -> Iterator[date]:
    step = Duration(months=1) if isinstance(kind, MonthYear) else Duration(days=1)
    back = Duration(-step.months, -step.days)
    for limit, by in ((limits.minimum, back), (limits.maximum, step)):
        day = shift(kind.rounded(limit), by) if isinstance(limit, date) else None
        if day:
            yield day


def times(kind: Time, limits: Bounds) -> Iterator[Typed]:
    """Guess what is no time, what may be two, and times outside the limits."""
    yield from map(one, ("some time", "2:30", "11:59", PILED))
    for limit, by in ((limits.minimum, -1), (limits.maximum, 1)):
        minute = 60 * limit.hour + limit.minute + by if isinstance(limit, time) else -1
        if 0 <= minute <= _LAST_MINUTE:
            yield one(time(*divmod(minute, 60)).isoformat("minutes"))
