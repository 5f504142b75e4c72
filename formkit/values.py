"""Values of the language: literals, answers and exact sums over them. Each node works itself out over `Facts`.

Inside, numbers are rationals; an unanswered part makes a value unanswered, but `sum` skips it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import prod
from typing import TYPE_CHECKING, Any, Protocol

from formkit.dates import Duration, full_years, latest, shift
from formkit.kinds import Comparable, Facts, Kind

if TYPE_CHECKING:
    from formkit.conditions import Condition

Reference = tuple[str, str | None]


class Value(Protocol):
    """A node of a value: what kind it is, what it reads, and what it comes to."""

    @property
    def kind(self) -> Kind:
        """What can be asked of it."""

    def of(self, facts: Facts) -> Comparable | None:
        """Work it out; None when it is unanswered."""

    def references(self) -> Iterator[Reference]:
        """Give the fields (and parts) it reads."""


@dataclass(frozen=True)
class Literal:
    """A value as written, already read as its kind."""

    value: Comparable
    kind: Kind

    def of(self, facts: Facts) -> Comparable | None:
        return self.value

    def references(self) -> Iterator[Reference]:
        return iter(())


@dataclass(frozen=True)
class Answer:
    """What a citizen answered to a field, or to a part of it; a date may be moved by `plus`."""

    field: str
    kind: Kind
    part: str | None = None
    plus: Duration | None = None

    def of(self, facts: Facts) -> Comparable | None:
        value = facts.fact(self.field, self.part)
        return shift(value, self.plus) if self.plus and isinstance(value, date) else value

    def references(self) -> Iterator[Reference]:
        yield self.field, self.part


@dataclass(frozen=True)
class Day:
    """A date by rule: a base (`today`, a date, or a month and day: the latest such day) moved by durations in order."""

    base: date | tuple[int, int] | None
    shifts: tuple[Duration, ...] = ()
    kind: Kind = Kind.DATE

    def of(self, facts: Facts) -> Comparable | None:
        day: date | None = self._start(facts.today)
        for duration in self.shifts:
            day = shift(day, duration) if day else None
        return day

    def _start(self, today: date) -> date:
        if self.base is None:
            return today
        return self.base if isinstance(self.base, date) else latest(*self.base, today)

    def references(self) -> Iterator[Reference]:
        return iter(())


@dataclass(frozen=True)
class Calculation:
    """`sum`, `difference`, `product`, `quotient`, `least` or `greatest` of other values."""

    how: str
    parts: tuple[Value, ...]

    @property
    def kind(self) -> Kind:
        """Numbers make a number; `least` and `greatest` keep the kind of what they choose from."""
        return self.parts[0].kind if self.how in ("least", "greatest") and self.parts else Kind.NUMBER

    def of(self, facts: Facts) -> Comparable | None:
        return calculate(self.how, [part.of(facts) for part in self.parts])

    def references(self) -> Iterator[Reference]:
        for part in self.parts:
            yield from part.references()


_CALCULATIONS: Mapping[str, Callable[[list[Any]], Comparable | None]] = {
    "difference": lambda parts: parts[0] - parts[1],
    "product": lambda parts: prod(parts, start=Fraction(1)),
    "quotient": lambda parts: parts[0] / parts[1] if parts[1] else None,
    "least": min,
    "greatest": max,
}
CALCULATIONS = ("sum", *_CALCULATIONS)


def calculate(how: str, parts: list[Comparable | None]) -> Comparable | None:
    """Calculate exactly; `sum` skips what is unanswered, any other calculation is unanswered with it."""
    if how == "sum":
        return sum((part for part in parts if isinstance(part, Fraction)), Fraction(0))
    return None if None in parts or not parts else _CALCULATIONS[how](parts)


@dataclass(frozen=True)
class Age:
    """Whole years from a date to another: an age at a day."""

    born: Value
    at: Value
    kind: Kind = Kind.NUMBER

    def of(self, facts: Facts) -> Comparable | None:
        born, at = self.born.of(facts), self.at.of(facts)
        if not isinstance(born, date) or not isinstance(at, date):
            return None
        years = full_years(born, at)
        return None if years is None else Fraction(years)

    def references(self) -> Iterator[Reference]:
        yield from self.born.references()
        yield from self.at.references()


@dataclass(frozen=True)
class Count:
    """How many options were ticked or files sent; none when the field is not answered."""

    field: str
    kind: Kind = Kind.NUMBER

    def of(self, facts: Facts) -> Comparable | None:
        value = facts.fact(self.field)
        return Fraction(len(value)) if isinstance(value, frozenset) else Fraction(0)

    def references(self) -> Iterator[Reference]:
        yield self.field, None


@dataclass(frozen=True)
class Cases:
    """A list of values: the first whose condition holds; unanswered when none does."""

    entries: tuple[tuple[Condition | None, Value], ...]

    @property
    def kind(self) -> Kind:
        """All entries are of one kind."""
        return self.entries[0][1].kind

    def of(self, facts: Facts) -> Comparable | None:
        for when, value in self.entries:
            if when is None or when.holds(facts):
                return value.of(facts)
        return None

    def references(self) -> Iterator[Reference]:
        for when, value in self.entries:
            if when is not None:
                yield from when.references()
            yield from value.references()
