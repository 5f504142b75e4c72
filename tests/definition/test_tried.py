"""Scenarios tried while compiling: an old service does not stop because its tests have aged."""

from datetime import date

from formkit.definition.tried import tried
from tests.definition.definitions import BORN, compiled, journey, page

OUT = {"name": "out", "type": "exit", "title": "Too young", "when": {"field": "born", "after": "today-P18Y"}}
AGED = {"name": "A child", "answers": {"born": "2015-01-01"}, "ends": "out"}


def test_a_scenario_that_only_time_has_broken_is_a_warning() -> None:
    found = journey(page("p", BORN), OUT, scenarios=[AGED])
    assert list(tried(found, date(2026, 6, 1))) == []
    (problem,) = tried(found, date(2040, 6, 1))
    assert (problem.code, problem.severity) == ("scenario-ends-elsewhere", "warning")
    assert '"today"' in problem.remedy


def test_one_that_fails_on_its_own_day_is_an_error() -> None:
    found = compiled(page("p", BORN), OUT, scenarios=[{**AGED, "today": "2040-06-01"}])
    assert [(problem.code, problem.severity) for problem in found.problems] == [("scenario-ends-elsewhere", "error")]


def test_the_day_of_a_scenario_is_the_day_it_names() -> None:
    found = journey(page("p", BORN), OUT, scenarios=[{**AGED, "today": "2026-06-01"}])
    assert list(tried(found, date(2040, 6, 1))) == []
