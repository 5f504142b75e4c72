"""Scenarios tried while compiling: an old service does not stop because its tests have aged."""

from dataclasses import replace
from datetime import date

from formkit.definition.tried import MOST_PAGES, tried
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


def test_no_more_scenarios_are_tried_than_a_fixed_number_of_pages_allows() -> None:
    found = journey(page("p", BORN), OUT, scenarios=[{**AGED, "name": str(number)} for number in range(3)])
    many = replace(found, pages=found.pages * (MOST_PAGES // 4))
    assert [problem.code for problem in tried(many, date(2026, 6, 1))] == ["scenarios-left-out"]
