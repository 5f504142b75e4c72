"""A pace: each address for itself, and never more often than it says."""

from datetime import UTC, datetime, timedelta

from formkit.web.pace import Pace

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)


def test_an_address_is_heard_so_often_and_again_later() -> None:
    pace = Pace(2, timedelta(minutes=1))
    asked = [pace.allows("a", NOON + timedelta(seconds=seconds)) for seconds in (0, 30, 59, 60, 61, 90)]
    assert asked == [True, True, False, True, False, True]


def test_one_address_takes_nothing_from_another() -> None:
    pace = Pace(1, timedelta(minutes=1))
    assert [pace.allows(address, NOON) for address in ("a", "b", "a", "b")] == [True, True, False, False]


def test_what_it_remembers_has_an_end() -> None:
    pace = Pace(1, timedelta(minutes=1))
    for number in range(10_001):
        pace.allows(str(number), NOON)
    assert [pace.allows(address, NOON) for address in ("10000", "0")] == [False, True]
