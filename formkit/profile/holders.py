"""Holders: which services still have an older value of an attribute, by what the usage log says was sent to whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

_ANSWERS = ("sent", "kept")
"""What is noted when a service got answers with the value in them: it was sent, or saved from what was sent."""
TOLD = "told"
"""What is noted when it was told of a change afterwards."""


class Event(Protocol):
    """A row of the usage log, as far as this matters. `key` is `ACTION:` and what it was about."""

    @property
    def key(self) -> str:
        """Which act it was."""

    @property
    def action(self) -> str:
        """What was done."""

    @property
    def organisation(self) -> str:
        """Who did it."""

    @property
    def form(self) -> str:
        """At which form."""

    @property
    def attributes(self) -> tuple[str, ...]:
        """With which attributes."""

    @property
    def at(self) -> datetime:
        """When."""


@dataclass(frozen=True)
class Holder:
    """A service that has a value as it was `at` a moment. `event` is the key of the act that sent it answers."""

    organisation: str
    form: str
    at: datetime
    event: str


def holders(log: Iterable[Event], attribute: str, since: datetime) -> tuple[Holder, ...]:
    """Give each service that has got a value of an attribute, but none `since` it changed; the latest first.

    What somebody typed at a form and did not save is in no log, so nobody can tell who has that.
    """
    got: dict[tuple[str, str], Event] = {}
    answers: dict[tuple[str, str], Event] = {}
    for event in sorted(log, key=lambda one: one.at):
        if event.action in (*_ANSWERS, TOLD) and attribute in event.attributes:
            got[event.organisation, event.form] = event
            if event.action in _ANSWERS:
                answers[event.organisation, event.form] = event
    old = (Holder(*who, got[who].at, one.key) for who, one in answers.items() if got[who].at < since)
    return tuple(sorted(old, key=lambda one: (one.at, one.event), reverse=True))
