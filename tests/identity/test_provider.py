"""What a provider publishes: believed only where it is its own and safe, and its keys only while it publishes them."""

from datetime import timedelta
from typing import Any

import pytest

from formkit.identity.faults import SignInFault
from formkit.identity.keys import PublicKey
from formkit.identity.provider import ONE_LOGIN, read_endpoints
from formkit.identity.stand_in import Fault
from tests.relying import Relying, relying

SAFE = "https://oidc.example/"
WHOLE = {
    "issuer": SAFE,
    "authorization_endpoint": f"{SAFE}authorize",
    "token_endpoint": f"{SAFE}token",
    "userinfo_endpoint": f"{SAFE}userinfo",
    "jwks_uri": f"{SAFE}jwks",
}


def published(**changes: Any) -> Any:
    return read_endpoints({**WHOLE, **changes}, "https://oidc.example")


def test_a_document_says_where_everything_is() -> None:
    found = published(scopes_supported=["openid", 5], end_session_endpoint=f"{SAFE}logout")
    assert (found.issuer, found.keys, found.end_session, found.scopes) == (
        SAFE,
        f"{SAFE}jwks",
        f"{SAFE}logout",
        ("openid",),
    )
    assert not found.names_itself
    assert published().end_session == ""


@pytest.mark.parametrize(
    "changes",
    [
        {"issuer": "https://elsewhere.example/"},
        {"issuer": None},
        {"authorization_endpoint": None},
        {"authorization_endpoint": "javascript:alert(1)"},
        {"token_endpoint": "http://oidc.example/token"},
        {"userinfo_endpoint": ""},
        {"jwks_uri": 5},
    ],
)
def test_a_document_of_another_or_without_what_is_needed_is_none(changes: dict[str, Any]) -> None:
    assert published() is not None
    assert published(**changes) is None


def test_what_is_no_object_is_no_document() -> None:
    assert read_endpoints([], SAFE) is None


def test_an_unsafe_place_to_sign_out_is_left_out() -> None:
    assert published(end_session_endpoint="http://oidc.example/logout").end_session == ""


def kid(found: Relying) -> Any:
    return found.stand_in.keys.signing("ES256").kid


def test_an_unknown_key_is_looked_for_once_and_then_not_for_a_minute() -> None:
    found = relying()
    assert isinstance(found.provider.key(found.endpoints, kid(found)), PublicKey)
    for unknown in ("one", "two", "", None, 5, ["six"]):
        fault = found.provider.key(found.endpoints, unknown)
        assert isinstance(fault, SignInFault)
        assert fault.kind == "forged"
    assert found.wire.times("/jwks.json") == 2
    found.clock.advance(timedelta(minutes=1))
    found.provider.key(found.endpoints, "seven")
    assert found.wire.times("/jwks.json") == 3


def test_a_key_that_is_published_no_more_is_trusted_no_more() -> None:
    found = relying()
    old = kid(found)
    assert isinstance(found.provider.key(found.endpoints, old), PublicKey)
    found.stand_in.keys.rotate()
    assert isinstance(found.provider.key(found.endpoints, kid(found)), PublicKey)
    assert isinstance(found.provider.key(found.endpoints, old), SignInFault)


def test_known_keys_count_while_the_provider_cannot_be_asked() -> None:
    found = relying()
    found.provider.key(found.endpoints, kid(found))
    endpoints = found.endpoints
    found.stand_in.faults.add(Fault.DOWN)
    found.clock.advance(timedelta(days=2))
    assert isinstance(found.provider.key(endpoints, kid(found)), PublicKey)
    assert found.endpoints == endpoints


def test_keys_that_were_never_there_are_unavailable() -> None:
    found = relying()
    endpoints = found.endpoints
    found.stand_in.faults.add(Fault.DOWN)
    for fault in (found.provider.key(endpoints, "one"), found.provider.identity_key("one")):
        assert isinstance(fault, SignInFault)
        assert fault.kind == "unavailable"


def test_keys_that_moved_are_asked_for_where_they_are() -> None:
    found = relying()
    found.arrive()
    found.wire.changes["openid-configuration"] = lambda one: {**one, "jwks_uri": f"{one['jwks_uri']}?2"}
    found.clock.advance(timedelta(days=1))
    found.sign_in()
    assert found.wire.times("/jwks.json?2") == 1


def test_sources_name_the_provider() -> None:
    assert relying().provider.agreement.source == ONE_LOGIN
    assert relying(proves_identity=False).provider.agreement.source == "localhost:8000"
