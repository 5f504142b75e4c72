"""Keys: the public keys of a provider, each bound to one algorithm, and tokens opened with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from joserfc import jws, jwt
from joserfc.errors import JoseError
from joserfc.jwk import Key, import_key

from formkit.identity.documents import Json

_RSA = frozenset({"RS256", "RS384", "RS512", "PS256", "PS384", "PS512"})
_EC = {"P-256": "ES256", "P-384": "ES384", "P-521": "ES512"}
_SHORTEST = 342
"""Letters of the modulus of an RSA key with 2048 bits; what is shorter can be broken."""


@dataclass(frozen=True)
class PublicKey:
    """A key that checks signatures, and the one algorithm that it does so with, whatever a token says."""

    key: Key = field(repr=False)
    algorithm: str


@dataclass(frozen=True)
class Token:
    """A token whose signature is right. Nothing is known yet of whether it is meant for us, or now."""

    header: Mapping[str, Any] = field(repr=False)
    claims: dict[str, Any] = field(repr=False)


def read_keys(json: Json) -> Mapping[str, PublicKey] | None:
    """Read a JWK set, by key id; what formkit can't use is left out. None where it is no such set."""
    keys = json.get("keys") if isinstance(json, dict) else None
    if not isinstance(keys, list):
        return None
    # A key whose `kid` is no text is none: read_key refuses it.
    return {one.get("kid", ""): key for one in keys if isinstance(one, dict) and (key := read_key(one))}


def read_key(json: Mapping[str, Any]) -> PublicKey | None:
    """Read one JWK of a public key that signs; None for any other."""
    algorithm = _algorithm(json)
    if not algorithm or json.get("use", "sig") != "sig" or "d" in json:
        return None
    try:
        return PublicKey(import_key(dict(json)), algorithm)
    except (JoseError, ValueError, TypeError):
        return None


def _algorithm(json: Mapping[str, Any]) -> str:
    """Give the algorithm of a key: what it says, if that suits it, else what its kind is made for; "" for neither."""
    match json:
        case {"kty": "RSA", "n": str() as modulus} if len(modulus) >= _SHORTEST:
            said = json.get("alg", "RS256")
            return said if isinstance(said, str) and said in _RSA else ""
        case {"kty": "EC", "crv": str() as curve}:
            own = _EC.get(curve, "")
            return own if json.get("alg", own) == own else ""
    return ""


def header(token: str) -> Mapping[str, Any]:
    """Read what a token says of itself, before anything is believed; empty for what is no token."""
    try:
        said = jws.extract_compact(token.encode()).headers()
    except (JoseError, ValueError, TypeError):
        return {}
    return said if isinstance(said, dict) and not {"b64", "crit"} & said.keys() else {}


def opened(token: str, key: PublicKey) -> Token | None:
    """Open a token with a key; None where the signature is not of this key and its algorithm, to the letter."""
    if header(token).get("alg") != key.algorithm:
        return None
    registry = jws.JWSRegistry(algorithms=[key.algorithm], strict_check_header=False)
    try:
        found = jwt.decode(token, key.key, registry=registry)
    except (JoseError, ValueError, TypeError, RecursionError):
        return None
    return Token(found.header, found.claims)
