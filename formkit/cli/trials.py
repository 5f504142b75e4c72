"""Trials: the scenarios of a definition, each run, with what is wrong with it if it failed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from formkit.cli.checked import Checked
from formkit.definition.scenarios import run
from formkit.problems import Problem


@dataclass(frozen=True)
class Trial:
    """One scenario that was run; `problems` say why it failed, and are none where it passed."""

    name: str
    problems: tuple[Problem, ...] = ()


def trials(checked: Checked, today: date) -> tuple[Trial, ...] | None:
    """Run the scenarios of a definition; None when something else is wrong with it, so that they can't be."""
    if checked.journey:
        return tuple(_run(checked, today))
    if all(problem.code.startswith("scenario-") for problem in checked.errors):
        return tuple(_compiled(checked))
    return None


def _run(checked: Checked, today: date) -> Iterator[Trial]:
    assert checked.journey is not None
    for scenario in checked.journey.scenarios:
        problems = run(checked.journey, scenario, today).problems
        yield Trial(scenario.name, tuple(_placed(one, checked) for one in problems if one.is_error))


def _placed(problem: Problem, checked: Checked) -> Problem:
    return problem.at(checked.document.place(problem.pointer, problem.on)) if checked.document else problem


def _compiled(checked: Checked) -> Iterator[Trial]:
    """Take from the compiler, which runs scenarios too, how they came out: it gives no journey when one fails."""
    assert checked.document is not None
    for place, scenario in enumerate(checked.document.value["scenarios"]):
        yield Trial(scenario["name"], tuple(one for one in checked.errors if one.pointer[1] == place))
