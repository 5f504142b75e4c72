"""Exploring: every page of our own definitions is stopped at, and what the states promise is what their forms say."""

from collections.abc import Iterator

import pytest

from formkit.audit.explore import explore
from formkit.audit.explore.files import judged
from formkit.audit.explore.judged import control, form_of
from formkit.audit.explore.typed import Post
from formkit.audit.explore.way import Leg
from formkit.audit.route import Profile, Route
from formkit.audit.state import Kind, State
from formkit.fields.file import File
from tests.audit.explore.plans import NAMES, TODAY, legs, planned
from tests.definition.drafts import field, page
from tests.definition.drafts import journey as compiled
from tests.scenarios import journey

every = pytest.mark.parametrize("name", NAMES)
BEFORE_ALL = ("start", "task-list", "saved-details")
AFTER_ALL = ("check-answers", "confirmation")


def stood(name: str) -> Iterator[tuple[Leg, tuple[State, ...]]]:
    """Each page of each route with its states."""
    for route in planned(name).routes:
        passed = iter(legs(journey(name), route))
        for stop in route.stops:
            if stop.page == AFTER_ALL[0]:
                break
            if stop.page not in BEFORE_ALL:
                yield next(leg for leg in passed if (leg.page.name, leg.places) == (stop.page, stop.path)), stop.states


@every
def test_every_page_is_seen_and_nothing_is_left_that_only_some_answers_show(name: str) -> None:
    pages = {page.name for page in journey(name).row if not (page.repeat and page.repeat.for_each)}
    plan = planned(name)
    assert (pages - {state.page for state in plan.states}, plan.unreached) == (set(), ())


@every
def test_every_page_of_questions_is_seen_blank_filled_answered_and_changed(name: str) -> None:
    asking = {page.name for page in journey(name).row if page.kind == "question" and not page.is_read}
    for kind in (Kind.BLANK, Kind.FILLED, Kind.VALID_REDISPLAY):
        assert {state.page for state in planned(name).states if state.kind is kind} == asking
    assert {state.page for state in planned(name).states if state.kind is Kind.CHANGED} <= asking


@every
def test_every_field_that_must_be_answered_is_left_out_once(name: str) -> None:
    required = {one.name for one in journey(name).fields.values() if one.required and one.calculation is None}
    lacking = {error.field for state in planned(name).states for error in state.expected}
    assert required - lacking == set()


@every
def test_walking_the_answers_of_a_route_passes_its_stops_in_order(name: str) -> None:
    for route in planned(name).routes:
        own = [(stop.page, stop.path) for stop in route.stops if stop.page not in (*BEFORE_ALL, *AFTER_ALL)]
        passed = [(leg.page.name, leg.places) for leg in legs(journey(name), route)]
        ahead = [one for one, stop in zip(own, _before_check_answers(route), strict=False) if stop]
        assert ahead == passed[: len(ahead)], route.name


def _before_check_answers(route: Route) -> list[bool]:
    pages = [stop.page for stop in route.stops if stop.page not in BEFORE_ALL]
    end = pages.index(AFTER_ALL[0]) if AFTER_ALL[0] in pages else len(pages)
    return [True] * end


@every
def test_errors_expected_are_those_that_the_form_of_the_page_gives(name: str) -> None:
    posted = 0
    for leg, states in stood(name):
        kept: dict[str, tuple[str, ...]] = {}
        for state in (one for one in states if one.is_posted and not leg.page.repeat):
            shown, kept = errors(leg, state, kept)
            assert shown == [control(one) for one in state.expected], state
            posted += 1
    assert posted > len(journey(name).fields) / 2


