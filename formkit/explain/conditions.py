"""Conditions in words: what they ask of everybody. Operators bring their own words."""

from __future__ import annotations

from formkit.conditions import ALWAYS, Comparison, Condition, Not
from formkit.explain.clauses import Claim, Clause, Group, clause
from formkit.explain.items import EITHER, ItemWords
from formkit.explain.values import N_
from formkit.items import AnyItem, EveryItem, Items
from formkit.kinds import Kind
from formkit.speech import Speech
from formkit.values import Literal, Value

_BOTH, _ALL_TRUE = N_("both {list}"), N_("all of these are true: {list}")
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
_SOME, _ANY = N_("there is at least one in {items}"), N_("there is at least one in {items} for which {condition}")
_NO, _NONE = N_("there are none in {items}"), N_("there are none in {items} for which {condition}")
_EVERY = N_("for every one in {items}, {condition}")


def meaning(condition: Condition, speech: Speech) -> str:
    """Say what a condition asks, days as their rule, such as "date of birth is after 17 years before today".

    The words go on from "if". They are empty where it asks nothing.
    """
    return ConditionWords(speech).condition(condition)


def is_denial_of_answer(comparison: Comparison) -> bool:
    """Whether it is `answered` false: true of what is blank or was not asked."""
    row = comparison.operator
    return row.name == "answered" and comparison.operands == (Literal(False, comparison.operands[0].kind),)


class ConditionWords(ItemWords):
    """Words conditions, and the values in them."""

    def condition(self, condition: Condition) -> str:
        return self.joined(clause(condition))

    def joined(self, one: Clause) -> str:
        """Word a clause; one that joins others by their words and "and" or "or"."""
        if isinstance(one, Claim):
            return self.claim(one)
        words = [self._bracketed(part) if isinstance(part, Group) else self.claim(part) for part in one.parts]
        return self.speech.language.all_of(words) if one.by_and else self.speech.language.any_of(words)

    def _bracketed(self, group: Group) -> str:
        """Join a group inside another so that one hears where it begins."""
        length = len(group.parts)
        if length < 2:
            return self.joined(group)
        frame = (_BOTH if length == 2 else _ALL_TRUE) if group.by_and else EITHER
        return self.speech.say(frame, list=self.joined(group))

    def claim(self, claim: Claim) -> str:
        """Word a comparison, or what is said about items."""
        match claim.condition:
            case Comparison() as comparison:
                return self.comparison(comparison, claim.negated, comparison.operands)
            case AnyItem(items):
                return self._claim_of_items(items, (_NO, _NONE) if claim.negated else (_SOME, _ANY))
            case EveryItem(items) if claim.negated:
                some = Items(items.repeat, Not(items.where) if items.where else None, items.outer)
                return self._claim_of_items(some, (_SOME, _ANY))
            case EveryItem(items):
                return self._claim_of_items(items, (_EVERY, _EVERY))
        raise TypeError(claim.condition)

    def _claim_of_items(self, items: Items, frames: tuple[str, str]) -> str:
        noun = self.items(Items(items.repeat))
        asked = clause(items.where or ALWAYS)
        words = self._bracketed(asked) if isinstance(asked, Group) else self.claim(asked)
        return self.speech.say(frames[bool(words)], items=noun, condition=words)

    def comparison(self, comparison: Comparison, negated: bool, operands: tuple[Value, ...]) -> str:
        """Word a comparison, with those of its operands that matter."""
        about, language = self.measure(comparison.subject), self.speech.language
        words = [self.say(operand, about) for operand in operands]
        return self.speech.say(
            _words(comparison, negated),
            subject=self.say(comparison.subject),
            operand=language.all_of(words),
            any_operand=language.any_of(words),
            all_operand=language.all_of(words),
        )


def _words(comparison: Comparison, negated: bool) -> str:
    row = comparison.operator
    if comparison.subject.kind is Kind.TIME and row.name in _OF_TIMES:
        return _OF_TIMES[row.name][negated]
    if is_denial_of_answer(comparison):
        negated = not negated
    return _NEGATIVE[row.name] if negated else row.words
