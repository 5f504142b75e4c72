"""Trials run scenarios on the day they are asked for, and place what is wrong in the file."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from formkit.cli.checked import Checked, check
from formkit.cli.trials import Trial, trials

TODAY = date(2026, 6, 1)


def test_a_scenario_is_run_and_its_problem_placed(permit: Path) -> None:
    checked = check(permit)
    assert checked.journey is not None
    wrong = tuple(replace(one, ends="confirmation") for one in checked.journey.scenarios)
    first, second = trials(replace(checked, journey=replace(checked.journey, scenarios=wrong)), TODAY) or ()
    assert first == Trial("Someone who lives here and prefers email")
    assert [problem.code for problem in second.problems] == ["scenario-ends-elsewhere"]
    assert str(second.problems[0].place).startswith(f"{permit}:")


def test_a_file_that_is_no_definition_cannot_be_tried(permit: Path) -> None:
    permit.write_text("[")
    assert trials(check(permit), TODAY) is None
    assert trials(Checked(permit, problems=check(Path("absent.json")).problems), TODAY) is None
