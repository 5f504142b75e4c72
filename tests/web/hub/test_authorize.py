"""Authorization requests: what is not registered is refused at the department, what is nobody's here."""

import json
from typing import Any

import pytest

from tests.hub.registered import BENEFITS
from tests.journeys import Town
from tests.web.hub.conftest import CLAIMS, WHY, Office, Owner, sent_back


@pytest.mark.parametrize(
    "changes",
    [
        {"client_id": "nobody"},
        {"client_id": None},
        {"redirect_uri": None},
        {"redirect_uri": "https://vehicle-licences.example.gov.uk/sign-in/return/"},
        {"redirect_uri": "https://vehicle-licences.example.gov.uk/sign-in/return?x=1"},
        {"redirect_uri": "https://benefits.example.gov.uk/sign-in/return"},
        {"redirect_uri": 'https://evil.example/"<'},
        {"client_id": BENEFITS},
    ],
)
def test_who_is_not_known_is_told_nothing(licences: Office, ann: Owner, changes: dict[str, str | None]) -> None:
    ann.opens(licences.address(**changes))
    assert ann.page.response.status_code == 400
    assert ann.page.h1 == "There is a problem with the service that sent you here"


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"response_type": "token"}, "unsupported_response_type"),
        ({"response_type": 'code"\u2028'}, "unsupported_response_type"),
        ({"response_mode": "fragment"}, "invalid_request"),
        ({"request": "x"}, "request_not_supported"),
        ({"request_uri": "https://evil.example"}, "request_uri_not_supported"),
        ({"state": None}, "invalid_request"),
        ({"nonce": None}, "invalid_request"),
        ({"nonce": "two words"}, "invalid_request"),
        ({"code_challenge": None}, "invalid_request"),
        ({"code_challenge_method": None}, "invalid_request"),
        ({"code_challenge_method": "plain"}, "invalid_request"),
        ({"code_challenge": "short"}, "invalid_request"),
        ({"scope": None}, "invalid_scope"),
        ({"scope": "email"}, "invalid_scope"),
        ({"scope": "openid email"}, "invalid_scope"),
        ({"scope": "openid form:renew form:renew"}, "invalid_scope"),
        ({"scope": "openid form:another"}, "invalid_request"),
        ({"scope": "openid"}, "invalid_request"),
        ({"max_age": "-1"}, "invalid_request"),
        ({"prompt": "select_account"}, "invalid_request"),
        ({"prompt": "none login"}, "invalid_request"),
        ({"claims": "{"}, "invalid_request"),
        ({"claims": "[" * 5_000}, "invalid_request"),
        ({"claims": '{"id_token": {}}'}, "invalid_request"),
        ({"claims": '{"userinfo": {}, "userinfo": {}}'}, "invalid_request"),
    ],
)
def test_a_request_that_is_wrong_is_refused_at_the_department(
    licences: Office, ann: Owner, changes: dict[str, str | None], error: str
) -> None:
    told = sent_back(ann.browser.get(licences.address(**changes), base_url=ann.base_url))
    assert told["error"] == error
    assert told.get("state", "") == ("" if "state" in changes else "the-state")
    assert told["iss"] == "http://localhost"
    assert "code" not in told


@pytest.mark.parametrize(
    "claims",
    [
        {"contact.email": {"purpose": WHY}},
        {"person.birth_date": {"purpose": WHY}},
        {"equality.religion": {"purpose": WHY}},
        {"person.age_at_least": {"purpose": WHY, "values": [18]}},
        {"person.age_at_least": {"purpose": WHY, "values": [17, 18]}},
        {"person.age_at_least": {"purpose": WHY, "values": [17, 17]}},
        {"person.age_at_least": {"purpose": WHY, "values": [True]}},
        {"person.age_at_least": {"purpose": WHY, "values": []}},
        {"person.age_at_least": {"purpose": WHY}},
        {"contact.address": {"purpose": WHY, "values": [17]}},
        {"contact.address": {"purpose": WHY, "essential": True}},
        {"contact.address": {"purpose": {"cy": "anfon"}}},
        {"contact.address": {"purpose": {"en": "", "cy": "anfon"}}},
        {"contact.address": {"purpose": {"en": "x", "fr": "y"}}},
        {"contact.address": {"purpose": "send"}},
        {"contact.address": None},
        {**CLAIMS, "contact.email": {"purpose": WHY}},
    ],
)
def test_what_is_not_registered_to_the_age_is_refused_and_never_dropped(
    licences: Office, ann: Owner, claims: Any
) -> None:
    told = sent_back(ann.browser.get(licences.address(claims), base_url=ann.base_url))
    assert told["error"] == "invalid_request"


@pytest.mark.parametrize("name", ["scope", "state", "claims", "code_challenge_method"])
def test_a_parameter_stands_there_once(licences: Office, ann: Owner, name: str) -> None:
    told = sent_back(ann.browser.get(f"{licences.address()}&{name}=openid", base_url=ann.base_url))
    assert told["error"] == "invalid_request"


def test_two_clients_or_addresses_at_once_are_nobody(licences: Office, ann: Owner) -> None:
    for name in ("client_id", "redirect_uri"):
        ann.opens(f"{licences.address()}&{name}=x")
        assert ann.page.response.status_code == 400


def test_who_only_signs_in_goes_straight_back_and_gives_nothing(licences: Office, ann: Owner) -> None:
    answer = ann.browser.get(licences.address(None), base_url=ann.base_url)
    told = sent_back(ann.browser.get(answer.location, base_url=ann.base_url))
    assert told.keys() == {"code", "state", "iss"}
    assert licences.told(told["code"]).keys() == {"sub"}


def test_nobody_is_asked_where_that_is_not_wanted(running: Town, licences: Office, ann: Owner) -> None:
    stranger = running.citizen()
    silent = licences.address(None, prompt="none")
    assert sent_back(stranger.browser.get(silent, base_url=ann.base_url))["error"] == "login_required"
    asking = licences.address(prompt="none")
    assert sent_back(ann.browser.get(asking, base_url=ann.base_url))["error"] == "consent_required"
    answer = ann.browser.get(silent, base_url=ann.base_url)
    assert "code" in sent_back(ann.browser.get(answer.location, base_url=ann.base_url))


def test_discovery_says_what_the_hub_can_do(running: Town) -> None:
    answer = running.app.test_client().get("/.well-known/openid-configuration", base_url="http://localhost")
    found = answer.get_json()
    assert found["issuer"] == "http://localhost"
    assert found["token_endpoint"] == "http://localhost/token"
    assert (found["code_challenge_methods_supported"], found["scopes_supported"]) == (["S256"], ["openid"])
    assert answer.headers["Cache-Control"] == "public, max-age=3600"
    assert "renew" not in json.dumps(found)


def test_a_hub_serves_no_forms(running: Town, ann: Owner) -> None:
    assert ann.opens("/").path == "/your-data"
    for address in ("/blue", "/blue/check-answers", "/payments/pay", "/pay-stand-in/x"):
        assert ann.opens(address).page.response.status_code in (404, 405)
    for address in ("/privacy", "/help", "/cookies", "/accessibility-statement"):
        assert ann.opens(address).page.response.status_code == 200
