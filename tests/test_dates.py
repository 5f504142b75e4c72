from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.dates import Duration, duration, full_years, latest, shift

DAYS = st.dates(date(1800, 1, 1), date(2200, 12, 31))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("P18Y", Duration(216)),
        ("P6M", Duration(6)),
        ("P2W", Duration(days=14)),
        ("P1Y2M10D", Duration(14, 10)),
        ("P0D", Duration()),
        ("P", None),
        ("18Y", None),
        ("P1.5Y", None),
        ("-P1Y", None),
        ("P1H", None),
        ("P99999Y", None),
        ("P1D2M", None),
        ("p1y", None),
        ("P1Y\n", None),
    ],
)
def test_durations_are_iso_8601(text, read):
    assert duration(text) == read


@pytest.mark.parametrize(
    ("day", "by", "moved"),
    [
        (date(2024, 2, 29), Duration(-12 * 18), date(2006, 2, 28)),
        (date(2024, 2, 29), Duration(12 * 4), date(2028, 2, 29)),
        (date(2026, 1, 31), Duration(1), date(2026, 2, 28)),
        (date(2026, 12, 15), Duration(1, 20), date(2027, 2, 4)),
        (date(9999, 12, 31), Duration(days=1), None),
        (date(1, 1, 1), Duration(-1), None),
    ],
)
def test_years_and_months_clamp_to_the_end_of_a_shorter_month(day, by, moved):
    assert shift(day, by) == moved


@given(DAYS, st.integers(-1200, 1200))
def test_months_forward_and_back_never_land_later(day, months):
    there = shift(day, Duration(months))
    assert there is not None
    assert shift(there, Duration(-months)) in {day - timedelta(days=late) for late in range(4)}


@pytest.mark.parametrize(
    ("today", "found"),
    [
        (date(2026, 4, 6), date(2026, 4, 6)),
        (date(2026, 4, 5), date(2025, 4, 6)),
        (date(2026, 12, 31), date(2026, 4, 6)),
    ],
)
def test_a_day_of_the_year_is_the_latest_up_to_today(today, found):
    assert latest(4, 6, today) == found


def test_29_february_is_28_in_a_common_year():
    assert latest(2, 29, date(2026, 3, 1)) == date(2026, 2, 28)


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(2008, 2, 29), date(2026, 2, 27), 17),
        (date(2008, 2, 29), date(2026, 2, 28), 18),
        (date(2008, 6, 1), date(2026, 6, 1), 18),
        (date(2008, 6, 2), date(2026, 6, 1), 17),
        (date(2026, 6, 2), date(2026, 6, 1), None),
    ],
)
def test_ages_are_whole_years(born, day, age):
    assert full_years(born, day) == age


@given(DAYS, DAYS)
def test_an_age_and_a_shift_agree(born, day):
    age = full_years(born, day)
    if age is None:
        assert day < born
    else:
        assert shift(born, Duration(12 * age)) <= day < shift(born, Duration(12 * (age + 1)))
