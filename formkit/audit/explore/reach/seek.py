"""Seeking: answers that lead to a target, computed from what must hold there and tried on the walk itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from itertools import chain, combinations, islice, product, takewhile

from formkit.audit.explore.reach.driver import Driver, Wish
from formkit.audit.explore.reach.guesses import Guesser, decided
from formkit.audit.explore.reach.solve import solved
from formkit.audit.explore.targets import Target, Targets
from formkit.audit.explore.way import Way
from formkit.conditions import Condition, Not
from formkit.definition.search import Search
from formkit.definition.worlds import Parts
from formkit.journey import Journey

MOST_BASES = 4
MOST_TRIES = 800
"""How many answers are tried for one target, beginning with a few ways that come near it."""


@dataclass(frozen=True)
class Seeker:
    """Seeks ways to targets; `targets` says what a way shows."""

    targets: Targets

    @property
    def journey(self) -> Journey:
        """The journey sought through."""
        return self.targets.journey

    def seek(self, target: Target, bases: Sequence[Way]) -> Way | None:
        """Give a way that shows a target; None where none was found."""
        if not bases or not Search(self.journey).possible(target.page, self._claims(target)):
            return None
        near = sorted(bases, key=lambda way: not self._is_near(target, way))[:MOST_BASES]
        tries = chain(self._searched(target, near), self._solved(target, near), self._guessed(target, near))
        return next((way for way in islice(tries, MOST_TRIES) if self.targets.shows(way, target)), None)

    def _searched(self, target: Target, bases: Sequence[Way]) -> Iterator[Way]:
        """What the search says must be answered."""
        return (self._driven(target, base, wish) for base in bases for wish in self._wished(target, base))

    def _solved(self, target: Target, bases: Sequence[Way]) -> Iterator[Way]:
        """What solves the equations of all that must hold."""
        claims = (*self._claims(target), *exits_passed(self.journey, target.page))
        for day in dict.fromkeys(base.today for base in bases):
            wish = Wish(solved(self.journey, claims, day), self._lists(target))
            yield from (self._driven(target, base, wish) for base in bases if base.today == day and wish.parts)

    def _guessed(self, target: Target, bases: Sequence[Way]) -> Iterator[Way]:
        """One answer other than the search says, then two."""
        starts = [(base, wish) for base in bases for wish in self._wished(target, base)]
        guesser = Guesser(self.journey, self._claims(target), bases[0].trail.facts)
        each = list(guesser.each())
        pairs = (pair for one, other in combinations(each, 2) for pair in product(one, other))
        singles = ((wish,) for wishes in each for wish in wishes)
        for guessed in chain[tuple[Wish, ...]](singles, pairs):
            yield from (self._driven(target, base, reduce(Wish.__or__, guessed, wish)) for base, wish in starts)

    def _is_near(self, target: Target, way: Way) -> bool:
        return way.trail.is_complete if not target.page else any(leg.page.name == target.page for leg in way.legs)

    def _wished(self, target: Target, base: Way) -> Iterator[Wish]:
        """What the search says must be answered: on the page of the target, to come there, and past every exit."""
        lists, claims = self._lists(target), self._claims(target)
        for each in ((target.when,), claims, (*claims, *exits_passed(self.journey, target.page))):
            yield Wish(witnessed(self.journey, target.page, each, base.today), lists)

    def _driven(self, target: Target, base: Way, wish: Wish) -> Way:
        made = Driver(self.journey, base.today, wish).drive(base.answers)
        return Way(self.journey, f"Answers that lead to {target.what}", made, base.today)

    def _claims(self, target: Target) -> tuple[Condition, ...]:
        page = self.journey.page(target.page)
        return (*(self.journey.whens(page) if page else ()), target.when)

    def _lists(self, target: Target) -> Mapping[str, int]:
        """An item of each list that a page is asked in."""
        found: dict[str, int] = {}
        for name, page in self.journey.repeats.items():
            inside = {inner.name for inner in page.row} - {page.name}
            if target.page in inside and page.repeat:
                found[name] = max(1, page.repeat.minimum)
        return found


def witnessed(journey: Journey, page: str, claims: Sequence[Condition], day: date) -> Mapping[str, Parts]:
    """The answers that the search finds for claims, as far as boundary values decide them."""
    world = Search(journey).witness(page, claims, day)
    known = decided(journey, claims) - (world.unasked if world else set())
    return {name: parts for name, parts in world.answers.items() if name in known} if world else {}


def exits_passed(journey: Journey, page: str) -> tuple[Condition, ...]:
    """That no exit before a page ("" for the end) takes anybody."""
    before = takewhile(lambda one: one.name != page, journey.row)
    return tuple(Not(one.when) for one in before if one.kind == "exit")
