"""Clauses: conditions as they are said. `not` is pushed down to what is claimed, brackets that change nothing are out.

By De Morgan's laws a clause means exactly what its condition does, and nobody reads "it is not true that".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from formkit.conditions import All, Condition, Not, Some
from formkit.kinds import Facts


@dataclass(frozen=True)
class Claim:
    """A comparison, a claim about items, or a condition that its designer worded; `negated`: it is said not to hold."""

    condition: Condition
    negated: bool = False

    def holds(self, facts: Facts) -> bool:
        """Whether it is true of these answers."""
        return self.condition.holds(facts) != self.negated


@dataclass(frozen=True)
class Group:
    """Claims joined by "and" or by "or", never one inside another of its own sort."""

    by_and: bool
    parts: tuple[Clause, ...]

    def holds(self, facts: Facts) -> bool:
        """Whether it is true of these answers."""
        return (all if self.by_and else any)(part.holds(facts) for part in self.parts)


Clause = Claim | Group


def clause(condition: Condition, *, negated: bool = False, keep_because: bool = False) -> Clause:
    """Make a clause of a condition or of its opposite; with `keep_because`, what its designer worded stays whole."""
    if keep_because and condition.because is not None and not negated:
        return Claim(condition)
    return opened(condition, negated=negated, keep_because=keep_because)


def opened(condition: Condition, *, negated: bool = False, keep_because: bool = True) -> Clause:
    """Make a clause of what stands in a condition, whatever its designer calls the whole of it."""
    match condition:
        case Not(part):
            return clause(part, negated=not negated, keep_because=keep_because)
        case All(parts) | Some(parts):
            below = (clause(part, negated=negated, keep_because=keep_because) for part in parts)
            return _group(isinstance(condition, All) != negated, below)
    return Claim(condition, negated)


def _group(by_and: bool, clauses: Iterator[Clause]) -> Clause:
    parts: list[Clause] = []
    for one in clauses:
        parts += one.parts if isinstance(one, Group) and one.by_and == by_and else [one]
    return parts[0] if len(parts) == 1 else Group(by_and, tuple(parts))
