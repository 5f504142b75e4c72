"""A small definition with everything that repeats: items over several pages, items in items, one for each option."""

from datetime import date
from functools import cache
from typing import Any

from formkit.facts import Path
from formkit.journey import Journey
from formkit.trail import Trail
from formkit.walk import walk
from tests.definition.definitions import journey, page

TODAY = date(2026, 6, 1)
HELP = {
    "name": "help",
    "type": "checkboxes",
    "label": "Which help do you get?",
    "subject": "help",
    "required": False,
    "options": [{"value": "loan", "label": "A loan"}, {"value": "grant", "label": "A grant"}],
}
SCHOOLS = {
    "name": "past-schools",
    "type": "repeat",
    "when": {"field": "age", "at_least": 5},
    "title": "Schools of {first}",
    "item_title": "{school}",
    "pages": [page("school", {"name": "school", "type": "text", "label": "School", "subject": "school"})],
}
CHILDREN = {
    "name": "children",
    "type": "repeat",
    "min": 1,
    "max": 3,
    "title": "Your children",
    "add": [{"when": {"count": "children", "at_least": 1}, "text": "Add another child"}, {"text": "Add a child"}],
    "empty": "You have not added a child",
    "item_title": [
        {"when": {"field": "first", "answered": True}, "text": "{first}"},
        {"text": "Child {item_number}"},
    ],
    "pages": [
        page("child-name", {"name": "first", "type": "text", "label": "First name", "subject": "first name"}),
        page("child-age", {"name": "age", "type": "integer", "label": "How old is {first}?", "subject": "age"}),
        SCHOOLS,
    ],
}
HELPS = {
    "name": "helps",
    "type": "repeat",
    "for_each": "help",
    "title": "Your help",
    "item_title": "{item}",
    "pages": [page("amount", {"name": "amount", "type": "money", "label": "How much is {item}?", "subject": "amount"})],
}
TOTAL = {
    "name": "total",
    "type": "calculated",
    "as": "money",
    "label": "Total help",
    "value": {"sum": "helps", "of": {"field": "amount"}},
}
YOUNG = page(
    "clinic",
    {"name": "clinic", "type": "text", "label": "Clinic", "subject": "clinic"},
    when={"any_item": "children", "where": {"field": "age", "less_than": 5}},
)
LAST = page("last", TOTAL, {"name": "note", "type": "text", "label": "Note", "required": False}, title="Last")


PAGES = [page("help", HELP), HELPS, CHILDREN, YOUNG, LAST]


@cache
def family() -> Journey:
    """The journey: children with their schools, the help they get, and what follows from both."""
    return journey(*PAGES)


def child(item: str, first: str, age: int, *schools: str) -> dict[str, Any]:
    """A child's answers; one of five or more has schools, each with an id like its name."""
    own = {"id": item, "first": first, "age": age}
    return own if age < 5 else {**own, "past_schools": [{"id": name.lower(), "school": name} for name in schools]}


MAYA, TOM = child("aa", "Maya", 3), child("bb", "Tom", 9, "Elm", "Oak")
GIVEN: dict[str, Any] = {"help": None, "children": [MAYA, TOM], "clinic": "North", "note": None}


def way(answers: dict[str, Any], visiting: Path = ()) -> Trail:
    """The trail of answers on the day of the tests."""
    return walk(family(), answers, TODAY, visiting)
