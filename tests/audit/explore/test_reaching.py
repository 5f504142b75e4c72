"""Answers computed: held against every answer there is, and tried on the small definitions of other tests."""

import json
from itertools import chain
from typing import Any

import pytest
from hypothesis import given, settings

from formkit.audit.explore import explore
from formkit.audit.explore.states import pointer
from formkit.definition.compile import compile
from formkit.journey import Journey
from tests.audit.explore.plans import TODAY
from tests.definition.drafts import checkboxes, field, leave, page, radios, yes_no
from tests.definition.drafts import journey as compiled
from tests.definition.test_search import journeys, trails
from tests.families import family
from tests.household import journey as household
from tests.journeys import BLUE, PLAIN
from tests.model.allotment import FORM


@settings(max_examples=25)
@given(journeys())
def test_pages_are_reached_exactly_where_some_answers_lead_to_them(journey: Journey) -> None:
    reached = set(chain.from_iterable((step.page.name for step in way.steps) for way in trails(journey)))
    pages = {page.name for page in journey.pages}
    plan = explore(journey, (), TODAY)
    assert {state.page for state in plan.states} & pages == reached
    unreached = {one.pointer for one in plan.unreached}
    assert {
        page.name for page in journey.pages if "/" + "/".join(map(str, page.pointer)) in unreached
    } == pages - reached


def read(definition: dict[str, Any]) -> Journey:
    made = compile(json.dumps(definition), "form.json")
    assert made.journey is not None, made.problems
    return made.journey


SMALL = (read(BLUE), read(PLAIN), read(FORM), family())


@pytest.mark.parametrize("journey", SMALL, ids=lambda one: one.name)
def test_small_forms_without_scenarios_are_explored_to_the_end(journey: Journey) -> None:
    plan = explore(journey, journey.languages[:1], TODAY)
    pages = {page.name for page in journey.row if not (page.repeat and page.repeat.for_each)}
    assert pages - {state.page for state in plan.states} == set()
    assert {"start", "check-answers", "confirmation"} <= {state.page for state in plan.states}


def test_what_takes_five_years_of_addresses_is_left_to_a_scenario() -> None:
    plan = explore(household(), ("en",), TODAY)
    pages = {pointer(page.pointer): page.name for page in household().row}
    assert {pages[one.pointer] for one in plan.unreached if one.pointer in pages} == {"result", "no-grant"}


OLDER = {"age": "born", "at": {"field": "starts"}, "at_least": 66}
REACHED: dict[str, tuple[list[dict[str, Any]], Any]] = {
    "an option": ([radios("a", "one", "two", "three")], {"field": "a", "is": "three"}),
    "two ticks": ([checkboxes("a", "one", "two", "three")], {"field": "a", "includes_all": ["one", "three"]}),
    "yes and no": ([yes_no("a"), yes_no("b")], {"all": [{"field": "a", "is": True}, {"field": "b", "is": False}]}),
    "a number": ([field("a", "integer")], {"field": "a", "more_than": 1_000}),
    "a day": ([field("a", "date")], {"field": "a", "before": "1990-04-06"}),
    "an age": ([field("a", "date", max="today")], {"age": "a", "at_least": 110}),
    "an age on another day": ([field("born", "date"), field("starts", "date", min="today")], OLDER),
    "left blank": ([field("a", "text", required=False)], {"field": "a", "answered": False}),
    "a postcode": ([field("a", "postcode")], {"field": "a", "starts_with": ["GY", "JE"]}),
    "a part of a name": (
        [field("a", "name", format="first_last")],
        {"field": "a.first", "is": "Ada"},
    ),
    "one answer and another": (
        [field("a", "money", min=0), field("b", "money", min=0)],
        {"field": "a", "more_than": {"field": "b"}},
    ),
}


@pytest.mark.parametrize("what", REACHED)
def test_answers_are_found_for(what: str) -> None:
    fields, when = REACHED[what]
    asked = [page(f"asks-{one['name']}", one) for one in fields]
    found = compiled(*asked, {"name": "there", "type": "content", "title": "There", "body": "It is.", "when": when})
    plan = explore(found, (), TODAY)
    assert (plan.unreached, "there" in {state.page for state in plan.states}) == ((), True)


def test_a_designers_own_scenario_is_gone_before_answers_that_are_computed() -> None:
    colours = page("colour", radios("colour", "red", "blue"))
    blue = leave("blue", {"field": "colour", "is": "blue"})
    scenario = {"name": "Likes red", "today": "2026-03-02", "answers": {"colour": "red"}, "ends": "confirmation"}
    routes = explore(compiled(colours, blue, scenarios=[scenario]), (), TODAY).routes
    assert [(one.name, str(one.today)) for one in routes[:1]] == [("Likes red", "2026-03-02")]
    assert any(stop.page == "blue" for one in routes[1:] for stop in one.stops)
