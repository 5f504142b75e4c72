"""Limits that leave nothing to answer."""

from typing import Any

import pytest

from tests.definition.definitions import BORN, HELP, SPACES, codes, page


@pytest.mark.parametrize(
    ("least", "most"), [("today", "today-P1D"), ("2026-02-01", "2026-01-01"), ("today-P1M", "today-P40D")]
)
def test_the_earliest_is_not_after_the_latest(least: str, most: str) -> None:
    assert codes(page("p", {**BORN, "min": least, "max": most})) == ["min-above-max"]


@pytest.mark.parametrize(
    ("least", "most"),
    [
        ("today", "today"),
        ("2026-01-01", "today"),
        ("today-P31D", "today-P1M"),
        ("04-06", "today"),
        ("04-06", "today-P6M"),
    ],
)
def test_what_may_come_right_on_some_day_is_let_pass(least: str, most: str) -> None:
    assert codes(page("p", {**BORN, "min": least, "max": most})) == []


@pytest.mark.parametrize(("least", "most", "found"), [(2, 1, ["min-above-max"]), (1, "1.0", []), ("0.1", 0.1, [])])
def test_the_least_is_not_more_than_the_most(least: Any, most: Any, found: list[str]) -> None:
    assert codes(page("p", {**SPACES, "min": least, "max": most})) == found


def test_nobody_selects_more_than_there_is() -> None:
    assert codes(page("p", {**HELP, "min": 4})) == ["min-above-max"]
    assert codes(page("p", {**HELP, "min": 2})) == []


@pytest.mark.parametrize(
    ("kind", "least", "most", "found"),
    [
        ("time", "17:00", "09:00", ["min-above-max"]),
        ("time", "09:00", "17:00", []),
        ("time", "09:00", "today", ["bad-literal"]),
        ("month_year", "2026-02", "2026-01", ["min-above-max"]),
        ("month_year", "2026-01", "today", []),
        ("date", "2026-01", "today", ["bad-date"]),
    ],
)
def test_months_and_times_are_held_against_each_other(kind: str, least: str, most: str, found: list[str]) -> None:
    one = {"name": "one", "type": kind, "label": "Moment you saw it", "min": least, "max": most}
    assert codes(page("p", one)) == found
