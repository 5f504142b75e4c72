"""Whether a field asks about the person who answers: what stands nearest to it says so, else that it does."""

from __future__ import annotations

from formkit.conditions import ALWAYS, Condition, Not
from formkit.definition.meaning.expressions import Expressions
from formkit.definition.meaning.index import FieldEntry
from formkit.definition.meaning.node import Node
from formkit.definition.meaning.scope import Scope
from formkit.problems import Pointer

KEY = "about_me"


class AboutMe:
    """Reads `about_me` of a field, its page, the groups round that, and the profile of the whole service."""

    def __init__(self, expressions: Expressions) -> None:
        """Read with the readers of expressions."""
        self._all = expressions
        index = expressions.references.index
        self._service, self._end = index.root.at("profile"), Scope(len(index.all_fields))
        self._read: dict[Pointer, Condition] = {}

    def of(self, entry: FieldEntry, scope: Scope) -> Condition:
        """Give the condition that stands nearest to a field."""
        for node in (entry.node, *entry.page.around):
            if KEY in node:
                return self._once(node.at(KEY), scope)
        return self.of_service()

    def of_service(self) -> Condition:
        """Give what holds where nothing nearer is said. Before its own question is answered it does not hold."""
        return self._once(self._service.at(KEY), self._end) if KEY in self._service else ALWAYS

    def _once(self, node: Node, scope: Scope) -> Condition:
        if node.pointer not in self._read:
            self._read[node.pointer] = self._condition(node, scope)
        return self._read[node.pointer]

    def _condition(self, node: Node, scope: Scope) -> Condition:
        if isinstance(node.value, bool):
            return ALWAYS if node.value else Not(ALWAYS)
        return self._all.conditions.read(node, scope)
