"""Named conditions: read in an order in which each comes after those that it uses; circles and giants are refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, Any

from formkit.conditions import Condition
from formkit.definition.meaning.index import FieldEntry, PageEntry
from formkit.definition.meaning.node import Node
from formkit.definition.meaning.scope import EVERYWHERE
from formkit.definition.words import quoted

if TYPE_CHECKING:
    from formkit.definition.meaning.expressions import Expressions

MOST_PARTS = 200
"""How many parts a condition may have, those of the conditions it names included: each is worked out for every page."""


@dataclass(frozen=True)
class Named:
    """A named condition that can be used; `asked` has, for each list of items, the last of the fields it asks about."""

    condition: Condition
    asked: tuple[FieldEntry | PageEntry, ...]


def named(expressions: Expressions) -> Mapping[str, Named]:
    """Read all named conditions. Those with a problem are left out, and the problem is noted."""
    nodes = expressions.references.index.conditions
    uses = {name: list(names_in(node.value)) for name, node in nodes.items()}
    known = {name: [one for one in used if one in nodes] for name, used in uses.items()}
    made: dict[str, Named] = {}
    sizes: dict[str, int] = {}
    expressions.named = made
    for name in _in_order(known, expressions):
        sizes[name] = size = parts_in(nodes[name].value) + sum(sizes.get(one, 0) for one in known[name])
        if size > MOST_PARTS:
            _too_big(name, nodes[name], expressions)
            sizes[name] = 1
        elif all(one in made for one in known[name]) and expressions.notes.is_sound(nodes[name]):
            _make(name, nodes[name], made, expressions)
    return made


def _make(name: str, node: Node, made: dict[str, Named], expressions: Expressions) -> None:
    before = len(expressions.notes.problems)
    condition = expressions.conditions.read(node, EVERYWHERE.of(f"conditions/{name}"))
    found = sorted(expressions.references.taken(), key=lambda one: one.order)
    if len(expressions.notes.problems) == before:
        made[name] = Named(condition, tuple({one.inside: one for one in found}.values()))


def names_in(value: Any, is_condition: bool = True) -> Iterator[str]:
    """Give the named conditions that a condition uses, wherever in it."""
    if isinstance(value, str) and is_condition:
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from names_in(one, is_condition)
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from names_in(one, key in ("all", "any", "not", "when", "where"))


def parts_in(value: Any) -> int:
    """Count the objects of a condition."""
    if isinstance(value, list):
        return sum(parts_in(one) for one in value)
    return 1 + sum(parts_in(one) for one in value.values()) if isinstance(value, dict) else 0


def _in_order(uses: Mapping[str, list[str]], expressions: Expressions) -> Iterator[str]:
    sorter = TopologicalSorter(uses)
    try:
        sorter.prepare()
    except CycleError:
        # What does not hang on a circle can still be had in order.
        left = dict(uses)
    else:
        left = {}
    while ready := sorter.get_ready():
        for name in ready:
            left.pop(name, None)
            yield name
        sorter.done(*ready)
    _circles(left, expressions)


def _circles(left: Mapping[str, list[str]], expressions: Expressions) -> None:
    """What is left leads into a circle: follow each until it meets itself."""
    seen: set[str] = set()
    for start in left:
        way: list[str] = []
        name = start
        while name not in seen:
            seen.add(name)
            way.append(name)
            name = next((one for one in left[name] if one in left), name)
        if name in way:
            _circle(way[way.index(name) :], expressions)


def _circle(names: list[str], expressions: Expressions) -> None:
    node = expressions.references.index.conditions[names[0]]
    chain = " → ".join(quoted(name) for name in [*names[:6], names[0]])
    message = f"The condition {quoted(names[0])} depends on itself: {chain}."
    remedy = "Take one of these names out, so that each condition can be worked out from answers."
    expressions.notes.refuse("condition-circle", node.pointer, message, remedy, on="key")


def _too_big(name: str, node: Node, expressions: Expressions) -> None:
    message = f"The condition {quoted(name)} has more than {MOST_PARTS} parts, with those of the conditions it uses."
    remedy = "Use `in` with a list instead of many comparisons, or name fewer conditions in it."
    expressions.notes.refuse("condition-too-big", node.pointer, message, remedy, on="key")
