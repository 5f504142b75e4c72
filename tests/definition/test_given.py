"""Answers of a scenario made whole: what its designer need not say is filled in."""

from typing import Any

import pytest

from formkit.answers import Answers
from formkit.definition.given import given
from formkit.journey import Journey
from tests.definition.drafts import checkboxes, field, journey, page, yes_no


def repeat(name: str, *pages: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "name": name,
        "type": "repeat",
        "title": f"All {name}",
        "item_title": "{item_number}",
        "pages": [*pages],
        **more,
    }


READ = {"name": "read", "type": "content", "title": "Read this", "body": "All of it."}
TOYS = repeat("toys", page("toy", field("toy", "text")), page("old", yes_no("old", required=False)))
CHILDREN = repeat("children", page("called", field("called", "text")), READ, TOYS)
HELP = page("aids", checkboxes("aids", "a", "b", "c"))
EACH = repeat("each-aid", page("since", field("since", "date", required=False)), for_each="aids")


def whole(answers: Answers, *pages: dict[str, Any]) -> Answers:
    return given(journey(*pages), answers).answers


def test_items_get_ids_and_what_may_be_left_out_is_filled_in() -> None:
    told = {"children": [{"called": "Maya", "toys": [{"toy": "bear"}]}, {"id": "tom", "called": "Tom"}]}
    assert whole(told, CHILDREN)["children"] == [
        {"id": "item-1", "called": "Maya", "read": True, "toys": [{"id": "item-1", "toy": "bear", "old": None}]},
        {"id": "tom", "called": "Tom", "read": True, "toys": []},
    ]


def test_a_list_left_out_is_empty_unless_there_must_be_items() -> None:
    assert whole({}, CHILDREN) == {"children": []}
    assert whole({}, {**CHILDREN, "min": 1}) == {}


@pytest.mark.parametrize(
    ("items", "made"),
    [
        (None, [{"id": "a", "since": None}, {"id": "c", "since": None}]),
        ([{}, {"since": "2026-01-01"}], [{"id": "a", "since": None}, {"id": "c", "since": "2026-01-01"}]),
        ([{"id": "c", "since": "2026-01-01"}], [{"id": "c", "since": "2026-01-01"}, {"id": "a", "since": None}]),
        ([{}, {}, {}], [{"id": "a", "since": None}, {"id": "c", "since": None}, {"id": "item-3", "since": None}]),
    ],
    ids=["none", "in order", "by id", "one too many"],
)
def test_each_option_ticked_has_an_item(items: Any, made: list[Answers]) -> None:
    told = {"aids": ["c", "a"], **({} if items is None else {"each_aid": items})}
    assert whole(told, HELP, EACH)["each_aid"] == made


def test_where_nothing_was_ticked_there_are_no_items() -> None:
    assert whole({}, HELP, EACH) == {"each_aid": []}


def test_what_is_no_list_of_items_stays_for_others_to_judge() -> None:
    assert whole({"children": "Maya"}, CHILDREN) == {"children": "Maya"}


def test_it_is_known_where_each_item_stands() -> None:
    made = given(journey(HELP, EACH), {"aids": ["b", "a"], "each_aid": [{"id": "b"}, {"since": "2026-01-01"}]})
    assert made.told[("each-aid", "a"),] == (("each_aid", 1), {"since": "2026-01-01"})
    assert isinstance(made.journey, Journey)
