"""Scenarios: a designer's own tests of a journey. Answers given, end expected, run by the citizen's own `walk`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from formkit.answers import ID
from formkit.definition.given import Given, given
from formkit.definition.known import misfits, with_known
from formkit.definition.shortfalls import item_words, shortfalls
from formkit.explain.reasons import reasons_for
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
    """Where a scenario came out, and what is wrong with that, if anything.

    `visits` are the pages it passed, in the order reached: a list of items, then the pages of each of them.
    """

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
    wrong = tuple(misfits(journey, scenario))
    if any(problem.is_error for problem in wrong):
        return Outcome(scenario, "", (), wrong)
    made = given(journey, with_known(journey, scenario, day))
    trail = walk(journey, made.answers, day)
    ends = "confirmation" if trail.is_complete else trail.end
    visits = tuple(step.page.name for step in trail.steps)
    if ends != scenario.ends:
        return Outcome(scenario, ends, visits, (_ends_elsewhere(scenario, trail, made),))
    return Outcome(scenario, ends, visits, (*wrong, *_problems(scenario, trail, made, visits)))


def _problems(scenario: Scenario, trail: Trail, made: Given, visits: tuple[str, ...]) -> Iterator[Problem]:
    if scenario.visits and scenario.visits != visits:
        yield _visits_others(scenario, visits)
    for name, expected in scenario.expect.items():
        one = trail.journey.fields[name]
        if trail.facts.values.get(name) != (None if expected is None else one.type.from_json(expected)):
            yield _differs(scenario, one, expected, trail)
    yield from _unused(scenario, trail, made)


def _ends_elsewhere(scenario: Scenario, trail: Trail, made: Given) -> Problem:
    stop = trail.current
    if stop and not trail.exit:
        why = "; ".join(shortfalls(stop, made.answers)) or f"the page `{trail.end}` is not finished"
        came_out = f"stops at the page `{trail.end}`{item_words(stop)}: {why}"
    else:
        came_out = f"ends at `{'confirmation' if trail.is_complete else trail.end}`"
    message = f"The scenario “{scenario.name}” should end at `{scenario.ends}` but {came_out}."
    remedy = "Correct its answers or its `ends`, or the conditions of the pages it goes through."
    return Problem("scenario-ends-elsewhere", (*scenario.pointer, "ends"), message, remedy)


def _visits_others(scenario: Scenario, visits: tuple[str, ...]) -> Problem:
    return Problem(
        "scenario-visits-others",
        (*scenario.pointer, "visits"),
        f"The scenario “{scenario.name}” visits these pages instead: {', '.join(visits)}.",
        "Correct `visits`, its answers, or the conditions of the pages.",
    )


def _differs(scenario: Scenario, one: Field, expected: Any, trail: Trail) -> Problem:
    speech = Speech(language("en"), trail.facts)
    wanted = "unanswered" if expected is None else speech.show(one.name, one.type.from_json(expected))
    message = f"In the scenario “{scenario.name}” `{one.name}` should be {wanted} but {_outcome(one, speech)}."
    remedy = f"Correct `expect`, its answers, or how `{one.name}` is worked out."
    return Problem("scenario-expects-other", (*scenario.pointer, "expect", one.name), message, remedy)


def _outcome(one: Field, speech: Speech) -> str:
    """Say what a calculated field came to, and how."""
    values = speech.facts.values
    if one.name not in values:
        return "is not worked out on its way"
    found = "is unanswered" if values[one.name] is None else f"is {speech.show(one.name, values[one.name])}"
    why = "; ".join(reason.words for reason in reasons_for(one, speech))
    return f"{found}: {why}" if why else found


def _unused(scenario: Scenario, trail: Trail, made: Given) -> Iterator[Problem]:
    """Point out answers that are given and not asked for, and items of which nothing is."""
    asked = {(one.name, step.path) for step in trail.steps for one in step.applying}
    reached = {step.path[:depth] for step in trail.steps for depth in range(len(step.path) + 1)}
    for path, (pointer, answers) in made.told.items():
        if path[:-1] in reached and path not in reached and answers:
            name, _ = path[-1]
            yield _not_asked(scenario, pointer, f"gives an item of `{name}` that is not asked for")
        for name in answers:
            is_asked = (name, path) in asked or name == ID
            if path in reached and name in trail.journey.fields and not is_asked:
                yield _not_asked(scenario, (*pointer, name), f"answers `{name}`, which is not asked on its way")


def _not_asked(scenario: Scenario, pointer: tuple[str | int, ...], what: str) -> Problem:
    return warning(
        "scenario-answer-unused",
        (*scenario.pointer, "answers", *pointer),
        f"The scenario “{scenario.name}” {what}.",
        "Take the answer out, or correct the answers that lead to the question.",
    )
