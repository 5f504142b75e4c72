"""Holders: who still has an older value, as far as the log can tell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from formkit.profile.holders import Holder, holders
from tests.profile.assertions import NOON

ADDRESS = "contact.address"


@dataclass(frozen=True)
class Noted:
    action: str
    day: int
    form: str = "blue"
    attributes: tuple[str, ...] = (ADDRESS,)
    organisation: str = "council"

    @property
    def key(self) -> str:
        return f"{self.action}:{self.form}{self.day}"

    @property
    def at(self) -> datetime:
        return NOON + timedelta(days=self.day)


def found(*log: Noted, since: int = 10) -> list[str]:
    return [one.event for one in holders(log, ADDRESS, NOON + timedelta(days=since))]


def test_a_service_that_was_sent_the_value_before_it_changed_has_the_old_one() -> None:
    assert holders([Noted("sent", 1)], ADDRESS, NOON + timedelta(days=10)) == (
        Holder("council", "blue", NOON + timedelta(days=1), "sent:blue1"),
    )


def test_so_has_one_whose_answers_it_was_saved_from() -> None:
    assert found(Noted("kept", 1)) == ["kept:blue1"]


def test_each_service_is_named_once_with_the_latest_answers_it_got_the_latest_service_first() -> None:
    log = (Noted("sent", 3), Noted("sent", 1), Noted("sent", 2, "green"), Noted("sent", 1, organisation="ministry"))
    assert found(*log) == ["sent:blue3", "sent:green2", "sent:blue1"]


def test_one_that_got_the_new_value_is_not_named() -> None:
    assert found(Noted("sent", 1), Noted("sent", 11)) == []
    assert found(Noted("sent", 1), Noted("told", 11)) == []
    assert found(Noted("sent", 10)) == []


def test_one_that_was_told_has_an_old_value_once_it_changes_again() -> None:
    assert found(Noted("sent", 1), Noted("told", 5)) == ["sent:blue1"]


def test_what_was_only_shown_to_the_citizen_was_sent_to_nobody() -> None:
    assert found(Noted("released", 1), Noted("seen", 2), Noted("told", 3)) == []


def test_other_attributes_do_not_matter() -> None:
    assert found(Noted("sent", 1, attributes=("contact.email",))) == []
