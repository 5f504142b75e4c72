"""The walker goes whole ways, through items and changes, to the confirmation; what it can’t see it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from formkit.audit.explore import explore
from formkit.audit.route import Plan, Profile, Route
from formkit.audit.state import Expected, Kind
from formkit.audit.visit.client import Client
from formkit.audit.visit.seen import NOT_REACHED, Seen
from formkit.audit.visit.walker import Walker
from formkit.stage import Formkit, staged
from tests.audit.visit.forms import COLOURS, journey, written

TODAY = date(2026, 6, 1)


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Formkit]:
    with staged(written(tmp_path_factory.mktemp("forms"), COLOURS)) as opened:
        yield opened


@pytest.fixture(scope="module")
def plan() -> Plan:
    return explore(journey(COLOURS), ("en",), TODAY)


def walked(stage: Formkit, route: Route, sends: bool = True) -> list[Seen]:
    stage.day(route.today)
    client = Client(stage.base_url, dict(stage.citizen(journey(COLOURS), route)))
    return list(Walker(client, journey(COLOURS), route, None, sends).walk())


@pytest.fixture(scope="module")
def seen(stage: Formkit, plan: Plan) -> list[Seen]:
    return [one for route in plan.routes for one in walked(stage, route)]


def test_every_state_of_a_plan_is_seen_as_planned(seen: list[Seen], plan: Plan) -> None:
    assert [one.findings[0].message for one in seen if one.findings] == []
    assert len(seen) == len(plan.states)
    assert {Kind.BLANK, Kind.EMPTY_POST, Kind.ERROR, Kind.ONE, Kind.SHOWN} <= {one.state.kind for one in seen}


def test_states_with_errors_come_back_and_others_do_not(seen: list[Seen]) -> None:
    assert {one.document.status for one in seen if one.state.is_in_error} == {422}
    assert {one.document.status for one in seen if not one.state.is_in_error} == {200}


def test_the_way_of_somebody_known_shows_what_is_known(seen: list[Seen]) -> None:
    known = [one for one in seen if one.state.kind is Kind.PREFILLED]
    assert known
    assert all("formkit-source" in one.document.html for one in known)


def confirming(plan: Plan) -> Route:
    """The route that is sent."""
    return next(one for one in plan.routes if any(stop.page == "confirmation" and stop.states for stop in one.stops))


def test_nothing_is_sent_where_that_is_not_allowed(stage: Formkit, plan: Plan) -> None:
    seen = walked(stage, confirming(plan), sends=False)
    (end,) = [one for one in seen if one.state.page == "confirmation"]
    assert end.findings[0].rule is NOT_REACHED


def test_an_error_that_does_not_come_is_found(stage: Formkit, plan: Plan) -> None:
    route = next(one for one in plan.routes if any(stop.page == "why" and stop.states for stop in one.stops))
    place = next(place for place, stop in enumerate(route.stops) if stop.page == "why" and stop.states)
    stop = route.stops[place]
    posted = next(one for one in stop.states if one.is_in_error)
    wrong = replace(posted, expected=(Expected("email", "required"),))
    stops = (*route.stops[:place], replace(stop, states=(wrong,)), *route.stops[place + 1 :])
    (found,) = [one for one in walked(stage, replace(route, stops=stops)) if one.state == wrong]
    assert "there is no error about email" in found.findings[0].message


def test_answers_that_lead_nowhere_are_found(stage: Formkit, plan: Plan) -> None:
    route = next(one for one in plan.routes if one.profile is Profile.GUEST and len(one.stops) > 3)
    lost = replace(route, answers={**route.answers, "email": "no address"})
    seen = walked(stage, lost)
    assert any(one.findings and one.findings[0].rule is NOT_REACHED for one in seen)


def test_only_chosen_states_are_put_up(stage: Formkit, plan: Plan) -> None:
    route = next(one for one in plan.routes if one.profile is Profile.GUEST)
    keys = [(place, each) for place, stop in enumerate(route.stops) for each in range(len(stop.states))]
    stage.day(route.today)
    walker = Walker(Client(stage.base_url), journey(COLOURS), route, frozenset({keys[3]}))
    assert [one.key for one in walker.walk()] == [keys[3]]
