"""Logging out: a service sends its citizen here, and other services are told behind the browser's back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from formkit.identity.stand_in.requests import Leaving
from formkit.identity.stand_in.sealing import Claims

if TYPE_CHECKING:
    from formkit.identity.stand_in.provider import StandIn

HOME = "https://gov.uk"
LONGEST = 2048
"""Characters of a query; the firewall before the real one takes no more."""


@dataclass(frozen=True)
class Notice:
    """A logout token, and the address that it is to be posted to as `logout_token`."""

    address: str
    token: str = field(repr=False)


def log_out(stand_in: StandIn, text: str) -> Leaving:
    """End the session that an ID token speaks of, and say where the citizen goes."""
    query = dict(parse_qsl(text))
    state = {"state": query["state"]} if query.get("state") else {}
    hint = query.get("id_token_hint", "")
    claims = _believed(stand_in, hint)
    if claims is None:
        return _home(state, "invalid_request", "unable to validate id_token_hint") if hint else Leaving(HOME, state)
    end(stand_in, str(claims.get("sid")))
    client = stand_in.clients.get(str(claims.get("aud")))
    if client is None:
        return _home(state, "unauthorized_client", "client not found")
    address = query.get("post_logout_redirect_uri", "")
    if address and address not in client.logouts:
        return _home(state, "invalid_request", "client registry does not contain post_logout_redirect_uri")
    return Leaving(address or HOME, state)


def end(stand_in: StandIn, sid: str) -> Sequence[Notice]:
    """End a session: what its services are to be told."""
    session, now = stand_in.sessions.end(sid), stand_in.clock.now()
    clients = [stand_in.clients[one] for one in sorted(session.clients) if one in stand_in.clients] if session else []
    return [
        Notice(client.notices, stand_in.tokens.notice(client, session.persona.sub(client.sector), now))
        for client in clients
        if session and client.notices
    ]


def _home(state: dict[str, str], error: str, description: str) -> Leaving:
    return Leaving(HOME, {"error_code": error, "error_description": description, **state})


def _believed(stand_in: StandIn, hint: str) -> Claims | None:
    """What an ID token of ours says, however old; None for one that is none of ours."""
    keys = KeySet.import_key_set(dict(stand_in.keys.jwks()))  # type: ignore[arg-type] # as JSON has it
    try:
        return jwt.decode(hint, keys, algorithms=["ES256", "RS256"]).claims
    except (JoseError, ValueError):
        return None
