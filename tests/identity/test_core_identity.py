"""A proven identity is believed only as its issuer signed it, for this service, about who signed in."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.identity.core_identity import CoreIdentity, check, return_codes
from formkit.identity.faults import SignInFault
from formkit.identity.id_token import LEEWAY
from formkit.identity.stand_in import Fault
from formkit.identity.stand_in.keys import rsa_key
from formkit.identity.stand_in.sealing import sealed
from formkit.identity.vocabulary import CORE_IDENTITY, RETURN_CODE
from tests.relying import Relying, relying

ABSENT = object()
SUBJECT = {"name": [], "birthDate": []}
NOW = int(relying().clock.now().timestamp())


def claims(found: Relying, **changes: Any) -> dict[str, Any]:
    right = {
        "iss": found.stand_in.identity_issuer, "sub": "somebody", "aud": "formkit", "iat": NOW, "nbf": NOW,
        "exp": NOW + 86_400, "vot": "P2", "vc": {"type": [], "credentialSubject": SUBJECT},
    }  # fmt: skip
    return {name: value for name, value in {**right, **changes}.items() if value is not ABSENT}


def signed(found: Relying, **changes: Any) -> str:
    key = found.stand_in.keys.identity
    return sealed(f"{found.stand_in.did}#{key.kid}", claims(found, **changes), key)


def checked(found: Relying, token: Any, sub: str = "somebody") -> CoreIdentity | SignInFault:
    return check(found.provider, {"sub": sub, CORE_IDENTITY: token})


def kind(met: CoreIdentity | SignInFault) -> str:
    return met.kind if isinstance(met, SignInFault) else "right"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "right"),
        ({"iss": "http://localhost:8000/stand-in/one-login/"}, "forged"),
        ({"iss": ABSENT}, "forged"),
        ({"sub": "another"}, "forged"),
        ({"sub": ABSENT}, "forged"),
        ({"aud": "another"}, "forged"),
        ({"aud": ABSENT}, "forged"),
        ({"aud": ["formkit"]}, "right"),
        ({"exp": NOW - LEEWAY}, "expired"),
        ({"exp": ABSENT}, "forged"),
        ({"nbf": NOW + LEEWAY}, "right"),
        ({"nbf": NOW + LEEWAY + 1}, "forged"),
        ({"nbf": ABSENT}, "forged"),
        ({"iat": NOW + LEEWAY + 1}, "forged"),
        ({"vot": "P3"}, "right"),
        ({"vot": "P1"}, "insufficient"),
        ({"vot": "P0"}, "insufficient"),
        ({"vot": ABSENT}, "forged"),
        ({"vot": ["P2"]}, "forged"),
        ({"vc": ABSENT}, "forged"),
        ({"vc": {"type": ["IdentityCheckCredential"], "credentialSubject": SUBJECT}}, "right"),
        ({"vc": {"credentialSubject": []}}, "forged"),
    ],
)
def test_one_thing_wrong_is_enough(changes: Mapping[str, Any], expected: str) -> None:
    found = relying()
    assert kind(checked(found, signed(found, **changes))) == expected


def test_what_is_proven_keeps_what_proves_it_and_never_the_token() -> None:
    found = relying()
    token = signed(found)
    identity = checked(found, token)
    assert isinstance(identity, CoreIdentity)
    assert identity.subject == SUBJECT
    assert identity.evidence.keys() == {"type", "iss", "vot", "jwt_sha256"}
    assert len(identity.evidence["jwt_sha256"]) == 64
    assert token not in repr(identity)


def test_without_one_the_identity_is_not_proved() -> None:
    fault = check(relying().provider, {"sub": "somebody", RETURN_CODE: [{"code": "B"}]})
    assert fault == SignInFault("unproven", "The identity of the citizen was not proved.", ("B",))


@pytest.mark.parametrize("token", ["", "a.b.c", 5, ["token"], {}])
def test_what_is_no_token_is_forged(token: Any) -> None:
    assert kind(checked(relying(), token)) == "forged"


def test_a_key_is_never_looked_up_where_the_token_says() -> None:
    found = relying()
    key = found.stand_in.keys.identity
    token = sealed(f"did:web:elsewhere.example#{key.kid}", {"sub": "somebody"}, key)
    assert kind(checked(found, token)) == "forged"
    assert not any("did.json" in url or "elsewhere" in url for url, *_ in found.wire.asked)


def test_only_es256_proves_an_identity_even_by_a_key_of_its_issuer() -> None:
    found, key = relying(), rsa_key("identity")
    kid = f"{found.stand_in.did}#{key.kid}"
    method = {"id": kid, "publicKeyJwk": key.as_dict(private=False)}
    found.wire.changes["did.json"] = lambda one: {**one, "assertionMethod": [*one["assertionMethod"], method]}
    assert kind(checked(found, sealed(kid, claims(found), key))) == "forged"
    assert kind(checked(found, signed(found))) == "right"


def test_a_key_may_be_rotated_and_the_old_one_is_trusted_no_more() -> None:
    found = relying()
    old = signed(found)
    assert kind(checked(found, old)) == "right"
    found.stand_in.keys.rotate_identity()
    assert kind(checked(found, old)) == "right", "the document may be kept for an hour"
    assert kind(checked(found, signed(found))) == "right"
    assert kind(checked(found, old)) == "forged"


def test_known_keys_count_while_their_document_cannot_be_fetched() -> None:
    found = relying()
    checked(found, signed(found))
    found.stand_in.faults.add(Fault.DID_DOWN)
    found.clock.advance(timedelta(hours=2))
    assert kind(checked(found, signed(found))) == "right"


def test_a_document_of_another_controller_does_not_take_the_place_of_the_right_one() -> None:
    found = relying()
    checked(found, signed(found))
    found.stand_in.faults.add(Fault.DID_CONTROLLER)
    found.clock.advance(timedelta(hours=2))
    assert kind(checked(found, signed(found))) == "right"


@pytest.mark.parametrize(
    ("codes", "read"),
    [
        ([{"code": "A"}, {"code": "B"}], ("A", "B")),
        ([], ()),
        ("A", ()),
        ([5, {}, {"code": 5}, {"code": "<b>"}, {"code": "ABCDE"}, {"code": "C"}], ("C",)),
    ],
)
def test_return_codes_are_letters(codes: Any, read: tuple[str, ...]) -> None:
    assert return_codes({RETURN_CODE: codes}) == read


FOUND = relying()
RIGHT = signed(FOUND)


@given(place=st.integers(0, len(RIGHT) - 1), bit=st.integers(0, 7))
def test_a_token_with_any_bit_flipped_is_refused(place: int, bit: int) -> None:
    flipped = RIGHT[:place] + chr(ord(RIGHT[place]) ^ (1 << bit)) + RIGHT[place + 1 :]
    assert kind(checked(FOUND, flipped)) == "forged"
    assert kind(checked(FOUND, RIGHT)) == "right"
