"""Locks: what holds a verified value in its place may hang on nothing that the citizen can change (law 9).

Whether a locked field is asked at all, and within which limits, is part of its lock: else an answer elsewhere would
lead round it. Only what decides whom the question is about may decide, for of somebody else nothing is offered or
locked. Exit pages decide nothing here: they end the journey.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from formkit.journey import Journey
from formkit.page import Field
from formkit.problems import Problem
from formkit.values import Reference


def locks(journey: Journey) -> Iterator[Problem]:
    """Give each lock that an answer can open."""
    for name, binding in journey.bindings.items():
        if binding.locks:
            one = journey.fields[name]
            trusted = _read(one.about_me.references(), journey)
            strays = [read for read in _read(_deciding(one, journey), journey) if read not in trusted]
            yield from (_open(one, read) for read in strays[:1])


def _deciding(one: Field, journey: Journey) -> Iterator[Reference]:
    """Give what decides whether a field is asked, and within which limits."""
    for condition in (*journey.whens(journey.page_of[one.name]), one.when):
        yield from condition.references()
    for limit in (one.minimum, one.maximum):
        yield from limit.references() if limit else ()
    if one.reveal:
        yield one.reveal.by, None


def _read(references: Iterable[Reference], journey: Journey) -> dict[str, None]:
    """Name the answers behind references: calculations are only another way to read them."""
    seen: dict[str, None] = {}
    waiting = [name for name, _ in references]
    while waiting:
        name = waiting.pop(0)
        if name not in seen:
            seen[name] = None
            waiting += [inner for inner, _ in _calculation(name, journey)]
    return {name: None for name in seen if not any(_calculation(name, journey))}


def _calculation(name: str, journey: Journey) -> Iterator[Reference]:
    """Give what a calculated field reads; nothing for any other."""
    one = journey.fields.get(name)
    return one.calculation.references() if one and one.calculation else iter(())


def _open(one: Field, read: str) -> Problem:
    message = (
        f"The answer to `{read}` decides how `{one.name}` is asked, so people could change it to get round the lock."
    )
    remedy = (
        f"Ask `{one.name}` of everybody in the same way, or take `lock` out. Only answers that decide `about_me` may "
        "decide here."
    )
    return Problem("lock-open", (*one.pointer, "profile", "lock"), message, remedy)
