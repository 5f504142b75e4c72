"""Tokens: what was agreed is given once, to the department that it was given to, and noted first."""

from joserfc import jwt

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
    assert "1980" not in str(told)


def test_the_id_token_says_who_signed_in_to_whom_and_when(running: Town, licences: Office, ann: Owner) -> None:
    tokens = licences.tokens(ann.gives(licences, "contact.address"))
    token = jwt.decode(tokens["id_token"], running.store.signing.known(), algorithms=["ES256"])
    now = int(running.clock.now().timestamp())
    assert token.header["kid"] == running.store.signing.key().kid
    told = {name: token.claims[name] for name in ("iss", "aud", "nonce", "auth_time", "iat", "exp")}
    assert told == {
        "iss": "http://localhost", "aud": licences.client, "nonce": "the-nonce", "auth_time": now, "iat": now,
        "exp": now + 120,
    }  # fmt: skip
    assert token.claims["sub"] == licences.userinfo(tokens["access_token"]).get_json()["sub"]
    assert token.claims["at_hash"]
    assert tokens["expires_in"] == 180
