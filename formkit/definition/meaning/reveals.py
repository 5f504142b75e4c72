"""Reveals: a field whose `when` tests one option of an earlier field on its own page (GOV.UK conditional reveal).

https://design-system.service.gov.uk/components/radios/#conditionally-revealing-a-related-question
"""

from __future__ import annotations

from collections.abc import Iterator

from formkit.conditions import ALWAYS, All, Comparison, Condition
from formkit.definition.meaning.expressions import Expressions
from formkit.definition.meaning.index import FieldEntry, PageEntry
from formkit.definition.words import all_of, quoted
from formkit.page import Reveal
from formkit.values import Answer, Literal

REVEALING = ("radios", "checkboxes", "yes_no")


class Reveals:
    """Finds the reveals of a page, and refuses what looks like one and can't be."""

    def __init__(self, expressions: Expressions) -> None:
        """Look at conditions that the readers of expressions have read."""
        self._notes = expressions.notes
        self._fields = expressions.references.index.fields
        self._revealed: set[str] = set()

    def split(self, entry: FieldEntry, condition: Condition) -> tuple[Reveal | None, Condition]:
        """Split a field's condition into what reveals it on its page and the rest."""
        own = list(dict.fromkeys(self._on_page(entry.page, condition)))
        if not own:
            return None, condition
        parts = list(_parts(condition))
        tests = [part for part in parts if any(True for _ in self._on_page(entry.page, part))]
        reveal = self._reveal(tests[0], entry) if len(tests) == 1 else None
        if reveal is None or not self._is_allowed(entry, own):
            self._refuse(entry, own)
            return None, ALWAYS
        self._revealed.add(entry.name)
        rest = tuple(part for part in parts if part is not tests[0])
        return reveal, rest[0] if len(rest) == 1 else All(rest) if rest else ALWAYS

    def _on_page(self, page: PageEntry, condition: Condition) -> Iterator[str]:
        return (name for name, _ in condition.references() if self._fields[name].page is page)

    def depends_on_page(self, entry: FieldEntry) -> bool:
        """Whether a field's condition, as it is written, asks about a field of its own page."""
        names = set(_written(entry.node.at("when").value)).difference([entry.name])
        return any(name in self._fields and self._fields[name].page is entry.page for name in names)

    def _reveal(self, test: Condition, entry: FieldEntry) -> Reveal | None:
        """Read a test that can reveal: one option, of a field that can."""
        if not isinstance(test, Comparison) or test.operator.name not in ("is", "includes"):
            return None
        subject, operand = test.subject, test.operands[0]
        if not isinstance(subject, Answer) or not isinstance(operand, Literal):
            return None
        by = self._fields[subject.field]
        if by.type is None or by.type.NAME not in REVEALING or not isinstance(operand.value, str | bool):
            return None
        return Reveal(subject.field, operand.value)

    def _is_allowed(self, entry: FieldEntry, own: list[str]) -> bool:
        return all(self._fields[name].order < entry.order and name not in self._revealed for name in own)

    def _refuse(self, entry: FieldEntry, own: list[str]) -> None:
        pointer = entry.node.at("when").pointer
        later = [name for name in own if self._fields[name].order >= entry.order]
        circle = next((name for name in later if self._asks_about(name, entry.name)), None)
        if circle is not None:
            self._circle(entry, circle)
        elif later:
            message = f"{quoted(later[0])} is asked after this question, on the same page."
            self._notes.refuse("later-field", pointer, message, f"Move {quoted(later[0])} before it.")
        elif any(name in self._revealed for name in own):
            message = f"{quoted(entry.name)} would open under a question that itself only opens under another."
            self._notes.refuse("nested-reveal", pointer, message, "Put this question on the next page.")
        else:
            message = f"{quoted(entry.name)} depends on {all_of(own)}, which is on its own page."
            remedy = (
                "Put this question on the next page. On the same page, only selecting one option of radios, checkboxes "
                "or yes_no can show a question."
            )
            self._notes.refuse("same-page-field", pointer, message, remedy)

    def _asks_about(self, name: str, other: str) -> bool:
        """Whether a field's condition, as it is written, asks about another field, or about itself."""
        return name == other or other in set(_written(self._fields[name].node.at("when").value))

    def _circle(self, entry: FieldEntry, other: str) -> None:
        pointer = entry.node.at("when").pointer
        if other == entry.name:
            message = f"{quoted(other)} is only asked when it has been answered: it waits for itself."
        else:
            message = (
                f"{quoted(entry.name)} waits for {quoted(other)}, and {quoted(other)} waits for {quoted(entry.name)}."
            )
        self._notes.refuse("when-circle", pointer, message, "Take one of these conditions out.")


def _parts(condition: Condition) -> Iterator[Condition]:
    """The tests that all must hold; those of a named condition are seen through."""
    if isinstance(condition, All):
        for part in condition.parts:
            yield from _parts(part)
    else:
        yield condition


def _written(value: object) -> Iterator[str]:
    """The fields that a condition names in so many words."""
    if isinstance(value, dict):
        field = value.get("field")
        if isinstance(field, str):
            yield field.partition(".")[0]
        for one in value.values():
            yield from _written(one)
    elif isinstance(value, list):
        for one in value:
            yield from _written(one)
