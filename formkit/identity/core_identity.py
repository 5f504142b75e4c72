"""The core identity: a proven name and date of birth, signed by whoever proves identities for GOV.UK One Login.

https://docs.sign-in.service.gov.uk/integrate-with-integration-environment/prove-users-identity/
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from joserfc.errors import ClaimError, ExpiredTokenError
from joserfc.jwt import ClaimsOption, JWTClaimsRegistry

from formkit.identity.departure import LEVEL
from formkit.identity.documents import Json
from formkit.identity.faults import SignInFault, forged
from formkit.identity.id_token import LEEWAY, seconds
from formkit.identity.identity_keys import controller_at
from formkit.identity.keys import Token, header, opened
from formkit.identity.provider import Provider
from formkit.identity.vocabulary import CORE_IDENTITY, RETURN_CODE

_AS_SURE = (LEVEL, "P3")


@dataclass(frozen=True)
class CoreIdentity:
    """A proven identity: what it says of its subject, how sure it is (`vot`), and what proves that it was said."""

    subject: Mapping[str, Any] = field(repr=False)
    issuer: str
    vot: str
    digest: str
    """SHA-256 of the token, in hexadecimal."""

    @property
    def evidence(self) -> Mapping[str, str]:
        """What a claim keeps of it, which is never the token."""
        return {"type": "coreIdentityJWT", "iss": self.issuer, "vot": self.vot, "jwt_sha256": self.digest}


def check(provider: Provider, told: Mapping[str, Any]) -> CoreIdentity | SignInFault:
    """Check the core identity in what userinfo tells, whose `sub` is checked already."""
    text = told.get(CORE_IDENTITY)
    if text is None:
        return SignInFault("unproven", "The identity of the citizen was not proved.", return_codes(told))
    if not isinstance(text, str):
        return forged("The core identity")
    token = _open(provider, text)
    if isinstance(token, SignInFault):
        return token
    return _registered(provider, token.claims, told["sub"]) or _read(token, text)


def _open(provider: Provider, text: str) -> Token | SignInFault:
    """Open it with a key that the one document agreed on has; where the token would have us look is of no account."""
    named = header(text)
    kid = named.get("kid")
    if named.get("alg") != "ES256":
        return forged("The algorithm of the core identity")
    if not isinstance(kid, str) or kid.partition("#")[0] != controller_at(provider.agreement.identity_did):
        return forged("The controller of the core identity")
    key = provider.identity_key(kid)
    if isinstance(key, SignInFault):
        return key
    return opened(text, key) or forged("The signature of the core identity")


def _registered(provider: Provider, claims: dict[str, Any], sub: str) -> SignInFault | None:
    agreed = {"iss": provider.agreement.identity_issuer, "aud": provider.agreement.client, "sub": sub}
    options: dict[str, ClaimsOption] = {name: {"essential": True, "value": text} for name, text in agreed.items()}
    options |= {"exp": {"essential": True}, "nbf": {"essential": True}}
    try:
        JWTClaimsRegistry(seconds(provider.clock.now()), LEEWAY, **options).validate(claims)
    except ExpiredTokenError:
        return SignInFault("expired", "The core identity has expired.")
    except ClaimError as error:
        return forged(f"{error.claim} of the core identity")
    return None


def _read(token: Token, text: str) -> CoreIdentity | SignInFault:
    match token.claims:
        case {"vot": str() as vot} if vot not in _AS_SURE:
            return SignInFault("insufficient", "The identity was proved less surely than was asked for.")
        case {"vot": str() as vot, "iss": str() as issuer, "vc": {"credentialSubject": dict() as subject}}:
            return CoreIdentity(subject, issuer, vot, hashlib.sha256(text.encode()).hexdigest())
    return forged("The content of the core identity")


def return_codes(told: Mapping[str, Json]) -> tuple[str, ...]:
    """Give the letters that say, to those who may know, why an identity could not be proved; there may be none."""
    codes = told.get(RETURN_CODE)
    found = [one.get("code") for one in codes if isinstance(one, dict)] if isinstance(codes, list) else []
    return tuple(code for code in found if isinstance(code, str) and code.isalnum() and len(code) <= 4)
