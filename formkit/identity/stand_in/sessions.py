"""The sessions of the stand-in itself: who has signed in at this browser, so that a second service need not ask."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from formkit.identity.stand_in.persona import Persona

LIFE = timedelta(hours=1)
"""How long one lasts after it was last used."""


@dataclass
class Session:
    """Somebody who has signed in. `token` is in their cookie, `sid` in ID tokens, `clients` were told who they are."""

    persona: Persona
    signed_in: datetime
    until: datetime
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)
    sid: str = field(default_factory=lambda: secrets.token_hex(16))
    clients: set[str] = field(default_factory=set)


@dataclass
class Sessions:
    """Those that are open."""

    _open: dict[str, Session] = field(default_factory=dict)

    def begin(self, persona: Persona, now: datetime) -> Session:
        """Let somebody sign in, now."""
        made = Session(persona, now, now + LIFE)
        self._open = {token: one for token, one in self._open.items() if one.until > now} | {made.token: made}
        return made

    def find(self, token: str, now: datetime) -> Session | None:
        """The session of a cookie; it lasts longer for being found."""
        found = self._open.get(token)
        if found is None or found.until <= now:
            return None
        found.until = now + LIFE
        return found

    def end(self, sid: str) -> Session | None:
        """End the session that ID tokens call so."""
        found = next((one for one in self._open.values() if one.sid == sid), None)
        return self._open.pop(found.token) if found else None
