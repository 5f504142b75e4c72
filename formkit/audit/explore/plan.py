"""The plan: what is looked at on each way, and how a way becomes a route."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from formkit.audit.explore import profiles
from formkit.audit.explore.alike import Looks
from formkit.audit.explore.judged import standing
from formkit.audit.explore.lists import of_list
from formkit.audit.explore.long import of_long
from formkit.audit.explore.states import Page, blank_of
from formkit.audit.explore.targets import Targets
from formkit.audit.explore.typed import own
from formkit.audit.explore.way import Leg, Way
from formkit.audit.route import Profile, Route, Stop
from formkit.audit.state import Kind, State
from formkit.due import due
from formkit.trail import Trail


@dataclass
class Planner:
    """Makes routes of ways in one language, and stops for each state once. `all` counts those left out too."""

    language: str
    targets: Targets
    looks: Looks
    seen: set[Hashable] = field(default_factory=set)
    all: int = 0

    def route(self, way: Way) -> Route:
        """Make a route of a way, as far as there is something new to see on it."""
        stops = list(self._stops(way))
        while stops and not stops[-1].states:
            stops.pop()
        return Route(way.journey.name, self.language, way.name, way.answers, way.today, tuple(stops), way.profile)

    def _stops(self, way: Way) -> Iterator[Stop]:
        yield self._stop(way, "start", way.profile)
        if way.profile in (Profile.KNOWN, Profile.LOCKED) and profiles.shows_saved_details(way):
            yield self._stop(way, "saved-details", way.profile)
        yield from self._tasks(way, way.legs[0] if way.legs else None)
        for leg, following in pairwise([*way.legs, None]):
            assert leg is not None
            yield Stop(leg.page.name, leg.places, self._new(leg))
            is_last = following is None or following.page.section != leg.page.section
            if is_last and leg.page.kind != "exit":
                yield from self._tasks(way, following)
        if way.trail.is_complete:
            yield from self._end(way)

    def _tasks(self, way: Way, leg: Leg | None) -> Iterator[Stop]:
        """Stop at the task list, before a page or after the last."""
        if way.journey.task_list and way.profile is Profile.GUEST:
            trail = leg.trail if leg else way.trail
            yield self._stop(way, "task-list", tuple(task.status for task in trail.tasks))

    def _end(self, way: Way) -> Iterator[Stop]:
        shown = self.targets.met_at_end(way)
        yield self._stop(way, "check-answers", (shown, _rows(way.trail), way.profile, way.is_long))
        for leg in way.legs:
            if leg.is_left and leg.page.kind == "question" and not leg.page.is_read:
                page = Page(leg, self.language)
                changed = replace(page.blank, kind=Kind.CHANGED, typed=page.right, is_posted=True)
                stop = Stop(leg.page.name, leg.places, self._unseen([((leg.page.name, Kind.CHANGED), changed)]))
                yield from [stop] if stop.states else []
        yield self._stop(way, "confirmation", (shown, bool(due(way.journey, way.trail.facts))))

    def _stop(self, way: Way, name: str, look: Hashable) -> Stop:
        """Stop at a page that is only read."""
        kind = Kind.LONG if way.is_long and name == "check-answers" else Kind.SHOWN
        state = State(way.journey.name, name, self.language, kind)
        return Stop(name, (), self._unseen([((name, look), state)]))

    def _new(self, leg: Leg) -> tuple[State, ...]:
        return self._unseen([(self.looks.key(leg, one), one) for one in self._states(leg)])

    def _states(self, leg: Leg) -> Iterator[State]:
        """The states of a page on a way."""
        page, blank = leg.page, blank_of(leg, self.language)
        asks = page.kind == "question" and not page.is_read
        if leg.way.profile is not Profile.GUEST:
            yield from profiles.of_profile(leg, blank)
        elif leg.way.is_long:
            yield from of_long(leg, blank, own(leg, standing(leg, self.language)) if asks else {})
        elif page.repeat:
            yield from of_list(leg, blank)
        elif asks:
            yield from self.looks.states(Page(leg, self.language))
        else:
            yield replace(blank, kind=Kind.SHOWN)

    def _unseen(self, found: list[tuple[Hashable, State]]) -> tuple[State, ...]:
        self.all += len(found)
        new = tuple(one for name, one in found if name not in self.seen)
        self.seen |= {name for name, _ in found}
        return new


def _rows(trail: Trail) -> Hashable:
    """What check answers has rows of."""
    return frozenset(one.name for step in trail.steps for one in step.applying)
