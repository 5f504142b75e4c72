"""Logging out: who has signed out at a department says whether to sign out here as well, and gets back."""

import json
from base64 import urlsafe_b64encode
from urllib.parse import urlencode

import pytest

from tests.journeys import Town
from tests.web.hub.conftest import Office, Owner

DONE = "https://vehicle-licences.example.gov.uk/sign-out/done"


def address(**query: str) -> str:
    return f"/log-out?{urlencode(query)}"


def test_who_is_signed_in_here_is_asked_and_can_go_back(licences: Office, ann: Owner) -> None:
    token = licences.tokens(ann.gives(licences, "contact.address"))["id_token"]
    ann.opens(address(id_token_hint=token, post_logout_redirect_uri=DONE, state="s-1"))
    assert ann.page.h1 == "Sign out here too?"
    ann.sees("You have signed out of Example Licences.")
    assert ann.page.link("Stay signed in here, and go back to Example Licences") == f"{DONE}?state=s-1"
    assert ann.follows("Sign out here too").path == "/sign-out"
    assert ann.opens("/your-data").page.h1 == "Your data", "an address alone signs nobody out"


def test_who_is_not_goes_straight_back(running: Town, licences: Office) -> None:
    client = running.app.test_client()
    query = address(client_id=licences.client, post_logout_redirect_uri=DONE)
    assert client.get(query, base_url="http://localhost").location == DONE


def test_a_token_with_a_header_that_is_none_names_nobody(running: Town) -> None:
    header = json.dumps({"alg": "ES256", "kid": running.store.signing.key().kid, "crit": [1]}).encode()
    hint = f"{urlsafe_b64encode(header).decode().rstrip('=')}.e30.{'A' * 86}"
    query = address(id_token_hint=hint, post_logout_redirect_uri=DONE)
    answer = running.app.test_client().get(query, base_url="http://localhost")
    assert answer.location == "/sign-out/done"


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"post_logout_redirect_uri": DONE},
        {"client_id": "benefits", "post_logout_redirect_uri": DONE},
        {"client_id": "vehicle-licences", "post_logout_redirect_uri": f"{DONE}/x"},
        {"id_token_hint": "a.b.c", "client_id": "vehicle-licences", "post_logout_redirect_uri": DONE},
    ],
)
def test_nobody_is_led_to_an_address_that_is_not_registered(running: Town, query: dict[str, str]) -> None:
    answer = running.app.test_client().get(address(**query), base_url="http://localhost")
    assert answer.location == "/sign-out/done"
