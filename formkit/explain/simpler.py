"""Simpler values: a calculation without the parts that a citizen was never asked for. It comes to the same for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from formkit.facts import TrailFacts
from formkit.items import OverItems
from formkit.kinds import Kind
from formkit.values import Answer, Calculation, Count, Literal, Value

NOUGHT = Literal(Fraction(0), Kind.NUMBER)


def simpler(value: Value, facts: TrailFacts) -> Value:
    """Leave out of sums what was never asked, of "minus" what takes nothing off, and "0 or more" where it is more."""
    if not isinstance(value, Calculation):
        return value
    if value.how == "sum":
        return _sum(tuple(_added(value, facts)))
    parts = tuple(simpler(part, facts) for part in value.parts)
    found = replace(value, parts=parts)
    if value.how == "difference" and parts[1:] == (NOUGHT,) and value.parts[1] != NOUGHT:
        return parts[0]
    other = above_nought(found)
    return other if other is not None and other.of(facts) == found.of(facts) else found


def above_nought(value: Value) -> Value | None:
    """Of the greatest or the least of 0 and something, give that; of any other value nothing."""
    if not isinstance(value, Calculation) or value.how not in ("greatest", "least") or len(value.parts) != 2:
        return None
    others = [part for part in value.parts if part != NOUGHT]
    return others[0] if len(others) == 1 else None


def never_asked(value: Value, facts: TrailFacts) -> bool:
    """Whether it is an answer, or a figure for items, that this citizen's way does not come to; not one left blank."""
    ways = (facts, *_round(facts))
    match value:
        case Answer(name) | Count(name):
            return not any(name in way.values for way in ways)
        case OverItems(_, items):
            return not any(items.repeat in way.own_items for way in ways)
    return False


def _round(facts: TrailFacts) -> Iterator[TrailFacts]:
    while facts.outer is not None:
        facts = facts.outer
        yield facts


def _added(value: Calculation, facts: TrailFacts) -> Iterator[Value]:
    """Give what a sum adds, with what sums in it add; a nested sum is no step of its own to anybody."""
    for part in value.parts:
        if isinstance(part, Calculation) and part.how == "sum":
            yield from _added(part, facts)
        elif not never_asked(part, facts):
            yield simpler(part, facts)


def _sum(parts: tuple[Value, ...]) -> Value:
    if len(parts) == 1 and isinstance(parts[0], OverItems | Answer | Calculation | Literal):
        return parts[0]
    return Calculation("sum", parts) if parts else NOUGHT
