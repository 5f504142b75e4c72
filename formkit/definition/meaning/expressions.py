"""Everything that stands in many places of a definition and reads alike in each: values, conditions and wordings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from formkit.conditions import Condition
from formkit.definition.meaning.conditions import Conditions
from formkit.definition.meaning.items import ItemsReader
from formkit.definition.meaning.named import Named, named
from formkit.definition.meaning.node import Node
from formkit.definition.meaning.notes import Notes
from formkit.definition.meaning.references import References
from formkit.definition.meaning.scope import Scope
from formkit.definition.meaning.values import Values
from formkit.definition.meaning.wordings import Wordings


class Expressions:
    """The readers of expressions, which call one another: a value may hold a condition, and the other way round."""

    def __init__(self, references: References, notes: Notes) -> None:
        self.references, self.notes = references, notes
        self.values = Values(self)
        self.items = ItemsReader(self)
        self.conditions = Conditions(self)
        self.wordings = Wordings(self)
        self.named: Mapping[str, Named] = {}
        self.named = named(self)

    def after_last(self, before: Sequence[tuple[Condition | None, Any]], entry: Node, scope: Scope) -> Scope:
        """Note an entry that is never used, because one before it applies always."""
        if before and before[-1][0] is None:
            message = "This entry is never used: the one before it has no `when`, so it always applies."
            self.notes.refuse("entry-never-used", entry.pointer, message, "Move the entry without `when` to the end.")
        return scope
