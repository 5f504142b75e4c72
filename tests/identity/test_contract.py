"""The contract of GOV.UK One Login, held against the stand-in, and against the provider in FORMKIT_ONELOGIN_URL if any.

Where the public simulator is known to deviate from it, what it does instead stands beside what is right.
"""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlencode

import pytest
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet, RSAKey

from formkit.identity.stand_in.client import CLAIMS
from formkit.identity.stand_in.endpoints import challenge
from formkit.identity.stand_in.persona import ADDRESS, CORE_IDENTITY, DRIVING_PERMIT, PASSPORT
from formkit.identity.stand_in.tokens import half_hash
from tests.one_login import (
    AGENT,
    CLIENT,
    LEFT,
    NAMES,
    PROVED,
    RETURN,
    VERIFIER,
    Provider,
    asked,
    bearing,
    claims,
    provider,
)

DEVIATIONS: dict[str, object] = {
    "code used twice": 200,
    "jti used twice": 200,
    "no jti": 200,
    "no iat": 200,
    "too long a life": 200,
    "no User-Agent": 200,
    "access token of a code used twice": 200,
}
"""What the public simulator does where the contract has something else."""


@pytest.fixture(scope="module", params=NAMES)
def one(request: pytest.FixtureRequest) -> Iterator[Provider]:
    with provider(request.param) as found:
        yield found


def due(one: Provider, what: str, right: object) -> object:
    """What is right, or what this provider is known to do instead."""
    return right if one.is_ours else DEVIATIONS.get(what, right)


def decoded(one: Provider, token: str) -> dict[str, Any]:
    keys = KeySet.import_key_set(one.json("/.well-known/jwks.json"))
    return jwt.decode(token, keys, algorithms=["ES256", "RS256"]).claims


def error(answer: Any) -> tuple[int, str]:
    return answer.status, json.loads(answer.content)["error"]


def test_discovery_says_where_everything_is(one: Provider) -> None:
    found = one.json("/.well-known/openid-configuration")
    paths = {
        "authorization_endpoint": "/authorize",
        "token_endpoint": "/token",
        "userinfo_endpoint": "/userinfo",
        "end_session_endpoint": "/logout",
        "jwks_uri": "/.well-known/jwks.json",
    }
    assert found["issuer"] == f"{one.url}/"
    assert {name: found[name] for name in paths} == {name: f"{one.url}{path}" for name, path in paths.items()}
    assert "ES256" not in found["token_endpoint_auth_signing_alg_values_supported"]
    assert set(CLAIMS) <= set(found["claims_supported"])
    assert found["code_challenge_methods_supported"] == ["S256"]


def test_documents_may_be_kept_for_a_while(one: Provider) -> None:
    paths = ("openid-configuration", "did.json")
    kept = [one.get(f"/.well-known/{path}").headers["cache-control"] for path in paths]
    assert ["max-age=86400" in kept[0], "max-age=3600" in kept[1]] == [True, True]


def test_keys_are_published_without_their_private_halves(one: Provider) -> None:
    keys = one.json("/.well-known/jwks.json")["keys"]
    assert {key["kty"] for key in keys} == {"EC", "RSA"}
    assert not [key for key in keys if "d" in key]
    assert all(key["kid"] and key["alg"] in ("ES256", "RS256") for key in keys)


def test_a_citizen_comes_back_with_a_code_and_the_state(one: Provider) -> None:
    told = one.told()
    assert set(told) == {"code", "state"}
    assert told["state"] == "the-state"


@pytest.mark.parametrize(
    "changes",
    [
        {"ui_locales": "cy"},
        {"ui_locales": "fr xx"},
        {"vtr": None},
        {"vtr": "[]"},
        {"vtr": '["P2.Cl.Cm"]'},
        {"vtr": '["P0.Cl.Cm"]'},
        {"max_age": "0"},
        {"scope": "openid"},
        {"prompt": "login"},
        {"claims": json.dumps({"userinfo": {ADDRESS: {"essential": True}}})},
    ],
    ids=str,
)
def test_what_may_be_asked_is_answered(one: Provider, changes: dict[str, str | None]) -> None:
    assert "code" in one.told(**changes)


