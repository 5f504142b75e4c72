"""The ID token: who signed in, when and how surely. Nothing in it is believed before all of it is checked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from authlib.oidc.core import CodeIDToken
from joserfc.errors import ClaimError, ExpiredTokenError

from formkit.identity.departure import TRUST, Departure
from formkit.identity.exchange import Tokens
from formkit.identity.faults import SignInFault, forged
from formkit.identity.keys import Token, header, opened
from formkit.identity.provider import Endpoints, Provider

LEEWAY = 30
"""Seconds that the provider's clock and ours may be apart."""


def check(
    provider: Provider, endpoints: Endpoints, departure: Departure, tokens: Tokens
) -> Mapping[str, Any] | SignInFault:
    """Check an ID token (https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation); gives its claims."""
    token = open_token(provider, endpoints, tokens.id, "The ID token")
    if isinstance(token, SignInFault):
        return token
    fault = _standard(provider, endpoints, departure, token, tokens.access) or _fresh(token.claims, departure)
    if not fault and provider.agreement.is_one_login:
        fault = _one_login(token.claims)
    return fault or token.claims


def open_token(provider: Provider, endpoints: Endpoints, text: str, what: str) -> Token | SignInFault:
    """Open a token that one of the provider's own keys has signed."""
    key = provider.key(endpoints, header(text).get("kid"))
    if isinstance(key, SignInFault):
        return key
    return opened(text, key) or forged(f"The signature of {what[0].lower()}{what[1:]}")


def seconds(moment: datetime) -> int:
    """Give a moment as tokens write it."""
    return int(moment.timestamp())


def _standard(
    provider: Provider, endpoints: Endpoints, departure: Departure, token: Token, access: str
) -> SignInFault | None:
    client = provider.agreement.client
    options = {"iss": {"value": endpoints.issuer}, "aud": {"value": client}}
    params = {"nonce": departure.nonce, "access_token": access, "client_id": client}
    if not isinstance(token.claims.get("at_hash", ""), str):
        return forged("at_hash of the ID token")
    try:
        CodeIDToken(token.claims, token.header, options, params).validate(seconds(provider.clock.now()), LEEWAY)
    except ExpiredTokenError:
        return SignInFault("expired", "The ID token has expired.")
    except ClaimError as error:
        return forged(f"{error.claim} of the ID token")
    return None if token.claims["sub"] else forged("sub of the ID token")


def _fresh(claims: Mapping[str, Any], departure: Departure) -> SignInFault | None:
    """Hold a token against when this began: it must be newer, and the proof as new as was asked."""
    began = seconds(departure.began) - LEEWAY
    if claims["iat"] < began:
        return forged("iat of the ID token")
    if departure.max_age is None:
        return None
    proved = claims.get("auth_time")
    # A number that is none (NaN) is not at least anything.
    if not isinstance(proved, int | float) or not proved >= began - departure.max_age:
        return SignInFault("insufficient", "Fresh proof was asked for, and the ID token has none.")
    return None


def _one_login(claims: Mapping[str, Any]) -> SignInFault | None:
    """Hold a token against what GOV.UK One Login promises; `vot` says nothing of identity here."""
    if not claims.get("at_hash"):
        return forged("at_hash of the ID token")
    vot = claims.get("vot")
    if not isinstance(vot, str) or not set(TRUST.split(".")) <= set(vot.split(".")):
        return SignInFault("insufficient", "The citizen signed in less surely than was asked for.")
    return None
