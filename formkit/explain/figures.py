"""Figures: what values come to for one citizen, in words. Each statement is true of their answers today."""

from __future__ import annotations

from fractions import Fraction
from functools import reduce

from formkit.explain.conditions import ConditionWords
from formkit.explain.nouns import quoted
from formkit.explain.simpler import above_nought, simpler
from formkit.explain.values import N_
from formkit.fields.money import Money
from formkit.items import ItemCount, LongestGap, OverItems
from formkit.kinds import Comparable
from formkit.page import Field
from formkit.text import Insert
from formkit.values import Age, Answer, Calculation, Cases, Count, Day, Literal, Value

_IS, _COMES_TO = N_("{subject} is {operand}"), N_("{working} comes to {answer}")
_NOT_ANSWERED, _NOT_WORKED_OUT = N_("{subject} is not answered"), N_("{subject} cannot be worked out")
_COUNTS = N_("{statement}, so {answer} counts")
_VALUED, _BLANK = N_("{subject} ({answer})"), N_("{subject} (not answered)")
_UNKNOWN, _NO_FIGURE = N_("{subject} (not worked out)"), N_("an amount that cannot be worked out")
_APPLYING = N_("the value that applies")
_JOINED = {
    "sum": N_("{first} plus {second}"),
    "difference": N_("{first} minus {second}"),
    "product": N_("{first} times {second}"),
    "quotient": N_("{first} divided by {second}"),
}


class Figures(ConditionWords):
    """Words values with what they come to. Days are dates."""

    def say(self, value: Value, about: Field | None = None) -> str:
        """Word a value; what is asked of items is worded as the rule that it is."""
        if isinstance(value, ItemCount | OverItems | LongestGap):
            return ConditionWords(self.speech, self.worked_out).say(value)
        return super().say(value, about)

    def statement(self, value: Value, about: Field | None = None) -> str:
        """Say what a value comes to, such as "your income (£120) plus your pension (£30) comes to £150"."""
        chosen = self.chosen(value)
        found = chosen.of(self.speech.facts)
        if found is None:
            return self.speech.say(
                _NOT_ANSWERED if self._is_typed(chosen) else _NOT_WORKED_OUT, subject=self._named(value)
            )
        answer = self.found(chosen, found, about)
        if (other := above_nought(chosen)) is not None:
            return self.speech.say(_COUNTS, statement=self.statement(other, about), answer=answer)
        if isinstance(chosen, Calculation) and chosen.how in _JOINED:
            return self.speech.say(_COMES_TO, working=self._working(chosen, about), answer=answer)
        return self.speech.say(_IS, subject=self._named(value), operand=answer)

    def _named(self, value: Value) -> str:
        chosen = self.chosen(value)
        if isinstance(chosen, Calculation):
            return self._working(chosen)
        is_entry = isinstance(value, Cases) and isinstance(chosen, Cases | Literal | Day)
        return self.speech.say(_APPLYING) if is_entry else self.say(chosen)

    def _working(self, calculation: Calculation, about: Field | None = None) -> str:
        parts = [self.valued(part, look) for part, look in self.looks(calculation, about)]
        if calculation.how not in _JOINED:
            return self.calculation(calculation.how, parts)
        frame = _JOINED[calculation.how]
        return reduce(lambda first, second: self.speech.say(frame, first=first, second=second), parts)

    def valued(self, value: Value, about: Field | None = None) -> str:
        """Word a value with what it comes to, "your income (£120)"; by that alone where its own working follows."""
        if isinstance(value, Literal | Day):
            return self.say(value, about)
        chosen = self.chosen(value)
        found = chosen.of(self.speech.facts)
        if found is None:
            return self._blank(value, chosen)
        answer = self.found(chosen, found, about)
        return answer if is_worked(value) else self.speech.say(_VALUED, subject=self._named(value), answer=answer)

    def _blank(self, value: Value, chosen: Value) -> str:
        """Word what is not known; of a calculation in another that is all, as its own working follows."""
        if isinstance(chosen, Calculation):
            return self.speech.say(_NO_FIGURE)
        return self.speech.say(_BLANK if self._is_typed(chosen) else _UNKNOWN, subject=self._named(value))

    def found(self, value: Value, found: Comparable, about: Field | None = None) -> str:
        """Word what a value comes to, as answers like it are shown."""
        if isinstance(value, Answer) and isinstance(found, str) and not self.fields[value.field].options:
            return quoted(self.speech.insert(Insert(value.field, value.part)), self.speech)
        is_plain = isinstance(value, Age | Count | ItemCount | LongestGap)
        look = None if is_plain else self.measure(value) or about
        if isinstance(found, Fraction) and look is not None and isinstance(look.type, Money):
            return look.type.show(look.type.calculated(found), self.speech.language, {})
        return self.literal(found, look)

    def chosen(self, value: Value) -> Value:
        """Of a list of values, the one that applies; any other without what was never asked."""
        facts = self.speech.facts
        if not isinstance(value, Cases):
            return simpler(value, facts)
        found = next((one for when, one in value.entries if when is None or when.holds(facts)), None)
        return value if found is None else self.chosen(found)

    def _is_typed(self, value: Value) -> bool:
        return isinstance(value, Answer) and self.fields[value.field].calculation is None

    def born(self, born: Value) -> str:
        return self.valued(born)


def is_worked(value: Value) -> bool:
    """Whether its working is said in a sentence of its own wherever it is a part of something."""
    return isinstance(value, Calculation | Cases)
