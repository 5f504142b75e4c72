"""Reasons: why a condition holds for one citizen or does not, how a calculation came out; the answers that led there.

Everything said is true of the answers: of what "or" joins only what holds, of what "and" joins and does not hold only
what fails. So whoever reads it knows every answer that decided.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from formkit.conditions import OPERATORS, Comparison, Condition
from formkit.explain.clauses import Claim, Clause, clause, opened
from formkit.explain.conditions import ConditionWords
from formkit.explain.figures import is_worked
from formkit.explain.nouns import items_noun
from formkit.explain.telling import Reason, told
from formkit.explain.values import N_
from formkit.explain.workings import Workings
from formkit.items import AnyItem, EveryItem, Items
from formkit.kinds import Kind
from formkit.page import Field
from formkit.speech import Speech
from formkit.values import Cases, Day, Literal, Value

_OPPOSITES = {
    "is": "is_not",
    "in": "not_in",
    "includes": "excludes",
    "more_than": "at_most",
    "less_than": "at_least",
    "before": "on_or_after",
    "after": "on_or_before",
    "starts_with": "starts_not",
}
_OPPOSITES |= {opposite: name for name, opposite in _OPPOSITES.items()}
_SAME, _NOT = N_("{statement}, the same as {operand}"), N_("{statement}, not {operand}")
_WHICH = {
    "is_not": _NOT,
    "not_in": _NOT,
    "more_than": N_("{statement}, which is more than {operand}"),
    "at_least": N_("{statement}, which is {operand} or more"),
    "less_than": N_("{statement}, which is less than {operand}"),
    "at_most": N_("{statement}, which is {operand} or less"),
    "before": N_("{statement}, which is before {operand}"),
    "after": N_("{statement}, which is after {operand}"),
    "on_or_before": N_("{statement}, which is on or before {operand}"),
    "on_or_after": N_("{statement}, which is on or after {operand}"),
    "starts_with": N_("{statement}, which starts with {operand}"),
    "starts_not": N_("{statement}, which does not start with {operand}"),
}
# "On or before 5 March" is good English, "on or before 2:30pm" is not.
_OF_TIMES = {
    "on_or_before": N_("{statement}, which is {operand} or earlier"),
    "on_or_after": N_("{statement}, which is {operand} or later"),
}
# How one operand of an operator that takes several is held against the subject.
_SEVERAL = {
    "in": OPERATORS["is"],
    "starts_with": OPERATORS["starts_with"],
    "includes_any": OPERATORS["includes"],
    "includes_all": OPERATORS["includes"],
}
_EMPTY = N_("there are none in {items}")


def reasons(condition: Condition, speech: Speech) -> tuple[Reason, ...]:
    """Say why a condition holds of the facts of a speech, or why it does not, one reason after another.

    A designer's own `because` comes first, with the answers that made it so as its parts.
    """
    return told(Reasons(speech, worked_out=True).why(condition))


def reasons_for(one: Field, speech: Speech) -> tuple[Reason, ...]:
    """Say why a calculated field comes to what it does: the case that applies, why none before it does, and its sums.

    The facts of the speech are those of the item that it stands in, if it does.
    """
    words = Reasons(speech, worked_out=True, in_working=not isinstance(one.calculation, Cases))
    return told(words.derivation(one.calculation, one)) if one.calculation else ()


class Reasons(Workings):
    """Words why conditions hold."""

    def why(self, condition: Condition) -> tuple[Reason, ...]:
        negated = not condition.holds(self.speech.facts)
        return tuple(dict.fromkeys(self._clause(clause(condition, negated=negated, keep_because=True))))

    def _clause(self, one: Clause) -> Iterator[Reason]:
        if isinstance(one, Claim):
            yield self._claim(one)
            return
        for part in one.parts:
            if part.holds(self.speech.facts):
                yield from self._clause(part)

    def _claim(self, claim: Claim) -> Reason:
        condition = claim.condition
        if condition.because is not None and not claim.negated:
            return Reason(self.speech.plain(condition.because), self._within(condition))
        return self._bare(claim)

    def _within(self, condition: Condition) -> tuple[Reason, ...]:
        """Give the answers behind a designer's words."""
        below = opened(condition)
        if isinstance(below, Claim) and below.condition is condition:
            return (self._bare(below),)
        return tuple(dict.fromkeys(self._clause(below)))

    def _bare(self, claim: Claim) -> Reason:
        """Word a claim in formkit's own words."""
        match claim.condition:
            case Comparison() as comparison:
                return self._compared(comparison, claim.negated)
            case AnyItem(items) | EveryItem(items):
                return self._of_repeat(claim, items)
        raise TypeError(claim.condition)

    def _of_repeat(self, claim: Claim, items: Items) -> Reason:
        """Say it of the items that decided: one that is so makes it true of any, one that is not untrue of every."""
        found, where = self.speech.facts.items(items.repeat), items.where
        if not found:
            return Reason(self.speech.say(_EMPTY, items=items_noun(items.repeat, self.speech)))
        words = ConditionWords(self.speech, worked_out=True).claim(claim)
        if where is None:
            return Reason(words)
        decided = [self.inside(item) for item in found if where.holds(item) != claim.negated]
        return Reason(words, tuple(reason for item in decided for reason in item.item(items, item.why(where))))

    def _compared(self, comparison: Comparison, negated: bool) -> Reason:
        subject, facts = comparison.subject, self.speech.facts
        if comparison.operator.name == "answered":
            return Reason(self.comparison(comparison, negated, comparison.operands), self.below(subject))
        if subject.of(facts) is None:
            return Reason(self.statement(subject), self.below(subject))
        below = (*self.below(subject), *self._workings(comparison.operands, self.measure(subject)))
        if all(operand.of(facts) is None for operand in comparison.operands):
            return Reason(self.speech.language.all_of([self.statement(one) for one in comparison.operands]), below)
        return Reason(self._known(comparison, negated), below)

    def _workings(self, operands: tuple[Value, ...], about: Field | None) -> tuple[Reason, ...]:
        found = (self.derivation(one, about) if is_worked(one) else self.below(one) for one in operands)
        return tuple(reason for one in found for reason in one)

    def _known(self, comparison: Comparison, negated: bool) -> str:
        """Word a comparison of answers that are known: then every operator has an opposite."""
        name = comparison.operator.name
        name = _OPPOSITES.get(name, name) if negated else name
        denied = negated and name == comparison.operator.name
        operands = self._decisive(comparison, name, denied)
        if comparison.subject.kind is Kind.CHOICES:
            return self.comparison(replace(comparison, operator=OPERATORS[name]), denied, operands)
        return self._which(name, comparison.subject, operands)

    def _decisive(self, comparison: Comparison, name: str, denied: bool) -> tuple[Value, ...]:
        """Give the operands that decided: those that are met, or those that are not where that is said."""
        row = _SEVERAL.get(name)
        if row is None:
            return comparison.operands
        each = ((one, Comparison(comparison.subject, row, (one,))) for one in comparison.operands)
        return tuple(one for one, alone in each if alone.holds(self.speech.facts) != denied)

    def _which(self, name: str, subject: Value, operands: tuple[Value, ...]) -> str:
        statement, about = self.statement(subject), self.measure(subject)
        words = self.speech.language.any_of([self.valued(operand, about) for operand in operands])
        if subject.kind is Kind.TRUTH and isinstance(operands[0], Literal):
            return statement  # whoever hears "No" knows that it is not "Yes"
        if name in ("is", "in"):
            is_said = isinstance(operands[0], Literal | Day)
            return statement if is_said else self.speech.say(_SAME, statement=statement, operand=words)
        frames = _WHICH | _OF_TIMES if subject.kind is Kind.TIME else _WHICH
        return self.speech.say(frames[name], statement=statement, operand=words)
