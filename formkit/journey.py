"""A journey: a compiled definition, frozen. Sections › pages › fields, each with the condition under which it applies.

Groups are gone: their `when` has joined that of each page in them. Pages stand in one row, in the order they are asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from formkit.conditions import ALWAYS, Condition
from formkit.fields.field_type import FieldType
from formkit.problems import Pointer
from formkit.service import Data, Destination, Organisation, Scenario, Start
from formkit.values import Value
from formkit.wordings import Wording


@dataclass(frozen=True)
class Option:
    """One choice: its value is kept, its label is shown."""

    value: str
    label: Wording
    hint: Wording | None = None
    when: Condition = ALWAYS
    exclusive: bool = False


@dataclass(frozen=True)
class Divider:
    """A word such as "or" between options."""

    text: Wording


@dataclass(frozen=True)
class Reveal:
    """The option of an earlier field on the page that reveals a field (GOV.UK conditional reveal), or yes or no."""

    by: str
    option: str | bool


@dataclass(frozen=True)
class Field:
    """One input of a page. `texts` has its wordings by key (label, hint, subject, prefix …), `errors` those by rule.

    Where `about_me` holds, it asks about the person who answers: browsers may offer what they know (WCAG 1.3.5).
    """

    name: str
    type: FieldType
    texts: Mapping[str, Wording]
    required: bool = True
    when: Condition = ALWAYS
    reveal: Reveal | None = None
    options: tuple[Option | Divider, ...] = ()
    minimum: Value | None = None
    maximum: Value | None = None
    errors: Mapping[str, Wording] = field(default_factory=dict)
    about_me: Condition = ALWAYS
    pointer: Pointer = ()

    @property
    def label(self) -> Wording:
        """The question in words."""
        return self.texts["label"]

    def choices(self) -> tuple[Option, ...]:
        """The options without the dividers between them."""
        return tuple(one for one in self.options if isinstance(one, Option))


@dataclass(frozen=True)
class Prose:
    """Words among the fields of a page: text, inset, warning or details (which have a title)."""

    style: Literal["text", "inset", "warning", "details"]
    body: Wording
    title: Wording | None = None
    when: Condition = ALWAYS


PageKind = Literal["question", "content", "exit"]


@dataclass(frozen=True)
class Page:
    """One step. `title` is absent where the label of its one field is the heading."""

    name: str
    kind: PageKind
    section: str
    when: Condition = ALWAYS
    title: Wording | None = None
    body: Wording | None = None
    items: tuple[Field | Prose, ...] = ()
    explain: bool = False
    pointer: Pointer = ()

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """Its inputs, without the prose between them."""
        return tuple(item for item in self.items if isinstance(item, Field))

    @property
    def heading_field(self) -> Field | None:
        """The field whose label is the h1, where the page has no title of its own."""
        return None if self.title else next((one for one in self.fields if one.reveal is None), None)


@dataclass(frozen=True)
class Section:
    """A run of pages with a heading on check answers; the nameless one has none."""

    name: str
    title: Wording | None = None


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
    conditions: Mapping[str, Condition] = field(default_factory=dict)
    deliver: tuple[Destination, ...] = ()
    scenarios: tuple[Scenario, ...] = ()

    @cached_property
    def fields(self) -> Mapping[str, Field]:
        """Every field by name."""
        return {one.name: one for page in self.pages for one in page.fields}

    @cached_property
    def page_of(self) -> Mapping[str, Page]:
        """The page that asks each field, by the field's name."""
        return {one.name: page for page in self.pages for one in page.fields}

    def page(self, name: str) -> Page | None:
        """Find a page by name."""
        return self._pages.get(name)

    @cached_property
    def _pages(self) -> Mapping[str, Page]:
        return {page.name: page for page in self.pages}

    def pages_of(self, section: Section) -> Iterator[Page]:
        """Give the pages of a section, in order."""
        return (page for page in self.pages if page.section == section.name)
