"""Items of a repeat seen from outside: how many there are, sums over them, whether any or every one is like this.

`where` and the value of each item are worked out over that item's facts: its own answers first, then those round it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from formkit.kinds import Comparable, Facts, Kind
from formkit.values import Reference, Value, calculate

if TYPE_CHECKING:
    from formkit.conditions import Condition
    from formkit.wordings import Wording

OVER_ITEMS = ("sum", "product", "least", "greatest")
"""The calculations that can be made over the items of a repeat."""


@dataclass(frozen=True)
class Items:
    """The items of a repeat, by its field name; with `where`, those of which it holds.

    `outer` are the fields that `where` and whatever is asked of each item read outside the items.
    """

    repeat: str
    where: Condition | None = None
    outer: tuple[Reference, ...] = ()

    def of(self, facts: Facts) -> list[Facts]:
        """Give the items in order, each with its own answers first."""
        return [item for item in facts.items(self.repeat) if self.where is None or self.where.holds(item)]

    def references(self) -> Iterator[Reference]:
        """Give the repeat by its field name, and what is read outside the items."""
        yield self.repeat, None
        yield from self.outer


@dataclass(frozen=True)
class ItemCount:
    """How many items there are."""

    items: Items
    kind: Kind = Kind.NUMBER

    def of(self, facts: Facts) -> Comparable | None:
        return Fraction(len(self.items.of(facts)))

    def references(self) -> Iterator[Reference]:
        return self.items.references()


@dataclass(frozen=True)
class OverItems:
    """`sum`, `product`, `least` or `greatest` of a value that is worked out for each item."""

    how: str
    items: Items
    each: Value

    @property
    def kind(self) -> Kind:
        """That of the value of each item."""
        return self.each.kind

    def of(self, facts: Facts) -> Comparable | None:
        return calculate(self.how, [self.each.of(item) for item in self.items.of(facts)])

    def references(self) -> Iterator[Reference]:
        return self.items.references()


@dataclass(frozen=True)
class LongestGap:
    """The most days in a row, between two days, that lie in no item's time; an item without an end goes on.

    It tells whether addresses or jobs cover a time: five years of them without a gap make 0.
    """

    items: Items
    start: Value
    end: Value
    since: Value
    until: Value
    kind: Kind = Kind.NUMBER

    def of(self, facts: Facts) -> Comparable | None:
        since, until = self.since.of(facts), self.until.of(facts)
        if not isinstance(since, date) or not isinstance(until, date):
            return None
        longest, last = 0, until.toordinal()
        open_from = since.toordinal()
        for start, end in sorted(self._times(facts, until)):
            longest = max(longest, min(start.toordinal(), last) - open_from)
            open_from = max(open_from, min(end.toordinal(), last) + 1)
        return Fraction(max(longest, last + 1 - open_from))

    def _times(self, facts: Facts, until: date) -> Iterator[tuple[date, date]]:
        for item in self.items.of(facts):
            start, end = self.start.of(item), self.end.of(item)
            if isinstance(start, date):
                yield start, end if isinstance(end, date) else until

    def references(self) -> Iterator[Reference]:
        yield from self.items.references()
        yield from self.since.references()
        yield from self.until.references()


@dataclass(frozen=True)
class AnyItem:
    """True when there is an item of a repeat of which `items.where` holds."""

    items: Items
    because: Wording | None = None

    def holds(self, facts: Facts) -> bool:
        return bool(self.items.of(facts))

    def references(self) -> Iterator[Reference]:
        return self.items.references()


@dataclass(frozen=True)
class EveryItem:
    """True when `items.where` holds of every item of a repeat; so also when there is none (law 4)."""

    items: Items
    because: Wording | None = None

    def holds(self, facts: Facts) -> bool:
        return len(self.items.of(facts)) == len(facts.items(self.items.repeat))

    def references(self) -> Iterator[Reference]:
        return self.items.references()
