"""Suggestions: what a profile offers over a whole journey, and which questions can be confirmed all at once.

It begins with the walk, and looks beyond the first open question as far as it is certain what will be asked, whatever
is answered there: a page counts as filled once everything that is asked on it is settled.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from formkit.answers import Answers
from formkit.asked import broken, worked_out
from formkit.facts import TrailFacts
from formkit.journey import Journey
from formkit.page import Field, Page
from formkit.profile.assertion import Json
from formkit.profile.certain import Outlook
from formkit.profile.release import Origin, Release, Use
from formkit.profile.suggestion import Offer, Suggestion, suggest
from formkit.trail import Trail
from formkit.walk import walk

__all__ = ["Filled", "Offer", "Suggestion", "Suggestions", "suggest", "suggestions"]


@dataclass(frozen=True)
class Filled:
    """A page on which all that is asked can be confirmed at once: what is offered for each field not yet answered."""

    page: Page
    suggestions: tuple[Suggestion, ...]

    @property
    def values(self) -> Mapping[str, Json]:
        """The answers of the page once they are confirmed, as JSON by field."""
        return {one.field.name: one.offer.json for one in self.suggestions}

    @property
    def origins(self) -> Mapping[str, Origin]:
        """Where these answers came from, by field."""
        return {one.field.name: one.origin() for one in self.suggestions}


@dataclass(frozen=True)
class Suggestions:
    """What is offered for the questions that are certain to be asked and not answered yet, outside of items.

    `of` has every suggestion by field, of whatever kind. `pages` are those that can be confirmed now, in order.
    """

    of: Mapping[str, Suggestion] = field(default_factory=dict)
    pages: tuple[Filled, ...] = ()


def suggestions(journey: Journey, answers: Answers, use: Use, today: date, now: datetime) -> Suggestions:
    """Say what a draft's release offers for what is still to be asked. Law 5: nothing of it is an answer yet."""
    if use.release is None:
        return Suggestions()
    trail = walk(journey, answers, today)
    look = _Look(_copied(trail.facts), use.release, now, set(answers))
    done = _done(trail)
    for page in journey.pages:
        if page.name not in done and not look.at(page):
            break
    return Suggestions(look.of, tuple(look.pages))


def _done(trail: Trail) -> set[str]:
    """Name the pages that are complete, with all items that they list."""
    places = [(step.path[0][0] if step.path else step.page.name, step.is_complete) for step in trail.steps]
    return {name for name, _ in places} - {name for name, is_complete in places if not is_complete}


@dataclass
class _Look:
    """A look at page after page, with the facts as they would be if all that is settled were confirmed.

    `open` names the fields and repeats whose answers are not known yet.
    """

    facts: TrailFacts
    release: Release
    now: datetime
    posted: Collection[str]
    open: set[str] = field(default_factory=set)
    of: dict[str, Suggestion] = field(default_factory=dict)
    pages: list[Filled] = field(default_factory=list)

    def at(self, page: Page) -> bool:
        """Look at a page; says whether others may follow. Its answers stay open unless all of it can be confirmed."""
        asked = Outlook(self.facts, self.open).holds(page.when)
        if asked is False:
            return True
        facts, whole = self._asked(page) if asked else (self.facts, False)
        if not whole:
            self.open.update(names(page))
            return not (asked and page.kind == "exit")
        self.facts = facts
        found = tuple(self.of[one.name] for one in page.inputs if one.name in self.of)
        self.pages += [Filled(page, found)] if found else []
        return True

    def _asked(self, page: Page) -> tuple[TrailFacts, bool]:
        """Look at the fields of a page that is asked: the facts with it, and whether all of it is answered then."""
        outlook = Outlook(_copied(self.facts), set(self.open))
        settled = [self._settles(one, outlook) for one in page.fields]
        whole = bool(page.inputs) and all(settled)
        return outlook.facts, whole and _keeps_rules(page, outlook)

    def _settles(self, one: Field, outlook: Outlook) -> bool:
        """Look at a field: whether it is not asked, answered already, worked out, or offered a value to confirm."""
        asked = outlook.asks(one)
        if asked is False:
            return True
        if asked and one.calculation:
            return _works_out(one, outlook)
        if asked and one.name in outlook.facts.values:
            return True
        offered = self._offered(one, outlook) if asked else None
        if offered is None or not offered.is_settled:
            outlook.open.add(one.name)
            return False
        outlook.facts.values[one.name] = offered.offer.value
        return True

    def _offered(self, one: Field, outlook: Outlook) -> Suggestion | None:
        """What is offered for a field that was not posted yet, if that cannot change with what is still open."""
        if one.name in self.posted or not outlook.holds(one.about_me) or not outlook.limits(one):
            return None
        offered = suggest(one, outlook.facts, self.release, self.now)
        if offered:
            self.of[one.name] = offered
        return offered


def _works_out(one: Field, outlook: Outlook) -> bool:
    if not outlook.knows(one.calculation):
        outlook.open.add(one.name)
        return False
    outlook.facts.values[one.name] = worked_out(one, outlook.facts)
    return True


def _copied(facts: TrailFacts) -> TrailFacts:
    return replace(facts, values=dict(facts.values))


def _keeps_rules(page: Page, outlook: Outlook) -> bool:
    rules = [part for rule in page.must for part in (rule.when, rule.that)]
    return all(outlook.knows(part) for part in rules) and not any(broken(page.must, outlook.facts))


def names(page: Page) -> Iterator[str]:
    """Name what a page answers: its fields, or its items and theirs."""
    for each in page.row:
        yield from (one.name for one in each.fields)
        yield from [each.repeat.field] if each.repeat else []
