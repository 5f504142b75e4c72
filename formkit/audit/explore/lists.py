"""States of the page that lists the items of a repeat: none, one, as many as there may be, too few, not finished."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from formkit.asked import broken
from formkit.audit.explore.way import Leg
from formkit.audit.state import Expected, Kind, State
from formkit.page import Repeat

MOST = 5
"""How many items are added where more may be: a longer list shows nothing else."""


def of_list(leg: Leg, blank: State) -> Iterator[State]:
    """Give the states of a list; `blank` is its page as a state."""
    repeat = leg.page.repeat
    assert repeat is not None
    count = len(leg.facts.items(repeat.field))
    yield replace(blank, kind=_kind(count, repeat), detail=_detail(count, repeat))
    wrong = tuple(Expected(repeat.field, rule) for rule in _rules(leg, repeat, count))
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


def _rules(leg: Leg, repeat: Repeat, count: int) -> Iterator[str]:
    """What keeps a citizen on the list: how many items there are, those not finished, else rules about them all."""
    depth = len(leg.step.path) + 1
    open_items = {step.path[:depth] for step in leg.trail.steps if not step.is_complete}
    wrong = ["min"] if count < repeat.minimum else []
    wrong += ["unfinished" for one in leg.facts.items(repeat.field) if one.path in open_items]
    yield from wrong or ("must" for _ in broken(leg.page.must, leg.facts))