def errors(leg: Leg, state: State, kept: dict[str, tuple[str, ...]]) -> tuple[list[str], dict[str, tuple[str, ...]]]:
    """The controls that the error summary links to, and the files that are kept then."""
    typed, after = dict(state.typed), dict(kept)
    for one in leg.page.inputs:
        if isinstance(one.type, File):
            chosen = state.typed.get(one.name, ())
            after[one.name], typed[one.name] = judged(one.type, chosen, kept.get(one.name, ()))
    form = form_of(leg, state.language, Post(typed))
    return ([] if form.validate() else [one.control for one in form.errors]), after


@every
def test_every_input_of_a_post_stands_on_its_page(name: str) -> None:
    for leg, states in stood(name):
        for state in states:
            fields = {one.name for one in leg.page.inputs}
            assert {one.partition("-")[0] for one in state.typed} <= fields, state


def test_every_state_is_looked_at_once_though_it_comes_on_many_routes() -> None:
    plan = planned("every-field")
    shown = [(one.page, one.kind, one.detail, tuple(sorted(one.typed)), one.expected) for one in plan.states]
    asked = [one for one in shown if one[1] is Kind.ERROR]
    assert len(set(asked)) == len(asked)
    assert len(plan.states) < plan.all / 2


def test_it_is_planned_in_each_language_that_is_asked_for_or_else_declared() -> None:
    found = journey("renew-a-driving-licence")
    one, both = explore(found, ("en",), TODAY), explore(found, ("en", "cy"), TODAY)
    assert {state.language for state in explore(found, (), TODAY).states} == set(found.languages)
    assert len(both.states) == 2 * len(one.states)


def test_lists_are_seen_with_no_item_with_one_and_with_as_many_as_is_sensible() -> None:
    states = [one for name in NAMES for one in planned(name).states]
    lists = {page.name for name in NAMES for page in journey(name).row if page.repeat and not page.repeat.for_each}
    for kind in (Kind.NONE, Kind.ONE, Kind.MOST):
        assert {state.page for state in states if state.kind is kind} == lists
    assert {state.detail for state in states if state.kind is Kind.MOST} >= {"5 items of up to 50", "3 items"}


def test_lists_say_what_is_wrong_with_their_items() -> None:
    wrong = {(one.page, error.rule) for one in planned("every-field").states for error in one.expected}
    assert {("shifts", "min"), ("people", "unfinished"), ("people", "must")} <= wrong


@every
def test_every_rule_about_the_items_of_a_list_is_broken_and_nearly_every_rule_of_a_page(name: str) -> None:
    broken = {state.page for state in planned(name).states for error in state.expected if error.rule == "must"}
    ruled = {page.name for page in journey(name).row if page.must}
    # People who turn 16 during the months in which a claim may start are few; no scenario is one of them.
    assert ruled - broken <= {"start-of-claim"}


@pytest.mark.parametrize("profile", [one for one in Profile if one not in (Profile.GUEST, Profile.LOCKED)])
@every
def test_pages_that_read_the_profile_are_seen_in_each_condition_of_it(name: str, profile: Profile) -> None:
    routes = [route for route in planned(name).routes if route.profile is profile]
    kinds = {state.kind for route in routes for stop in route.stops for state in stop.states}
    assert bool(routes) == bool(kinds)
    assert profile is not Profile.KNOWN or Kind.PREFILLED in kinds or not journey(name).bindings


def test_what_no_answers_lead_to_is_a_finding_with_its_place() -> None:
    both = {"sum": [{"field": "one"}, {"field": "other"}]}
    found = compiled(
        page("one", field("one", "integer", min=0, max=4)),
        page("other", field("other", "integer", min=0, max=4)),
        {"name": "much", "type": "content", "title": "Much", "body": "Much.", "when": {**both, "more_than": 8}},
        {"name": "some", "type": "content", "title": "Some", "body": "Some.", "when": {**both, "more_than": 5}},
    )
    plan = explore(found, (), TODAY)
    assert [(one.rule.id, one.pointer) for one in plan.unreached] == [("unreachable", "/pages/2")]
    assert {state.page for state in plan.states} >= {"one", "other", "some", "check-answers", "confirmation"}
