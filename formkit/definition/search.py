"""The search for answers that make a claim true: boundary values, field by field, in the order of the journey.

`possible` is False only when every case was tried and none will do. Too many fields, too many cases, or comparisons
that candidates can't decide (sums, one answer against another) leave it True: formkit refuses only what it has proved.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from formkit.conditions import Comparison, Condition
from formkit.definition.candidates import Mention, candidates, mention
from formkit.definition.worlds import Claim, Parts, World, comparisons, is_plain
from formkit.journey import Journey
from formkit.page import Field, Page
from formkit.values import Day, Literal

MOST_FIELDS = 30
MOST_CASES = 2_000
DAYS = tuple(date(year, 6, 15) for year in (2026, 2027, 2031, 2046, 2096))
"""A definition that mixes dates of the calendar with `today` is judged on each of these; any other on the first."""


class TooManyCases(Exception):
    """The search has used up its steps; nothing is proved."""


@dataclass(frozen=True)
class Search:
    """The search over one journey; it takes no more than a fixed number of steps a question."""

    journey: Journey

    def possible(self, page: str, claims: Sequence[Claim], *, given_up: bool = True) -> bool:
        """Whether a citizen may come to a page ("" for the end of the journey) with all of these claims true.

        `given_up` is the answer where there is more to try than the search has steps.
        """
        question = self._question(page, claims)
        return given_up if question is None else any(question.is_possible(day, given_up) for day in question.days())

    def witness(self, page: str, claims: Sequence[Claim], day: date) -> World | None:
        """Answers with which a citizen may come to a page with all of these claims true; None where none are found."""
        question = self._question(page, claims)
        try:
            return question.witness(0, World(day)) if question else None
        except TooManyCases:
            return None

    def _question(self, page: str, claims: Sequence[Claim]) -> _Question | None:
        passed, named = self._bearing(claims, page)
        if len(named) > MOST_FIELDS:
            return None
        ordered = [self.journey.fields[name] for name in sorted(named, key=self._order.__getitem__)]
        return _Question(self, claims, passed, ordered)

    def _bearing(self, claims: Sequence[Claim], page: str) -> tuple[list[Page], set[str]]:
        """The exits before a page that bear on claims, because they read a field that matters, and all such fields."""
        passed, named = list[Page](), self._closure(claims, ())
        while True:
            bearing = self._exits_before(page, named)
            widened = self._closure(claims, bearing)
            if len(bearing) == len(passed) or len(widened) > MOST_FIELDS:
                return passed, named
            passed, named = bearing, widened

    def _closure(self, claims: Sequence[Claim], exits: Iterable[Page]) -> set[str]:
        """The fields that a claim depends on, through the conditions under which each is asked."""
        waiting = self._names([*claims, *(one.when for one in exits)])
        found: set[str] = set()
        while waiting and len(found) <= MOST_FIELDS:
            name = waiting.pop()
            found.add(name)
            waiting |= self._depends_on(self.journey.fields[name]) - found
        return found

    def _depends_on(self, one: Field) -> set[str]:
        page = self.journey.page_of[one.name]
        conditions = [*self.journey.whens(page), one.when, *(choice.when for choice in one.choices())]
        return self._names(conditions) | ({one.reveal.by} if one.reveal else set())

    def _names(self, claims: Iterable[Claim | Condition]) -> set[str]:
        """The fields whose answers can be tried: not the items of a repeat, nor what is calculated."""
        return {name for claim in claims for name, _ in claim.references() if self.tries(name)}

    def tries(self, name: str) -> bool:
        """Whether answers to a field can be tried."""
        one = self.journey.fields.get(name)
        return one is not None and one.calculation is None

    def _exits_before(self, page: str, named: Iterable[str]) -> list[Page]:
        """The exits before a page that read any of the fields named, in order."""
        stop = self._page_order.get(page, len(self.journey.row))
        found = {place for name in named for place in self._exits_reading.get(name, ()) if place < stop}
        return [self.journey.row[place] for place in sorted(found)]

    @cached_property
    def _exits_reading(self) -> dict[str, list[int]]:
        """The places of the exits that read each field."""
        found: dict[str, list[int]] = {}
        for place, page in enumerate(self.journey.row):
            for name in self._names([page.when]) if page.kind == "exit" else ():
                found.setdefault(name, []).append(place)
        return found

    @cached_property
    def _page_order(self) -> dict[str, int]:
        return {page.name: place for place, page in enumerate(self.journey.row)}

    @cached_property
    def _order(self) -> dict[str, int]:
        return {name: place for place, name in enumerate(self.journey.fields)}

    def page_place(self, page: Page) -> int:
        """Where a page stands in the row."""
        return self._page_order[page.name]


class _Question:
    """One question put to the search: claims that must hold, exits that must be passed, fields in order."""

    def __init__(self, search: Search, claims: Sequence[Claim], exits: Sequence[Page], fields: Sequence[Field]) -> None:
        self.search, self.claims, self.exits, self.fields = search, claims, exits, fields
        self.cases = 0
        self.mentions: dict[str, list[Mention]] = {}
        for comparison in self._comparisons():
            name, found = mention(comparison)
            self.mentions.setdefault(name, []).append(found)

    def _comparisons(self) -> Iterator[Comparison]:
        pages = [*self.exits, *(self.search.journey.page_of[one.name] for one in self.fields)]
        options = (choice.when for one in self.fields for choice in one.choices())
        whens = (when for page in pages for when in self.search.journey.whens(page))
        for claim in (*self.claims, *whens, *(one.when for one in self.fields), *options):
            yield from (one for one in comparisons(claim) if is_plain(one))

    def days(self) -> Sequence[date]:
        """One day, or several when a calendar date is weighed against today."""
        operands = [one for row in self.mentions.values() for found in row for one in found.comparison.operands]
        limits = [limit for one in self.fields for limit in (one.minimum, one.maximum)]
        fixed = any(isinstance(one, Literal) and isinstance(one.value, date) for one in (*operands, *limits))
        moving = any(isinstance(one, Day) for one in (*operands, *limits))
        return DAYS if fixed and moving else DAYS[:1]

    def is_possible(self, day: date, given_up: bool) -> bool:
        """Whether some answers make every claim true on a day."""
        try:
            return self.witness(0, World(day)) is not None
        except TooManyCases:
            return given_up

    def witness(self, depth: int, world: World) -> World | None:
        """Go on from what is answered in a world to one in which all is."""
        self.cases += 1
        if self.cases > MOST_CASES:
            raise TooManyCases
        if any(world.truth(claim) is False for claim in self.claims):
            return None
        if depth == len(self.fields):
            return None if self._left(world, len(self.search.journey.row)) else world
        cases = self._cases(self.fields[depth], world)
        return next((found for case in cases if (found := self.witness(depth + 1, case))), None)

    def _left(self, world: World, before: int) -> bool:
        """Whether an earlier exit has ended the journey."""
        return any(world.truth(page.when) is True for page in self.exits if self.search.page_place(page) < before)

    def _cases(self, one: Field, world: World) -> Iterator[World]:
        asked = self._asked(one, world)
        if asked is not True:
            yield world.having(one.name, {}, unasked=True)
        if asked is not False:
            yield from (world.having(one.name, parts) for parts in self._answers(one, world))

    def _answers(self, one: Field, world: World) -> list[Parts]:
        found = candidates(one, self.mentions.get(one.name, ()), world)
        if found is None:
            raise TooManyCases
        return found if one.required else [*found, {}]

    def _asked(self, one: Field, world: World) -> bool | None:
        page = self.search.journey.page_of[one.name]
        if self._left(world, self.search.page_place(page)):
            return False
        whens = [world.truth(when) for when in self.search.journey.whens(page)]
        truths = [*whens, world.truth(one.when), world.reveals(one), world.has_options(one)]
        return False if False in truths else None if None in truths else True
