"""Workings: what a value comes to for one citizen, and how. Each statement is true of their answers today."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import reduce
from typing import Self

from formkit.conditions import Condition
from formkit.explain.conditions import ConditionWords
from formkit.explain.nouns import quoted, title
from formkit.explain.values import N_
from formkit.facts import TrailFacts
from formkit.items import ItemCount, Items, LongestGap, OverItems
from formkit.kinds import Comparable
from formkit.page import Field
from formkit.text import Insert
from formkit.values import Age, Answer, Calculation, Cases, Count, Day, Literal, Value

_IS, _COMES_TO = N_("{subject} is {operand}"), N_("{working} comes to {answer}")
_NOT_ANSWERED, _NOT_WORKED_OUT = N_("{subject} is not answered"), N_("{subject} cannot be worked out")
_VALUED, _BLANK = N_("{subject} ({answer})"), N_("{subject} (not answered)")
_APPLYING = N_("the value that applies")
_OF_ITEM = N_("{item}: {reason}")
_JOINED = {
    "sum": N_("{first} plus {second}"),
    "difference": N_("{first} minus {second}"),
    "product": N_("{first} times {second}"),
    "quotient": N_("{first} divided by {second}"),
}
Entries = tuple[tuple[Condition | None, Value], ...]


@dataclass(frozen=True)
class Reason:
    """Why something is so, in words that go on from "because"; `parts` say why that is so."""

    words: str
    parts: tuple[Reason, ...] = ()


class Workings(ConditionWords):
    """Words values with what they come to. Days are dates."""

    @abstractmethod
    def why(self, condition: Condition) -> tuple[Reason, ...]:
        """Say why a condition holds of these answers, or why it does not."""

    def derivation(self, value: Value, about: Field | None = None) -> tuple[Reason, ...]:
        """Say what a value comes to and how; of a list of values, why the one that applies does.

        Amounts that no field tells the looks of look like answers to `about`.
        """
        match value:
            case Literal() | Day():
                return ()
            case Cases(entries):
                return self._applying(entries, about)
        return (Reason(self.statement(value, about), self.below(value, about)),)

    def _applying(self, entries: Entries, about: Field | None) -> tuple[Reason, ...]:
        found: list[Reason] = []
        for when, value in entries:
            found += self.why(when) if when is not None else ()
            if when is None or when.holds(self.speech.facts):
                found += self.derivation(value, about)
                break
        return tuple(dict.fromkeys(found))

    def say(self, value: Value, about: Field | None = None) -> str:
        """Word a value; what is asked of items is worded as the rule that it is."""
        if isinstance(value, ItemCount | OverItems | LongestGap):
            return ConditionWords(self.speech, self.worked_out).say(value)
        return super().say(value, about)

    def statement(self, value: Value, about: Field | None = None) -> str:
        """Say what a value comes to, such as "your income (£120) plus your pension (£30) comes to £150"."""
        chosen = self._chosen(value)
        found = chosen.of(self.speech.facts)
        if found is None:
            return self.speech.say(
                _NOT_ANSWERED if self._is_typed(chosen) else _NOT_WORKED_OUT, subject=self._named(value)
            )
        answer = self.found(chosen, found, about)
        if isinstance(chosen, Calculation) and chosen.how in _JOINED:
            return self.speech.say(_COMES_TO, working=self._working(chosen, about), answer=answer)
        return self.speech.say(_IS, subject=self._named(value), operand=answer)

    def _named(self, value: Value) -> str:
        chosen = self._chosen(value)
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
        chosen = self._chosen(value)
        found = chosen.of(self.speech.facts)
        if found is None:
            return self.speech.say(_BLANK, subject=self._named(value))
        answer = self.found(chosen, found, about)
        return answer if is_worked(value) else self.speech.say(_VALUED, subject=self._named(value), answer=answer)

    def found(self, value: Value, found: Comparable, about: Field | None = None) -> str:
        """Word what a value comes to, as answers like it are shown."""
        if isinstance(value, Answer) and isinstance(found, str) and not self.fields[value.field].options:
            return quoted(self.speech.insert(Insert(value.field, value.part)), self.speech)
        is_plain = isinstance(value, Age | Count | ItemCount | LongestGap)
        return self.literal(found, None if is_plain else self.measure(value) or about)

    def _chosen(self, value: Value) -> Value:
        """Of a list of values, the one that applies; any other as it is."""
        if not isinstance(value, Cases):
            return value
        facts = self.speech.facts
        found = next((one for when, one in value.entries if when is None or when.holds(facts)), None)
        return value if found is None else self._chosen(found)

    def _is_typed(self, value: Value) -> bool:
        return isinstance(value, Answer) and self.fields[value.field].calculation is None

    def born(self, born: Value) -> str:
        return self.valued(born)

    def below(self, value: Value, about: Field | None = None) -> tuple[Reason, ...]:
        """Say how the parts of a value were worked out, as far as they are not answers themselves."""
        match value:
            case Answer(name):
                return self._of_field(self.fields[name])
            case Calculation():
                return tuple(reason for part, look in self.looks(value, about) for reason in self._of_part(part, look))
            case Age(born, at):
                return (*self._of_part(born), *self._of_part(at))
            case Cases():
                return self.derivation(value, about)
            case ItemCount(items) | OverItems(_, items) | LongestGap(items):
                return tuple(self._of_items(value, items))
        return ()

    def _of_part(self, part: Value, about: Field | None = None) -> tuple[Reason, ...]:
        return self.derivation(part, about) if is_worked(part) else self.below(part, about)

    def _of_field(self, one: Field) -> tuple[Reason, ...]:
        """Say how a calculated field came out; of one that is not on the trail there is nothing to say."""
        facts = self.speech.facts
        if one.calculation is None or (facts.fact(one.name) is None and one.calculation.of(facts) is not None):
            return ()
        return self.derivation(one.calculation, one)

    def _of_items(self, value: Value, items: Items) -> Iterator[Reason]:
        for item in self.speech.facts.items(items.repeat):
            about = self.inside(item)
            if items.where is not None and not items.where.holds(item):
                yield about.item(items, about.why(items.where))
            elif isinstance(value, OverItems):
                yield about.item(items, about.derivation(value.each))
            elif isinstance(value, LongestGap):
                yield about.item(items, (*about.derivation(value.start), *about.derivation(value.end)))
            elif items.where is not None:
                yield about.item(items, about.why(items.where))

    def inside(self, item: TrailFacts) -> Self:
        """Speak of one item."""
        return replace(self, speech=replace(self.speech, facts=item))

    def item(self, items: Items, reasons: tuple[Reason, ...]) -> Reason:
        """Give the reasons of the item that is spoken of, by its title."""
        named = title(items.repeat, self.speech.facts, self.speech)
        if len(reasons) == 1:
            return Reason(self.speech.say(_OF_ITEM, item=named, reason=reasons[0].words), reasons[0].parts)
        return Reason(named, reasons)


def is_worked(value: Value) -> bool:
    """Whether its working is said in a sentence of its own wherever it is a part of something."""
    return isinstance(value, Calculation | Cases)
