"""Values: literals, answers, calculations, and lists of values of which the first that applies counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from formkit.conditions import Condition, Not
from formkit.dates import Duration, duration
from formkit.definition.meaning.days import day
from formkit.definition.meaning.literals import Wanted, literal
from formkit.definition.meaning.node import Node
from formkit.definition.meaning.references import kind_of
from formkit.definition.meaning.scope import Scope
from formkit.definition.words import DURATIONS, all_of, any_of, quoted
from formkit.items import OVER_ITEMS
from formkit.kinds import Kind
from formkit.values import CALCULATIONS, Age, Answer, Calculation, Cases, Count, Day, Value

if TYPE_CHECKING:
    from formkit.definition.meaning.expressions import Expressions

SUBJECTS = ("field", *CALCULATIONS, "count", "age", "longest_gap")
_OF_ITEMS = ("any_item", "every_item", "count", *OVER_ITEMS, "longest_gap")
_BESIDE: Mapping[str, Sequence[str]] = {
    "plus": ("field",),
    "at": ("age",),
    "of": OVER_ITEMS,
    "where": _OF_ITEMS,
    **dict.fromkeys(("from", "to", "since", "until"), ("longest_gap",)),
}
"""What each key may stand beside."""
_CHOOSING = ("least", "greatest")
_COUNTED = (Kind.CHOICES, Kind.FILES)
_SEVERAL = {
    "is": "`in`",
    "is_not": "`not_in`",
    "includes": "`includes_any` or `includes_all`",
    "excludes": '`includes_any` within "not"',
}


NEEDED: Mapping[Kind, str] = {
    Kind.TEXT: "Use a text, or a field that is answered with one.",
    Kind.NUMBER: "Use a number, or a field that is answered with one.",
    Kind.DATE: "Use a date such as 2026-04-06 or today-P18Y, or a field of type `date`.",
    Kind.TIME: 'Use a time such as "14:30", or a field of type `time`.',
    Kind.CHOICE: "Use the value of an option, or a field of type `radios` or `select`.",
    Kind.CHOICES: "Name a field of type `checkboxes`.",
    Kind.FILES: "Name a field of type `file`.",
    Kind.TRUTH: "Use true or false, or a field of type `yes_no`.",
    Kind.RECORD: "Name a part of it.",
}


class Values:
    """Reads values; None stands for one that has a problem, which is noted."""

    def __init__(self, expressions: Expressions) -> None:
        self._all = expressions
        self._notes = expressions.notes

    def read(self, node: Node, wanted: Wanted, scope: Scope) -> Value | None:
        """Read a value that is needed for something."""
        if not self._notes.is_sound(node):
            return None
        if isinstance(node.value, list):
            return self._cases(node, wanted, scope)
        if not isinstance(node.value, dict):
            return literal(node, wanted, self._notes)
        value = self.subject(node, scope)
        return value if value and self._fits(node, value, wanted) else None

    def _fits(self, node: Node, value: Value, wanted: Wanted) -> bool:
        if value.kind is wanted.kind:
            return True
        called = quoted(value.field) if isinstance(value, Answer) else "This"
        message = f"{called} is {value.kind.value}, but {wanted.kind.value} is needed here."
        self._notes.refuse("different-kinds", node.pointer, message, NEEDED[wanted.kind])
        return False

    def _cases(self, node: Node, wanted: Wanted, scope: Scope) -> Value | None:
        entries: list[tuple[Condition | None, Value | None]] = []
        for entry in node.items():
            if not isinstance(entry.value, dict) or "value" not in entry:
                message = "An entry of this list has no `value`."
                several = _SEVERAL.get(str(node.pointer[-1]))
                remedy = f"For several values at once, use {several}. " if several else ""
                remedy += 'Write each entry of a list of values as {"when": …, "value": …}.'
                self._notes.refuse("bad-entry", entry.pointer, message, remedy)
                return None
            scope = self._all.after_last(entries, entry, scope)
            when = self._all.conditions.site(entry.at("when"), scope) if "when" in entry else None
            inside = scope.when(when) if when else scope
            entries.append((when, self.read(entry.at("value"), wanted, inside)))
            scope = scope.when(Not(when)) if when else scope
        whole = [(when, value) for when, value in entries if value is not None]
        return Cases(tuple(whole)) if len(whole) == len(entries) else None

    def subject(self, node: Node, scope: Scope) -> Value | None:
        """Read an answer or a calculation: the keys of an object that say what a value is."""
        found = [key for key in SUBJECTS if key in node]
        if len(found) != 1:
            self._not_one(node, found)
            return None
        self.strays(node, found[0])
        return self._subject(node, found[0], scope)

    def _subject(self, node: Node, key: str, scope: Scope) -> Value | None:
        if key in OVER_ITEMS and isinstance(node.at(key).value, str):
            return self._all.items.over(node, key, scope)
        if key == "count" and node.text(key) in self._all.references.index.repeats:
            return self._all.items.count(node, scope)
        readers = {
            "field": self._answer,
            "count": self._count,
            "age": self._age,
            "longest_gap": self._all.items.longest_gap,
        }
        return readers[key](node, scope) if key in readers else self._calculation(node, key, scope)

    def _not_one(self, node: Node, found: list[str]) -> None:
        if found:
            message = f"{all_of(found)} stand together, so it is not clear what is meant."
            self._notes.refuse("two-subjects", node.pointer, message, "Keep one of them.")
        else:
            message = "This does not say which answer is meant."
            self._notes.refuse("no-subject", node.pointer, message, 'Add "field" with the name of a field.')

    def strays(self, node: Node, subject: str) -> None:
        """Note keys that only go with another subject."""
        for key, owners in _BESIDE.items():
            if key in node and subject not in owners:
                message = f"{quoted(key)} only goes with {any_of(owners)}."
                self._notes.refuse("stray-key", (*node.pointer, key), message, "Take it out.", on="key")

    def _answer(self, node: Node, scope: Scope) -> Value | None:
        found = self._all.references.field(node.text("field"), node.at("field").pointer, scope)
        kind = kind_of(*found) if found else None
        if found is None or kind is None:
            return None
        plus = None
        if "plus" in node:
            plus = self._plus(node.at("plus"), found[0].name, kind)
            if plus is None:
                return None
        return Answer(found[0].name, kind, found[1], plus)

    def _plus(self, node: Node, name: str, kind: Kind) -> Duration | None:
        if kind is not Kind.DATE:
            message = f"`plus` moves a date, and {quoted(name)} is {kind.value}."
            self._notes.refuse(
                "plus-needs-date", node.pointer, message, "Take `plus` out, or use `sum` for numbers.", on="key"
            )
            return None
        found = duration(node.value)
        if found is None:
            message = f"{quoted(node.value)} is not a length of time."
            self._notes.refuse("bad-duration", node.pointer, message, DURATIONS)
        return found

    def _calculation(self, node: Node, how: str, scope: Scope) -> Value | None:
        kind = self.kind_of(list(node.at(how).items())) if how in _CHOOSING else Kind.NUMBER
        parts = [self.read(part, Wanted(kind), scope) for part in node.at(how).items()]
        whole = tuple(part for part in parts if part is not None)
        return Calculation(how, whole) if len(whole) == len(parts) and whole else None

    def kind_of(self, parts: Sequence[Node]) -> Kind:
        """What `least` and `greatest` choose from: dates when the first part is one, else numbers."""
        first = next(iter(parts), Node(None, ()))
        if isinstance(first.value, str):
            return Kind.DATE if day(first.value) else Kind.NUMBER
        entry = self._all.references.index.fields.get(first.text("field").partition(".")[0])
        is_date = entry is not None and entry.type is not None and entry.type.KIND is Kind.DATE
        return Kind.DATE if is_date else Kind.NUMBER

    def _count(self, node: Node, scope: Scope) -> Value | None:
        found = self._of_kind(
            node.at("count"), _COUNTED, "`count` counts the selected options of checkboxes, or files", scope
        )
        return Count(found) if found else None

    def _age(self, node: Node, scope: Scope) -> Value | None:
        born = self._of_kind(node.at("age"), (Kind.DATE,), "`age` counts years since a date", scope)
        at: Value | None = Day(None)
        if "at" in node:
            at = self.read(node.at("at"), Wanted(Kind.DATE), scope)
        return Age(Answer(born, Kind.DATE), at) if born and at else None

    def _of_kind(self, node: Node, kinds: Sequence[Kind], needs: str, scope: Scope) -> str | None:
        found = self._all.references.field(node.value, node.pointer, scope)
        actual = kind_of(*found) if found else None
        if found and actual and actual not in kinds:
            message = f"{needs}, and {quoted(found[0].name)} is {actual.value}."
            remedy = f"Name a field of type {quoted('date' if Kind.DATE in kinds else 'checkboxes')}."
            self._notes.refuse("different-kinds", node.pointer, message, remedy)
        return found[0].name if found and actual in kinds else None
