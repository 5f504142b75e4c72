"""What keeps somebody from signing in: a page each time, with its status, what happened, and two ways on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from formkit.identity.stand_in import Fault
from tests.client import Citizen
from tests.journeys import Town
from tests.signing import at_provider, coming_back, provider, signed_in, village

UNFINISHED, AWAY = "We could not finish signing you in", "You cannot sign in at the moment"
SHOWN = {
    Fault.ID_TOKEN_SIGNATURE: (400, UNFINISHED),
    Fault.ID_TOKEN_NONCE: (400, UNFINISHED),
    **dict.fromkeys((Fault.ID_TOKEN_TRUST, Fault.ID_TOKEN_AUTH_TIME), (403, "You need to sign in another way")),
    Fault.CODE_REPLAYED: (400, UNFINISHED),
    Fault.STATE_LOST: (400, UNFINISHED),
    Fault.STATE_CHANGED: (400, UNFINISHED),
    Fault.USERINFO_SUBJECT: (400, UNFINISHED),
    Fault.ACCESS_DENIED: (403, "You have not signed in"),
    Fault.TEMPORARILY_UNAVAILABLE: (503, AWAY),
    Fault.SERVER_ERROR: (503, AWAY),
    Fault.CLIENT_DEACTIVATED: (503, AWAY),
    Fault.JWKS_DOWN: (503, AWAY),
    Fault.TOKEN_DOWN: (503, AWAY),
    Fault.USERINFO_DOWN: (503, AWAY),
    Fault.DISCOVERY_ISSUER: (503, AWAY),
    Fault.DOWN: (503, AWAY),
    Fault.SLOW: (503, AWAY),
}
BEFORE = (Fault.ACCESS_DENIED, Fault.TEMPORARILY_UNAVAILABLE, Fault.SERVER_ERROR, Fault.CLIENT_DEACTIVATED)
"""Faults that show before anybody is asked who they are."""


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Town]:
    running = village(tmp_path)
    yield running
    running.store.database.engine.dispose()


def returning(served: Town, citizen: Citizen, fault: Fault) -> Citizen:
    """Somebody whose way back has a fault."""
    citizen.opens("/sign-in?to=/blue/read-this&fresh=5")
    provider(served).faults.add(fault)
    return citizen.opens("/sign-in?to=/blue/read-this&fresh=5" if fault in BEFORE else coming_back(citizen))


@pytest.mark.parametrize("fault", SHOWN, ids=lambda one: one.name)
def test_every_fault_is_a_page_with_two_ways_on(served: Town, citizen: Citizen, fault: Fault) -> None:
    citizen.start("blue").answers("applying", applying_for="me")
    returning(served, citizen, fault)
    assert (citizen.page.response.status_code, citizen.page.h1) == SHOWN[fault]
    assert "Sign in" in citizen.page.links(), "nobody was signed in"
    assert "alex.sample" not in citizen.page.response.text
    again = citizen.page.link("Try again")
    assert citizen.follows("Go on without signing in").is_at("read-this").page.response.status_code == 200
    provider(served).faults.clear()
    citizen.opens(again)
    assert citizen.page.h1 in ("Are these answers yours?", "Sign in with the stand-in for GOV.UK One Login")


@pytest.mark.parametrize("persona", ["denied", "unavailable"])
def test_people_whom_the_provider_refuses_are_told(citizen: Citizen, persona: str) -> None:
    signed_in(citizen, persona, "/blue")
    assert citizen.page.h1 == {"denied": "You have not signed in", "unavailable": AWAY}[persona]
    assert citizen.follows("Go on without signing in").path == "/blue"


def test_the_page_speaks_the_language_of_who_went(served: Town, citizen: Citizen) -> None:
    at_provider(citizen, "/cy/blue", "/cy")
    provider(served).faults.add(Fault.ID_TOKEN_SIGNATURE)
    citizen.opens(coming_back(citizen))
    assert citizen.page.h1 == "Ni allem orffen eich mewngofnodi"
    assert citizen.follows("Mynd ymlaen heb fewngofnodi").path == "/cy/blue"


@pytest.mark.parametrize("error", ["invalid_request", "login_required", "<b>made up</b>", ""])
def test_an_error_without_a_state_is_a_page_too(citizen: Citizen, error: str) -> None:
    at_provider(citizen, "/blue").opens("/sign-in/return", query_string={"error": error, "error_description": "<i>"})
    assert citizen.page.response.status_code in (400, 403, 503)
    assert "made up" not in citizen.page.response.text
    assert citizen.follows("Go on without signing in").path == "/blue"


def test_a_return_with_nothing_in_it_is_a_page_too(citizen: Citizen) -> None:
    citizen.opens("/sign-in/return")
    assert (citizen.page.response.status_code, citizen.page.h1) == (400, UNFINISHED)
    assert citizen.follows("Go on without signing in").path == "/"


def test_the_log_says_why_and_nothing_about_anybody(
    served: Town, citizen: Citizen, caplog: pytest.LogCaptureFixture
) -> None:
    at_provider(citizen)
    provider(served).faults.add(Fault.ID_TOKEN_NONCE)
    way_back = coming_back(citizen)
    citizen.opens(way_back)
    assert "Nobody signed in: " in caplog.text
    assert not any(part in caplog.text for part in ("alex", "eyJ", way_back.partition("code=")[2][:8]))
