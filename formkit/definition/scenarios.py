"""Scenarios: a designer's own tests of a journey. Answers given, end expected, run by the citizen's own `walk`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from formkit.asked import bounds, faults
from formkit.errors import error
from formkit.journey import Journey
from formkit.language import language
from formkit.page import Field
from formkit.problems import Problem, warning
from formkit.service import Scenario
from formkit.speech import Speech
from formkit.trail import Trail
from formkit.walk import walk


@dataclass(frozen=True)
class Outcome:
    """Where a scenario came out, and what is wrong with that, if anything."""

    scenario: Scenario
    ends: str
    visits: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def passed(self) -> bool:
        """Whether it came out as its designer said."""
        return not any(problem.is_error for problem in self.problems)


def run(journey: Journey, scenario: Scenario, today: date) -> Outcome:
    """Walk a journey with a scenario's answers; `today` counts when the scenario names no day."""
    day = date.fromisoformat(scenario.today) if scenario.today else today
    trail = walk(journey, {**_left_out(journey), **scenario.answers}, day)
    ends = "confirmation" if trail.is_complete else trail.end
    visits = tuple(page.name for page in trail.pages)
    return Outcome(scenario, ends, visits, tuple(_problems(journey, scenario, trail, ends)))


def _left_out(journey: Journey) -> Mapping[str, Any]:
    """What a scenario need not say: content pages are read, optional fields left blank."""
    blank = {name: None for name, one in journey.fields.items() if not one.required}
    return {**blank, **{page.name: True for page in journey.pages if page.kind == "content"}}


def _problems(journey: Journey, scenario: Scenario, trail: Trail, ends: str) -> Iterator[Problem]:
    if ends != scenario.ends:
        yield _ends_elsewhere(scenario, trail, ends)
    elif scenario.visits and scenario.visits != tuple(page.name for page in trail.pages):
        yield _visits_others(scenario, trail)
    asked = {one.name for step in trail.steps for one in step.applying}
    for name in scenario.answers:
        if ends == scenario.ends and name in journey.fields and name not in asked:
            yield _unused(scenario, name)


def _ends_elsewhere(scenario: Scenario, trail: Trail, ends: str) -> Problem:
    if trail.current:
        why = "; ".join(_missing(trail, scenario)) or f"the page `{ends}` is not finished"
        came_out = f"stops at the page `{ends}`: {why}"
    else:
        came_out = f"ends at `{ends}`"
    message = f"The scenario “{scenario.name}” should end at `{scenario.ends}` but {came_out}."
    remedy = "Correct its answers or its `ends`, or the conditions of the pages it goes through."
    return Problem("scenario-ends-elsewhere", (*scenario.pointer, "ends"), message, remedy)


def _missing(trail: Trail, scenario: Scenario) -> Iterator[str]:
    """Say why the current page is not complete, field by field."""
    for one in trail.current.applying if trail.current else ():
        if one.name not in trail.facts.values:
            given = scenario.answers.get(one.name)
            yield f"`{one.name}` has no answer" if given is None else _refusal(one, given, trail)


def _refusal(one: Field, given: Any, trail: Trail) -> str:
    """Say why an answer is not taken, as a citizen would be told."""
    speech = Speech(language("en"), trail.facts)
    found = faults(one, one.type.from_json(given), bounds(one, trail.facts))
    told = "; ".join(error(one, fault, speech).message.striptags() for fault in found)
    return f"the answer to `{one.name}` is not taken (“{told}”)"


def _visits_others(scenario: Scenario, trail: Trail) -> Problem:
    return Problem(
        "scenario-visits-others",
        (*scenario.pointer, "visits"),
        f"The scenario “{scenario.name}” visits these pages instead: {', '.join(page.name for page in trail.pages)}.",
        "Correct `visits`, its answers, or the conditions of the pages.",
    )


def _unused(scenario: Scenario, name: str) -> Problem:
    return warning(
        "scenario-answer-unused",
        (*scenario.pointer, "answers", name),
        f"The scenario “{scenario.name}” answers `{name}`, which is not asked on its way.",
        "Take the answer out, or correct the answers that lead to the question.",
    )
