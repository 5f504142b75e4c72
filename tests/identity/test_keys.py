"""A key opens what it signed, by its own algorithm alone, to the letter."""

import base64
import json
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from hypothesis import given
from hypothesis import strategies as st
from joserfc import jws, jwt
from joserfc.jwk import ECKey, RSAKey

from formkit.identity.keys import PublicKey, header, opened, read_key, read_keys
from formkit.identity.stand_in.keys import ec_key
from formkit.identity.stand_in.sealing import by_another, confused, misnamed, sealed, unsigned

EC, RSA = ECKey.generate_key("P-256"), RSAKey.generate_key(2048)
SHORT = RSAKey(rsa.generate_private_key(65537, 1024), None)
CLAIMS = {"sub": "somebody", "exp": 2_000_000_000}


def signed(key: Any = EC, algorithm: str = "ES256", **head: Any) -> str:
    return jwt.encode({"alg": algorithm, "kid": "one", **head}, dict(CLAIMS), key, algorithms=[algorithm])


def public(key: Any = EC, **more: Any) -> PublicKey:
    found = read_key({**key.as_dict(private=False), **more})
    assert found is not None
    return found


def test_a_key_opens_what_it_signed() -> None:
    token = opened(signed(), public())
    assert token is not None
    assert token.claims == CLAIMS
    assert token.header["kid"] == "one"


@pytest.mark.parametrize(
    ("key", "said", "algorithm"),
    [(EC, {}, "ES256"), (EC, {"alg": "ES256"}, "ES256"), (RSA, {}, "RS256"), (RSA, {"alg": "PS256"}, "PS256")],
)
def test_a_key_has_one_algorithm(key: Any, said: dict[str, str], algorithm: str) -> None:
    assert public(key, **said).algorithm == algorithm


@pytest.mark.parametrize(
    "json",
    [
        {},
        {"kty": "oct", "k": "c2VjcmV0"},
        {"kty": "EC"},
        {"kty": "RSA", "n": "AQAB", "e": "AQAB"},
        {"kty": "RSA", "n": SHORT.as_dict()["n"], "e": "AQAB"},
        {**RSA.as_dict(private=False), "alg": "HS256"},
        {**RSA.as_dict(private=False), "alg": ["RS256"]},
        {**RSA.as_dict(private=False), "use": "enc"},
        {**RSA.as_dict(private=False), "n": 5},
        {**RSA.as_dict(private=False), "n": "!" * 400},
        {**EC.as_dict(private=False), "alg": "RS256"},
        {**EC.as_dict(private=False), "alg": {}},
        {**EC.as_dict(private=False), "crv": "secp256k1"},
        {**EC.as_dict(private=False), "x": EC.as_dict(private=False)["y"]},
        EC.as_dict(private=True),
    ],
)
def test_what_is_no_public_key_for_signatures_is_none(json: dict[str, Any]) -> None:
    assert read_key(json) is None


def test_a_set_has_the_keys_that_can_be_used_by_their_names() -> None:
    keys = [
        {**EC.as_dict(private=False), "kid": "one"},
        {"kty": "AKP"},
        "key",
        {**RSA.as_dict(private=False), "kid": 5},
    ]
    found = read_keys({"keys": keys})
    assert found is not None
    assert list(found) == ["one"]
    assert read_keys({"keys": {}}) is None
    assert read_keys([]) is None
    assert read_keys(None) is None


def test_a_token_by_another_algorithm_or_key_is_not_opened() -> None:
    key = ec_key()
    assert opened(sealed("one", CLAIMS, key), public(key)) is not None
    for forged in (confused, unsigned, misnamed, by_another):
        assert opened(forged("one", CLAIMS, key), public(key)) is None
    assert opened(signed(ECKey.generate_key("P-256")), public()) is None
    assert opened(signed(RSA, "RS512"), public(RSA)) is None
    assert opened(signed(RSA, "PS256"), public(RSA)) is None


def test_what_a_token_must_understand_formkit_does_not() -> None:
    assert header(signed(b64=True, crit=["b64"])) == {}
    assert opened(signed(b64=True, crit=["b64"]), public()) is None


def test_what_a_header_says_beside_is_passed_over() -> None:
    own = jwt.JWSRegistry(algorithms=["ES256"], strict_check_header=False)
    token = jwt.encode({"alg": "ES256", "kid": "one", "own": 1}, dict(CLAIMS), EC, registry=own)
    assert opened(token, public()) is not None


def test_a_payload_that_is_no_object_is_not_opened() -> None:
    for payload in (b"[]", b"text", b"[" * 90_000, b"\xff"):
        assert opened(jws.serialize_compact({"alg": "ES256"}, payload, EC), public()) is None


@given(text=st.text() | st.binary().map(lambda raw: base64.urlsafe_b64encode(raw).decode() + ".e30.") | st.just("..."))
def test_anything_else_is_no_token(text: str) -> None:
    assert opened(text, public()) is None
    assert isinstance(header(text), dict)


@pytest.mark.parametrize("head", ["[]", '["alg"]', '"alg"', "5", "null", "{}", '{"alg": 5}', '{"alg": ["ES256"]}'])
def test_a_header_that_is_none_is_none(head: str) -> None:
    token = f"{base64.urlsafe_b64encode(head.encode()).decode().rstrip('=')}.e30.AAAA"
    assert opened(token, public()) is None
    assert header(token).get("kid") is None


TOKENS = {"ES256": (signed(), public()), "RS256": (signed(RSA, "RS256"), public(RSA))}


@given(name=st.sampled_from(sorted(TOKENS)), data=st.data())
def test_a_token_with_any_other_letter_in_any_place_is_not_opened(name: str, data: st.DataObject) -> None:
    token, key = TOKENS[name]
    place = data.draw(st.integers(0, len(token) - 1))
    letter = data.draw(st.characters(codec="latin-1").filter(lambda one: one != token[place]))
    assert opened(token[:place] + letter + token[place + 1 :], key) is None
    assert json.loads(json.dumps(opened(token, key).claims)) == CLAIMS  # type: ignore[union-attr]


@given(data=st.data())
def test_a_token_with_a_letter_more_or_less_is_not_opened(data: st.DataObject) -> None:
    token, key = TOKENS["ES256"]
    place = data.draw(st.integers(0, len(token)))
    letter = data.draw(st.sampled_from("Aw_.= \n"))
    assert opened(token[:place] + letter + token[place:], key) is None
    assert opened(token[: min(place, len(token) - 1)], key) is None
