"""Items of repeats in words, seen from outside: how many, their totals, the gaps between them."""

from __future__ import annotations

from abc import abstractmethod

from formkit.conditions import Condition
from formkit.explain.nouns import items_noun
from formkit.explain.values import N_, ValueWords
from formkit.items import ItemCount, Items, LongestGap, OverItems
from formkit.page import Field
from formkit.values import Cases, Value

_WHERE = N_("{items} for which {condition}")
_COUNT = N_("the number of {items}")
_OVER = {
    "sum": N_("the total of {value} over {items}"),
    "product": N_("{value} multiplied together over {items}"),
    "least": N_("the least of {value} over {items}"),
    "greatest": N_("the greatest of {value} over {items}"),
}
_GAP = N_("the longest gap in days, between {since} and {until}, in {items} (each from {start} to {end})")
_IF, _OTHERWISE = N_("{value} if {condition}"), N_("{value} otherwise")
EITHER = N_("either {list}")


class ItemWords(ValueWords):
    """Words values that have conditions in them, too."""

    @abstractmethod
    def condition(self, condition: Condition) -> str:
        """Word a condition; the words go on from "if"."""

    def say(self, value: Value, about: Field | None = None) -> str:
        match value:
            case ItemCount(items):
                return self.speech.say(_COUNT, items=self.items(items))
            case OverItems(how, items, each):
                return self.speech.say(_OVER[how], value=self.part(each), items=self.items(items))
            case LongestGap():
                return self._gap(value)
            case Cases(entries):
                words = [self._entry(when, self.say(one, about)) for when, one in entries]
                return self.speech.say(EITHER, list=self.speech.language.any_of(words)) if words[1:] else words[0]
        return super().say(value, about)

    def items(self, items: Items) -> str:
        """Say which items: all of a repeat, or those for which something holds."""
        noun = items_noun(items.repeat, self.speech)
        if items.where is None:
            return noun
        return self.speech.say(_WHERE, items=noun, condition=self.condition(items.where))

    def _gap(self, gap: LongestGap) -> str:
        ends = {"since": gap.since, "until": gap.until, "start": gap.start, "end": gap.end}
        return self.speech.say(
            _GAP, items=self.items(gap.items), **{name: self.say(value) for name, value in ends.items()}
        )

    def _entry(self, when: Condition | None, value: str) -> str:
        condition = self.condition(when) if when is not None else ""
        return self.speech.say(_IF, value=value, condition=condition) if condition else self._rest(value)

    def _rest(self, value: str) -> str:
        return self.speech.say(_OTHERWISE, value=value)
