"""Rules across answers: read where they stand, and put on the page of the question on which their error is shown."""

from __future__ import annotations

from collections.abc import Iterator

from formkit.conditions import ALWAYS
from formkit.definition.meaning.expressions import Expressions
from formkit.definition.meaning.index import PageEntry
from formkit.definition.meaning.node import Node
from formkit.definition.meaning.scope import Scope
from formkit.definition.words import any_of, quoted
from formkit.page import Must

KEY = "must"


class MustsReader:
    """Reads the rules of pages, and of the groups round them."""

    def __init__(self, expressions: Expressions) -> None:
        """Read rules with the readers of expressions."""
        self._all = expressions
        self._notes = expressions.notes

    def of(self, entry: PageEntry, place: Scope) -> tuple[Must, ...]:
        """Read the rules that are tested on a page: its own, and those of groups that name one of its fields."""
        own = [self._must(node, entry, place) for node in entry.node.at(KEY).items() if self._stands(node, entry)]
        return (*own, *(self._must(node, entry, place) for node in self._of_groups(entry)))

    def _of_groups(self, entry: PageEntry) -> Iterator[Node]:
        names = {one.name for one in entry.fields}
        for group in entry.groups:
            for node in group.at(KEY).items():
                if node.text("field") in names:
                    yield node
                elif "field" not in node or not self._is_within(node, group):
                    self._nowhere(node, "a field of one of its pages")

    def _is_within(self, node: Node, group: Node) -> bool:
        field = self._all.references.index.fields.get(node.text("field"))
        return field is not None and any(one.pointer == group.pointer for one in field.page.groups)

    def _stands(self, node: Node, entry: PageEntry) -> bool:
        """Whether the error of a page's rule has a place to stand; notes a problem if not."""
        if entry.kind == "repeat" and "field" not in node:
            return True
        names = [one.name for one in entry.fields if not one.is_calculated]
        if node.text("field") in names and entry.kind != "repeat":
            return True
        if entry.kind == "repeat":
            message = "A rule about items has its error above their list, so it names no field."
            self._notes.refuse("must-field", node.at("field").pointer, message, "Take `field` out.", on="key")
        else:
            self._nowhere(node, any_of(names))
        return False

    def _nowhere(self, node: Node, where: str) -> None:
        message = "This rule does not name a question of this page for its error to stand on."
        if node.text("field"):
            message = f"{quoted(node.text('field'))} is no question here, so the error has nowhere to stand."
        self._notes.refuse("must-field", node.pointer, message, f'Add "field": {where}.')

    def _must(self, node: Node, entry: PageEntry, place: Scope) -> Must:
        scope = place._replace(limit=entry.after)
        when = self._all.conditions.site(node.at("when"), scope) if "when" in node else ALWAYS
        scope = scope if when is ALWAYS else scope.when(when)
        that = self._all.conditions.site(node.at("that"), scope)
        error = self._all.wordings.read(node.at("error"), scope.of(f"{KEY}/{node.pointer[-1]}/error"))
        return Must(that, error, node.text("field"), when)
