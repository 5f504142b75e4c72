"""Signing out: at the provider too, and when the provider says so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from joserfc.errors import ClaimError, ExpiredTokenError
from joserfc.jwt import ClaimsOption, JWTClaimsRegistry

from formkit.identity.faults import SignInFault, forged
from formkit.identity.id_token import LEEWAY, open_token, seconds
from formkit.identity.provider import Agreement, Endpoints, Provider

EVENT = "http://schemas.openid.net/event/backchannel-logout"
LONGEST_QUERY = 2048
LIFE = timedelta(minutes=10)
"""A notice says that somebody signed out just now; an older one is a copy, however long it says that it lasts."""

Seen = Callable[[str, datetime], bool]
"""Says whether a `jti` was seen before, and remembers it until a moment; of two posts at once only one is the first."""


@dataclass(frozen=True)
class Notice:
    """The provider says that somebody, (issuer, sub), has signed out: all of their sessions end."""

    issuer: str
    sub: str = field(repr=False)


def logout_url(agreement: Agreement, endpoints: Endpoints, id_token: str, state: str, return_url: str) -> str | None:
    """Give the address that signs a citizen out at the provider and brings them back; None where there is none.

    https://openid.net/specs/openid-connect-rpinitiated-1_0.html; a token too long for the address is left out, and then
    the provider asks, or brings nobody back.
    """
    if not endpoints.end_session:
        return None
    back = {"post_logout_redirect_uri": return_url, "state": state}
    asked = (urlencode({**hint, **back}) for hint in ({"id_token_hint": id_token}, {"client_id": agreement.client}))
    query = next((one for one in asked if len(one) < LONGEST_QUERY), "")
    joined = "&" if "?" in endpoints.end_session else "?"
    return f"{endpoints.end_session}{joined}{query}" if query else endpoints.end_session


def read_notice(provider: Provider, endpoints: Endpoints, text: str, seen: Seen) -> Notice | SignInFault:
    """Check a logout token: https://openid.net/specs/openid-connect-backchannel-1_0.html#Validation."""
    token = open_token(provider, endpoints, text, "The logout token")
    if isinstance(token, SignInFault):
        return token
    fault = _registered(provider, endpoints, token.claims) or _own(provider, token.claims)
    if fault:
        return fault
    # After that no token of this name can be young enough.
    if seen(token.claims["jti"], provider.clock.now() + LIFE + timedelta(seconds=LEEWAY)):
        return forged("jti of the logout token")
    return Notice(token.claims["iss"], token.claims["sub"])


def _registered(provider: Provider, endpoints: Endpoints, claims: dict[str, Any]) -> SignInFault | None:
    agreed = {"iss": endpoints.issuer, "aud": provider.agreement.client}
    options: dict[str, ClaimsOption] = {name: {"essential": True, "value": text} for name, text in agreed.items()}
    options |= {name: {"essential": True} for name in ("iat", "exp", "jti", "sub")}
    try:
        JWTClaimsRegistry(seconds(provider.clock.now()), LEEWAY, **options).validate(claims)
    except ExpiredTokenError:
        return SignInFault("expired", "The logout token has expired.")
    except ClaimError as error:
        return forged(f"{error.claim} of the logout token")
    return None


def _own(provider: Provider, claims: dict[str, Any]) -> SignInFault | None:
    """Tell it from an ID token, which the same key signs."""
    events = claims.get("events")
    if not isinstance(events, dict) or not isinstance(events.get(EVENT), dict):
        return forged("events of the logout token")
    if "nonce" in claims:
        return forged("nonce of the logout token")
    if claims["iat"] < seconds(provider.clock.now() - LIFE):
        return SignInFault("expired", "The logout token is old.")
    return None