@pytest.mark.parametrize(
    "changes",
    [
        {"client_id": "another"},
        {"client_id": None},
        {"redirect_uri": "https://contract.example.com/return/"},
        {"redirect_uri": "https://contract.example.com/return?more=1"},
        {"redirect_uri": "https://CONTRACT.example.com/return"},
        {"redirect_uri": "https://evil.example"},
        {"redirect_uri": None},
        {"response_mode": "form_post"},
    ],
    ids=str,
)
def test_nobody_is_sent_to_an_address_that_is_not_registered(one: Provider, changes: dict[str, str | None]) -> None:
    answer = one.authorize(**changes)
    assert answer.status == 400
    assert "location" not in answer.headers


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"nonce": None}, "invalid_request"),
        ({"vtr": "Cl.Cm"}, "invalid_request"),
        ({"vtr": '{"Cl": "Cm"}'}, "invalid_request"),
        ({"vtr": '["P2"]'}, "invalid_request"),
        ({"vtr": '["Cl.P2"]'}, "invalid_request"),
        ({"vtr": '["Cm"]'}, "invalid_request"),
        ({"vtr": '["Cl.Cm.P1"]'}, "invalid_request"),
        ({"vtr": '["Cl.Cm.P9"]'}, "invalid_request"),
        ({"vtr": '["Cl.Cm.P0.P2"]'}, "invalid_request"),
        ({"vtr": '["Cl.Cm", "Cl.Cm.P2"]'}, "invalid_request"),
        ({"vtr": PROVED, "claims": claims("https://vocab.account.gov.uk/v1/other")}, "invalid_request"),
        ({"vtr": PROVED, "claims": claims("https://vocab.account.gov.uk/v1/socialSecurityRecord")}, "invalid_request"),
        ({"vtr": PROVED, "claims": claims("https://vocab.account.gov.uk/v1/inheritedIdentityJWT")}, "invalid_request"),
        ({"max_age": "-5"}, "invalid_request"),
        ({"code_challenge": None}, "invalid_request"),
        ({"code_challenge_method": None}, "invalid_request"),
        ({"code_challenge": VERIFIER, "code_challenge_method": "plain"}, "invalid_request"),
        ({"scope": "openid wallet"}, "invalid_scope"),
        ({"response_type": "token"}, "unsupported_response_type"),
        ({"response_type": "code id_token"}, "unsupported_response_type"),
        ({"request_uri": "https://contract.example.com/request"}, "request_uri_not_supported"),
        ({"prompt": "select_account"}, "unmet_authentication_requirements"),
    ],
    ids=str,
)
def test_a_request_that_is_wrong_comes_back_with_its_state(one: Provider, changes: dict[str, Any], code: str) -> None:
    told = one.told(**changes)
    assert (told["error"], told["state"]) == (code, "the-state")
    assert "code" not in told


@pytest.mark.parametrize(
    "changes",
    [
        {"scope": "email"},
        {"scope": None},
        {"prompt": "wrong"},
        {"claims": "{"},
        {"response_type": None},
        {"response_type": "wrong"},
        {"state": None},
    ],
    ids=str,
)
def test_a_request_that_cannot_be_read_comes_back_without_a_state(one: Provider, changes: dict[str, Any]) -> None:
    told = one.told(**changes)
    assert (told["error"], "state" in told) == ("invalid_request", False)


def test_requests_are_not_posted(one: Provider) -> None:
    answer = one.wire.post(f"{one.url}/authorize", asked(), AGENT)
    assert getattr(answer, "status", None) == 405


def test_an_id_token_says_who_signed_in_how_and_when(one: Provider) -> None:
    tokens = one.tokens()
    found = decoded(one, tokens["id_token"])
    assert (found["iss"], found["aud"], found["nonce"]) == (f"{one.url}/", CLIENT, "the-nonce")
    assert (found["vot"], found["exp"] - found["iat"]) == ("Cl.Cm", 120)
    assert found["at_hash"] == half_hash(tokens["access_token"])
    assert found["sub"].startswith("urn:fdc:gov.uk:2022:")
    assert {"sid", "vtm", "auth_time"} <= set(found)
    assert (tokens["token_type"], "refresh_token" in tokens) == ("Bearer", False)


def test_proving_identity_does_not_show_in_the_vot_of_the_id_token(one: Provider) -> None:
    assert decoded(one, one.tokens(vtr=PROVED, claims=claims(CORE_IDENTITY))["id_token"])["vot"] == "Cl.Cm"


