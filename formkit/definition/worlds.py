"""A world: some fields answered, some not yet looked at. Conditions are true, false or not yet known (None) in it.

It serves the prover. A comparison in it runs the citizen's own `Comparison.holds`; there is no second meaning.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from formkit.conditions import All, Comparison, Condition, Not, Some
from formkit.kinds import Comparable, Facts
from formkit.page import Field
from formkit.values import Age, Answer, Day, Literal, Reference, Value

Parts = Mapping[str | None, Comparable]
"""An answer by its parts, the whole under None; empty where it is not answered."""


@dataclass(frozen=True)
class Unasked:
    """A question the prover puts to a world: is this field never asked?"""

    name: str
    because: None = None

    def references(self) -> Iterator[Reference]:
        yield self.name, None


@dataclass(frozen=True)
class Unanswered:
    """A question the prover puts to a world: has this field no answer (never asked, or left blank)?"""

    name: str
    because: None = None

    def references(self) -> Iterator[Reference]:
        yield self.name, None


Claim = Condition | Unasked | Unanswered


@dataclass
class World:
    """Answers tried so far on a day; a field that is not in `answers` has not been looked at."""

    today: date
    answers: dict[str, Parts] = field(default_factory=dict)
    unasked: set[str] = field(default_factory=set)

    def fact(self, name: str, part: str | None = None) -> Comparable | None:
        """The answer tried for a field or a part of it."""
        return self.answers[name].get(part)

    def items(self, repeat: str) -> Sequence[Facts]:
        """No items are tried: what is said of them stays unknown."""
        return ()

    def having(self, name: str, parts: Parts, *, unasked: bool = False) -> World:
        """The same world with one field more that was looked at."""
        return World(self.today, {**self.answers, name: parts}, self.unasked | ({name} if unasked else set()))

    def reveals(self, one: Field) -> bool:
        """Whether the option that reveals a field is chosen."""
        if one.reveal is None:
            return True
        chosen = self.fact(one.reveal.by)
        return one.reveal.option in chosen if isinstance(chosen, frozenset) else chosen == one.reveal.option

    def has_options(self, one: Field) -> bool | None:
        """Whether a field has an option left to choose."""
        truths = [self.truth(choice.when) for choice in one.choices()]
        return True if not truths or True in truths else None if None in truths else False

    def truth(self, claim: Claim) -> bool | None:
        """Whether a claim holds here; None while it depends on what is not known."""
        match claim:
            case All(parts):
                return _every([self.truth(part) for part in parts])
            case Some(parts):
                return _opposite(_every([_opposite(self.truth(part)) for part in parts]))
            case Not(part):
                return _opposite(self.truth(part))
        if any(name not in self.answers for name, _ in claim.references()):
            return None
        return self._settled(claim)

    def _settled(self, claim: Claim) -> bool | None:
        match claim:
            case Unasked(name):
                return name in self.unasked
            case Unanswered(name):
                return not self.answers[name]
            case Comparison() if is_plain(claim):
                return claim.holds(self)
        return None


def is_plain(comparison: Comparison) -> bool:
    """Whether candidates decide a comparison: one answer, or an age today, against values that no answer changes."""
    return _is_plain_subject(comparison.subject) and all(isinstance(one, Literal | Day) for one in comparison.operands)


def _is_plain_subject(subject: Value) -> bool:
    if isinstance(subject, Age):
        return isinstance(subject.born, Answer) and not subject.born.plus and subject.at == Day(None)
    return isinstance(subject, Answer) and not subject.plus


def comparisons(claim: Claim) -> Iterator[Comparison]:
    """Give every comparison in a condition."""
    match claim:
        case All(parts) | Some(parts):
            for part in parts:
                yield from comparisons(part)
        case Not(part):
            yield from comparisons(part)
        case Comparison():
            yield claim


def _every(truths: Sequence[bool | None]) -> bool | None:
    if False in truths:
        return False
    return None if None in truths else True


def _opposite(truth: bool | None) -> bool | None:
    return None if truth is None else not truth
