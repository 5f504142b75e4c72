"""A departure asks the provider for exactly what is needed, with what nobody can guess, and is kept as JSON."""

import json
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from authlib.oauth2.rfc7636 import create_s256_code_challenge

from formkit.identity import Departure, Request, SignInFault
from formkit.identity.vocabulary import ADDRESS, CORE_IDENTITY, DRIVING_PERMIT, PASSPORT, RETURN_CODE
from tests.relying import RETURN, Relying, relying


def asked(found: Relying, **request: Any) -> dict[str, str]:
    query = urlsplit(found.depart(**request).url).query
    assert len(query) < 4096
    return dict(parse_qsl(query, strict_parsing=True))


def test_signing_in_asks_for_the_least() -> None:
    found = relying()
    departure = found.depart()
    query = dict(parse_qsl(urlsplit(departure.url).query))
    assert query == {
        "response_type": "code",
        "client_id": "formkit",
        "redirect_uri": RETURN,
        "scope": "openid email phone",
        "state": departure.state,
        "nonce": departure.nonce,
        "vtr": '["Cl.Cm"]',
        "ui_locales": "en",
        "code_challenge": create_s256_code_challenge(departure.verifier),
        "code_challenge_method": "S256",
    }


def test_a_proven_identity_is_asked_for_with_its_claims() -> None:
    query = asked(relying(), proves_identity=True)
    assert query["vtr"] == '["Cl.Cm.P2"]'
    assert json.loads(query["claims"]) == {
        "userinfo": dict.fromkeys((CORE_IDENTITY, ADDRESS, PASSPORT, DRIVING_PERMIT, RETURN_CODE))
    }


def test_no_more_is_asked_for_than_is_named() -> None:
    query = asked(relying(), proves_identity=True, claims=(ADDRESS,))
    assert list(json.loads(query["claims"])["userinfo"]) == [CORE_IDENTITY, ADDRESS, RETURN_CODE]


def test_fresh_proof_and_welsh_are_asked_for() -> None:
    query = asked(relying(), max_age=0, language="cy")
    assert (query["max_age"], query["ui_locales"]) == ("0", "cy")


def test_another_provider_is_asked_in_standard_words_alone() -> None:
    found = relying(proves_identity=False)
    found.wire.changes["openid-configuration"] = lambda one: {**one, "scopes_supported": ["openid", "profile", "own"]}
    query = asked(found, proves_identity=True)
    assert query["scope"] == "openid profile"
    assert not {"vtr", "claims"} & query.keys()
    assert not found.depart(proves_identity=True).proves_identity


def test_a_provider_that_names_no_scopes_is_asked_for_all_standard_ones() -> None:
    found = relying(proves_identity=False)
    found.wire.changes["openid-configuration"] = lambda one: {**one, "scopes_supported": None}
    assert asked(found)["scope"] == "openid email phone profile address"


def test_a_hub_is_asked_for_what_a_form_wants() -> None:
    found = relying(proves_identity=False)
    wants = {"userinfo": {"contact.email": {"purpose": {"en": "write to you"}}}}
    query = asked(found, scope="openid form:renew", asked=wants)
    assert (query["scope"], json.loads(query["claims"])) == ("openid form:renew", wants)
    assert not {"vtr", "max_age"} & query.keys()


def test_what_must_fit_is_never_the_same_twice() -> None:
    found = relying()
    departures = [found.depart() for _ in range(20)]
    for name in ("state", "nonce", "verifier"):
        made = {getattr(one, name) for one in departures}
        assert len(made) == 20
        assert min(map(len, made)) >= 43


def test_a_departure_is_json_both_ways() -> None:
    found = relying()
    departure = found.party.begin(Request(RETURN, proves_identity=True, max_age=60))
    assert isinstance(departure, Departure)
    assert Departure.from_json(json.loads(json.dumps(departure.to_json()))) == departure


@pytest.mark.parametrize("length", [4096, 10_000])
def test_a_request_that_the_provider_would_not_take_is_not_sent(length: int) -> None:
    fault = relying().party.begin(Request(f"{RETURN}?{'x' * length}"))
    assert fault == SignInFault("misconfigured", "The request is too long for the provider.")


def test_others_than_one_login_take_longer_ones_but_not_any() -> None:
    other = relying(proves_identity=False)
    assert isinstance(other.party.begin(Request(f"{RETURN}?{'x' * 4096}")), Departure)
    assert isinstance(other.party.begin(Request(f"{RETURN}?{'x' * 8000}")), SignInFault)
