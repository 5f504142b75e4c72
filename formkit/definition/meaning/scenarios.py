"""Scenarios: whether their answers are answers, the pages they name pages, and what they expect is calculated."""

from __future__ import annotations

from collections.abc import Iterator

from formkit.attributes import ATTRIBUTES
from formkit.definition.meaning.answers import AnswersReader
from formkit.definition.meaning.days import day
from formkit.definition.meaning.expressions import Expressions
from formkit.definition.meaning.node import Node
from formkit.definition.words import any_of, quoted
from formkit.service import Scenario
from formkit.values import Literal

_SENT = "confirmation"


class ScenariosReader:
    """Reads scenarios."""

    def __init__(self, expressions: Expressions) -> None:
        """Read scenarios of the definition that expressions are of."""
        self._references = expressions.references
        self._answers = AnswersReader(expressions.references)
        self._notes = expressions.notes
        self._index = expressions.references.index
        exits = (page.name for page in self._index.pages if page.kind == "exit")
        self._ends_known = dict.fromkeys([_SENT, *exits])

    def read(self) -> Iterator[Scenario]:
        """Read every scenario of a definition."""
        for node in self._index.root.at("scenarios").items():
            if isinstance(node.value, dict) and self._notes.is_sound(node):
                yield self._scenario(node)

    def _scenario(self, node: Node) -> Scenario:
        if "today" in node and not isinstance(day(node.text("today")), Literal):
            message = f"{quoted(node.text('today'))} is not a date."
            self._notes.refuse("bad-date", node.at("today").pointer, message, "Write a date such as 2026-06-01.")
        self._answers.answers(node.at("answers"))
        for name, expected in node.at("expect").members():
            self._expect(name, expected)
        self._ends(node.at("ends"))
        visits = tuple(str(one.value) for one in node.at("visits").items())
        for one in node.at("visits").items():
            if one.value not in self._index.named_pages:
                self._references.unknown("page", one.value, one.pointer, self._index.named_pages)
        return Scenario(
            node.text("name"),
            node.text("today") or None,
            answers=node.at("answers").value,
            ends=node.text("ends"),
            visits=visits,
            pointer=node.pointer,
            expect=node.at("expect").value or {},
            profile={name: one.value for name, one in node.at("profile").members() if self._is_known(name, one)},
        )

    def _is_known(self, name: str, node: Node) -> bool:
        """Whether a profile may hold an attribute; notes if not."""
        found = ATTRIBUTES.get(name)
        if found is None:
            remedy = self._notes.speller.meant(name, ATTRIBUTES) or f"Use {any_of(ATTRIBUTES, 30)}."
            message = f"There is no attribute called {quoted(name)}."
            self._notes.refuse("unknown-attribute", node.pointer, message, remedy, on="key")
        elif found.is_derived:
            message = f"{quoted(name)} is worked out, so nobody tells it."
            remedy = f"Write {quoted(found.derived_from)} in its place."
            self._notes.refuse("unknown-attribute", node.pointer, message, remedy, on="key")
        return found is not None and not found.is_derived

    def _ends(self, node: Node) -> None:
        if node.value in self._ends_known:
            return
        page = self._index.named_pages.get(node.value)
        if page is not None and not self._notes.is_sound(page.node.at("type")) and "type" in page.node:
            return  # It may well be an exit.
        if page is not None:
            message = f"The page {quoted(node.value)} does not end the journey."
            self._notes.refuse("not-an-end", node.pointer, message, f"Write {any_of(self._ends_known)}.")
        else:
            self._references.unknown("page", node.value, node.pointer, self._ends_known)

    def _expect(self, name: str, node: Node) -> None:
        calculated = {one.name: one for one in self._index.fields.values() if one.is_calculated and not one.inside}
        entry = self._index.fields.get(name)
        if name in calculated:
            self._answers.value(calculated[name], node)
        elif entry is None:
            self._references.unknown("field", name, node.pointer, calculated)
        elif entry.is_calculated:
            message = f"{quoted(name)} is calculated for each item, so here it is not clear for which."
            remedy = "Expect a calculated field outside of items, such as a sum over them."
            self._notes.refuse("which-item", node.pointer, message, remedy)
        else:
            message = f"{quoted(name)} is not calculated: people answer it."
            self._notes.refuse("not-calculated", node.pointer, message, "Give it under `answers`.")
