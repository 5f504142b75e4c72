"""Targets: everything of a journey that only some answers show, and which of it a page on a way shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from formkit.asked import askable
from formkit.audit.explore.way import Leg, Way
from formkit.audit.explore.wordings import Place, places, places_at_end
from formkit.conditions import ALWAYS, All, Condition, Not
from formkit.facts import TrailFacts
from formkit.journey import Journey
from formkit.option import Option
from formkit.page import Field, Page, Prose, Reveal
from formkit.problems import Pointer


@dataclass(frozen=True)
class Target:
    """One thing to see: where it stands in the definition, what it is in words, the page that shows it ("": the end).

    `when` is what must hold on that page; `field` the field whose answer reveals it there, if one does.
    """

    pointer: Pointer
    what: str
    page: str
    when: Condition = field(default=ALWAYS, compare=False)
    reveal: Reveal | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Targets:
    """The targets of a journey."""

    journey: Journey

    @cached_property
    def every(self) -> tuple[Target, ...]:
        """All of them, in the order of the definition; those at its end last."""
        of_pages = (one for page in self.journey.row for one in _of_page(page))
        at_end = (one for place in places_at_end(self.journey) for one in _variants(place, ""))
        return (*of_pages, *at_end)

    @cached_property
    def by_page(self) -> Mapping[str, tuple[Target, ...]]:
        """The targets of each page."""
        found: dict[str, tuple[Target, ...]] = {}
        for one in self.every:
            found[one.page] = (*found.get(one.page, ()), one)
        return found

    def met(self, leg: Leg) -> frozenset[Target]:
        """Those that a page shows as it is come to, or that an option on it reveals."""
        return frozenset(one for one in self.by_page.get(leg.page.name, ()) if _is_met(one, leg))

    def met_at_end(self, way: Way) -> frozenset[Target]:
        """Those that the pages after the last question show."""
        if not way.trail.is_complete:
            return frozenset()
        return frozenset(one for one in self.by_page.get("", ()) if one.when.holds(way.trail.facts))

    def shows(self, way: Way, target: Target) -> bool:
        """Whether a way shows one target."""
        if not target.page:
            return target in self.met_at_end(way)
        return any(_is_met(target, leg) for leg in way.legs if leg.page.name == target.page)

    def met_on(self, way: Way) -> frozenset[Target]:
        """All that a way shows."""
        return frozenset(one for leg in way.legs for one in self.met(leg)) | self.met_at_end(way)


def _of_page(page: Page) -> Iterator[Target]:
    if not (page.repeat and page.repeat.for_each):
        yield Target(page.pointer, f"the page `{page.name}`", page.name)
    for item in page.items:
        yield from _of_field(item, page) if isinstance(item, Field) else _of_prose(item, page)
    for place in places(page):
        yield from _variants(place, page.name)
    if page.repeat and not page.repeat.for_each:
        yield from _broken(page)


def _broken(page: Page) -> Iterator[Target]:
    """The errors of rules about all items of a list, which it shows while its items break them."""
    for number, rule in enumerate(page.must):
        pointer = (*page.pointer, "must", number)
        what = f"the error of rule {number + 1} about the items of `{page.name}`"
        yield Target(pointer, what, page.name, All((rule.when, Not(rule.that))))


def _of_field(one: Field, page: Page) -> Iterator[Target]:
    if one.when != ALWAYS or one.reveal:
        yield Target((*one.pointer, "when"), f"the field `{one.name}`", page.name, one.when, one.reveal)
    for place, option in enumerate(one.options):
        if isinstance(option, Option) and option.when != ALWAYS:
            what = f"the option `{option.value}` of `{one.name}`"
            pointer = (*one.pointer, "options", place, "when")
            yield Target(pointer, what, page.name, All((one.when, option.when)), one.reveal)


def _of_prose(one: Prose, page: Page) -> Iterator[Target]:
    if one.when != ALWAYS:
        pointer = (*page.pointer, "fields", page.items.index(one), "when")
        yield Target(pointer, f"the words of the page `{page.name}`", page.name, one.when)


def _variants(place: Place, page: str) -> Iterator[Target]:
    """Each text of a wording that has several, under what makes it the first that applies."""
    before: tuple[Condition, ...] = ()
    for number, variant in enumerate(place.wording.variants):
        own = (variant.when,) if variant.when else ()
        if len(place.wording.variants) > 1:
            what = f"{place.what}, its text number {number + 1}"
            yield Target((*place.pointer, number), what, page, All((place.when, *before, *own)), place.reveal)
        before = (*before, *(Not(one) for one in own))


def _is_met(target: Target, leg: Leg) -> bool:
    """Whether a target is on the page; what an option reveals counts where that can be chosen."""
    if not any(target.when.references()) and target.reveal is None:
        return target.when.holds(leg.step.facts)
    # Nothing that a page says hangs on later answers, but what a list says of its items does.
    if not leg.page.repeat and not target.when.holds(leg.step.facts):
        return False
    if not target.when.holds(_facts(target, leg)):
        return False
    return target.reveal is None or _can_reveal(target.reveal, leg)


def _facts(target: Target, leg: Leg) -> TrailFacts:
    """The facts as the page is come to; for a field that hangs on others of its page, as it is left."""
    own = {one.name for one in leg.page.fields}
    is_own = any(name in own for name, _ in target.when.references())
    return leg.step.facts if is_own else leg.facts


def _can_reveal(reveal: Reveal, leg: Leg) -> bool:
    by = next((one for one in leg.page.fields if one.name == reveal.by), None)
    if by is None or not askable(by, leg.facts):
        return False
    options = [one for one in by.choices() if one.value == reveal.option]
    return not by.choices() or any(one.when.holds(leg.facts) for one in options)
