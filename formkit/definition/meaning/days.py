"""Dates as a definition writes them: a base and any number of durations added or taken away."""

from __future__ import annotations

import re
from datetime import date

from formkit.dates import Duration, duration
from formkit.values import Day, Literal

_DAY = re.compile(r"(today|\d{4}-\d\d-\d\d|\d\d-\d\d)((?:[+-]P[0-9YMWD]+)*)", re.ASCII)
_SHIFT = re.compile(r"([+-])(P[0-9YMWD]+)", re.ASCII)
_LEAP_YEAR = 2024
HOW = "Write a date as 2026-04-06, today, today-P18Y (18 years ago), today+P28D or 04-06 (the latest 6 April)."


def day(text: str) -> Literal | Day | None:
    """Read `2026-04-06`, `today-P18Y` or `04-06+P1Y-P1D`; None when it is no date. A plain date is a literal."""
    match = _DAY.fullmatch(text)
    if match is None:
        return None
    base = _base(match[1])
    shifts = [_shift(sign, length) for sign, length in _SHIFT.findall(match[2])]
    if base is None or None in shifts:
        return None
    moves = tuple(shift for shift in shifts if shift)
    plain = isinstance(base[0], date) and not shifts
    return Literal(base[0], Day(None).kind) if plain and isinstance(base[0], date) else Day(base[0], moves)


def _base(text: str) -> tuple[date | tuple[int, int] | None] | None:
    """Read the base, boxed because today is None; None when there is no such day."""
    if text == "today":
        return (None,)
    try:
        found = date.fromisoformat(text if len(text) > 5 else f"{_LEAP_YEAR}-{text}")
    except ValueError:
        return None
    return (found,) if len(text) > 5 else ((found.month, found.day),)


def _shift(sign: str, length: str) -> Duration | None:
    found = duration(length)
    return -found if found and sign == "-" else found
