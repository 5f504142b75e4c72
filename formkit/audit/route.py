"""Routes: ways through a journey that between them pass every state."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from formkit.answers import Answers
from formkit.audit.finding import Finding
from formkit.audit.state import State


class Profile(StrEnum):
    """What the shared profile knows of the citizen of a route."""

    GUEST = "guest"
    KNOWN = "known"
    STALE = "stale"
    CONFLICTING = "conflicting"
    LOCKED = "locked"
    DOWN = "down"


@dataclass(frozen=True)
class Stop:
    """A page on a route, and the states it is seen in, in this order, before its answers of the route are given.

    `path` says which item the page is of: pairs of a list's field name and the place of the item, from 0.
    """

    page: str
    path: tuple[tuple[str, int], ...]
    states: tuple[State, ...]


@dataclass(frozen=True)
class Route:
    """One citizen's way: answers as kept (JSON by field, whole), and where to stand and look. `today` is its day."""

    form: str
    language: str
    name: str
    answers: Answers
    today: date
    stops: tuple[Stop, ...]
    profile: Profile = Profile.GUEST


@dataclass(frozen=True)
class Plan:
    """All there is to see of a form. `unreached` says what no answers lead to; `all` counts states before those alike
    were left out."""

    form: str
    routes: tuple[Route, ...]
    unreached: tuple[Finding, ...]
    all: int

    @property
    def states(self) -> tuple[State, ...]:
        """The states that are visited."""
        return tuple(state for route in self.routes for stop in route.stops for state in stop.states)
