"""Nothing in an ID token is believed before all of it is checked: one thing that is wrong is enough."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from joserfc.jwk import ECKey

from formkit.identity import Departure, SignInFault
from formkit.identity.exchange import Tokens
from formkit.identity.id_token import LEEWAY, check
from formkit.identity.stand_in.sealing import sealed
from formkit.identity.stand_in.tokens import half_hash
from tests.relying import Relying, relying

ABSENT = object()


def claims(found: Relying, departure: Departure, **changes: Any) -> dict[str, Any]:
    now = int(found.clock.now().timestamp())
    right = {
        "iss": found.endpoints.issuer, "sub": "somebody", "aud": "formkit", "iat": now, "exp": now + 120,
        "nonce": departure.nonce, "at_hash": half_hash("access"), "vot": "Cl.Cm", "auth_time": now,
    }  # fmt: skip
    return {name: value for name, value in {**right, **changes}.items() if value is not ABSENT}


def signed(found: Relying, content: Mapping[str, Any]) -> str:
    key = found.stand_in.keys.signing("ES256")
    assert isinstance(key, ECKey)
    return sealed(str(key.kid), content, key)


def checked(found: Relying, departure: Departure, token: str) -> Mapping[str, Any] | SignInFault:
    return check(found.provider, found.endpoints, departure, Tokens("access", token))


def outcome(proves: bool = True, max_age: int | None = None, **changes: Any) -> str:
    found = relying(proves_identity=proves)
    departure = found.depart(max_age=max_age)
    found.clock.advance(timedelta(minutes=1))
    met = checked(found, departure, signed(found, claims(found, departure, **changes)))
    return met.kind if isinstance(met, SignInFault) else "right"


NOW = int(relying().clock.now().timestamp()) + 60
"""The time at which `outcome` checks."""


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({}, "right"),
        ({"iss": "https://elsewhere.example/"}, "forged"),
        ({"iss": "http://localhost:8000/stand-in/one-login"}, "forged"),
        ({"iss": ABSENT}, "forged"),
        ({"iss": None}, "forged"),
        ({"sub": ABSENT}, "forged"),
        ({"sub": ""}, "forged"),
        ({"sub": 5}, "forged"),
        ({"aud": "another"}, "forged"),
        ({"aud": []}, "forged"),
        ({"aud": ABSENT}, "forged"),
        ({"aud": ["formkit"]}, "right"),
        ({"aud": ["formkit", "another"]}, "forged"),
        ({"aud": ["formkit", "another"], "azp": "another"}, "forged"),
        ({"aud": ["formkit", "another"], "azp": "formkit"}, "right"),
        ({"azp": "another"}, "forged"),
        ({"exp": NOW - LEEWAY}, "expired"),
        ({"exp": NOW - LEEWAY + 1}, "right"),
        ({"exp": ABSENT}, "forged"),
        ({"exp": "tomorrow"}, "forged"),
        ({"exp": float("nan")}, "forged"),
        ({"iat": NOW + LEEWAY}, "right"),
        ({"iat": NOW + LEEWAY + 1}, "forged"),
        ({"iat": NOW - 60 - LEEWAY}, "right"),
        ({"iat": NOW - 60 - LEEWAY - 1}, "forged"),
        ({"iat": ABSENT}, "forged"),
        ({"nbf": NOW + LEEWAY + 1}, "forged"),
        ({"nonce": "another"}, "forged"),
        ({"nonce": ABSENT}, "forged"),
        ({"nonce": None}, "forged"),
        ({"at_hash": half_hash("another")}, "forged"),
        ({"at_hash": ABSENT}, "forged"),
        ({"at_hash": ""}, "forged"),
        ({"at_hash": 5}, "forged"),
        ({"vot": "Cl"}, "insufficient"),
        ({"vot": "Cm.Cl"}, "right"),
        ({"vot": "P2.Cl.Cm"}, "right"),
        ({"vot": "ClCm"}, "insufficient"),
        ({"vot": ABSENT}, "insufficient"),
        ({"vot": ["Cl.Cm"]}, "insufficient"),
        ({"auth_time": ABSENT}, "right"),
        ({"auth_time": "now"}, "forged"),
    ],
)
def test_one_thing_wrong_is_enough(changes: Mapping[str, Any], kind: str) -> None:
    assert outcome(**changes) == kind


@pytest.mark.parametrize(
    ("max_age", "changes", "kind"),
    [
        (300, {"auth_time": NOW - 60 - 300 - LEEWAY}, "right"),
        (300, {"auth_time": NOW - 60 - 300 - LEEWAY - 1}, "insufficient"),
        (0, {"auth_time": NOW - 60}, "right"),
        (0, {"auth_time": NOW - 60 - LEEWAY - 1}, "insufficient"),
        (300, {"auth_time": ABSENT}, "insufficient"),
        (300, {"auth_time": float("nan")}, "insufficient"),
    ],
)
def test_fresh_proof_must_be_as_fresh_as_was_asked(max_age: int, changes: Mapping[str, Any], kind: str) -> None:
    assert outcome(max_age=max_age, **changes) == kind


@pytest.mark.parametrize("changes", [{"at_hash": ABSENT}, {"vot": ABSENT}, {"vot": "Cl"}])
def test_what_only_one_login_promises_is_asked_of_nobody_else(changes: Mapping[str, Any]) -> None:
    assert outcome(proves=False, **changes) == "right"


def test_an_access_token_of_another_is_refused_of_any_provider() -> None:
    assert outcome(proves=False, at_hash=half_hash("another")) == "forged"


@pytest.mark.parametrize("token", ["", ".", "..", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "\ud800.e30.x"])
def test_what_is_no_token_is_forged(token: str) -> None:
    found = relying()
    fault = checked(found, found.depart(), token)
    assert isinstance(fault, SignInFault)
    assert fault.kind == "forged"


FOUND = relying()
GONE = FOUND.depart()
RIGHT = signed(FOUND, claims(FOUND, GONE))


@given(place=st.integers(0, len(RIGHT) - 1), bit=st.integers(0, 7))
def test_a_token_with_any_bit_flipped_is_refused(place: int, bit: int) -> None:
    flipped = RIGHT[:place] + chr(ord(RIGHT[place]) ^ (1 << bit)) + RIGHT[place + 1 :]
    fault = checked(FOUND, GONE, flipped)
    assert isinstance(fault, SignInFault)
    assert fault.kind == "forged"
    assert not isinstance(checked(FOUND, GONE, RIGHT), SignInFault)
