"""Conditions in words: what they ask of everybody, and why one held for one citizen.

Operators bring their own words. `not` is pushed down to the comparisons, so that nobody reads "it is not true that":
by De Morgan's laws the words mean exactly what the condition does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from formkit.conditions import All, Comparison, Condition, Not, Some
from formkit.explain.values import N_, ValueWords
from formkit.kinds import Facts, Kind
from formkit.speech import Speech
from formkit.values import Literal

_EITHER, _BOTH, _ALL_TRUE = N_("either {list}"), N_("both {list}"), N_("all of these are true: {list}")
_NEGATIVE = {
    "is": N_("{subject} is not {operand}"),
    # An unanswered field satisfies no comparison, so what denies a denial holds for it too.
    "is_not": N_("{subject} is {operand} or not answered"),
    "in": N_("{subject} is not {any_operand}"),
    "not_in": N_("{subject} is {any_operand} or not answered"),
    "includes": N_("{subject} does not include {operand}"),
    "excludes": N_("{subject} includes {operand} or is not answered"),
    "includes_any": N_("{subject} does not include {any_operand}"),
    "includes_all": N_("{subject} does not include all of {all_operand}"),
    "more_than": N_("{subject} is not more than {operand}"),
    "at_least": N_("{subject} is not {operand} or more"),
    "less_than": N_("{subject} is not less than {operand}"),
    "at_most": N_("{subject} is not {operand} or less"),
    "before": N_("{subject} is not before {operand}"),
    "after": N_("{subject} is not after {operand}"),
    "on_or_before": N_("{subject} is not on or before {operand}"),
    "on_or_after": N_("{subject} is not on or after {operand}"),
    "starts_with": N_("{subject} does not start with {any_operand}"),
    "answered": N_("{subject} is not answered"),
}

# "On or before 5 March" is good English, "on or before 2:30pm" is not.
_OF_TIMES = {
    "on_or_before": (N_("{subject} is {operand} or earlier"), N_("{subject} is not {operand} or earlier")),
    "on_or_after": (N_("{subject} is {operand} or later"), N_("{subject} is not {operand} or later")),
}


@dataclass(frozen=True)
class _Claim:
    """A comparison, or a condition that its designer worded, with whether what stands round it says "not"."""

    condition: Condition
    negated: bool

    def holds(self, facts: Facts) -> bool:
        return self.condition.holds(facts) != self.negated


@dataclass(frozen=True)
class _Group:
    """Claims joined by "and" or by "or", never one inside another of its own sort."""

    by_and: bool
    parts: tuple[_Clause, ...]

    def holds(self, facts: Facts) -> bool:
        return (all if self.by_and else any)(part.holds(facts) for part in self.parts)


_Clause = _Claim | _Group


def meaning(condition: Condition, speech: Speech) -> str:
    """Say what a condition asks, days as their rule, such as "date of birth is after 17 years before today".

    The words go on from "if". They are empty where it asks nothing.
    """
    return _Explanation(speech, personal=False).joined(_clause(condition, negated=False, keep_because=False))


def reasons(condition: Condition, speech: Speech) -> tuple[str, ...]:
    """Say why a condition holds of the facts of a speech, one reason after another.

    A designer's own `because` comes first; of what "or" joins, only what holds is said; days are worked out.
    """
    clause = _clause(condition, negated=False, keep_because=True)
    explanation = _Explanation(speech, personal=True)
    return tuple(explanation.words(part) for part in explanation.parts(clause))


def _clause(condition: Condition, *, negated: bool, keep_because: bool) -> _Clause:
    """Push `not` down to the claims, and take out the brackets that change nothing."""
    match condition:
        case _ if keep_because and condition.because is not None and not negated:
            return _Claim(condition, negated)
        case Not(part):
            return _clause(part, negated=not negated, keep_because=keep_because)
        case All(parts) | Some(parts):
            below = (_clause(part, negated=negated, keep_because=keep_because) for part in parts)
            return _group(isinstance(condition, All) != negated, below)
    return _Claim(condition, negated)


def _group(by_and: bool, clauses: Iterator[_Clause]) -> _Clause:
    parts: list[_Clause] = []
    for clause in clauses:
        parts += clause.parts if isinstance(clause, _Group) and clause.by_and == by_and else [clause]
    return parts[0] if len(parts) == 1 else _Group(by_and, tuple(parts))


@dataclass(frozen=True)
class _Explanation:
    """Words clauses. `personal`: for one citizen, whose answers made them hold."""

    speech: Speech
    personal: bool

    def joined(self, clause: _Clause) -> str:
        words = [self.words(part) for part in self.parts(clause)]
        by_or = isinstance(clause, _Group) and not clause.by_and
        return self.speech.language.any_of(words) if by_or else self.speech.language.all_of(words)

    def parts(self, clause: _Clause) -> tuple[_Clause, ...]:
        """Give the parts of a group without those that did not lead here; a claim is its own only part."""
        if isinstance(clause, _Claim):
            return (clause,)
        if clause.by_and or not self.personal:
            return clause.parts
        return tuple(part for part in clause.parts if part.holds(self.speech.facts))

    def words(self, clause: _Clause) -> str:
        if isinstance(clause, _Group):
            return self._bracketed(clause)
        because = clause.condition.because
        if self.personal and because is not None and not clause.negated:
            return self.speech.plain(because)
        assert isinstance(clause.condition, Comparison)
        return self._comparison(clause.condition, clause.negated)

    def _bracketed(self, group: _Group) -> str:
        """Join a group inside another so that one hears where it begins."""
        words, length = self.joined(group), len(self.parts(group))
        if length < 2:
            return words
        frame = (_BOTH if length == 2 else _ALL_TRUE) if group.by_and else _EITHER
        return self.speech.say(frame, list=words)

    def _comparison(self, comparison: Comparison, negated: bool) -> str:
        values, language = ValueWords(self.speech, worked_out=self.personal), self.speech.language
        about = values.field_of(comparison.subject)
        operands = [values.say(operand, about) for operand in comparison.operands]
        return self.speech.say(
            _words(comparison, negated),
            subject=values.say(comparison.subject),
            operand=language.all_of(operands),
            any_operand=language.any_of(operands),
            all_operand=language.all_of(operands),
        )


def _words(comparison: Comparison, negated: bool) -> str:
    row = comparison.operator
    if row.name == "answered":
        negated = negated != (comparison.operands == (Literal(False, comparison.operands[0].kind),))
    if comparison.subject.kind is Kind.TIME and row.name in _OF_TIMES:
        return _OF_TIMES[row.name][negated]
    return _NEGATIVE[row.name] if negated else row.words
