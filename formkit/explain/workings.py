"""Workings: how a value came to what it does for one citizen. Each statement is true of their answers today."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Self

from formkit.conditions import Condition
from formkit.explain.figures import Figures, is_worked
from formkit.explain.nouns import title
from formkit.explain.options import ruled_out
from formkit.explain.simpler import above_nought, never_asked, simpler
from formkit.explain.telling import Reason, flat
from formkit.explain.values import N_
from formkit.facts import TrailFacts
from formkit.items import ItemCount, Items, LongestGap, OverItems
from formkit.page import Field
from formkit.values import Age, Answer, Calculation, Cases, Day, Literal, Value

_OF_ITEM = N_("{item}: {reason}")
Entries = tuple[tuple[Condition | None, Value], ...]


@dataclass(frozen=True)
class Workings(Figures):
    """Words why values come to what they do.

    `in_working`: what is said is a step towards a figure, so that a figure in it that was shown before is known.
    """

    in_working: bool = False

    @abstractmethod
    def why(self, condition: Condition) -> tuple[Reason, ...]:
        """Say why a condition holds of these answers, or why it does not."""

    def derivation(self, value: Value, about: Field | None = None) -> tuple[Reason, ...]:
        """Say what a value comes to and how; of a list of values, why the one that applies does.

        Amounts that no field tells the looks of look like answers to `about`.
        """
        match value := simpler(value, self.speech.facts):
            case Literal() | Day():
                return ()
            case Cases(entries):
                return self._applying(entries, about)
        return (Reason(self.statement(value, about), self.below(value, about)),)

    def _applying(self, entries: Entries, about: Field | None) -> tuple[Reason, ...]:
        facts, passed = self.speech.facts, list[Condition]()
        for when, value in entries:
            if when is None or when.holds(facts):
                led = [*ruled_out(passed, when), *([when] if when is not None else [])]
                return (*self._whys(led), *replace(self, in_working=True).derivation(value, about))
            passed.append(when)
        return self._whys(ruled_out(passed, None))

    def _whys(self, conditions: Iterable[Condition]) -> tuple[Reason, ...]:
        return tuple(dict.fromkeys(reason for condition in conditions for reason in self.why(condition)))

    def below(self, value: Value, about: Field | None = None) -> tuple[Reason, ...]:
        """Say how the parts of a value were worked out, as far as they are not answers themselves."""
        value = simpler(value, self.speech.facts)
        other = above_nought(value)
        match value if other is None else other:
            case Answer(name):
                return self._of_field(self.fields[name])
            case Calculation() as value:
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
        """Say how a calculated field came out; of one that is not on the trail there is nothing to say.

        A figure that was shown, with its name, needs no working inside the working of another.
        """
        facts = self.speech.facts
        if one.calculation is None or never_asked(Answer(one.name, one.type.KIND), facts):
            return ()
        if self.in_working and one.shown and facts.fact(one.name) is not None:
            return ()
        return replace(self, in_working=True).derivation(one.calculation, one)

    def _of_items(self, value: Value, items: Items) -> Iterator[Reason]:
        for item in self.speech.facts.items(items.repeat):
            about = self.inside(item)
            if items.where is not None and not items.where.holds(item):
                yield from about.item(items, about.why(items.where))
            elif isinstance(value, OverItems):
                yield from about.item(items, about.derivation(value.each))
            elif isinstance(value, LongestGap):
                yield from about.item(items, (*about.derivation(value.start), *about.derivation(value.end)))
            elif items.where is not None:
                yield from about.item(items, about.why(items.where))

    def inside(self, item: TrailFacts) -> Self:
        """Speak of one item."""
        return replace(self, speech=replace(self.speech, facts=item))

    def item(self, items: Items, reasons: tuple[Reason, ...]) -> Iterator[Reason]:
        """Give the reasons of the item that is spoken of, each by its title, as it may stand far from the others."""
        facts = self.speech.facts
        named = title(items.repeat, facts, self.speech)
        for reason in flat(reasons):
            yield Reason(self.speech.say(_OF_ITEM, item=named, reason=reason.words), path=reason.path or facts.path)
        if not reasons:
            yield Reason(named, path=facts.path)