def test_userinfo_has_what_the_scopes_ask_for(one: Provider) -> None:
    found = one.userinfo(scope="openid email phone")
    assert {"sub", "email", "email_verified", "phone_number", "phone_number_verified"} == set(found)
    assert found["email_verified"] is True
    assert set(one.userinfo(scope="openid")) == {"sub"}


def test_claims_are_dropped_without_a_word_where_identity_is_not_proved(one: Provider) -> None:
    assert set(one.userinfo(scope="openid", claims=claims(CORE_IDENTITY, ADDRESS))) == {"sub"}


def test_claims_that_are_not_asked_for_are_not_told(one: Provider) -> None:
    assert set(one.userinfo(scope="openid", vtr=PROVED, claims=claims(ADDRESS))) == {"sub", ADDRESS}


def test_a_proved_identity_is_signed_by_the_key_of_its_controller(one: Provider) -> None:
    document = one.json("/.well-known/did.json")
    (method,) = document["assertionMethod"]
    found = one.userinfo(vtr=PROVED, claims=claims(CORE_IDENTITY))
    token = jwt.decode(found[CORE_IDENTITY], ECKey.import_key(method["publicKeyJwk"]), algorithms=["ES256"])
    assert token.header["kid"] == method["id"]
    assert method["id"].startswith(f"{document['id']}#")
    assert (token.claims["sub"], token.claims["aud"], token.claims["vot"]) == (found["sub"], CLIENT, "P2")
    assert token.claims["exp"] - token.claims["nbf"] == 24 * 60 * 60
    subject = token.claims["vc"]["credentialSubject"]
    assert subject["birthDate"][0]["value"]
    assert {part["type"] for part in subject["name"][0]["nameParts"]} == {"GivenName", "FamilyName"}


def test_documents_and_addresses_are_lists_of_plain_values(one: Provider) -> None:
    found = one.userinfo(vtr=PROVED, claims=claims(ADDRESS, PASSPORT, DRIVING_PERMIT))
    assert found[ADDRESS][0]["postalCode"]
    assert all(isinstance(found[name], list) for name in (ADDRESS, PASSPORT, DRIVING_PERMIT) if name in found)


@pytest.mark.parametrize("algorithm", ["RS256", "RS512", "PS256"])
def test_a_client_says_who_it_is_by_any_rsa_signature(one: Provider, algorithm: str) -> None:
    assertion = one.assertion(algorithm, aud=f"{one.url}/")
    assert one.exchange(one.told()["code"], client_assertion=assertion).status == 200


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"code": "wrong"}, (400, "invalid_grant")),
        ({"code": None}, (400, "invalid_request")),
        ({"code_verifier": "w" * 43}, (400, "invalid_grant")),
        ({"code_verifier": challenge(VERIFIER)}, (400, "invalid_grant")),
        ({"code_verifier": None}, (400, "invalid_grant")),
        ({"redirect_uri": f"{RETURN}/"}, (400, "invalid_grant")),
        ({"redirect_uri": None}, (400, "invalid_request")),
        ({"grant_type": "refresh_token"}, (400, "unsupported_grant_type")),
        ({"grant_type": None}, (400, "invalid_request")),
        ({"client_assertion": None}, (400, "invalid_request")),
        ({"client_assertion": "a.b.c"}, (400, "invalid_request")),
        ({"client_assertion_type": "another"}, (400, "invalid_request")),
        ({"client_assertion": None, "client_secret": "s", "client_id": CLIENT}, (400, "invalid_request")),
        ({"client_id": "another"}, (400, "invalid_request")),
    ],
    ids=str,
)
def test_a_wrong_token_request_gets_no_tokens(
    one: Provider, changes: dict[str, Any], expected: tuple[int, str]
) -> None:
    code = one.told()["code"]
    assert error(one.exchange(**{"code": code, **changes})) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"exp": 1}, (400, "invalid_grant")),
        ({"aud": "https://evil.example/token"}, (400, "invalid_client")),
        ({"aud": []}, (400, "invalid_client")),
        ({"iss": "another"}, (400, "invalid_client")),
        ({"iss": "another", "sub": "another"}, (401, "invalid_client")),
        ({"algorithm": "ES256"}, (400, "invalid_request")),
        ({"sub": None}, (400, "invalid_request")),
        ({"exp": None}, (400, "invalid_request")),
    ],
    ids=str,
)
def test_a_client_that_says_it_is_another_gets_no_tokens(
    one: Provider, changes: dict[str, Any], expected: tuple[int, str]
) -> None:
    assert error(one.exchange(one.told()["code"], client_assertion=one.assertion(**changes))) == expected


