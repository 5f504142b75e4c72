"""What a scenario gives, made whole: what its designer need not say is filled in as a citizen would leave it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from formkit.answers import ID, Answers
from formkit.facts import Path
from formkit.journey import Journey
from formkit.page import Page, Repeat
from formkit.problems import Pointer

Item = tuple[int, Answers]
"""An item as its designer wrote it, with its place in the list."""


@dataclass
class Given:
    """Answers made whole. `told` has those outside of items and of each item as written, with where they stand."""

    journey: Journey
    answers: Answers = field(default_factory=dict)
    told: dict[Path, tuple[Pointer, Answers]] = field(default_factory=dict)

    def fill(self, pages: Iterable[Page], told: Answers, outer: Answers, path: Path, at: Pointer) -> Answers:
        """Fill in answers to pages: they are read, what is optional is left blank, lists of items are made whole."""
        self.told[path] = (at, told)
        made: dict[str, Any] = {}
        for page in pages:
            made |= {one.name: None for one in page.inputs if not one.required}
            made |= {page.name: True} if page.is_read else {}
        made |= told
        for page in pages:
            if page.repeat:
                made |= self._list(page, page.repeat, made, {**outer, **made}, path, at)
        return made

    def _list(
        self, page: Page, repeat: Repeat, answers: Answers, known: Answers, path: Path, at: Pointer
    ) -> dict[str, Any]:
        """Make the items of a repeat whole; one that must have some and is left out stays so."""
        told = answers.get(repeat.field, [] if repeat.for_each or not repeat.minimum else None)
        if not isinstance(told, list) or not all(isinstance(item, Mapping) for item in told):
            return {}
        numbered = list(enumerate(told))
        items = self._ticked(repeat, numbered, known) if repeat.for_each else _added(numbered)
        made = []
        for name, (place, item) in items:
            inside = (*path, (page.name, name))
            made.append({ID: name, **self.fill(repeat.pages, item, known, inside, (*at, repeat.field, place))})
        return {repeat.field: made}

    def _ticked(self, repeat: Repeat, told: list[Item], known: Answers) -> Iterator[tuple[str, Item]]:
        """Give an item for each option ticked; those without an id take them in the order of the options."""
        name = repeat.for_each or ""
        ticked = known.get(name) if isinstance(known.get(name), list) else []
        named = {_id(item): (place, item) for place, item in told if _id(item)}
        nameless = [(place, item) for place, item in told if not _id(item)]
        options = [one.value for one in self.journey.fields[name].choices() if one.value in (ticked or ())]
        free = [option for option in options if option not in named]
        yield from named.items()
        yield from zip(free, [*nameless, *((len(told), {}) for _ in free)], strict=False)
        yield from _added(nameless[len(free) :])


def given(journey: Journey, answers: Answers) -> Given:
    """Make the answers of a scenario whole.

    Items get ids; a list of items that is left out is empty where it may be, or has one for each option ticked.
    """
    made = Given(journey)
    made.answers = made.fill(journey.pages, answers, {}, (), ())
    return made


def _added(told: list[Item]) -> Iterator[tuple[str, Item]]:
    return ((_id(item) or f"item-{place + 1}", (place, item)) for place, item in told)


def _id(item: Answers) -> str:
    given = item.get(ID)
    return given if isinstance(given, str) else ""
