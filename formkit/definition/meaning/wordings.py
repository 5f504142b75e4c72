"""Wordings: texts with inserts, lists of texts of which the first that applies is shown, and plurals."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING

from formkit.conditions import Not
from formkit.definition.meaning.literals import Wanted
from formkit.definition.meaning.node import Node
from formkit.definition.meaning.scope import Scope
from formkit.definition.words import quoted
from formkit.kinds import Kind
from formkit.problems import Pointer
from formkit.text import BadInsert, Insert, Text, pieces
from formkit.wordings import Variant, Wording

if TYPE_CHECKING:
    from formkit.definition.meaning.expressions import Expressions

# An address in Markdown, up to its end: [words](address), <https://address>, or [words]: address
_ADDRESS = re.compile(r"\]\([^)\s]*\{[a-z_]|<[a-z]{2,10}:[^>\s]*\{[a-z_]|^\s*\[[^\]\n]+\]:\s*\S*\{[a-z_]", re.M)
COUNT = "count"
"""What a plural inserts for the number that chooses between its texts."""
ITEM = ("item", "item_number")
"""What the texts of an item insert: what it is called, and its place from 1."""
BLANK = Wording((Variant(Text("", "")),))


class Wordings:
    """Reads wordings; one that has a problem, which is noted, stays blank."""

    def __init__(self, expressions: Expressions) -> None:
        self._all = expressions
        self._notes = expressions.notes

    def read(self, node: Node, scope: Scope, own: Collection[str] = ()) -> Wording:
        """Read a wording; `own` are inserts that its place fills itself, such as the limit in an error."""
        if not self._notes.is_sound(node):
            return BLANK
        if isinstance(node.value, list):
            return self._entries(node, scope, own)
        return Wording((self._variant(node, scope, own),))

    def optional(self, node: Node, scope: Scope) -> Wording | None:
        """Read a wording that may be left out."""
        return None if node.value is None else self.read(node, scope)

    def _entries(self, node: Node, scope: Scope, own: Collection[str]) -> Wording:
        variants: list[Variant] = []
        for entry in node.items():
            scope = self._all.after_last([(one.when, one) for one in variants], entry, scope)
            when = self._all.conditions.site(entry.at("when"), scope) if "when" in entry else None
            inside = scope.when(when) if when else scope
            one = self._variant(entry.at("text"), inside, own)
            variants.append(Variant(one.text, when, one.count))
            scope = scope.when(Not(when)) if when else scope
        if variants[-1].when is not None:
            message = "There is no text for when none of these conditions holds."
            self._notes.refuse("no-last-entry", node.pointer, message, 'End the list with {"text": …}, without `when`.')
        return Wording(tuple(variants))

    def _variant(self, node: Node, scope: Scope, own: Collection[str]) -> Variant:
        if isinstance(node.value, str):
            self._check(node, scope, own)
            return Variant(Text(node.value, scope.context))
        count = self._all.values.read(node.at("count"), Wanted(Kind.NUMBER), scope)
        own = {*own, COUNT}
        for key in ("one", "other"):
            self._check(node.at(key), scope, own)
        return Variant(Text(node.text("one"), scope.context, node.text("other")), None, count)

    def _check(self, node: Node, scope: Scope, own: Collection[str]) -> None:
        text: str = node.value
        if "{" not in text and "}" not in text:
            return
        try:
            found = [piece for piece in pieces(text) if isinstance(piece, Insert)]
        except BadInsert as bad:
            self._bad_brace(str(bad), node.pointer)
            return
        for insert in dict.fromkeys(found):
            self._insert(insert, node.pointer, scope, own)
        if found and _ADDRESS.search(text):
            message = "An answer is inserted in the address of a link, where it could lead people astray."
            self._notes.refuse("insert-in-link", node.pointer, message, "Write the whole address, without an insert.")

    def _bad_brace(self, brace: str, pointer: Pointer) -> None:
        message = f"There is a {quoted(brace)} in this text that does not belong to an insert."
        remedy = f"Write {{name}} to insert the answer to a field, or {quoted(brace * 2)} for a brace."
        self._notes.refuse("bad-brace", pointer, message, remedy)

    def _insert(self, insert: Insert, pointer: Pointer, scope: Scope, own: Collection[str]) -> None:
        index = self._all.references.index
        if insert.part is None and (insert.name in own or insert.name not in index.fields):
            if insert.name in own or insert.name == "organisation" or (insert.name == "reference" and scope.reference):
                return
            if insert.name in ITEM and scope.inside:
                return
            if insert.name in ITEM:
                message = f"`{{{insert.name}}}` has no meaning here: this is not said of one item."
                self._notes.refuse("insert-not-of-item", pointer, message, "Use it on the pages of a repeat.")
                return
            if insert.name == "reference":
                message = "{reference} has no meaning here: there is no reference before the answers are sent."
                self._notes.refuse("insert-too-early", pointer, message, "Use it in `confirmation`.")
                return
        written = f"{insert.name}.{insert.part}" if insert.part else insert.name
        if self._all.references.field(written, pointer, scope):
            self._notes.insert(pointer, insert, scope)
