"""Client assertions: how a service proves that a token request is its own (private_key_jwt, RFC 7523).

What the real one lets pass is refused here: no `jti`, one used before, no `iat`, or a life of more than five minutes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from joserfc import jws, jwt
from joserfc.errors import JoseError

from formkit.identity.stand_in.client import Client
from formkit.identity.stand_in.refused import Refused

_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
_ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512")
_LONGEST, _LEEWAY = 300, 10
_UNREADABLE = Refused(400, "invalid_request", "Invalid private_key_jwt")
_UNSIGNED = Refused(400, "invalid_client", "Invalid signature in private_key_jwt")
Claims = Mapping[str, Any]


@dataclass
class Assertions:
    """Checks assertions, and remembers which were used."""

    _used: dict[str, float] = field(default_factory=dict)

    def check(
        self, form: Mapping[str, str], clients: Mapping[str, Client], audiences: tuple[str, ...], now: datetime
    ) -> Client | Refused:
        """Say whose token request this is."""
        token, moment = form.get("client_assertion", ""), now.timestamp()
        if form.get("client_assertion_type") != _TYPE or not token or "client_secret" in form:
            return Refused(400, "invalid_request", "Invalid token authentication method used")
        claims = _read(token)
        if claims is None or form.get("client_id", claims["sub"]) != claims["sub"]:
            return _UNREADABLE
        client = clients.get(claims["sub"])
        if client is None:
            return Refused(401, "invalid_client", "Client authentication failed")
        if claims["exp"] <= moment:
            return Refused(400, "invalid_grant", "private_key_jwt has expired")
        if not _fits(claims, audiences, moment) or not _is_signed(token, client) or not self._is_new(claims, moment):
            return _UNSIGNED
        return client

    def _is_new(self, claims: Claims, now: float) -> bool:
        """Whether this `jti` was never seen; those that have expired are forgotten."""
        self._used = {jti: until for jti, until in self._used.items() if until > now}
        key = f"{claims['sub']}\n{claims['jti']}"
        return key not in self._used and self._used.setdefault(key, claims["exp"]) == claims["exp"]


def _read(token: str) -> Claims | None:
    """Read an assertion without believing it: its claims, if it has all that one must have."""
    try:
        parsed = jws.extract_compact(token.encode())
        header, claims = parsed.headers(), json.loads(parsed.payload or b"")
    except (JoseError, ValueError):
        return None
    texts = isinstance(claims, dict) and all(isinstance(claims.get(name), str) for name in ("iss", "sub", "jti"))
    times = texts and all(type(claims.get(name)) is int for name in ("iat", "exp"))
    return claims if times and claims["jti"] and header.get("alg") in _ALGORITHMS else None


def _fits(claims: Claims, audiences: tuple[str, ...], now: float) -> bool:
    meant = claims.get("aud")
    meant = [meant] if isinstance(meant, str) else meant
    return (
        isinstance(meant, list)
        and bool(meant)
        and all(one in audiences for one in meant)
        and claims["iss"] == claims["sub"]
        and claims["iat"] <= now + _LEEWAY
        and claims["exp"] - claims["iat"] <= _LONGEST
    )


def _is_signed(token: str, client: Client) -> bool:
    try:
        jwt.decode(token, client.key, algorithms=_ALGORITHMS)
    except (JoseError, ValueError):
        return False
    return True
