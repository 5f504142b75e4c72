"""The plans of our own definitions, made once for all tests."""

from datetime import date
from functools import cache

from formkit.audit.explore import explore
from formkit.audit.explore.way import Leg, Way
from formkit.audit.route import Plan, Route
from formkit.journey import Journey
from tests.scenarios import DEFINITIONS, journey

TODAY = date(2026, 6, 15)
NAMES = sorted(file.stem for file in DEFINITIONS.glob("*.json") if not file.name.endswith(".schema.json"))


@cache
def planned(name: str) -> Plan:
    """The plan of a definition, in its first language."""
    return explore(journey(name), journey(name).languages[:1], TODAY)


def legs(found: Journey, route: Route) -> tuple[Leg, ...]:
    """The pages of a route as they are come to."""
    return Way(found, route.name, route.answers, route.today, route.profile).legs
