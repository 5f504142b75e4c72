"""Scenarios: whether the answers they give are answers, and the pages they name are pages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from formkit.definition.meaning.days import day
from formkit.definition.meaning.expressions import Expressions
from formkit.definition.meaning.index import FieldEntry
from formkit.definition.meaning.node import Node
from formkit.definition.words import any_of, quoted
from formkit.kinds import Bounds, Kind
from formkit.service import Scenario
from formkit.values import Literal

_SENT = "confirmation"


class ScenariosReader:
    """Reads scenarios."""

    def __init__(self, expressions: Expressions) -> None:
        """Read scenarios of the definition that expressions are of."""
        self._references = expressions.references
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
        for name, answer in node.at("answers").members():
            self._answer(name, answer)
        self._ends(node.at("ends"))
        visits = tuple(str(one.value) for one in node.at("visits").items())
        for one in node.at("visits").items():
            if one.value not in self._index.named_pages:
                self._references.unknown("page", one.value, one.pointer, self._index.named_pages)
        today = node.text("today") or None
        return Scenario(node.text("name"), today, node.at("answers").value, node.text("ends"), visits, node.pointer)

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

    def _answer(self, name: str, node: Node) -> None:
        entry = self._index.fields.get(name)
        page = self._index.named_pages.get(name)
        if entry is not None:
            self._value(entry, node)
        elif page is None or page.kind != "content":
            self._references.unknown("field", name, node.pointer, self._index.fields)
        elif node.value is not True:
            message = f"The content page {quoted(name)} is answered with true when it has been read."
            self._notes.refuse("bad-answer", node.pointer, message, "Write true, or leave it out.")

    def _value(self, entry: FieldEntry, node: Node) -> None:
        if entry.type is None or node.value is None or not self._notes.is_sound(entry.node):
            return
        chosen = node.value if isinstance(node.value, list) else [node.value]
        unknown = next((one for one in chosen if isinstance(one, str) and one not in entry.options), None)
        if entry.type.KIND in (Kind.CHOICE, Kind.CHOICES) and unknown is not None and entry.options:
            message = f"{quoted(entry.name)} has no option {quoted(unknown)}."
            remedy = self._notes.speller.meant(unknown, entry.options) or f"Use {any_of(entry.options)}."
            self._notes.refuse("unknown-option", node.pointer, message, remedy)
        elif not self._is_answer(entry, node):
            message = f"{quoted(node.value)} is not how an answer to {quoted(entry.name)} is kept."
            self._notes.refuse("bad-answer", node.pointer, message, _as_kept(entry))

    def _is_answer(self, entry: FieldEntry, node: Node) -> bool:
        try:
            return entry.type is not None and entry.type.from_json(node.value) is not None
        except ValueError:
            return False


def _as_kept(entry: FieldEntry) -> str:
    if entry.type is None:
        return ""
    bounds = Bounds(date(2026, 6, 1), options=entry.options)
    return f"Write it such as {json.dumps(entry.type.to_json(entry.type.example(bounds)), ensure_ascii=False)}."
