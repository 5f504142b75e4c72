"""Nodes: every condition and value inside another, those about the items of a list too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from formkit.conditions import Comparison
from formkit.items import Items
from formkit.journey import Journey
from formkit.values import Answer, Count


def nodes(tree: Any) -> Iterator[Any]:
    """Give a tree, and every tree in it; texts and operators are none."""
    if isinstance(tree, tuple):
        for one in tree:
            yield from nodes(one)
    elif is_dataclass(tree) and not isinstance(tree, type):
        yield tree
        for each in fields(tree):
            if each.name not in ("because", "operator", "kind"):
                yield from nodes(getattr(tree, each.name))


def names(trees: Iterable[Any]) -> dict[str, None]:
    """The fields and lists that trees read, in order, those inside items too."""
    found: dict[str, None] = {}
    for node in nodes(tuple(trees)):
        match node:
            case Answer(field=name) | Count(field=name) | Items(repeat=name):
                found[name] = None
            case _:
                pass
    return found


def closure(journey: Journey, trees: Iterable[Any]) -> dict[str, None]:
    """The fields and lists on whose answers trees depend, through calculations and what is asked when."""
    waiting = list(names(trees))
    found: dict[str, None] = {}
    while waiting:
        name = waiting.pop(0)
        if name not in found:
            found[name] = None
            waiting += _below(journey, name)
    return found


def _below(journey: Journey, name: str) -> Iterator[str]:
    one = journey.fields.get(name)
    page = journey.page_of.get(name) or journey.repeats[name]
    read: list[Any] = [*journey.whens(page)]
    if one is None:
        assert page.repeat is not None
        yield from [page.repeat.for_each] if page.repeat.for_each else []
    else:
        read += [one.when, *(choice.when for choice in one.choices())]
        read += [one.calculation] if one.calculation else []
        yield from [one.reveal.by] if one.reveal else []
    yield from names(read)


def comparisons(trees: Iterable[Any]) -> Iterator[Comparison]:
    """Every comparison in trees."""
    return (node for node in nodes(tuple(trees)) if isinstance(node, Comparison))
