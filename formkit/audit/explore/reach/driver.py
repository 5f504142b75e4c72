"""Drivers: whoever answers a whole journey, with some answers wished for and others to fall back on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import product
from typing import Any

from formkit.answers import ID, Answers, items_of
from formkit.asked import applies, bounds, broken, worked_out
from formkit.audit.explore.reach.answer import answer, begun, is_right, likely
from formkit.definition.worlds import Parts
from formkit.facts import TrailFacts
from formkit.journey import Journey
from formkit.page import Field, Page, Repeat

_MOST_ROWS = 200


@dataclass(frozen=True)
class Wish:
    """What is to be answered, where it can be: parts by field, for each item by the path of lists; counts of items."""

    parts: Mapping[str, Parts] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)

    def __or__(self, other: Wish) -> Wish:
        """Wish for what the other does too, and rather for that."""
        return Wish({**self.parts, **other.parts}, {**self.counts, **other.counts})


class Ended(Exception):
    """An exit was reached."""


@dataclass(frozen=True)
class Driver:
    """Answers every page in order, as wished, else as before, else with an example."""

    journey: Journey
    today: date
    wish: Wish = field(default_factory=Wish)

    def drive(self, before: Answers) -> Answers:
        """Give whole answers, up to an exit; `before` are those to fall back on."""
        facts = TrailFacts(self.journey, self.today)
        made: dict[str, Any] = {}
        for section in self.journey.sections if self.journey.task_list else (None,):
            pages = self.journey.pages_of(section) if section else self.journey.pages
            try:
                self._row(pages, facts, before, made)
            except Ended:
                if section is None:
                    break
        return made

    def _row(self, pages: Iterable[Page], facts: TrailFacts, before: Answers, made: dict[str, Any]) -> None:
        for page in pages:
            if not page.when.holds(facts):
                continue
            if page.kind == "exit":
                raise Ended
            if page.is_read:
                made[page.name] = True
            if page.repeat:
                made[page.repeat.field] = self._items(page, page.repeat, facts, before)
            else:
                self._page(page, facts, before, made)

    def _page(self, page: Page, facts: TrailFacts, before: Answers, made: dict[str, Any]) -> None:
        self._answers(page, facts, before, made, {})
        if any(broken(page.must, facts)):
            self._mend(page, facts, before, made)

    def _answers(
        self, page: Page, facts: TrailFacts, before: Answers, made: dict[str, Any], chosen: Mapping[str, Any]
    ) -> None:
        for one in page.fields:
            facts.values.pop(one.name, None)
            if not applies(one, facts):
                continue
            if one.calculation:
                facts.values[one.name] = worked_out(one, facts)
                continue
            value = chosen[one.name] if one.name in chosen else self._value(one, facts, before)
            facts.values[one.name] = value
            made[one.name] = None if value is None else one.type.to_json(value)

    def _value(self, one: Field, facts: TrailFacts, before: Answers) -> Any:
        limits = bounds(one, facts)
        return next((value for value in self._values(one, facts, before) if is_right(one, value, limits)), None)

    def _values(self, one: Field, facts: TrailFacts, before: Answers) -> Iterator[Any]:
        """What to answer, best first."""
        limits = bounds(one, facts)
        if one.name in self.wish.parts:
            wished = self.wish.parts[one.name]
            yield from _read(lambda: answer(one, wished, limits))
            yield from _read(lambda: begun(one, wished, limits))
        if one.name in before:
            yield from _read(lambda: None if before[one.name] is None else one.type.from_json(before[one.name]))
        yield from likely(one, limits)

    def _mend(self, page: Page, facts: TrailFacts, before: Answers, made: dict[str, Any]) -> None:
        """Try other answers where a rule across them is broken, those not wished for first."""
        asked = [one for one in page.inputs if applies(one, facts)]
        choices = [[*dict.fromkeys(self._values(one, facts, before))] for one in asked]
        for row in _few(product(*choices)):
            self._answers(page, facts, before, made, dict(zip((one.name for one in asked), row, strict=True)))
            right = all(is_right(one, facts.values.get(one.name), bounds(one, facts)) for one in asked)
            if right and not any(broken(page.must, facts)):
                return

    def _items(self, page: Page, repeat: Repeat, facts: TrailFacts, before: Answers) -> list[dict[str, Any]]:
        given = items_of(before, repeat) or {}
        made = []
        for number, name in enumerate(self._ids(repeat, facts, tuple(given)), 1):
            item = facts.item((*facts.path, (page.name, name)), number)
            own: dict[str, Any] = {ID: name}
            self._row(repeat.pages, item, given.get(name, {}), own)
            facts.own_items[repeat.field] = (*facts.own_items.get(repeat.field, ()), item)
            made.append(own)
        facts.own_items.setdefault(repeat.field, ())
        return made

    def _ids(self, repeat: Repeat, facts: TrailFacts, given: tuple[str, ...]) -> tuple[str, ...]:
        if repeat.for_each:
            chosen = facts.fact(repeat.for_each)
            ticked = chosen if isinstance(chosen, frozenset) else frozenset()
            return tuple(one.value for one in self.journey.fields[repeat.for_each].choices() if one.value in ticked)
        wished = self.wish.counts.get(repeat.field, max(len(given), repeat.minimum))
        count = max(repeat.minimum, min(wished, repeat.most))
        return (*given, *(f"new-{number}" for number in range(1, count + 1)))[:count]


def _read(make: Any) -> Iterator[Any]:
    """Give what can be made; nothing where it cannot be."""
    try:
        yield make()
    except (ValueError, TypeError, KeyError):
        return


def _few(rows: Iterable[Any]) -> Iterator[Any]:
    return (row for row, _ in zip(rows, range(_MOST_ROWS), strict=False))
