"""Ways to plan for: the designer's scenarios, then answers computed for what none of them shows, as few as will do."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from formkit.audit.explore.cover import cover
from formkit.audit.explore.lists import MOST
from formkit.audit.explore.long import lengthened, takes
from formkit.audit.explore.profiles import known_ways
from formkit.audit.explore.reach.driver import Driver, Wish
from formkit.audit.explore.reach.seek import Seeker, exits_passed, witnessed
from formkit.audit.explore.targets import Target, Targets
from formkit.audit.explore.way import Way
from formkit.definition.given import given
from formkit.journey import Journey
from formkit.kinds import Bounds


@dataclass(frozen=True)
class Ways:
    """The ways of a journey. A scenario that names no day, and what is computed, is of the day `today`."""

    targets: Targets
    today: date

    @property
    def journey(self) -> Journey:
        """The journey."""
        return self.targets.journey

    @cached_property
    def scenarios(self) -> tuple[Way, ...]:
        """Those that designers wrote; somebody who answers with examples, where none of them comes to the end."""
        found = [self._scenario(number) for number in range(len(self.journey.scenarios))]
        if not any(way.trail.is_complete for way in found):
            wish = Wish(witnessed(self.journey, "", exits_passed(self.journey, ""), self.today))
            found.append(Way(self.journey, "Examples", Driver(self.journey, self.today, wish).drive({}), self.today))
        return tuple(found)

    def _scenario(self, number: int) -> Way:
        one = self.journey.scenarios[number]
        day = date.fromisoformat(one.today) if one.today else self.today
        return Way(self.journey, one.name, given(self.journey, one.answers).answers, day)

    @cached_property
    def sought(self) -> tuple[tuple[Way, ...], tuple[Target, ...]]:
        """The ways computed, and the targets that none was found to."""
        seen = frozenset(target for way in self.scenarios for target in self.targets.met_on(way))
        found, missed = list[Way](), list[Target]()
        for target in self.targets.every:
            if target in seen:
                continue
            way = Seeker(self.targets).seek(target, (*self.scenarios, *found))
            if way is None:
                missed.append(target)
                continue
            found.append(way)
            seen |= self.targets.met_on(way)
        return tuple(found), tuple(target for target in missed if target not in seen)

    @cached_property
    def covering(self) -> tuple[Way, ...]:
        """The fewest ways that show everything: of the designer's first, then of those computed."""
        theirs = self._cover(self.scenarios, frozenset())
        seen = frozenset(target for way in theirs for target in self.targets.met_on(way))
        return (*theirs, *self._cover(self.sought[0], seen))

    def _cover(self, ways: Sequence[Way], seen: frozenset[Target]) -> tuple[Way, ...]:
        shown = {number: frozenset[Hashable](self.targets.met_on(way)) for number, way in enumerate(ways)}
        return tuple(ways[number] for number in cover(shown, seen))

    @cached_property
    def long(self) -> tuple[Way, ...]:
        """The fewest ways on which every field that takes a long answer gets one."""
        made = [self._lengthened(way) for way in self.covering if way.trail.is_complete]
        return tuple(made[number] for number in cover({n: frozenset(_long(way)) for n, way in enumerate(made)}))

    def _lengthened(self, way: Way) -> Way:
        answers = lengthened(self.journey, way.answers, Bounds(way.today))
        made = Driver(self.journey, way.today).drive(answers)
        return replace(way, name=f"{way.name}, at length", answers=made, is_long=True)

    @cached_property
    def full(self) -> tuple[Way, ...]:
        """For each list as many items as there may be, or as are sensible."""
        return tuple(self._filled())

    def _filled(self) -> Iterator[Way]:
        for name, page in self.journey.repeats.items():
            near = next((way for way in self.covering if any(leg.page is page for leg in way.legs)), None)
            if near and page.repeat and not page.repeat.for_each:
                wish = Wish(counts={name: min(page.repeat.most, MOST)})
                made = Driver(self.journey, near.today, wish).drive(near.answers)
                yield replace(near, name=f"As many items of `{page.name}` as there may be", answers=made)

    @cached_property
    def known(self) -> tuple[Way, ...]:
        """Those of citizens with a profile, in each condition that it may be in."""
        return tuple(known_ways([way for way in self.covering if way.trail.is_complete]))

    @cached_property
    def halved(self) -> tuple[Way, ...]:
        """For each list one that stops in the middle of its first item."""
        return tuple(self._halved())

    def _halved(self) -> Iterator[Way]:
        for name, page in self.journey.repeats.items():
            if page not in self.journey.pages or not page.repeat or page.repeat.for_each:
                continue
            for way in self.covering:
                answers = _without_last(way, name)
                if answers is not None:
                    yield replace(way, name=f"Stops in the middle of `{page.name}`", answers=answers)
                    break


def _long(way: Way) -> Iterator[str]:
    return (one.name for step in way.trail.steps for one in step.applying if takes(one, Bounds(way.today)))


def _without_last(way: Way, name: str) -> dict[str, Any] | None:
    """The answers of a way with one item of a list, of which the last page is open; None where it has but one page."""
    items: Sequence[Any] = way.answers.get(name) or ()
    own = [step for step in way.trail.steps if items and step.path == ((_page(way, name), items[0]["id"]),)]
    if len(own) < 2:
        return None
    last = own[-1]
    left = {one.name for one in last.applying} | {last.page.repeat.field if last.page.repeat else last.page.name}
    item = {key: json for key, json in items[0].items() if key not in left}
    return {**way.answers, name: [item]}


def _page(way: Way, name: str) -> str:
    return way.journey.repeats[name].name
