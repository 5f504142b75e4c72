"""Texts with calculations in them: refused exactly where some people would read nothing there."""

import pytest

from tests.definition.definitions import codes, page
from tests.families import CHILDREN

ONE = {"name": "one", "type": "integer", "label": "One"}
MAYBE = {"name": "maybe", "type": "integer", "label": "Maybe", "required": False}
GONE = {"name": "gone", "type": "date", "label": "Gone", "required": False}


def found(value, kind="integer", when=None):
    calculated = {"name": "made", "type": "calculated", "as": kind, "label": "Made", "value": value}
    label = "It is {made}" if when is None else [{"when": when, "text": "It is {made}"}, {"text": "It is not known"}]
    last = {"name": "last", "type": "text", "label": label, "subject": "last"}
    return codes(
        page("one", ONE, MAYBE, GONE, title="Both"),
        CHILDREN,
        page("made", calculated, title="Made"),
        page("last", last),
    )


@pytest.mark.parametrize(
    "value",
    [
        {"field": "one"},
        {"sum": [{"field": "maybe"}, 1]},
        {"sum": "children", "of": {"field": "age"}},
        {"count": "children"},
        {"product": [{"field": "one"}, 2]},
        {"quotient": [{"field": "one"}, 3]},
        [{"when": {"field": "maybe", "answered": True}, "value": 1}, {"value": {"field": "one"}}],
        [{"when": {"field": "maybe", "answered": True}, "value": {"field": "maybe"}}, {"value": 0}],
        [{"when": {"field": "maybe", "more_than": 3}, "value": {"field": "maybe"}}, {"value": 0}],
    ],
)
def test_what_always_comes_to_something_may_stand_in_a_text(value):
    assert found(value) == []


@pytest.mark.parametrize(
    "value",
    [
        {"field": "maybe"},
        {"product": [{"field": "one"}, {"field": "maybe"}]},
        {"quotient": [3, {"field": "one"}]},
        {"age": "gone"},
        {"least": "children", "of": {"field": "age"}},
        [{"when": {"field": "one", "more_than": 1}, "value": 1}],
        [{"when": {"field": "maybe", "answered": False}, "value": {"field": "maybe"}}, {"value": 0}],
    ],
)
def test_what_may_come_to_nothing_may_not(value):
    assert found(value) == ["insert-unanswered"]
    assert found(value, when={"field": "made", "answered": True}) == []


def test_one_calculation_is_as_certain_as_another_that_it_needs():
    first = {"name": "first_sum", "type": "calculated", "as": "integer", "label": "First", "value": {"field": "maybe"}}
    second = {**first, "name": "second_sum", "value": {"product": [{"field": "first_sum"}, 2]}}
    last = {"name": "last", "type": "text", "label": "It is {second_sum}", "subject": "last"}
    assert codes(page("maybe", MAYBE), page("sums", first, second, title="Sums"), page("last", last)) == [
        "insert-unanswered"
    ]
