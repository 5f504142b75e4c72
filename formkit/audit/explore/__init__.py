"""Exploring: from a journey alone, all there is to see of it, and the answers that lead there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from formkit.audit.explore.alike import Looks
from formkit.audit.explore.plan import Planner
from formkit.audit.explore.rules import RULES, UNREACHABLE
from formkit.audit.explore.states import pointer
from formkit.audit.explore.targets import Target, Targets
from formkit.audit.explore.way import Way
from formkit.audit.explore.ways import Ways
from formkit.audit.finding import Finding
from formkit.audit.route import Plan, Route
from formkit.journey import Journey

__all__ = ["RULES", "explore"]


def explore(journey: Journey, languages: Sequence[str], today: date) -> Plan:
    """Plan an audit of a journey in these languages (none: all that it declares).

    Scenarios keep the day that they name; what is computed, and those that name none, happen on `today`.
    """
    targets = Targets(journey)
    ways, looks = Ways(targets, today), Looks(targets)
    planners = [Planner(code, targets, looks) for code in languages or journey.languages]
    routes = tuple(route for planner in planners for route in _routes(ways, planner))
    return Plan(journey.name, routes, tuple(map(_unreached, ways.sought[1])), sum(one.all for one in planners))


def _routes(ways: Ways, planner: Planner) -> Iterator[Route]:
    """Those on which something is seen that none before shows."""
    every: Sequence[Way] = (*ways.covering, *ways.long, *ways.full, *ways.halved, *ways.known)
    routes = (planner.route(way) for way in every)
    return (route for route in routes if route.stops)


def _unreached(target: Target) -> Finding:
    message = f"No answers were found that lead to {target.what}."
    return Finding(UNREACHABLE, message, pointer=pointer(target.pointer))
