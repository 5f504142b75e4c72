"""Solving: what boundary values don't reach, and that everything works where Z3 is not installed."""

from typing import Any

import pytest

from formkit.audit.explore import explore
from formkit.audit.explore.reach import solve
from formkit.audit.explore.reach.solve import solved
from formkit.journey import Journey
from tests.audit.explore.plans import TODAY
from tests.definition.drafts import checkboxes, field, journey, page, radios, yes_no

SUM = {"sum": [{"field": "a"}, {"field": "b"}]}
DIFFERENCE = {"difference": [{"field": "a"}, {"field": "b"}]}
NIGHTS = {"field": "until", "is": {"field": "since", "plus": "P31D"}}
CASES: dict[str, tuple[list[dict[str, Any]], Any]] = {
    "a sum and a difference": (
        [field("a", "money", min=0), field("b", "money", min=0)],
        {"all": [{**SUM, "is": "1000"}, {**DIFFERENCE, "is": "123.46"}]},
    ),
    "a product": (
        [field("a", "integer", min=2, max=50), field("b", "integer", min=2, max=50)],
        {"product": [{"field": "a"}, {"field": "b"}], "is": 391},
    ),
    "two days that are so far apart": ([field("since", "date"), field("until", "date")], NIGHTS),
    "what options, a yes and a number say together": (
        [
            radios("kind", "one", "two"),
            yes_no("really"),
            checkboxes("what", "x", "y", alone="none"),
            field("n", "integer"),
        ],
        {
            "all": [
                {"field": "kind", "is_not": "one"},
                {"field": "really", "is": False},
                {"field": "what", "includes_all": ["x", "y"]},
                {"field": "n", "in": [7, 8]},
            ]
        },
    ),
    "an age and a number together": (
        [field("born", "date", max="today"), field("years", "integer", min=0)],
        {"all": [{"age": "born", "at_least": 40}, {"field": "years", "more_than": {"age": "born"}}]},
    ),
}


def asking(fields: list[dict[str, Any]], when: Any) -> Journey:
    asked = [page(f"asks-{one['name']}", one) for one in fields]
    return journey(*asked, {"name": "there", "type": "content", "title": "There", "body": "It is.", "when": when})


@pytest.mark.parametrize("what", CASES)
def test_answers_are_worked_out_for(what: str) -> None:
    found = asking(*CASES[what])
    answers = solved(found, [found.pages[-1].when], TODAY)
    assert set(answers) == {one["name"] for one in CASES[what][0]}
    assert explore(found, (), TODAY).unreached == ()


def test_nothing_is_worked_out_where_there_is_no_answer() -> None:
    small = [field("a", "money", min=0, max=4), field("b", "money", min=0, max=4)]
    found = asking(small, {**SUM, "more_than": 8})
    assert solved(found, [found.pages[-1].when], TODAY) == {}


def test_without_z3_what_is_not_found_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(solve, "find_spec", lambda name: None)
    found = asking(*CASES["a sum and a difference"])
    assert solved(found, [found.pages[-1].when], TODAY) == {}
    assert [one.pointer for one in explore(found, (), TODAY).unreached] == ["/pages/2"]
