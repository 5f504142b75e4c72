"""Tokens: what was agreed is given once, to the department that it was given to, and noted first."""

import json
from base64 import urlsafe_b64encode
from datetime import timedelta
from typing import Any

import pytest
from joserfc import jwt

from formkit.stores import StoreUnavailable
from formkit.stores.usage import Usage
from tests.hub.registered import BENEFITS
from tests.journeys import Town
from tests.web.hub.conftest import ADDRESS, Office, Owner


def test_what_was_agreed_is_given_and_nothing_else(licences: Office, ann: Owner) -> None:
    told = licences.told(ann.gives(licences, "contact.address"))
    assert [(one["attribute"], one["value"]) for one in told["profile"]] == [("contact.address", ADDRESS)]
    assert told.keys() == {"sub", "grant", "head", "profile"}


def test_an_age_is_told_as_yes_or_no(licences: Office, ann: Owner) -> None:
    told = licences.told(ann.gives(licences, "person.age_at_least-17"))
    (one,) = told["profile"]
    assert (one["attribute"], one["value"], one["years"]) == ("person.age_at_least", True, 17)
    assert "1980-03-27" not in str(told)


def test_the_id_token_says_who_signed_in_to_whom_and_when(running: Town, licences: Office, ann: Owner) -> None:
    tokens = licences.tokens(ann.gives(licences, "contact.address"))
    token = jwt.decode(tokens["id_token"], running.store.signing.known(), algorithms=["ES256"])
    now = int(running.clock.now().timestamp())
    assert token.header["kid"] == running.store.signing.key().kid
    told = {name: token.claims[name] for name in ("iss", "aud", "nonce", "auth_time", "iat", "exp")}
    who = {"iss": "http://localhost", "aud": licences.client, "nonce": "the-nonce"}
    assert told == {**who, "auth_time": now, "iat": now, "exp": now + 120}
    assert token.claims["sub"] == licences.userinfo(tokens["access_token"]).get_json()["sub"]
    assert token.claims["at_hash"]
    assert tokens["expires_in"] == 180


def test_each_sector_knows_a_citizen_by_another_name_and_never_by_ours(
    licences: Office, benefits: Office, ann: Owner
) -> None:
    names = [one.told(ann.gives(one, "contact.address"))["sub"] for one in (licences, benefits, licences)]
    assert names[0] == names[2] != names[1]
    assert not any(str(ann.id) in name or ann.id.hex in name for name in names)


def test_a_code_that_comes_again_is_worth_nothing_and_takes_its_token_away(licences: Office, ann: Owner) -> None:
    code = ann.gives(licences, "contact.address")
    token = licences.tokens(code)["access_token"]
    assert licences.userinfo(token).status_code == 200
    assert licences.exchange(code).get_json()["error"] == "invalid_grant"
    assert licences.userinfo(token).status_code == 401


def test_another_departments_code_is_worth_nothing(licences: Office, benefits: Office, ann: Owner) -> None:
    code = ann.gives(licences, "contact.address")
    answer = benefits.exchange(code, redirect_uri=licences.back)
    assert (answer.status_code, answer.get_json()["error"]) == (400, "invalid_grant")
    assert licences.exchange(code).status_code == 200


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"redirect_uri": "https://vehicle-licences.example.gov.uk/other"}, "invalid_grant"),
        ({"redirect_uri": None}, "invalid_grant"),
        ({"code_verifier": "w" * 43}, "invalid_grant"),
        ({"code_verifier": "short"}, "invalid_request"),
        ({"code_verifier": None}, "invalid_request"),
        ({"code": "invented"}, "invalid_grant"),
        ({"code": None}, "invalid_request"),
        ({"grant_type": "refresh_token"}, "unsupported_grant_type"),
        ({"grant_type": 'a"\u2028'}, "unsupported_grant_type"),
        ({"grant_type": None}, "invalid_request"),
        ({"client_assertion": None}, "invalid_client"),
        ({"client_assertion_type": "other"}, "invalid_client"),
        ({"client_assertion": "a.b.c"}, "invalid_client"),
        ({"client_id": BENEFITS}, "invalid_client"),
    ],
)
def test_an_exchange_that_is_wrong_is_refused(
    licences: Office, ann: Owner, changes: dict[str, str | None], error: str
) -> None:
    answer = licences.exchange(ann.gives(licences, "contact.address"), **changes)
    assert (answer.status_code, answer.get_json()["error"]) == (401 if error == "invalid_client" else 400, error)
    assert answer.headers["Cache-Control"] == "no-store"


def test_nothing_of_an_exchange_stands_in_an_address_or_twice(running: Town, licences: Office, ann: Owner) -> None:
    client, code = running.app.test_client(), ann.gives(licences, "contact.address")
    for query, form in (
        ({"code": code}, {"grant_type": "authorization_code"}),
        ({}, {"grant_type": ["authorization_code"] * 2}),
    ):
        answer = client.post("/token", query_string=query, data=form, base_url="http://localhost")
        assert (answer.status_code, answer.get_json()) == (400, {"error": "invalid_request"})
    assert licences.exchange(code).status_code == 200


