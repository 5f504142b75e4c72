"""Exploring: from a journey alone, all there is to see of it, and the answers that lead there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from formkit.audit.explore.plan import Planner
from formkit.audit.explore.rules import RULES
from formkit.audit.explore.way import Way
from formkit.audit.route import Plan
from formkit.definition.given import given
from formkit.journey import Journey

__all__ = ["RULES", "explore"]


def explore(journey: Journey, languages: Sequence[str], today: date) -> Plan:
    """Plan an audit of a journey in these languages (none: all that it declares)."""
    planners = [Planner(code) for code in languages or journey.languages]
    ways = list(_scenarios(journey, today))
    routes = tuple(route for planner in planners for way in ways if (route := planner.route(way)).stops)
    return Plan(journey.name, routes, (), sum(planner.all for planner in planners))


def _scenarios(journey: Journey, today: date) -> Iterator[Way]:
    for one in journey.scenarios:
        day = date.fromisoformat(one.today) if one.today else today
        yield Way(journey, one.name, given(journey, one.answers).answers, day, scenario=True)
