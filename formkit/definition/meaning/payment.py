"""Payment: what is due before the answers are sent, and in which words."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from formkit.conditions import ALWAYS
from formkit.definition.meaning.expressions import Expressions
from formkit.definition.meaning.literals import Wanted, number
from formkit.definition.meaning.node import Node
from formkit.definition.meaning.notes import Notes
from formkit.definition.meaning.scope import Scope
from formkit.definition.words import quoted
from formkit.due import MOST
from formkit.kinds import Kind
from formkit.service import Payment


def read_payment(expressions: Expressions) -> Payment | None:
    """Read the payment of a definition; None where there is none, or it has a problem, which is noted."""
    index = expressions.references.index
    node, end = index.root.at("payment"), Scope(len(index.all_fields))
    if not expressions.notes.is_sound(node):
        return None
    when = expressions.conditions.site(node.at("when"), end) if "when" in node else ALWAYS
    paying = end.when(when)
    amount = expressions.values.read(node.at("amount"), Wanted(Kind.NUMBER), paying)
    for literal in _literals(node.at("amount")):
        _check(literal, expressions.notes)
    description = expressions.wordings.read(node.at("description"), paying.of("payment/description"))
    called = paying.of("payment/reference")._replace(reference=True)
    reference = expressions.wordings.optional(node.at("reference"), called)
    return Payment(amount, description, when, reference) if amount else None


def _literals(node: Node) -> Iterator[Node]:
    """Give the amounts that are written out: the whole, or those of a list of cases."""
    for entry in node.items():
        yield from _literals(entry.at("value"))
    if number(node.value) is not None:
        yield node


def _check(node: Node, notes: Notes) -> None:
    """Note an amount that can never be paid."""
    pence = (number(node.value) or Fraction(0)) * 100
    remedy = f"Write pounds and pence from 0 to {MOST // 100:,}, such as “10.00”."
    if not 0 <= pence <= MOST:
        message = f"{quoted(node.value)} can never be paid: GOV.UK Pay takes up to £{MOST // 100:,}."
        notes.refuse("amount-out-of-range", node.pointer, message, remedy)
    elif pence.denominator != 1:
        notes.refuse("amount-out-of-range", node.pointer, f"{quoted(node.value)} has a part of a penny.", remedy)
