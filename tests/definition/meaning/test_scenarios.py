"""Scenarios: held against the definition before they are run."""

from typing import Any

import pytest

from tests.definition.definitions import AGREE, HELP, NAME, VEHICLE, codes, journey, page

RULES = {"name": "rules", "type": "content", "title": "Rules", "body": "Keep them."}
OUT = {"name": "out", "type": "exit", "title": "You cannot apply", "when": {"field": "agree", "is": False}}
PAGES = [page("p", AGREE), OUT, RULES, page("v", VEHICLE), page("h", {**HELP, "required": False})]
GOOD = {"name": "Good", "today": "2026-06-01", "answers": {"agree": True, "vehicle": "car"}, "ends": "confirmation"}


def test_a_scenario_is_kept_as_written() -> None:
    (found,) = journey(*PAGES, scenarios=[{**GOOD, "visits": ["p", "rules", "v", "h"]}]).scenarios
    assert (found.name, found.today, found.ends) == ("Good", "2026-06-01", "confirmation")
    assert found.answers == {"agree": True, "vehicle": "car"}
    assert found.visits == ("p", "rules", "v", "h")
    assert found.pointer == ("scenarios", 0)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"answers": {"agre": True}}, "unknown-field"),
        ({"answers": {"agree": "yes"}}, "bad-answer"),
        ({"answers": {"vehicle": "bus"}}, "unknown-option"),
        ({"answers": {"help": ["sight", "walking"]}}, "unknown-option"),
        ({"answers": {"help": []}}, "bad-answer"),
        ({"answers": {"rules": False}}, "bad-answer"),
        ({"answers": {"p": True}}, "unknown-field"),
        ({"ends": "p"}, "not-an-end"),
        ({"ends": "outt"}, "unknown-page"),
        ({"visits": ["p", "q"]}, "unknown-page"),
        ({"today": "2026-02-30"}, "bad-date"),
    ],
)
def test_what_it_names_must_be_there(change: dict[str, Any], code: str) -> None:
    assert codes(*PAGES, scenarios=[{**GOOD, **change}]) == [code]


def test_null_leaves_a_question_blank_and_true_reads_a_page() -> None:
    answers = {"agree": True, "rules": True, "vehicle": "van", "help": None}
    assert codes(*PAGES, scenarios=[{**GOOD, "answers": answers}]) == []


def test_a_field_with_a_problem_does_not_spoil_its_scenarios() -> None:
    scenario = {**GOOD, "answers": {"full_name": 5}}
    assert codes(page("p", {**NAME, "lable": "x"}), scenarios=[scenario]) == ["unknown-key"]
