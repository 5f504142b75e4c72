"""The names of a definition: every page, field, condition, list and section, read before anything refers to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeVar

from formkit.definition.meaning.lists import Lists
from formkit.definition.meaning.node import Node
from formkit.definition.schema.fields import CALCULATED, takes_options
from formkit.facts import field_of
from formkit.fields import TYPES
from formkit.fields.field_type import WORDING, FieldType

ELSEWHERE = frozenset({"min", "max", "options", "errors"})
"""Keys of a type that reach the journey as something else than settings."""


_Entry = TypeVar("_Entry", "PageEntry", "FieldEntry")


@dataclass(frozen=True, eq=False)
class PageEntry:
    """A page as it stands: in which groups, in which section, and which of the definition's fields are its own.

    `name` is "" when it has none; `kind` is question, content, exit, repeat or whatever else stands there. `repeat` is
    the page that lists the items it is asked of, `groups` are those within that; `pages` are a repeat's own.
    """

    node: Node
    name: str
    kind: str
    groups: tuple[Node, ...]
    section: Node
    first: int
    repeat: PageEntry | None = None
    fields: list[FieldEntry] = field(default_factory=list)
    pages: list[PageEntry] = field(default_factory=list)

    @property
    def after(self) -> int:
        """The order of the first field of later pages."""
        return self.pages[-1].after if self.pages else self.first + len(self.fields)

    @property
    def inside(self) -> tuple[str, ...]:
        """The repeats of whose items it is asked, from the outside in."""
        return (*self.repeat.inside, self.repeat.name) if self.repeat else ()

    @property
    def around(self) -> Iterator[Node]:
        """Give the page and what it stands in, from the inside out."""
        yield self.node
        yield from reversed(self.groups)
        if self.repeat:
            yield from self.repeat.around

    @property
    def page(self) -> PageEntry:
        """Where its items are asked for, for one that is referred to as a whole."""
        return self

    @property
    def order(self) -> int:
        """The order of the last field of its items."""
        return self.after - 1

    @property
    def field(self) -> str:
        """The name that a repeat's items have among the answers."""
        return field_of(self.name)


@dataclass(frozen=True, eq=False)
class FieldEntry:
    """A field as it stands. `type` is None when the file does not say which, or not in a way that can be used.

    That of a calculated one is what it is calculated `as`.
    """

    node: Node
    name: str
    page: PageEntry
    order: int
    type: FieldType | None
    options: tuple[str, ...]

    @property
    def inside(self) -> tuple[str, ...]:
        """The repeats of whose items it is asked, from the outside in."""
        return self.page.inside

    @property
    def is_calculated(self) -> bool:
        """Whether it is worked out and never typed."""
        return self.node.text("type") == CALCULATED


class Index:
    """All names. The first of two with the same name counts; the second is a problem."""

    def __init__(self, root: Node, is_sound: Callable[[Node], bool]) -> None:
        """Read all names of a definition; of a field that is not sound, only its type is used."""
        self._is_sound = is_sound
        self.root = root
        self.lists = Lists(root.at("lists").members())
        self.conditions = dict(root.at("conditions").members())
        self.sections = {node.text("name"): node for node in root.at("sections").items() if node.text("name")}
        self.groups: list[Node] = []
        self.pages: list[PageEntry] = []
        self.all_fields: list[FieldEntry] = []
        self._pages(root.at("pages"), None)
        self.fields = _first(self.all_fields)
        self.named_pages = _first(self.pages)
        self.repeats = {page.field: page for page in self.pages if page.kind == "repeat" and page.name}

    def _pages(self, pages: Node, repeat: PageEntry | None) -> None:
        for node, groups in _pages(pages, ()):
            if node.text("type") == "group":
                self.groups.append(node)
            else:
                self._page(node, groups, repeat)

    def _page(self, node: Node, groups: tuple[Node, ...], repeat: PageEntry | None) -> None:
        kind = node.text("type") or "question"
        section = repeat.section if repeat else self._section(node, groups)
        page = PageEntry(node, node.text("name"), kind, groups, section, len(self.all_fields), repeat)
        self.pages.append(page)
        if repeat:
            repeat.pages.append(page)
        if kind == "repeat":
            self._pages(node.at("pages"), page)
        for one in node.at("fields").items():
            if isinstance(one.value, dict) and one.text("type") != "content":
                page.fields.append(self._field(one, page))

    def _section(self, node: Node, groups: tuple[Node, ...]) -> Node:
        """Its own, else the nearest group's unless a page of that group has left it, else that of the page before."""
        if "section" in node:
            return node.at("section")
        before = self.pages[-1] if self.pages else None
        left = {group.pointer for group in before.groups} if before else set()
        entered = [group.at("section") for group in groups if "section" in group and group.pointer not in left]
        return entered[-1] if entered else before.section if before else Node("", ())

    def _field(self, node: Node, page: PageEntry) -> FieldEntry:
        calculated = node.text("type") == CALCULATED
        kind = TYPES.get(node.text("as" if calculated else "type"))
        options = self.lists.values_of(node.at("options")) if kind and takes_options(kind) else ()
        made = (kind() if calculated else self._type(kind, node)) if kind else None
        entry = FieldEntry(node, node.text("name"), page, len(self.all_fields), made, options)
        self.all_fields.append(entry)
        return entry

    def _type(self, kind: type[FieldType], node: Node) -> FieldType:
        return kind(settings(kind, node) if self._is_sound(node) else {})


def _pages(pages: Node, groups: tuple[Node, ...]) -> Iterator[tuple[Node, tuple[Node, ...]]]:
    """Give every page and group in order, each with the groups it stands in; nothing nests deeper than a file may."""
    for node in pages.items():
        if isinstance(node.value, dict):
            yield node, groups
            if node.text("type") == "group":
                yield from _pages(node.at("pages"), (*groups, node))


def _first(entries: list[_Entry]) -> dict[str, _Entry]:
    found: dict[str, _Entry] = {}
    for one in entries:
        if one.name:
            found.setdefault(one.name, one)
    return found


@cache
def wordings_of(kind: type[FieldType]) -> tuple[str, ...]:
    """The settings of a type that are wordings."""
    return tuple(key for key, rules in kind.SETTINGS.items() if rules.get("$ref") == WORDING["$ref"])


@cache
def _own_settings(kind: type[FieldType]) -> frozenset[str]:
    return frozenset(kind.SETTINGS) - ELSEWHERE.union(wordings_of(kind))


def settings(kind: type[FieldType], node: Node) -> dict[str, Any]:
    """The settings of a field: its type's own keys without wordings, limits and options."""
    own = _own_settings(kind)
    return {key: value for key, value in node.value.items() if key in own}
