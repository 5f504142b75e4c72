"""Errands: the work of an audit cut into pieces of about the same size, for processes that share it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from formkit.audit.route import Plan, Route
from formkit.audit.visit.duty import Brought, Errand
from formkit.audit.visit.walker import Key

LARGEST, FEWEST_SHOWN = 40, 8
"""States of an errand: few enough that all processes are busy to the end, though each begins at the start page."""


def of_plan(plan: Plan) -> list[Errand]:
    """Errands that put up all states of a plan, the largest first; for what is round the form, whatever there is."""
    made = [Errand(number, route, frozenset()) for number, route in enumerate(plan.routes) if not route.stops]
    made += [one for number, route in enumerate(plan.routes) for one in _of_route(number, route, _keys(route), LARGEST)]
    return sorted(made, key=lambda one: -len(one.states))


def _keys(route: Route) -> list[Key]:
    return [(place, one) for place, stop in enumerate(route.stops) for one in range(len(stop.states))]


def _of_route(
    number: int, route: Route, keys: Sequence[Key], largest: int, full: frozenset[Key] = frozenset()
) -> Iterator[Errand]:
    for start in range(0, len(keys), largest):
        part = frozenset(keys[start : start + largest])
        yield Errand(number, route, part, part & full)


def again(plan: Plan, seen: Mapping[tuple[int, Key], Brought], *, in_full: bool) -> list[Errand]:
    """Errands that look at one page of each shape; in full, those at one of each look, whatever its language."""
    chosen, full = _first_of_each(seen.items(), in_full=in_full)
    made: list[Errand] = []
    for number, group in groupby(sorted(chosen), key=lambda one: one[0]):
        keys = [key for _, key in group]
        of_route = frozenset(key for each, key in full if each == number)
        made += _of_route(number, plan.routes[number], keys, FEWEST_SHOWN, of_route)
    return made


def _first_of_each(
    seen: Iterable[tuple[tuple[int, Key], Brought]], *, in_full: bool
) -> tuple[set[tuple[int, Key]], set[tuple[int, Key]]]:
    by_shape: dict[str, tuple[int, Key]] = {}
    by_look: dict[str, tuple[int, Key]] = {}
    for place, one in sorted(seen, key=lambda pair: pair[0]):
        if one.visited.shape and by_shape.setdefault(one.visited.shape, place) == place:
            by_look.setdefault(one.look, place)
    return set(by_shape.values()), set(by_look.values()) if in_full else set()
