"""Conditions: names of conditions, all, any, not, and comparisons."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from formkit.conditions import ALWAYS, OPERATORS, All, Comparison, Condition, Not, Operator, Some
from formkit.definition.meaning.literals import Wanted
from formkit.definition.meaning.node import Node
from formkit.definition.meaning.scope import Scope
from formkit.definition.meaning.values import SUBJECTS
from formkit.definition.words import all_of, any_of, quoted
from formkit.items import AnyItem, EveryItem, Items
from formkit.kinds import Kind
from formkit.values import Answer, Value
from formkit.wordings import Wording

if TYPE_CHECKING:
    from formkit.definition.meaning.expressions import Expressions
    from formkit.definition.meaning.named import Named

_OF_ITEMS: Mapping[str, Callable[[Items, Wording | None], Condition]] = {"any_item": AnyItem, "every_item": EveryItem}
_JOINTS = ("all", "any", "not", *_OF_ITEMS)
_TRUTH = Wanted(Kind.TRUTH)


class Conditions:
    """Reads conditions; one that has a problem, which is noted, is taken to hold."""

    def __init__(self, expressions: Expressions) -> None:
        self._all = expressions
        self._notes = expressions.notes

    def site(self, node: Node, scope: Scope) -> Condition:
        """Read the condition of a `when` and note it for the prover."""
        condition = self.read(node, scope)
        if condition is not ALWAYS:
            self._notes.when(node.pointer, condition, scope)
        return condition

    def read(self, node: Node, scope: Scope) -> Condition:
        """Read a condition, whole or part of another."""
        if isinstance(node.value, str):
            return self._named(node, scope)
        if not isinstance(node.value, dict):
            return ALWAYS
        joints = [key for key in _JOINTS if key in node]
        if joints:
            return self._joint(node, joints, scope)
        return self._comparison(node, scope) if self._notes.is_sound(node) else ALWAYS

    def _named(self, node: Node, scope: Scope) -> Condition:
        if not self._notes.is_sound(node):
            return ALWAYS
        name: str = node.value
        self._notes.used.add(("condition", name))
        known = self._all.references.index.conditions
        if name not in known:
            self._all.references.unknown("condition", name, node.pointer, known)
            return ALWAYS
        named = self._all.named.get(name)
        if named is None or not self._is_asked(named, node, scope):
            return ALWAYS
        self._all.references.found(named.asked)
        return named.condition

    def _is_asked(self, named: Named, node: Node, scope: Scope) -> bool:
        is_asked = self._all.references.is_asked
        return all(is_asked(one, node.pointer, scope, via=str(node.value)) for one in named.asked)

    def _joint(self, node: Node, joints: list[str], scope: Scope) -> Condition:
        others = [
            key for key in node.value if key not in (*joints, "because") and (key in OPERATORS or key in SUBJECTS)
        ]
        self._all.values.strays(node, joints[0])
        if others or len(joints) > 1:
            message = f"{all_of([*joints, *others])} cannot stand in one condition."
            remedy = 'Put each in braces of its own, joined by "all" or "any".'
            self._notes.refuse("mixed-condition", node.pointer, message, remedy)
            return ALWAYS
        because = self.because(node, scope)
        if joints[0] in _OF_ITEMS:
            items = self._all.items.read(node, joints[0], scope)
            return _OF_ITEMS[joints[0]](items, because) if items else ALWAYS
        if joints[0] == "not":
            return Not(self.read(node.at("not"), scope), because)
        parts = tuple(self.read(part, scope) for part in node.at(joints[0]).items())
        return All(parts, because) if joints[0] == "all" else Some(parts, because)

    def because(self, node: Node, scope: Scope) -> Wording | None:
        """Read the designer's words for why a condition holds."""
        return self._all.wordings.read(node.at("because"), scope.of("because")) if "because" in node else None

    def _comparison(self, node: Node, scope: Scope) -> Condition:
        subject = self._all.values.subject(node, scope)
        operators = [key for key in node.value if key in OPERATORS]
        if len(operators) != 1:
            self._not_one(node, operators, subject)
            return ALWAYS
        if subject is None:
            return ALWAYS
        operator = OPERATORS[operators[0]]
        operands = self._operands(node.at(operator.name), operator, subject, scope)
        if not self._takes(node, operator, subject) or operands is None:
            return ALWAYS
        return Comparison(subject, operator, operands, self.because(node, scope))

    def _not_one(self, node: Node, operators: list[str], subject: Value | None) -> None:
        if operators:
            message = f"{all_of(operators)} cannot stand in one comparison."
            remedy = 'Write one comparison for each, in a list under "all" or "any".'
            self._notes.refuse("two-operators", node.pointer, message, remedy)
        elif any(key in node for key in SUBJECTS):
            message = "This does not say what the answer is compared with."
            self._notes.refuse("no-operator", node.pointer, message, f"Add {any_of(_operators_of(subject))}.")

    def _takes(self, node: Node, operator: Operator, subject: Value) -> bool:
        if subject.kind in operator.kinds:
            return True
        called = quoted(subject.field) if isinstance(subject, Answer) else "this"
        message = f"{quoted(operator.name)} cannot be used with {called}, {_answered(subject)}."
        remedy = f"Use {any_of(_operators_of(subject))}."
        if subject.kind is Kind.RECORD and isinstance(subject, Answer):
            entry = self._all.references.index.fields[subject.field]
            parts = [f"{subject.field}.{part}" for part in (entry.type.PARTS if entry.type else ())]
            remedy = f"Ask about a part of it: {any_of(parts)}."
        elif subject.kind is Kind.DATE and Kind.NUMBER in operator.kinds and isinstance(subject, Answer):
            remedy += f' To compare an age in years, write {{"age": "{subject.field}"}} in place of `field`.'
        self._notes.refuse("wrong-operator", (*node.pointer, operator.name), message, remedy, on="key")
        return False

    def _operands(self, node: Node, operator: Operator, subject: Value, scope: Scope) -> tuple[Value, ...] | None:
        if subject.kind not in operator.kinds:
            return ()
        wanted = _TRUTH if operator.name == "answered" else self._wanted(operator, subject)
        if operator.many and not isinstance(node.value, list) and operator.name != "starts_with":
            message = f"{quoted(operator.name)} needs a list of values."
            self._notes.refuse("wrong-type", node.pointer, message, "Write the values in brackets: [… , …].")
            return None
        several = list(node.items()) if operator.many and isinstance(node.value, list) else [node]
        values = [self._all.values.read(one, wanted, scope) for one in several]
        return None if None in values else tuple(value for value in values if value is not None)

    def _wanted(self, operator: Operator, subject: Value) -> Wanted:
        """What an operand should be: an answer that the subject could have; of checkboxes, one option."""
        kind = Kind.CHOICE if subject.kind is Kind.CHOICES else subject.kind
        if not isinstance(subject, Answer):
            return Wanted(kind)
        exactly = operator.name in ("is", "is_not", "in", "not_in") and subject.plus is None
        return Wanted(kind, self._all.references.index.fields[subject.field], subject.part, exactly)


def _answered(subject: Value) -> str:
    if not isinstance(subject, Answer):
        return f"which is {subject.kind.value}"
    return f"whose answer {'has' if subject.kind is Kind.RECORD else 'is'} {subject.kind.value}"


def _operators_of(subject: Value | None) -> list[str]:
    return [name for name, row in OPERATORS.items() if subject is None or subject.kind in row.kinds]
