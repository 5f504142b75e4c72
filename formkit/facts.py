"""Facts: what conditions, values and texts may know. What was answered on the trail so far, and the day.

An item of a repeat has facts of its own inside those round it: a name means this item's answer first, then the outer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from formkit.journey import Journey
from formkit.kinds import Comparable

Path = tuple[tuple[str, str], ...]
"""Which item, from the outside in: the name of each page that lists items, with the id of one. () is outside of all."""


@dataclass
class TrailFacts:
    """The facts so far. `values` are the types' own, None for blank; `own_items` those of each repeat by field name.

    `path` says whose facts they are; the last part of it is the item with the number `number`, counted from 1.
    """

    journey: Journey
    today: date
    values: dict[str, Any] = field(default_factory=dict)
    own_items: dict[str, tuple[TrailFacts, ...]] = field(default_factory=dict)
    # Not compared: what is round items with the same answers holds these items, and that would never end.
    outer: TrailFacts | None = field(default=None, compare=False)
    path: Path = ()
    number: int = 0

    def value(self, name: str) -> Any:
        """The answer to a field, as its type has it; None where it is blank or unasked."""
        if name in self.values or self.outer is None:
            return self.values.get(name)
        return self.outer.value(name)

    def fact(self, name: str, part: str | None = None) -> Comparable | None:
        """The answer to a field on the trail, ready to compare."""
        value = self.value(name)
        return None if value is None else self.journey.fields[name].type.comparable(value, part)

    def items(self, repeat: str) -> Sequence[TrailFacts]:
        """The items of a repeat, by its field name."""
        if repeat in self.own_items or self.outer is None:
            return self.own_items.get(repeat, ())
        return self.outer.items(repeat)

    @property
    def way(self) -> tuple[TrailFacts, ...]:
        """The items that these facts are within, from the outside in, their own last; none outside of items."""
        return (*(self.outer.way if self.outer else ()), self) if self.path else ()

    def at(self, path: Path) -> TrailFacts:
        """The facts of the item at a path, or those with which it would begin."""
        facts = self
        for depth in range(len(path)):
            known = facts.own_items.get(field_of(path[depth][0]), ())
            found = next((item for item in known if item.path == path[: depth + 1]), None)
            facts = found or facts.item(path[: depth + 1], len(known) + 1)
        return facts

    def item(self, path: Path, number: int) -> TrailFacts:
        """Begin the facts of an item inside these."""
        return TrailFacts(self.journey, self.today, outer=self, path=path, number=number)


def field_of(page: str) -> str:
    """The name that the items of a page have among the answers."""
    return page.replace("-", "_")
