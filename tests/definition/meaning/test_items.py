"""What is said of items from outside: which of the things it reads are the item's own, and which stand outside."""

from tests.definition.definitions import codes, journey, page
from tests.families import CHILDREN

LIMIT = page("limit", {"name": "limit", "type": "integer", "label": "Limit"})
END = {"name": "end", "type": "text", "label": "End"}
OVER = {"field": "age", "more_than": {"field": "limit"}}


def condition(when, **more):
    return journey(LIMIT, CHILDREN, page("end", END, when=when), **more).page("end").when


def test_the_fields_of_items_are_no_references_outside():
    found = condition({"any_item": "children", "where": OVER})
    assert list(found.references()) == [("children", None), ("limit", None)]


def test_a_condition_with_a_name_may_be_asked_of_each_item():
    found = condition({"every_item": "children", "where": "over"}, conditions={"over": OVER})
    assert list(found.references()) == [("children", None), ("limit", None)]


def test_a_condition_with_a_name_may_be_about_items():
    found = condition("some", conditions={"over": OVER, "some": {"any_item": "children", "where": "over"}})
    assert list(found.references()) == [("children", None), ("limit", None)]


def test_items_of_items_are_counted_within_the_item():
    inner = {"sum": "children", "of": {"count": "past_schools"}}
    assert list(condition({**inner, "more_than": 1}).references()) == [("children", None)]


def test_what_can_hold_of_no_item_is_proved():
    never = {
        "any_item": "children",
        "where": {"all": [{"field": "age", "less_than": 1}, {"field": "age", "more_than": 2}]},
    }
    assert codes(LIMIT, CHILDREN, page("end", END, when=never)) == ["condition-never-true"]
