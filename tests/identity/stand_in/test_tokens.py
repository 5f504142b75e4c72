"""Each fault is what it says: the token is right without it, and wrong in that one thing with it."""

import base64
import hmac
from datetime import UTC, datetime
from typing import Any

import pytest
from joserfc import jws, jwt
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, KeySet
from joserfc.jwt import JWTClaimsRegistry

from formkit.clock import FixedClock
from formkit.identity.stand_in import Fault, StandIn
from formkit.identity.stand_in.persona import CORE_IDENTITY
from formkit.identity.stand_in.tokens import LOGGED_OUT, half_hash
from tests.one_login import CLIENT, PROVED, asking, bearing, claims, stand_in

NOW = datetime.now(UTC)


@pytest.fixture
def known() -> StandIn:
    return stand_in("http://localhost", FixedClock(NOW))


def required(**values: str) -> JWTClaimsRegistry:
    options: Any = {name: {"essential": True, "value": value} for name, value in values.items()}
    return JWTClaimsRegistry(now=int(NOW.timestamp()), **options)


def checked(token: str, keys: Any, registry: JWTClaimsRegistry) -> dict[str, Any]:
    """Check a token as its kind is to be checked; raises JoseError or ValueError."""
    read = jwt.decode(token, keys, algorithms=["ES256"])
    registry.validate(read.claims)
    return read.claims


def id_token(known: StandIn) -> dict[str, Any]:
    provider = asking(known)
    tokens = provider.tokens()
    keys = KeySet.import_key_set(dict(known.keys.jwks()))  # type: ignore[arg-type]
    registry = required(iss=known.issuer, aud=CLIENT, nonce="the-nonce", vot="Cl.Cm")
    found = checked(tokens["id_token"], keys, registry)
    told = provider.json("/userinfo", bearing(tokens["access_token"]))
    hashed, moment = half_hash(tokens["access_token"]), int(NOW.timestamp())
    if found["at_hash"] != hashed or found["auth_time"] != moment or found["sub"] != told["sub"]:
        raise ValueError
    return found


def identity(known: StandIn) -> dict[str, Any]:
    provider = asking(known)
    document = provider.json("/.well-known/did.json")
    found = provider.userinfo(vtr=PROVED, claims=claims(CORE_IDENTITY))
    kid = jws.extract_compact(found[CORE_IDENTITY].encode()).headers()["kid"]
    keys = {one["id"]: one["publicKeyJwk"] for one in document["assertionMethod"]}
    if document["id"] != known.did or kid not in keys:
        raise ValueError(kid)
    registry = required(iss=known.identity_issuer, aud=CLIENT, sub=found["sub"], vot="P2")
    return checked(found[CORE_IDENTITY], ECKey.import_key(keys[kid]), registry)


def notice(known: StandIn) -> dict[str, Any]:
    keys = KeySet.import_key_set(dict(known.keys.jwks()))  # type: ignore[arg-type]
    found = checked(known.notice("everything", CLIENT), keys, required(iss=known.issuer, aud=CLIENT))
    if LOGGED_OUT not in found["events"] or "nonce" in found or found["jti"] == "repeated":
        raise ValueError
    return found


KINDS = {"ID_TOKEN": id_token, "IDENTITY": identity, "DID_CONTROLLER": identity, "LOGOUT": notice}
CHECKS = [(fault, check) for fault in Fault for kind, check in KINDS.items() if fault.name.startswith(kind)]


@pytest.mark.parametrize(("fault", "check"), CHECKS, ids=[fault.name for fault, _ in CHECKS])
def test_a_fault_makes_a_token_wrong_that_was_right(known: StandIn, fault: Fault, check: Any) -> None:
    assert check(known)
    known.faults.add(fault)
    with pytest.raises((JoseError, ValueError)):
        check(known)


def test_there_are_the_faults_of_the_public_simulator_and_more() -> None:
    names = [fault.name for fault, _ in CHECKS]
    assert len([name for name in names if name.startswith("ID_TOKEN_")]) > 8
    assert len([name for name in names if name.startswith("IDENTITY_")]) > 6


def test_a_confused_token_is_believed_by_who_trusts_its_header(known: StandIn) -> None:
    known.faults.add(Fault.ID_TOKEN_CONFUSED)
    token = asking(known).tokens()["id_token"]
    signed, _, signature = token.rpartition(".")
    secret = known.keys.signing("ES256").as_pem(private=False)
    expected = hmac.digest(secret, signed.encode(), "sha256")
    assert base64.urlsafe_b64decode(f"{signature}=") == expected


def test_a_logout_token_has_no_more_than_is_documented(known: StandIn) -> None:
    assert set(notice(known)) == {"iss", "sub", "aud", "iat", "exp", "jti", "events"}


def test_clients_of_one_sector_know_somebody_by_one_name_and_others_by_another(known: StandIn) -> None:
    subs = [known.persona("everything").sub(sector) for sector in ("a.example", "a.example", "b.example")]
    assert (subs[0] == subs[1], subs[0] == subs[2]) == (True, False)