NOON = 1_780_311_600


@pytest.mark.parametrize(
    "changes",
    [
        {"signer": "somebody-else"},
        {"exp": NOON - 31},
        {"exp": NOON + 3_600},
        {"exp": None},
        {"exp": "never"},
        {"iat": NOON + 120},
        {"aud": "http://localhost/profile-api/keep"},
        {"aud": "https://elsewhere.example/token"},
        {"aud": None},
        {"aud": ["http://localhost/token", "https://elsewhere.example/token"]},
        {"iss": BENEFITS},
        {"sub": BENEFITS, "iss": BENEFITS},
        {"sub": 7},
        {"jti": None},
        {"jti": ""},
    ],
)
def test_an_assertion_that_is_not_right_proves_nothing(licences: Office, ann: Owner, changes: dict[str, Any]) -> None:
    token = licences.assertion("/token", **changes)
    answer = licences.exchange(ann.gives(licences, "contact.address"), client_assertion=token)
    assert (answer.status_code, answer.get_json()["error"]) == (401, "invalid_client")


def test_an_assertion_with_a_header_that_is_none_proves_nothing(licences: Office) -> None:
    _, claims, signature = licences.assertion("/token").split(".")
    header = json.dumps({"alg": "ES256", "kid": licences.client, "crit": [1]}).encode()
    token = f"{urlsafe_b64encode(header).decode().rstrip('=')}.{claims}.{signature}"
    assert licences.exchange("x", client_assertion=token).status_code == 401


def test_an_assertion_counts_once(licences: Office, ann: Owner) -> None:
    token = licences.assertion("/token")
    first = licences.exchange(ann.gives(licences, "contact.address"), client_assertion=token)
    again = licences.exchange(ann.gives(licences, "contact.address"), client_assertion=token)
    assert (first.status_code, again.status_code) == (200, 401)


def test_codes_and_tokens_are_soon_over(running: Town, licences: Office, ann: Owner) -> None:
    late, token = ann.gives(licences, "contact.address"), licences.tokens(ann.gives(licences, "contact.address"))
    running.clock.advance(timedelta(seconds=60))
    assert licences.exchange(late).status_code == 400
    running.clock.advance(timedelta(seconds=120))
    assert licences.userinfo(token["access_token"]).status_code == 401


def test_what_is_cut_gives_nothing_more(running: Town, licences: Office, ann: Owner) -> None:
    code, other = ann.gives(licences, "contact.address"), None
    tokens = licences.tokens(code)
    (grant,) = [one for one in running.store.grants.of(ann.id) if one.cut is None]
    other = running.store.grants.cut(ann.id, grant.id)
    assert other
    answer = licences.userinfo(tokens["access_token"])
    assert (answer.status_code, answer.get_json()) == (401, {"error": "invalid_token"})


def test_a_code_of_a_grant_that_was_cut_meanwhile_is_worth_nothing(running: Town, licences: Office, ann: Owner) -> None:
    code = ann.gives(licences, "contact.address")
    (grant,) = running.store.grants.of(ann.id)
    running.store.grants.cut(ann.id, grant.id)
    assert licences.exchange(code).get_json()["error"] == "invalid_grant"


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer invented", "Basic eDp5", "Bearer \u00e9"])
def test_without_a_token_nothing_is_told(licences: Office, running: Town, header: str) -> None:
    headers = {"Authorization": header} if header else {}
    answer = running.app.test_client().get("/userinfo", headers=headers, base_url="http://localhost")
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")


def test_the_release_is_noted_with_the_department_before_values_leave(
    running: Town, licences: Office, ann: Owner, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = licences.tokens(ann.gives(licences, "contact.address"))["access_token"]
    with monkeypatch.context() as patched:
        patched.setattr(Usage, "note", lambda *_: (_ for _ in ()).throw(StoreUnavailable("down")))
        answer = licences.userinfo(token)
        assert (answer.status_code, answer.get_json()) == (503, {"error": "temporarily_unavailable"})
        assert "High Street" not in answer.text
    told = licences.userinfo(token).get_json()
    row = next(one for one in running.store.usage.of(ann.id) if one.action == "released")
    assert (row.organisation, row.form, row.attributes) == (licences.client, "renew", ("contact.address",))
    assert row.purpose == "send you the licence"
    assert told["head"] == row.head


def test_nothing_of_a_citizen_is_in_a_log(licences: Office, ann: Owner, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    code = ann.gives(licences, "contact.address")
    tokens = licences.tokens(code)
    licences.userinfo(tokens["access_token"])
    for secret in ("High Street", "Sampleton", code, tokens["access_token"], tokens["id_token"], str(ann.id)):
        assert secret not in caplog.text
