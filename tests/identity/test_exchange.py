"""A code becomes tokens: formkit proves who it is each time anew, and reads whatever comes back with care."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest
from joserfc import jwt

from formkit.http import Failed
from formkit.identity.exchange import Tokens, exchange, user_info
from formkit.identity.faults import SignInFault
from formkit.identity.provider import Provider
from formkit.identity.stand_in.client import own_key
from formkit.identity.wire import NONE, Answer, Wire
from tests.relying import RETURN, Relying, relying

GOOD = {"access_token": "a", "id_token": "i", "token_type": "Bearer", "expires_in": 180}


@dataclass(frozen=True)
class Says:
    """A wire that gives one answer to everything."""

    answer: Answer | Failed

    def get(self, url: str, headers: Mapping[str, str] = NONE) -> Answer | Failed:
        return self.answer

    def post(self, url: str, form: Mapping[str, str], headers: Mapping[str, str] = NONE) -> Answer | Failed:
        return self.answer


def saying(status: int, content: Any) -> Answer:
    return Answer(status, {}, content if isinstance(content, bytes) else json.dumps(content).encode())


def exchanged(answer: Answer | Failed) -> Tokens | SignInFault:
    found = relying()
    return exchange(on(found, Says(answer)), found.endpoints, found.depart(), "code")


def told(answer: Answer | Failed) -> Mapping[str, Any] | SignInFault:
    found = relying()
    return user_info(on(found, Says(answer)), found.endpoints, "token")


def on(found: Relying, wire: Wire) -> Provider:
    return Provider(found.provider.agreement, wire, found.clock)


def sent(found: Relying) -> tuple[Mapping[str, str], Mapping[str, str], jwt.Token]:
    """Sign in; gives the form, the headers and the assertion of the last token request."""
    found.arrive()
    form, headers = [(form, headers) for url, form, headers in found.wire.asked if url.endswith("/token")][-1]
    return form, headers, jwt.decode(form["client_assertion"], own_key(), algorithms=["RS256"])


def test_formkit_proves_who_it_is_and_that_it_began_this() -> None:
    found = relying()
    form, headers, assertion = sent(found)
    now = int(found.clock.now().timestamp())
    assert form.keys() == {
        "grant_type", "code", "redirect_uri", "code_verifier", "client_assertion_type", "client_assertion",
    }  # fmt: skip
    assert (form["grant_type"], form["redirect_uri"]) == ("authorization_code", RETURN)
    assert headers["User-Agent"] == "formkit"
    assert assertion.header["kid"] == own_key().thumbprint()
    claims = {name: value for name, value in assertion.claims.items() if name != "jti"}
    assert claims == {"iss": "formkit", "sub": "formkit", "aud": found.endpoints.token, "iat": now, "exp": now + 300}


def test_no_assertion_is_made_twice() -> None:
    found = relying()
    assert len({sent(found)[2].claims["jti"] for _ in range(5)}) == 5


def test_a_provider_that_reads_only_ps256_gets_it() -> None:
    found = relying()
    key = "token_endpoint_auth_signing_alg_values_supported"
    found.wire.changes["openid-configuration"] = lambda one: {**one, key: ["PS256"]}
    found.arrive()
    form = next(form for url, form, _ in found.wire.asked if url.endswith("/token"))
    assert jwt.decode(form["client_assertion"], own_key(), algorithms=["PS256"]).header["alg"] == "PS256"


def test_tokens_are_read() -> None:
    assert exchanged(saying(200, GOOD)) == Tokens("a", "i")
    assert exchanged(saying(200, {**GOOD, "token_type": "bearer"})) == Tokens("a", "i")
    assert "'a'" not in repr(exchanged(saying(200, GOOD)))


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (saying(400, {"error": "invalid_grant"}), "expired"),
        (saying(400, {"error": "invalid_grant", "error_description": "“Alex”\n"}), "expired"),
        (saying(200, {"error": "invalid_grant"}), "expired"),
        (saying(400, {"error": "invalid_client"}), "misconfigured"),
        (saying(401, {"error": "invalid_client"}), "misconfigured"),
        (saying(400, {"error": "invalid_request"}), "misconfigured"),
        (saying(400, {"error": ["Alex"]}), "misconfigured"),
        (saying(400, b"Bad Request"), "unavailable"),
        (saying(429, b"Slow down"), "unavailable"),
        (saying(503, {"error": "invalid_grant"}), "unavailable"),
        (saying(302, b""), "unavailable"),
        (saying(200, b"<html>"), "unavailable"),
        (saying(200, []), "unavailable"),
        (saying(200, {}), "unavailable"),
        (saying(200, {**GOOD, "id_token": 5}), "unavailable"),
        (saying(200, {**GOOD, "access_token": ""}), "unavailable"),
        (saying(200, {**GOOD, "token_type": "mac"}), "unavailable"),
        (saying(200, {**GOOD, "expires_in": "soon"}), "unavailable"),
        (saying(200, {**GOOD, "expires_in": [180]}), "unavailable"),
        (Failed("Nobody is there."), "unavailable"),
    ],
)
def test_what_is_no_token_is_a_fault(answer: Answer | Failed, kind: str) -> None:
    fault = exchanged(answer)
    assert isinstance(fault, SignInFault)
    assert fault.kind == kind
    assert "Alex" not in fault.words


def test_what_is_told_is_read() -> None:
    assert told(saying(200, {"sub": "s"})) == {"sub": "s"}


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (saying(401, b""), "expired"),
        (saying(403, b"Forbidden"), "misconfigured"),
        (saying(500, {"sub": "s"}), "unavailable"),
        (saying(200, b"eyJ"), "unavailable"),
        (saying(200, ["sub"]), "unavailable"),
        (Failed("Nobody is there."), "unavailable"),
    ],
)
def test_what_tells_nothing_is_a_fault(answer: Answer | Failed, kind: str) -> None:
    fault = told(answer)
    assert isinstance(fault, SignInFault)
    assert fault.kind == kind
