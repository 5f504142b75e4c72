"""Departures: nobody is sent to the provider with an address that says anything, and forms may lead there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.client import Citizen
from tests.journeys import Town, filled_in
from tests.signing import query_of, signed_in, village

ALLOWED = {
    "response_type",
    "client_id",
    "redirect_uri",
    "scope",
    "state",
    "nonce",
    "vtr",
    "ui_locales",
    "code_challenge",
    "code_challenge_method",
}


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Town]:
    running = village(tmp_path)
    yield running
    running.store.database.engine.dispose()


def test_the_address_says_nothing_of_where_somebody_was(citizen: Citizen) -> None:
    filled_in(citizen)
    answer = citizen.browser.get("/sign-in?to=/blue/check-answers", base_url=citizen.base_url)
    query = query_of(answer.location)
    assert set(query) == ALLOWED
    assert query["redirect_uri"] == "http://localhost/sign-in/return"
    assert "blue" not in answer.location
    assert answer.headers["Cache-Control"] == "no-store"


def test_the_cookie_holds_nothing_but_a_token(citizen: Citizen) -> None:
    signed_in(citizen)
    cookie = citizen.browser.get_cookie("formkit-80")
    assert cookie is not None
    assert (len(cookie.value), cookie.http_only, cookie.same_site) == (43, True, "Lax")


def test_the_way_back_is_the_same_in_every_language(citizen: Citizen) -> None:
    answer = citizen.browser.get("/cy/sign-in", base_url=citizen.base_url)
    assert query_of(answer.location)["redirect_uri"] == "http://localhost/sign-in/return"
    assert query_of(answer.location)["ui_locales"] == "cy"


def test_forms_that_may_ask_to_sign_in_again_may_lead_to_the_provider(citizen: Citizen) -> None:
    policy = signed_in(citizen).opens("/your-data").page.response.headers["Content-Security-Policy"]
    assert "form-action 'self' http://localhost;" in f"{policy};"


@pytest.mark.parametrize("fresh", ["-1", "1000000", "x", "1e3", ""])
def test_no_address_asks_for_absurd_freshness(citizen: Citizen, fresh: str) -> None:
    answer = citizen.browser.get(f"/sign-in?fresh={fresh}", base_url=citizen.base_url)
    assert answer.status_code == 302
    assert query_of(answer.location).get("max_age", "0") in ("0", "3600")
