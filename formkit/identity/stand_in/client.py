"""A client: a service as it is registered with the stand-in."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cache

from joserfc.jwk import RSAKey

from formkit.identity.stand_in.keys import BITS, Algorithm
from formkit.identity.stand_in.persona import ADDRESS, CORE_IDENTITY, DRIVING_PERMIT, PASSPORT, RETURN_CODE

SCOPES = ("openid", "email", "phone")
CLAIMS = (CORE_IDENTITY, ADDRESS, PASSPORT, DRIVING_PERMIT, RETURN_CODE)
OWN = "formkit"


@dataclass(frozen=True)
class Client:
    """One registered service. Addresses are whole and compared letter by letter; of `key` only the public half counts.

    `levels` are the levels of confidence it may ask for, `notices` the address that logout tokens are posted to.
    """

    id: str
    key: RSAKey = field(repr=False)
    redirects: Collection[str]
    logouts: Collection[str] = ()
    notices: str = ""
    sector: str = "stand-in.example"
    scopes: Collection[str] = SCOPES
    claims: Collection[str] = CLAIMS
    levels: Collection[str] = ("P0", "P2")
    algorithm: Algorithm = "ES256"


@cache
def own_key() -> RSAKey:
    """The private key of the formkit beside the stand-in, made by the stand-in itself, once in a process."""
    return RSAKey.generate_key(BITS, {"use": "sig", "kid": OWN})


def own_client(origin: str) -> Client:
    """Register the formkit that is visited at an origin such as http://localhost:8000."""
    done = (f"{origin}/sign-out/done", f"{origin}/cy/sign-out/done")
    return Client(OWN, own_key(), (f"{origin}/sign-in/return",), done, f"{origin}/sign-out/notice")
