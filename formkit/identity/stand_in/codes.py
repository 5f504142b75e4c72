"""Codes and access tokens: a code is worth its tokens once, and whoever brings it again takes them away.

https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from formkit.identity.stand_in.persona import Persona
from formkit.identity.stand_in.requests import Asked

CODE_LIFE = timedelta(minutes=2)
ACCESS_LIFE = timedelta(seconds=180)


@dataclass(frozen=True)
class Grant:
    """What a citizen agreed to: whose request, who they are, when they signed in, and whether they proved it."""

    asked: Asked
    persona: Persona
    signed_in: datetime
    sid: str
    is_proved: bool = False

    @property
    def sub(self) -> str:
        """What the client calls the citizen."""
        return self.persona.sub(self.asked.client.sector)


@dataclass
class _Code:
    grant: Grant
    until: datetime
    is_used: bool = False
    access_token: str = ""


@dataclass
class Codes:
    """Every code that was given, and the access tokens that came of them."""

    _codes: dict[str, _Code] = field(default_factory=dict)
    _tokens: dict[str, tuple[Grant, datetime]] = field(default_factory=dict)

    def issue(self, grant: Grant, now: datetime) -> str:
        """Make a code for a grant."""
        code = secrets.token_urlsafe(32)
        self._codes[code] = _Code(grant, now + CODE_LIFE)
        return code

    def redeem(self, code: str, client: str, now: datetime) -> Grant | None:
        """Use a code up, right or wrong; used again, it takes the access token of the first time away."""
        found = self._codes.get(code)
        if found is None:
            return None
        if found.is_used:
            self._tokens.pop(found.access_token, None)
            return None
        found.is_used = True
        return found.grant if found.grant.asked.client.id == client and now < found.until else None

    def keep(self, code: str, access_token: str, now: datetime) -> None:
        """Let an access token be worth what its code was."""
        self._codes[code].access_token = access_token
        self._tokens[access_token] = (self._codes[code].grant, now + ACCESS_LIFE)

    def granted(self, access_token: str, now: datetime) -> Grant | None:
        """What an access token is worth now."""
        grant, until = self._tokens.get(access_token, (None, now))
        return grant if now < until else None
