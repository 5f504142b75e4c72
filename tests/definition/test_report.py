"""Problems as text."""

from formkit.definition.report import report, written
from formkit.problems import Place, Problem

PROBLEM = Problem("unknown-key", ("pages", 0, "a/b"), "What is wrong.", "What to do.").at(Place("a.json", 3, 7))


def test_a_problem_has_its_place_code_pointer_and_remedy() -> None:
    expected = "a.json:3:7: error[unknown-key] What is wrong.\n    at /pages/0/a~1b\n    What to do.\n"
    assert written(PROBLEM) == expected


def test_several_stand_apart_and_none_is_empty() -> None:
    assert report([PROBLEM, PROBLEM]).count("\n\n") == 1
    assert report([]) == ""
