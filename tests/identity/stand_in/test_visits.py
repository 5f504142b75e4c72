"""Visits: the pages that somebody is shown, when they need not sign in again, and how personas come back."""

from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest

from formkit.clock import FixedClock
from formkit.identity.stand_in import Fault, StandIn
from formkit.identity.stand_in.persona import CORE_IDENTITY, RETURN_CODE
from formkit.identity.stand_in.requests import Leaving
from formkit.identity.stand_in.visits import LONGEST, Page, Unanswerable, arrive, decline, prove, sign_in
from tests.one_login import PROVED, asked, claims, stand_in

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOON)


@pytest.fixture
def known(clock: FixedClock) -> StandIn:
    return stand_in("http://localhost", clock, persona="")


def arrives(known: StandIn, token: str = "", **changes: str) -> Any:
    return arrive(known, urlencode(asked(**changes)), token)


def signed_in(known: StandIn, persona: str = "everything") -> str:
    """Sign in; gives the token of the cookie."""
    _, session = sign_in(known, arrives(known).key, persona)
    assert session is not None
    return session.token


def told(outcome: Any) -> dict[str, str]:
    assert isinstance(outcome, Leaving), outcome
    return dict(outcome.told)


def test_who_comes_first_is_asked_who_they_are(known: StandIn) -> None:
    page = arrives(known, ui_locales="cy en")
    assert (page.name, page.language) == ("sign-in", "cy")
    outcome, session = sign_in(known, page.key, "everything")
    assert set(told(outcome)) == {"code", "state"}
    assert session is not None
    assert session.signed_in == NOON


def test_who_signed_in_within_the_hour_is_not_asked_again(known: StandIn, clock: FixedClock) -> None:
    token = signed_in(known)
    for _ in range(3):
        clock.advance(timedelta(minutes=50))
        assert "code" in told(arrives(known, token))
    clock.advance(timedelta(minutes=61))
    assert isinstance(arrives(known, token), Page)


def test_who_is_to_sign_in_anew_is_asked(known: StandIn, clock: FixedClock) -> None:
    token = signed_in(known)
    assert isinstance(arrives(known, token, max_age="0"), Page)
    clock.advance(timedelta(seconds=30))
    assert "code" in told(arrives(known, token, max_age="30"))
    assert isinstance(arrives(known, token, max_age="29"), Page)
    assert isinstance(arrives(known, token, prompt="login"), Page)


def test_proving_who_they_are_has_a_page_of_its_own(known: StandIn) -> None:
    page = arrives(known, signed_in(known), vtr=PROVED, claims=claims(CORE_IDENTITY))
    assert page.name == "identity"
    assert "code" in told(prove(known, page.key, True))


def test_without_a_page_only_who_has_signed_in_comes_back(known: StandIn) -> None:
    assert told(arrives(known, prompt="none"))["error"] == "login_required"
    token = signed_in(known)
    assert "code" in told(arrives(known, token, prompt="none"))
    assert told(arrives(known, token, prompt="none", vtr=PROVED))["error"] == "interaction_required"
    assert told(arrives(known, token, prompt="none login"))["error"] == "invalid_request"


@pytest.mark.parametrize("agreed", [True, False])
@pytest.mark.parametrize("persona", ["everything", "email"])
def test_who_does_not_prove_who_they_are_comes_back_with_a_return_code_if_that_is_asked_for(
    known: StandIn, persona: str, agreed: bool
) -> None:
    token, is_proved = signed_in(known, persona), agreed and persona == "everything"
    without = arrives(known, token, vtr=PROVED, claims=claims(CORE_IDENTITY))
    assert ("code" in told(prove(known, without.key, agreed))) == is_proved
    page = arrives(known, token, vtr=PROVED, claims=claims(CORE_IDENTITY, RETURN_CODE))
    assert "code" in told(prove(known, page.key, agreed))


def test_nobody_proves_who_they_are_before_they_have_signed_in(known: StandIn) -> None:
    page = arrives(known, vtr=PROVED, claims=claims(CORE_IDENTITY, RETURN_CODE))
    assert told(prove(known, page.key, True))["error"] == "access_denied"


def test_who_does_not_sign_in_goes_back_with_an_error_and_the_state(known: StandIn) -> None:
    left = told(decline(known, arrives(known).key))
    assert (left["error"], left["state"]) == ("access_denied", "the-state")


@pytest.mark.parametrize(
    ("persona", "error"), [("denied", "access_denied"), ("unavailable", "temporarily_unavailable")]
)
def test_some_people_never_get_in(known: StandIn, persona: str, error: str) -> None:
    outcome, session = sign_in(known, arrives(known).key, persona)
    assert (told(outcome)["error"], session) == (error, None)
    assert ("error_description" in told(outcome)) == (persona == "denied")


def test_a_page_is_answered_once(known: StandIn) -> None:
    page = arrives(known)
    sign_in(known, page.key, "everything")
    with pytest.raises(KeyError):
        sign_in(known, page.key, "everything")


@pytest.mark.parametrize("more", ["state=another", "client_id=another"])
def test_a_parameter_that_comes_twice_is_refused(known: StandIn, more: str) -> None:
    assert isinstance(arrive(known, f"{urlencode(asked())}&{more}"), Unanswerable)


def test_a_query_that_the_firewall_stops_is_refused(known: StandIn) -> None:
    longest = urlencode(asked(state=""))
    fits = urlencode(asked(state="s" * (LONGEST - len(longest))))
    statuses = [known.answer("GET", "/authorize", text, {}, {}).status for text in (fits, f"{fits}s")]
    assert statuses == [302, 403]


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Fault.ACCESS_DENIED, "access_denied"),
        (Fault.TEMPORARILY_UNAVAILABLE, "temporarily_unavailable"),
        (Fault.SERVER_ERROR, "server_error"),
        (Fault.CLIENT_DEACTIVATED, "unauthorized_client"),
    ],
)
def test_faults_of_authorize_send_the_citizen_back(known: StandIn, fault: Fault, error: str) -> None:
    known.faults.add(fault)
    assert told(arrives(known))["error"] == error


def test_faults_of_the_state(known: StandIn) -> None:
    token = signed_in(known)
    known.faults.add(Fault.STATE_LOST)
    assert set(told(arrives(known, token))) == {"code"}
    known.faults.symmetric_difference_update({Fault.STATE_LOST, Fault.STATE_CHANGED})
    assert told(arrives(known, token))["state"] != "the-state"


def test_a_page_stands_beside_the_provider_in_the_language_that_was_asked_for(known: StandIn) -> None:
    answers = [known.answer("GET", "/authorize", urlencode(asked(ui_locales=one)), {}, {}) for one in ("en", "cy-AR")]
    paths = [urlsplit(one.headers["location"]).path.rpartition("/")[0] for one in answers]
    assert paths == ["/stand-in/one-login/sign-in", "/cy/stand-in/one-login/sign-in"]
    assert not any(parse_qsl(urlsplit(one.headers["location"]).query) for one in answers)
