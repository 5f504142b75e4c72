"""Pages in the order in which they are asked, each under its own `when` and those of the groups it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, cast

from formkit.conditions import ALWAYS, All, Condition
from formkit.definition.meaning.expressions import Expressions
from formkit.definition.meaning.fields import FieldsReader
from formkit.definition.meaning.index import PageEntry
from formkit.definition.meaning.node import Node
from formkit.definition.meaning.scope import Scope
from formkit.definition.words import quoted
from formkit.page import Field, Page, PageKind, Prose

Style = Literal["text", "inset", "warning", "details"]


class PagesReader:
    """Reads the pages of a definition."""

    def __init__(self, expressions: Expressions) -> None:
        """Read pages with the readers of expressions."""
        self._all = expressions
        self._notes = expressions.notes
        self._fields = FieldsReader(expressions)
        self._entries = {entry.node.pointer: entry for entry in expressions.references.index.all_fields}
        self._groups: dict[tuple[str | int, ...], Condition] = {}

    def read(self) -> Iterator[Page]:
        """Read every page that says what it is."""
        for entry in self._all.references.index.pages:
            if entry.kind in ("question", "content", "exit"):
                yield self._page(entry)

    def _page(self, entry: PageEntry) -> Page:
        place = Scope(entry.first, entry, context=entry.name)
        conditions: list[Condition] = []
        for group in entry.groups:
            condition = self._group(group, place.when(*conditions))
            conditions += [] if condition is ALWAYS else [condition]
        place = place.when(*conditions)
        if "when" in entry.node:
            conditions.append(self._all.conditions.site(entry.node.at("when"), place))
            place = place.when(conditions[-1])
        page = Page(
            name=entry.name,
            kind=cast(PageKind, entry.kind),
            section=str(entry.section.value),
            when=conditions[0] if len(conditions) == 1 else All(tuple(conditions)) if conditions else ALWAYS,
            title=self._all.wordings.optional(entry.node.at("title"), place.of("title")),
            body=self._all.wordings.optional(entry.node.at("body"), place.of("body")),
            items=tuple(self._items(entry, place)),
            explain=entry.node.flag("explain", False),
            pointer=entry.node.pointer,
        )
        self._check(entry, page, place)
        return page

    def _group(self, group: Node, place: Scope) -> Condition:
        """The condition of a group, read at its first page."""
        if "when" not in group:
            return ALWAYS
        if group.pointer not in self._groups:
            self._groups[group.pointer] = self._all.conditions.site(group.at("when"), place)
        return self._groups[group.pointer]

    def _items(self, entry: PageEntry, place: Scope) -> Iterator[Field | Prose]:
        for node in entry.node.at("fields").items():
            if not isinstance(node.value, dict):
                continue
            if node.text("type") == "content":
                yield self._prose(node, place)
            elif field := self._fields.read(self._entries[node.pointer], place):
                yield field

    def _prose(self, node: Node, place: Scope) -> Prose:
        place = place.of(f"fields/{node.pointer[-1]}")
        when = self._all.conditions.site(node.at("when"), place) if "when" in node else ALWAYS
        inside = place if when is ALWAYS else place.when(when)
        style = cast(Style, node.text("as") or "text")
        if style == "details" and "title" not in node and self._notes.is_sound(node):
            message = "These details have no title, so people could not tell what would open."
            self._notes.refuse("details-without-title", node.pointer, message, "Add `title`, such as “Help with this”.")
        body = self._all.wordings.read(node.at("body"), inside.of("body"))
        return Prose(style, body, self._all.wordings.optional(node.at("title"), inside.of("title")), when)

    def _check(self, entry: PageEntry, page: Page, place: Scope) -> None:
        if entry.kind == "question" and entry.node.at("fields").value and not entry.fields:
            message = f"The page {quoted(entry.name)} asks nothing: it only has words."
            self._notes.refuse(
                "nothing-asked", entry.node.at("fields").pointer, message, 'Make it a content page: "type": "content".'
            )
        revealed = {one.name for one in page.fields if one.reveal}
        depends = self._fields.reveals.depends_on_page
        always = [one for one in entry.fields if one.name not in revealed and not depends(one)]
        without = "title" not in entry.node and self._notes.has_all_keys(entry.node)
        if len(always) > 1 and without:
            names = " and ".join(quoted(one.name) for one in always[:2])
            message = f"The page {quoted(entry.name)} asks {names} together, so neither can be its heading."
            self._notes.refuse("no-page-title", entry.node.pointer, message, "Add `title`, or ask one thing on a page.")
