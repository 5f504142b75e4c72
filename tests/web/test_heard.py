"""What was heard before is known again until it would be refused anyway."""

from datetime import UTC, datetime, timedelta

from formkit.web.heard import Heard

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
LATER = NOON + timedelta(minutes=10)


def test_a_notice_is_new_once() -> None:
    heard = Heard()
    assert [heard.before(name, LATER, NOON) for name in ("a", "b", "a")] == [False, False, True]


def test_it_is_forgotten_when_its_time_is_over_or_it_is_told_to() -> None:
    heard = Heard()
    heard.before("a", LATER, NOON)
    assert not heard.before("a", LATER + timedelta(minutes=10), LATER)
    heard.forget("a")
    heard.forget("never heard")
    assert not heard.before("a", LATER, NOON)
