"""The plan: the routes that between them pass everything, and what is looked at on the way."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field

from formkit.audit.explore.states import Page, pointer
from formkit.audit.explore.way import Leg, Way
from formkit.audit.route import Route, Stop
from formkit.audit.state import Kind, State


@dataclass
class Planner:
    """Makes routes of ways, and looks at each state once. `all` counts states before those alike were left out."""

    language: str
    seen: set[Hashable] = field(default_factory=set)
    all: int = 0

    def route(self, way: Way) -> Route:
        """Make a route of a way, as long as there is something new to see on it."""
        stops = list(self._stops(way))
        while stops and not stops[-1].states:
            stops.pop()
        return Route(way.journey.name, self.language, way.name, way.answers, way.today, tuple(stops), way.profile)

    def _stops(self, way: Way) -> Iterator[Stop]:
        yield self._shown(way, "start")
        for leg in way.legs:
            yield Stop(leg.page.name, leg.places, self._new(leg))
        if way.trail.is_complete:
            yield self._shown(way, "check-answers")
            yield self._shown(way, "confirmation")

    def _shown(self, way: Way, name: str) -> Stop:
        state = State(way.journey.name, name, self.language, Kind.SHOWN)
        self.all += 1
        is_new = (name, way.journey.name) not in self.seen
        self.seen.add((name, way.journey.name))
        return Stop(name, (), (state,) if is_new else ())

    def _new(self, leg: Leg) -> tuple[State, ...]:
        found = list(_states(leg, self.language))
        self.all += len(found)
        keyed = [(key(leg, one), one) for one in found]
        new = tuple(one for name, one in keyed if name not in self.seen)
        self.seen |= {name for name, _ in keyed}
        return new


def key(leg: Leg, state: State) -> Hashable:
    """What makes two states alike."""
    return state.page, state.kind, state.detail, state.expected, tuple(sorted(state.typed))


def _states(leg: Leg, language: str) -> Iterator[State]:
    page = leg.page
    if page.kind == "question" and not page.is_read:
        yield from Page(leg, language).states()
        return
    kind = Kind.SHOWN if not page.repeat else Kind.NONE
    yield State(leg.facts.journey.name, page.name, language, kind, pointer=pointer(page.pointer))
