"""A caller: who asks for a page that belongs to no form, such as those of signing in and out and of "Your data"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from flask import g, request, url_for

from formkit.stores.sessions import Session
from formkit.web import cookies, csrf, time_out
from formkit.web.headers import keep_private
from formkit.web.site import site

PROVEN, IDENTITY = "proven", "identity"
"""In a session's notes: when its citizen last proved to the provider who they are (`auth_time`), as ISO text; and how
surely their identity is proven ("P2"), if it is."""


@dataclass(frozen=True)
class Caller:
    """Whose session it is, if there is one. A guest has a session and no citizen."""

    session: Session | None = None

    @property
    def citizen(self) -> UUID | None:
        """Who is signed in."""
        return self.session.citizen if self.session else None

    @property
    def token(self) -> str:
        """The CSRF token of the session."""
        return csrf.token(cookies.token())

    @property
    def is_genuine(self) -> bool:
        """Whether the post at hand comes from a page of this very session."""
        return self.session is not None and csrf.is_genuine(request.form.get(csrf.FIELD, ""), cookies.token())

    @property
    def is_identified(self) -> bool:
        """Whether they have proved their identity in this session, beyond signing in."""
        return self.citizen is not None and self.session is not None and IDENTITY in self.session.notes

    def is_fresh(self, minutes: int) -> bool:
        """Whether they proved who they are within these minutes (of 0, never); else send them to `sign_in_url`."""
        proven = self.session.notes.get(PROVEN) if self.session and self.citizen else None
        return proven is not None and site().clock.now() - datetime.fromisoformat(proven) < timedelta(minutes=minutes)


def open_call() -> Caller:
    """Find out who asks for the page at hand. The session lasts longer for it."""
    keep_private()
    g.session = site().store.sessions.visit(cookies.token()) if cookies.token() else None
    caller = Caller(g.session)
    if caller.citizen:
        time_out.announce(caller.token)
    return caller


def begun_call() -> Caller:
    """Begin a session for who has none, and give its token to the browser."""
    token, g.session = site().store.sessions.start()
    cookies.give(token)
    return Caller(g.session)


def sign_in_url(to: str, fresh: int | None = None) -> str:
    """The address at which somebody signs in and comes back `to` a path of ours.

    With `fresh` they prove again who they are, unless they did so in the last so many minutes.
    """
    return url_for("sign_in.begin", to=to, fresh=fresh)
