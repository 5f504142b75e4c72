"""The names of a definition: every page, field, condition, list and section, read before anything refers to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeVar

from formkit.definition.meaning.node import Node
from formkit.definition.schema.fields import takes_options
from formkit.fields import TYPES
from formkit.fields.field_type import WORDING, FieldType
from formkit.lists import BUILT_IN, built_in

ELSEWHERE = frozenset({"min", "max", "options", "errors"})
"""Keys of a type that reach the journey as something else than settings."""


_Entry = TypeVar("_Entry", "PageEntry", "FieldEntry")


@dataclass(frozen=True, eq=False)
class PageEntry:
    """A page as it stands: in which groups, in which section, and which of the definition's fields are its own.

    `name` is "" when it has none; `kind` is question, content, exit or whatever else stands there.
    """

    node: Node
    name: str
    kind: str
    groups: tuple[Node, ...]
    section: Node
    first: int
    fields: list[FieldEntry] = field(default_factory=list)

    @property
    def after(self) -> int:
        """The order of the first field of later pages."""
        return self.first + len(self.fields)


@dataclass(frozen=True, eq=False)
class FieldEntry:
    """A field as it stands. `type` is None when the file does not say which, or not in a way that can be used."""

    node: Node
    name: str
    page: PageEntry
    order: int
    type: FieldType | None
    options: tuple[str, ...]
    is_sorted: bool = False
    """Whether its options are one of formkit's own lists, which stand in the order of the alphabet."""


class Index:
    """All names. The first of two with the same name counts; the second is a problem."""

    def __init__(self, root: Node, is_sound: Callable[[Node], bool]) -> None:
        """Read all names of a definition; of a field that is not sound, only its type is used."""
        self._is_sound = is_sound
        self.root = root
        self.lists: dict[str, Node] = dict(root.at("lists").members())
        self.conditions = dict(root.at("conditions").members())
        self.sections = {node.text("name"): node for node in root.at("sections").items() if node.text("name")}
        self._values: dict[str, tuple[str, ...]] = {}
        self.groups: list[Node] = []
        self.pages: list[PageEntry] = []
        self.all_fields: list[FieldEntry] = []
        for node, groups in _pages(root.at("pages"), ()):
            self._page(node, groups)
        self.fields = _first(self.all_fields)
        self.named_pages = _first(self.pages)

    def _page(self, node: Node, groups: tuple[Node, ...]) -> None:
        if node.text("type") == "group":
            self.groups.append(node)
            return
        kind = node.text("type") or "question"
        section = self._section(node, groups)
        page = PageEntry(node, node.text("name"), kind, groups, section, len(self.all_fields))
        self.pages.append(page)
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
        kind = TYPES.get(node.text("type"))
        options = self._options(node.at("options")) if kind and takes_options(kind) else ()
        made = self._type(kind, node) if kind else None
        entry = FieldEntry(
            node, node.text("name"), page, len(self.all_fields), made, options, self._is_built_in(node.at("options"))
        )
        self.all_fields.append(entry)
        return entry

    def _type(self, kind: type[FieldType], node: Node) -> FieldType:
        return kind(settings(kind, node) if self._is_sound(node) else {})

    def _options(self, own: Node) -> tuple[str, ...]:
        """The values of a field's options: its own, or those of the list it names, which are read once."""
        if not isinstance(own.value, str):
            return _values(own)
        if own.value not in self._values:
            self._values[own.value] = self._listed(own)
        return self._values[own.value]

    def _listed(self, own: Node) -> tuple[str, ...]:
        if self._is_built_in(own):
            return tuple(one.value for one in built_in(own.value))
        return _values(self.lists.get(own.value, own))

    def _is_built_in(self, own: Node) -> bool:
        return isinstance(own.value, str) and own.value in BUILT_IN and own.value not in self.lists


def _values(options: Node) -> tuple[str, ...]:
    """The values that may be chosen; () while one is missing or stands twice, for nobody knows which was meant."""
    values = [one.text("value") for one in options.items() if "divider" not in one]
    return tuple(values) if all(values) and len({*values}) == len(values) else ()


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
