"""Pages of a journey, each with what it asks: fields, words between them, rules, pages for each item.

Groups are gone: their `when` has joined that of each page in them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

from formkit.attributes import ATTRIBUTES
from formkit.binding import Binding
from formkit.conditions import ALWAYS, Condition
from formkit.fields.field_type import FieldType
from formkit.option import Divider, Option
from formkit.problems import Pointer
from formkit.values import Value
from formkit.wordings import Wording


@dataclass(frozen=True)
class Reveal:
    """The option of an earlier field on the page that reveals a field (GOV.UK conditional reveal), or yes or no."""

    by: str
    option: str | bool


@dataclass(frozen=True)
class Field:
    """One input of a page. `texts` has its wordings by key (label, hint, subject, prefix …), `errors` those by rule.

    Where `about_me` holds, it asks about the person who answers: browsers may offer what they know (WCAG 1.3.5).
    One with a `calculation` is never typed: it is worked out on each walk. `shown` says whether citizens see it.
    Options that are `sorted` stand in alphabetical order of the language shown.
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
    sorted: bool = False
    calculation: Value | None = None
    shown: bool = True
    explain: bool = False
    binding: Binding | None = None
    pointer: Pointer = ()

    @property
    def label(self) -> Wording:
        """The question in words."""
        return self.texts["label"]

    @property
    def autocomplete(self) -> Mapping[str, str]:
        """The HTML autocomplete token of each input when it is about the citizen (WCAG 1.3.5).

        Its type's, or, where the type stands for no fact, those of the fact that it is bound to.
        """
        own, inputs = self.type.autocomplete(), self.type.inputs
        known = ATTRIBUTES[self.binding.attribute].autocomplete if self.binding else ()
        return dict(zip(inputs, known, strict=True)) if not own and len(known) == len(inputs) else own

    def choices(self) -> tuple[Option, ...]:
        """The options without the dividers between them."""
        return tuple(one for one in self.options if isinstance(one, Option))

    @cached_property
    def option_of(self) -> Mapping[str, Option]:
        """The options by their values."""
        return {one.value: one for one in self.choices()}

    @cached_property
    def drawn(self) -> dict[str, Any]:
        """What was drawn of its options once for everybody, by language: of thousands it takes longer than all else."""
        return {}

    @cached_property
    def says_the_same(self) -> bool:
        """Whether the words of its options are the same for everybody."""
        return all(one.says_the_same for one in self.choices())


@dataclass(frozen=True)
class Prose:
    """Words among the fields of a page: text, inset, warning or details (which have a title)."""

    style: Literal["text", "inset", "warning", "details"]
    body: Wording
    title: Wording | None = None
    when: Condition = ALWAYS


@dataclass(frozen=True)
class Must:
    """A rule across answers: where `when` holds, `that` must. Where it does not, `error` stands on `field`, or items.

    It is put to answers once everything that it names is answered. `field` "" means the page's items.
    """

    that: Condition
    error: Wording
    field: str
    when: Condition = ALWAYS


MOST_ITEMS = 100
"""Of a repeat that says nothing of how many there may be, too: each request walks through all of them."""


@dataclass(frozen=True)
class Repeat:
    """Pages asked anew for each item. `field` is the name that its items have among the answers.

    With `for_each`, the name of a checkboxes field, there is one item for each option ticked; else citizens add them.
    """

    field: str
    pages: tuple[Page, ...]
    item_title: Wording
    minimum: int = 0
    maximum: int | None = None
    add: Wording | None = None
    empty: Wording | None = None
    for_each: str | None = None

    @property
    def most(self) -> int:
        """How many items citizens may add."""
        return MOST_ITEMS if self.maximum is None else self.maximum


PageKind = Literal["question", "content", "exit", "repeat"]


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
    repeat: Repeat | None = None
    must: tuple[Must, ...] = ()
    pointer: Pointer = ()

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """Its fields, without the prose between them."""
        return tuple(item for item in self.items if isinstance(item, Field))

    @cached_property
    def inputs(self) -> tuple[Field, ...]:
        """The fields that are typed: all but calculations."""
        return tuple(one for one in self.fields if one.calculation is None)

    @property
    def is_read(self) -> bool:
        """Whether it is only to be read (words, or calculations), so that `true` is kept under its name."""
        return self.kind == "content" or (bool(self.fields) and not self.inputs)

    @property
    def row(self) -> Iterator[Page]:
        """Give the page, and those that it asks for each item, in order."""
        yield self
        yield from (each for inner in (self.repeat.pages if self.repeat else ()) for each in inner.row)

    @property
    def heading_field(self) -> Field | None:
        """The field whose label is the h1, where the page has no title of its own."""
        return None if self.title else next((one for one in self.inputs if one.reveal is None), None)
