"""What can be proved about a built journey: pages that can be reached, conditions that can differ, inserts that are there."""

from __future__ import annotations

from formkit.definition.sites import Sites
from formkit.journey import Journey
from formkit.problems import Problem


def prove(journey: Journey, sites: Sites) -> tuple[Problem, ...]:
    """Judge a journey by the sites noted while it was built; gives problems without a place."""
    return ()
