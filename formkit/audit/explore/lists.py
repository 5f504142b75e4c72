"""States of the page that lists the items of a repeat: none, one, as many as there may be, too few, not finished."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from formkit.asked import broken
from formkit.audit.explore.way import Leg
from formkit.audit.state import Expected, Kind, State
from formkit.page import Repeat
from formkit.walk import is_over

ADD, ITEM = "add", "item"
MOST = 5
"""How many items are added where more may be: a longer list shows nothing else."""


def of_list(leg: Leg, blank: State) -> Iterator[State]:
    """Give the states of a list; `blank` is its page as a state."""
    repeat = leg.page.repeat
    assert repeat is not None
    count = len(leg.facts.items(repeat.field))
    yield replace(blank, kind=_kind(count, repeat), detail=_detail(count, repeat))
    wrong = tuple(_wrong(leg, repeat, count))
    if wrong:
        yield replace(blank, kind=Kind.EMPTY_POST, detail=wrong[0].rule, is_posted=True, expected=wrong)


def _kind(count: int, repeat: Repeat) -> Kind:
    if count < 2:
        return Kind.ONE if count else Kind.NONE
    return Kind.MOST if count >= min(repeat.most, MOST) else Kind.SHOWN


def _detail(count: int, repeat: Repeat) -> str:
    if count < 2:
        return ""
    return f"{count} items" + (f" of up to {repeat.most}" if count < repeat.most else "")


def _wrong(leg: Leg, repeat: Repeat, count: int) -> Iterator[Expected]:
    """What keeps a citizen on the list: how many items there are, those not finished, else rules about them all.

    Links stand in the place of controls: `add`, and `item-` with the id of each item.
    """
    depth = len(leg.step.path) + 1
    unfinished = {step.path[:depth] for step in leg.trail.steps if not step.is_complete}
    wrong = [Expected(ADD, "min")] if count < repeat.minimum else []
    wrong += [Expected(ITEM, "unfinished") for one in leg.facts.items(repeat.field) if one.path in unfinished]
    first = ADD if not count or not is_over(repeat, count + 1) else ITEM
    yield from wrong or (Expected(first, "must") for _ in broken(leg.page.must, leg.facts))
