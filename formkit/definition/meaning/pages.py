"""Pages in the order in which they are asked, each under its own `when` and those of the groups it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, cast

from formkit.conditions import ALWAYS, All, Condition
from formkit.definition.meaning.expressions import Expressions
from formkit.definition.meaning.fields import FieldsReader
from formkit.definition.meaning.index import PageEntry
from formkit.definition.meaning.musts import MustsReader
from formkit.definition.meaning.node import Node
from formkit.definition.meaning.repeats import check_repeat
from formkit.definition.meaning.scope import Scope
from formkit.definition.words import quoted
from formkit.kinds import Kind
from formkit.page import Field, Page, PageKind, Prose, Repeat

Style = Literal["text", "inset", "warning", "details"]
_KINDS = ("question", "content", "exit", "repeat")


class PagesReader:
    """Reads the pages of a definition."""

    def __init__(self, expressions: Expressions) -> None:
        """Read pages with the readers of expressions."""
        self._all = expressions
        self._notes = expressions.notes
        self._fields = FieldsReader(expressions)
        self._musts = MustsReader(expressions)
        self._entries = {entry.node.pointer: entry for entry in expressions.references.index.all_fields}
        self._groups: dict[tuple[str | int, ...], Condition] = {}

    def read(self) -> Iterator[Page]:
        """Read every page that says what it is; those of items are read with the repeat that they belong to."""
        for entry in self._all.references.index.pages:
            if entry.repeat is None and entry.kind in _KINDS:
                yield self._page(entry, ())

    def _page(self, entry: PageEntry, around: tuple[Condition, ...]) -> Page:
        """Read a page; `around` is what is known to hold because its item is asked for at all."""
        place = Scope(entry.first, entry, assuming=around, context=entry.name)
        conditions = self._conditions(entry, place)
        place = place.when(*conditions)
        page = Page(
            name=entry.name,
            kind=cast(PageKind, entry.kind),
            section=str(entry.section.value),
            when=conditions[0] if len(conditions) == 1 else All(tuple(conditions)) if conditions else ALWAYS,
            title=self._all.wordings.optional(entry.node.at("title"), self._after(entry, place).of("title")),
            body=self._all.wordings.optional(entry.node.at("body"), self._after(entry, place).of("body")),
            items=tuple(self._items(entry, place)),
            explain=entry.node.flag("explain", False),
            repeat=self._repeat(entry, place) if entry.kind == "repeat" else None,
            must=self._musts.of(entry, place),
            pointer=entry.node.pointer,
        )
        self._check(entry, page, place)
        return page

    def _conditions(self, entry: PageEntry, place: Scope) -> list[Condition]:
        """Read when a page is asked: the conditions of its groups, then its own."""
        conditions: list[Condition] = []
        for group in entry.groups:
            condition = self._group(group, place.when(*conditions))
            conditions += [] if condition is ALWAYS else [condition]
        if "when" in entry.node:
            conditions.append(self._all.conditions.site(entry.node.at("when"), place.when(*conditions)))
        return conditions

    def _after(self, entry: PageEntry, place: Scope) -> Scope:
        """Where the words of a page are said: those of a list of items may speak of the items."""
        return place._replace(limit=entry.after) if entry.kind == "repeat" else place

    def _repeat(self, entry: PageEntry, place: Scope) -> Repeat:
        check_repeat(entry, self._all)
        listed, node, optional = self._after(entry, place), entry.node, self._all.wordings.optional
        item = listed._replace(within=(*entry.inside, entry.name), is_unfinished=True)
        most = node.at("max").value
        return Repeat(
            field=entry.field,
            pages=tuple(self._page(inner, place.assuming) for inner in entry.pages if inner.kind in _KINDS),
            item_title=self._all.wordings.read(node.at("item_title"), item.of("item_title")),
            minimum=node.at("min").value if isinstance(node.at("min").value, int) else 0,
            maximum=most if isinstance(most, int) else None,
            add=optional(node.at("add"), listed.of("add")),
            empty=optional(node.at("empty"), listed.of("empty")),
            for_each=self._for_each(node.at("for_each"), place),
        )

    def _for_each(self, node: Node, place: Scope) -> str | None:
        if not isinstance(node.value, str):
            return None
        found = self._all.references.field(node.value, node.pointer, place)
        if found and found[0].type and found[0].type.KIND is not Kind.CHOICES:
            message = f"`for_each` needs checkboxes, and {quoted(found[0].name)} is {found[0].type.KIND.value}."
            self._notes.refuse("different-kinds", node.pointer, message, "Name a field of type `checkboxes`.")
        return node.value

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
        asked = [one for one in entry.fields if not one.is_calculated]
        always = [one for one in asked if one.name not in revealed and not depends(one)]
        without = "title" not in entry.node and self._notes.has_all_keys(entry.node)
        if entry.fields and not asked and without:
            message = f"The page {quoted(entry.name)} only shows what is calculated, so it has no heading."
            self._notes.refuse("no-page-title", entry.node.pointer, message, "Add `title`.")
        if len(always) > 1 and without:
            names = " and ".join(quoted(one.name) for one in always[:2])
            message = f"The page {quoted(entry.name)} asks {names} together, so neither can be its heading."
            self._notes.refuse("no-page-title", entry.node.pointer, message, "Add `title`, or ask one thing on a page.")
