"""Answers in scenarios: whether they are answers to questions of the definition, where they belong and as kept."""

from __future__ import annotations

import json
from datetime import date

from formkit.answers import ID
from formkit.definition.meaning.index import FieldEntry, PageEntry
from formkit.definition.meaning.node import Node
from formkit.definition.meaning.references import References
from formkit.definition.words import any_of, quoted
from formkit.kinds import Bounds, Kind


class AnswersReader:
    """Holds answers against the fields and repeats that they name."""

    def __init__(self, references: References) -> None:
        """Hold them against the definition that references are of."""
        self._references = references
        self._notes = references.notes
        self._index = references.index

    def answers(self, node: Node, repeat: PageEntry | None = None) -> None:
        """Hold answers, or those of one item of a repeat, against what is asked there."""
        for name, answer in node.members():
            if repeat and name == ID:
                self._id(answer, repeat)
            elif name in self._index.repeats:
                self._items(answer, self._index.repeats[name], repeat)
            elif name in self._index.fields:
                self._field(answer, self._index.fields[name], repeat)
            else:
                self._page(name, answer)

    def _page(self, name: str, node: Node) -> None:
        page = self._index.named_pages.get(name)
        if page is None or page.kind != "content":
            self._references.unknown("field", name, node.pointer, (*self._index.fields, *self._index.repeats))
        elif node.value is not True:
            message = f"The content page {quoted(name)} is answered with true when it has been read."
            self._notes.refuse("bad-answer", node.pointer, message, "Write true, or leave it out.")

    def _field(self, node: Node, entry: FieldEntry, repeat: PageEntry | None) -> None:
        if entry.is_calculated:
            message = f"{quoted(entry.name)} is calculated, so nobody answers it."
            self._notes.refuse("calculated-answer", node.pointer, message, "To say what it comes to, use `expect`.")
        elif self._stands(entry, node, repeat):
            self.value(entry, node)

    def _items(self, node: Node, entry: PageEntry, repeat: PageEntry | None) -> None:
        if not self._stands(entry, node, repeat):
            return
        if not isinstance(node.value, list) or not all(isinstance(one.value, dict) for one in node.items()):
            message = f"The answer to {quoted(entry.field)} must be a list of items."
            self._notes.refuse("bad-answer", node.pointer, message, f"Write {_item(entry)}, or [] for none.")
            return
        for one in node.items():
            self.answers(one, entry)

    def _stands(self, entry: FieldEntry | PageEntry, node: Node, repeat: PageEntry | None) -> bool:
        """Whether an answer stands where it is asked for: in an item, or outside of items."""
        asked = entry.page.repeat
        if asked is repeat:
            return True
        name = node.pointer[-1]
        if asked:
            message = f"{quoted(name)} is asked of each item of {quoted(asked.field)}."
            remedy = f"Write it in an item: {_item(asked, str(name))}."
        else:
            message = f"{quoted(name)} is not asked of items."
            remedy = "Write it outside of the items, among the other answers."
        self._notes.refuse("answer-in-wrong-place", node.pointer, message, remedy)
        return False

    def _id(self, node: Node, repeat: PageEntry) -> None:
        options = self._options(repeat)
        if not isinstance(node.value, str) or not node.value:
            message = "The id of an item must be a text."
            self._notes.refuse("bad-answer", node.pointer, message, "Leave it out, or write one such as “first”.")
        elif options and node.value not in options:
            message = f"{quoted(repeat.node.text('for_each'))} has no option {quoted(node.value)}."
            remedy = self._notes.speller.meant(node.value, options) or f"Use {any_of(options)}."
            self._notes.refuse("unknown-option", node.pointer, message, remedy)

    def _options(self, repeat: PageEntry) -> tuple[str, ...]:
        entry = self._index.fields.get(repeat.node.text("for_each"))
        return entry.options if entry else ()

    def value(self, entry: FieldEntry, node: Node) -> None:
        """Hold an answer against its field: null leaves it blank."""
        if entry.type is None or node.value is None or not self._notes.is_sound(entry.node):
            return
        chosen = node.value if isinstance(node.value, list) else [node.value]
        unknown = next((one for one in chosen if isinstance(one, str) and one not in entry.options), None)
        if entry.type.KIND in (Kind.CHOICE, Kind.CHOICES) and unknown is not None and entry.options:
            message = f"{quoted(entry.name)} has no option {quoted(unknown)}."
            remedy = self._notes.speller.meant(unknown, entry.options) or f"Use {any_of(entry.options)}."
            self._notes.refuse("unknown-option", node.pointer, message, remedy)
        elif not _is_answer(entry, node):
            message = f"{quoted(node.value)} is not how an answer to {quoted(entry.name)} is kept."
            self._notes.refuse("bad-answer", node.pointer, message, _as_kept(entry))


def _item(entry: PageEntry, name: str = "") -> str:
    shown = name or next((one.name for page in entry.pages for one in page.fields), "")
    return f'"{entry.field}": [{{"{shown}": …}}]'


def _is_answer(entry: FieldEntry, node: Node) -> bool:
    try:
        return entry.type is not None and entry.type.from_json(node.value) is not None
    except ValueError:
        return False


def _as_kept(entry: FieldEntry) -> str:
    if entry.type is None:
        return ""
    bounds = Bounds(date(2026, 6, 1), options=entry.options)
    return f"Write it such as {json.dumps(entry.type.to_json(entry.type.example(bounds)), ensure_ascii=False)}."
