"""The scenarios of a definition, tried while it is compiled.

One that names no day is tried on the day of the trial. Where only the passing of time makes it fail, that is a warning:
a service that has run for years must not stop because its tests have aged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from formkit.definition.scenarios import run
from formkit.definition.search import DAYS
from formkit.journey import Journey
from formkit.problems import Problem, warning
from formkit.service import Scenario

MOST_PAGES = 200_000
"""How many pages all scenarios together may walk through while a definition is compiled."""


def tried(journey: Journey, today: date) -> Iterator[Problem]:
    """Give what is wrong with scenarios, without places."""
    most = max(MOST_PAGES // len(journey.pages), 1)
    if len(journey.scenarios) > most:
        yield _left_out(journey.scenarios[most], most)
    for scenario in journey.scenarios[:most]:
        outcome = run(journey, scenario, today)
        aged = not outcome.passed and _passes_once(journey, scenario)
        yield from (_aged(problem) if aged else problem for problem in outcome.problems)


def _left_out(scenario: Scenario, most: int) -> Problem:
    message = f"Only the first {most:,} scenarios were tried: there are too many for a journey of this length."
    return warning("scenarios-left-out", scenario.pointer, message, "Run all of them with `formkit test`.")


def _passes_once(journey: Journey, scenario: Scenario) -> bool:
    """Whether it passes on another day; one that names its own happens on that day alone."""
    return any(run(journey, scenario, day).passed for day in DAYS)


def _aged(problem: Problem) -> Problem:
    remedy = 'Give the scenario the day on which it happens: "today": "2026-06-01".'
    return replace(problem, severity="warning", remedy=remedy)
