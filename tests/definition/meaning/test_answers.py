"""Answers of scenarios stand where they are asked for, items in lists, and nobody answers a calculation."""

from typing import Any

import pytest

from tests.definition.definitions import AGREE, HELP, codes, page
from tests.definition.drafts import compiled

COST = {"name": "cost", "type": "money", "label": "What does it cost?", "subject": "cost"}
TOTAL = {
    "name": "total",
    "type": "calculated",
    "as": "money",
    "label": "Total",
    "value": {"sum": "pets", "of": {"field": "cost"}},
}
DOUBLE = {**TOTAL, "name": "double", "label": "Double", "value": {"product": [{"field": "cost"}, 2]}}
PETS = {
    "name": "pets",
    "type": "repeat",
    "title": "Your pets",
    "item_title": "Pet {item_number}",
    "pages": [{**page("cost", COST, DOUBLE), "title": "Cost"}],
}
EACH = {
    "name": "each-help",
    "type": "repeat",
    "for_each": "help",
    "title": "Help",
    "item_title": "{item}",
    "pages": [
        page(
            "since",
            {"name": "since", "type": "date", "label": "Since when?", "subject": "first day", "required": False},
        )
    ],
}
PAGES = [page("p", AGREE), page("h", HELP), PETS, EACH, {**page("t", TOTAL), "title": "Total"}]
ANSWERS = {"agree": True, "help": ["sight"], "pets": [{"cost": "5.00"}], "each_help": [{"id": "sight"}]}


def story(answers: dict[str, Any], **more: Any) -> list[dict[str, Any]]:
    return [{"name": "A", "today": "2026-06-01", "answers": {**ANSWERS, **answers}, "ends": "confirmation", **more}]


def test_items_and_what_is_expected_of_calculations_are_taken() -> None:
    assert codes(*PAGES, scenarios=story({}, expect={"total": "5.00"})) == []
    assert codes(*PAGES, scenarios=story({"pets": []}, expect={"total": "0.00"})) == []


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ({"pets": {"cost": "5.00"}}, "bad-answer"),
        ({"pets": ["5.00"]}, "bad-answer"),
        ({"pets": [{"cost": 5.001}]}, "bad-answer"),
        ({"pets": [{"cots": "5.00"}]}, "unknown-field"),
        ({"pets": [{"id": 1, "cost": "5.00"}]}, "bad-answer"),
        ({"pets": [{"cost": "5.00", "agree": True}]}, "answer-in-wrong-place"),
        ({"pets": [{"cost": "5.00", "double": "10.00"}]}, "calculated-answer"),
        ({"cost": "5.00"}, "answer-in-wrong-place"),
        ({"total": "5.00"}, "calculated-answer"),
        ({"each_help": [{"id": "sihgt"}]}, "unknown-option"),
    ],
)
def test_an_answer_in_the_wrong_place_or_form_is_refused(answers: dict[str, Any], code: str) -> None:
    assert codes(*PAGES, scenarios=story(answers)) == [code]


@pytest.mark.parametrize(
    ("expect", "code"),
    [
        ({"totl": "5.00"}, "unknown-field"),
        ({"agree": True}, "not-calculated"),
        ({"double": "10.00"}, "which-item"),
        ({"total": "five"}, "bad-answer"),
    ],
)
def test_only_calculations_outside_of_items_can_be_expected(expect: dict[str, Any], code: str) -> None:
    assert codes(*PAGES, scenarios=story({}, expect=expect)) == [code]


def test_the_remedy_shows_where_an_answer_belongs() -> None:
    (problem,) = compiled(*PAGES, scenarios=story({"cost": "5.00"})).problems
    assert problem.remedy == 'Write it in an item: "pets": [{"cost": …}].'
