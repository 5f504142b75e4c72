"""Conditions: when a page, group, field, option or wording applies. Small typed expressions, data and not code.

Each operator is one row: its JSON name, the kinds it takes, its operand, its test and its words. The prover runs the
same tests as the citizen's journey does, so there is one meaning. An unanswered field satisfies no comparison (law 4).
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from formkit.kinds import Facts, Kind
from formkit.values import Reference, Value

if TYPE_CHECKING:
    from formkit.wordings import Wording

_SINGLE = frozenset({Kind.TEXT, Kind.NUMBER, Kind.DATE, Kind.TIME, Kind.CHOICE, Kind.TRUTH})
_SEVERAL = frozenset({Kind.CHOICES})
_NUMBER = frozenset({Kind.NUMBER})
_MOMENT = frozenset({Kind.DATE, Kind.TIME})
_TEXT = frozenset({Kind.TEXT})


@dataclass(frozen=True)
class Operator:
    """One row of the table. `many`: the operand is a list; `words`: what a citizen reads in an explanation."""

    name: str
    kinds: frozenset[Kind]
    test: Callable[[Any, Any], bool]
    words: str
    many: bool = False


def N_(words: str) -> str:  # noqa: N802 - gettext's own name for "a message that is worded later"
    return words


_ROWS = (
    Operator("is", _SINGLE, operator.eq, N_("{subject} is {operand}")),
    Operator("is_not", _SINGLE, operator.ne, N_("{subject} is not {operand}")),
    Operator("in", _SINGLE, lambda one, many: one in many, N_("{subject} is {any_operand}"), many=True),
    Operator("not_in", _SINGLE, lambda one, many: one not in many, N_("{subject} is not {any_operand}"), many=True),
    Operator("includes", _SEVERAL, lambda some, one: one in some, N_("{subject} includes {operand}")),
    Operator("excludes", _SEVERAL, lambda some, one: one not in some, N_("{subject} does not include {operand}")),
    Operator(
        "includes_any",
        _SEVERAL,
        lambda some, many: bool(some & many),
        N_("{subject} includes {any_operand}"),
        many=True,
    ),
    Operator(
        "includes_all", _SEVERAL, lambda some, many: many <= some, N_("{subject} includes {all_operand}"), many=True
    ),
    Operator("more_than", _NUMBER, operator.gt, N_("{subject} is more than {operand}")),
    Operator("at_least", _NUMBER, operator.ge, N_("{subject} is {operand} or more")),
    Operator("less_than", _NUMBER, operator.lt, N_("{subject} is less than {operand}")),
    Operator("at_most", _NUMBER, operator.le, N_("{subject} is {operand} or less")),
    Operator("before", _MOMENT, operator.lt, N_("{subject} is before {operand}")),
    Operator("after", _MOMENT, operator.gt, N_("{subject} is after {operand}")),
    Operator("on_or_before", _MOMENT, operator.le, N_("{subject} is on or before {operand}")),
    Operator("on_or_after", _MOMENT, operator.ge, N_("{subject} is on or after {operand}")),
    Operator(
        "starts_with",
        _TEXT,
        lambda one, many: one.startswith(tuple(many)),
        N_("{subject} starts with {any_operand}"),
        many=True,
    ),
    Operator("answered", frozenset(Kind), operator.eq, N_("{subject} is answered")),
)
OPERATORS = {row.name: row for row in _ROWS}


class Condition(Protocol):
    """A node of a condition. `because` is the designer's own words for it, if any."""

    @property
    def because(self) -> Wording | None:
        """The designer's words for why this holds."""

    def holds(self, facts: Facts) -> bool:
        """Whether it is true of these answers today."""

    def references(self) -> Iterator[Reference]:
        """Give the fields (and parts) it reads."""


@dataclass(frozen=True)
class Comparison:
    """One subject, one operator, one operand (several for operators that take a list)."""

    subject: Value
    operator: Operator
    operands: tuple[Value, ...]
    because: Wording | None = None

    def holds(self, facts: Facts) -> bool:
        actual = self.subject.of(facts)
        if self.operator.name == "answered":
            return (actual is not None) == self.operands[0].of(facts)
        expected = frozenset(operand.of(facts) for operand in self.operands) - {None}
        if actual is None or not expected:
            return False
        return self.operator.test(actual, expected if self.operator.many else next(iter(expected)))

    def references(self) -> Iterator[Reference]:
        for value in (self.subject, *self.operands):
            yield from value.references()


@dataclass(frozen=True)
class All:
    """True when every part is true; the empty one always is."""

    parts: tuple[Condition, ...]
    because: Wording | None = None

    def holds(self, facts: Facts) -> bool:
        return all(part.holds(facts) for part in self.parts)

    def references(self) -> Iterator[Reference]:
        for part in self.parts:
            yield from part.references()


@dataclass(frozen=True)
class Some:
    """`any`: true when at least one part is true."""

    parts: tuple[Condition, ...]
    because: Wording | None = None

    def holds(self, facts: Facts) -> bool:
        return any(part.holds(facts) for part in self.parts)

    def references(self) -> Iterator[Reference]:
        for part in self.parts:
            yield from part.references()


@dataclass(frozen=True)
class Not:
    """True whenever what it holds is not."""

    part: Condition
    because: Wording | None = None

    def holds(self, facts: Facts) -> bool:
        return not self.part.holds(facts)

    def references(self) -> Iterator[Reference]:
        return self.part.references()


ALWAYS = All(())
