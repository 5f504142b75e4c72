"""The closing line counts in plain words."""

from pathlib import Path

import pytest

from formkit.cli.checked import Checked
from formkit.cli.reports.totals import closing
from formkit.problems import Problem
from tests.cli.reports.found import ERROR, FILE, FOUND, WARNING


@pytest.mark.parametrize(
    ("problems", "words"),
    [
        ((), "1 definition checked: no problems."),
        ((ERROR,), "1 definition checked: 1 problem."),
        ((ERROR, ERROR, WARNING), "1 definition checked: 2 problems, 1 warning."),
        ((WARNING, WARNING), "1 definition checked: no problems, 2 warnings."),
    ],
)
def test_one_definition_is_counted(problems: tuple[Problem, ...], words: str) -> None:
    assert closing([Checked(FILE, problems=problems)]) == words


def test_several_definitions_are_counted() -> None:
    assert closing([*FOUND, Checked(Path("z"))]) == "3 definitions checked: 1 problem, 2 warnings."
