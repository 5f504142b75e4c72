"""Dates as definitions write them."""

from datetime import date

import pytest

from formkit.dates import Duration
from formkit.definition.meaning.days import day
from formkit.kinds import Kind
from formkit.values import Day, Literal


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2026-04-06", Literal(date(2026, 4, 6), Kind.DATE)),
        ("today", Day(None)),
        ("today-P18Y", Day(None, (Duration(-216),))),
        ("2026-04-06+P1Y-P1D", Day(date(2026, 4, 6), (Duration(12), Duration(0, -1)))),
        ("02-29", Day((2, 29))),
    ],
)
def test_a_base_and_any_number_of_durations(text: str, found: Literal | Day) -> None:
    assert day(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Today",
        "tomorrow",
        "2026-02-30",
        "02-30",
        "13-01",
        "2026-4-6",
        "20260406",
        "today-18Y",
        "today-P",
        "today P1Y",
        "0000-01-01",
        "٢٠٢٦-٠٤-٠٦",
    ],
)
def test_anything_else_is_no_date(text: str) -> None:
    assert day(text) is None