def test_the_key_of_another_signs_nothing(one: Provider) -> None:
    assertion = one.assertion(key=RSAKey.generate_key(2048))
    assert error(one.exchange(one.told()["code"], client_assertion=assertion)) == (400, "invalid_client")


@pytest.mark.parametrize(
    ("what", "changes"),
    [("no jti", {"jti": None}), ("no iat", {"iat": None}), ("too long a life", {"exp": 4_000_000_000})],
)
def test_an_assertion_is_whole_and_short_lived(one: Provider, what: str, changes: dict[str, Any]) -> None:
    answer = one.exchange(one.told()["code"], client_assertion=one.assertion(**changes))
    assert answer.status == due(one, what, 400)


def test_an_assertion_is_used_once(one: Provider) -> None:
    assertion = one.assertion()
    answers = [one.exchange(one.told()["code"], client_assertion=assertion).status for _ in range(2)]
    assert answers == [200, due(one, "jti used twice", 400)]


def test_a_code_is_used_once_and_its_second_use_takes_the_access_token_away(one: Provider) -> None:
    code = one.told()["code"]
    first = json.loads(one.exchange(code).content)
    assert one.exchange(code).status == due(one, "code used twice", 400)
    left = one.get("/userinfo", bearing(first["access_token"])).status
    assert left == due(one, "access token of a code used twice", 401)


def test_a_code_that_was_tried_with_a_wrong_verifier_is_worth_nothing(one: Provider) -> None:
    code = one.told()["code"]
    one.exchange(code, code_verifier="w" * 43)
    assert one.exchange(code).status == due(one, "code used twice", 400)


def test_who_does_not_say_what_they_are_is_not_answered(one: Provider) -> None:
    nobody = {"User-Agent": ""}
    answers = [one.exchange(one.told()["code"], nobody).status]
    answers.append(one.get("/userinfo", bearing(one.tokens()["access_token"]) | nobody).status)
    assert answers == [due(one, "no User-Agent", 403)] * 2


@pytest.mark.parametrize(
    ("header", "challenge"),
    [
        ({}, "Bearer"),
        ({"Authorization": "Bearer wrong"}, 'Bearer error="invalid_token"'),
        ({"Authorization": "Basic d3Jvbmc="}, "Bearer"),
    ],
    ids=str,
)
def test_userinfo_wants_a_token_of_its_own(one: Provider, header: dict[str, str], challenge: str) -> None:
    answer = one.get("/userinfo", AGENT | header)
    assert answer.status == 401
    assert answer.headers["www-authenticate"].startswith(challenge)


def test_an_id_token_opens_no_userinfo(one: Provider) -> None:
    assert one.get("/userinfo", bearing(one.tokens()["id_token"])).status == 401


def test_a_citizen_who_logs_out_comes_back_to_a_registered_address(one: Provider) -> None:
    query = {"id_token_hint": one.tokens()["id_token"], "post_logout_redirect_uri": LEFT, "state": "left"}
    answer = one.get(f"/logout?{urlencode(query)}")
    assert (answer.status, answer.headers["location"]) == (302, f"{LEFT}?state=left")


@pytest.mark.parametrize("address", ["https://evil.example/", f"{LEFT}/"])
def test_a_citizen_who_logs_out_is_sent_to_no_other_address(one: Provider, address: str) -> None:
    query = {"id_token_hint": one.tokens()["id_token"], "post_logout_redirect_uri": address}
    where, _, said = one.get(f"/logout?{urlencode(query)}").headers["location"].partition("?")
    assert (where, parse_qs(said)["error_code"]) == ("https://gov.uk", ["invalid_request"])


def test_a_hint_that_was_never_given_out_logs_nobody_out(one: Provider) -> None:
    forged = jwt.encode({"alg": "RS256"}, {"aud": CLIENT, "sub": "s"}, RSAKey.generate_key(2048))
    query = {"id_token_hint": forged, "post_logout_redirect_uri": LEFT}
    assert one.get(f"/logout?{urlencode(query)}").headers["location"].startswith("https://gov.uk?error_code=")


def test_without_an_address_logging_out_ends_at_gov_uk(one: Provider) -> None:
    answer = one.get(f"/logout?{urlencode({'id_token_hint': one.tokens()['id_token']})}")
    assert answer.headers["location"].rstrip("?") == "https://gov.uk"
