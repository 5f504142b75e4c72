"""The clock: the moment is in UTC, the day is London's."""

from datetime import UTC, date, datetime, timedelta

import pytest

from formkit.clock import Clock, FixedClock


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 6, 1, 22, 59, tzinfo=UTC), date(2026, 6, 1)),
        (datetime(2026, 6, 1, 23, 0, tzinfo=UTC), date(2026, 6, 2)),
        (datetime(2026, 12, 1, 23, 59, tzinfo=UTC), date(2026, 12, 1)),
    ],
)
def test_today_is_the_day_in_london_in_summer_and_in_winter(moment: datetime, day: date) -> None:
    assert FixedClock(moment).today() == day


def test_a_fixed_clock_stands_until_it_is_told_to_go_on() -> None:
    clock = FixedClock(datetime(2026, 6, 1, 12, tzinfo=UTC))
    assert clock.now() == clock.now()
    clock.advance(timedelta(minutes=5))
    assert clock.now() == datetime(2026, 6, 1, 12, 5, tzinfo=UTC)


def test_the_machines_clock_gives_aware_utc() -> None:
    assert Clock().now().utcoffset() == timedelta(0)
