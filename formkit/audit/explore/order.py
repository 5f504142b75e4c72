"""The order in which citizens come to pages: a list of items while it is empty, after its first item, at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from formkit.trail import Step

Visit = tuple[Step, bool]
"""A step, and whether its answers are given now: a list is also passed on the way to its items."""


def in_order(steps: Sequence[Step], depth: int = 0) -> Iterator[Visit]:
    """Give the steps of a finished trail (those of one item, or all outside of items) as they are come to."""
    for name, run in groupby(steps, key=lambda step: _list_of(step, depth)):
        if name is None:
            yield from ((step, True) for step in run)
            continue
        found = list(run)
        listed = [step for step in found if len(step.path) == depth]
        items = [step for step in found if len(step.path) > depth]
        yield from _list(listed, items, depth)


def _list(listed: Sequence[Step], items: Sequence[Step], depth: int) -> Iterator[Visit]:
    repeat = listed[0].page.repeat if listed else None
    if repeat and items:
        # One that must not be empty is seen so by whoever goes back from its first item.
        yield listed[0], False
    for place, (_, item) in enumerate(groupby(items, key=lambda step: step.path[: depth + 1])):
        if listed and place == 1:
            yield listed[0], False
        yield from in_order([*item], depth + 1)
    yield from ((step, True) for step in listed)


def _list_of(step: Step, depth: int) -> str | None:
    """The list that a step is of: the one it stands in at this depth, or the one that it is."""
    if len(step.path) > depth:
        return step.path[depth][0]
    return step.page.name if step.page.repeat else None
