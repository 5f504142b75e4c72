"""A journey: a compiled definition, frozen. Sections › pages › fields, each with the condition under which it applies.

Pages stand in one row, in the order they are asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from formkit.binding import Binding
from formkit.conditions import Condition
from formkit.page import Field, Page
from formkit.service import Data, Destination, Organisation, Payment, Scenario, Start
from formkit.wordings import Wording


@dataclass(frozen=True)
class Section:
    """A run of pages with a heading on check answers; the nameless one has none. On a task list it is a task.

    `needs` names the sections that its conditions, texts and calculations speak of; `heading` stands above some tasks.
    """

    name: str
    title: Wording | None = None
    heading: Wording | None = None
    needs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Journey:
    """A compiled definition, with the fingerprint that open journeys are kept by."""

    name: str
    fingerprint: str
    title: Wording
    organisation: Organisation
    languages: tuple[str, ...]
    data: Data
    start: Start
    sections: tuple[Section, ...]
    pages: tuple[Page, ...]
    confirmation: Wording
    check_answers: Wording | None = None
    declaration: Wording | None = None
    payment: Payment | None = None
    conditions: Mapping[str, Condition] = field(default_factory=dict)
    deliver: tuple[Destination, ...] = ()
    scenarios: tuple[Scenario, ...] = ()
    task_list: bool = False

    @cached_property
    def row(self) -> tuple[Page, ...]:
        """Every page in order, those of items after the page that lists them."""
        return tuple(inner for page in self.pages for inner in page.row)

    @cached_property
    def fields(self) -> Mapping[str, Field]:
        """Every field by name, those asked of items too."""
        return {one.name: one for page in self.row for one in page.fields}

    @cached_property
    def page_of(self) -> Mapping[str, Page]:
        """The page that asks each field, by the field's name."""
        return {one.name: page for page in self.row for one in page.fields}

    @cached_property
    def bindings(self) -> Mapping[str, Binding]:
        """What each field has to do with the citizen's profile, by the field's name, where it has to do with it."""
        return {name: one.binding for name, one in self.fields.items() if one.binding}

    @cached_property
    def proves_identity(self) -> bool:
        """Whether it needs people who sign in to prove who they are: where it offers what only that makes sure."""
        return any(one.waits_for_proof for one in self.bindings.values())

    @cached_property
    def repeats(self) -> Mapping[str, Page]:
        """Every page of items, by the name that they have among the answers."""
        return {page.repeat.field: page for page in self.row if page.repeat}

    def page(self, name: str) -> Page | None:
        """Find a page by name."""
        return self._pages.get(name)

    def page_at(self, name: str, path: Sequence[tuple[str, str]]) -> Page | None:
        """Find a page by name, if it is asked of such items."""
        return self._pages.get(name) if self._lists.get(name) == tuple(page for page, _ in path) else None

    def whens(self, page: Page) -> tuple[Condition, ...]:
        """When a page is asked: its own condition after those of the pages that list its items."""
        return (*(self._pages[name].when for name in self._lists[page.name]), page.when)

    @cached_property
    def _lists(self) -> Mapping[str, tuple[str, ...]]:
        """The pages that list the items of which each page is asked, from the outside in."""
        return dict(_within(self.pages, ()))

    @cached_property
    def _pages(self) -> Mapping[str, Page]:
        return {page.name: page for page in self.row}

    def pages_of(self, section: Section) -> Iterator[Page]:
        """Give the pages of a section, in order."""
        return (page for page in self.pages if page.section == section.name)


def _within(pages: Sequence[Page], lists: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for page in pages:
        yield page.name, lists
        if page.repeat:
            yield from _within(page.repeat.pages, (*lists, page.name))
