"""The one cookie: the token of the citizen's session, kept by the browser until it is closed. Nothing else is in it."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import urlsplit
from uuid import UUID

from flask import Flask, Response, g, request

from formkit.web.site import site

LOST_ANSWER = timedelta(minutes=10)
"""How long someone whose connection broke as they sent may come back with their old cookie, and see the reference."""


def cookie_name() -> str:
    """Over https no other host may set the cookie; over http ports share their cookies, so the port is in the name."""
    if site().is_secure:
        return "__Host-formkit"
    return f"formkit-{urlsplit(request.host_url).port or 80}"


def token() -> str:
    """The token that the browser sent, or that it is about to be given; empty if none."""
    given: str = g.get("new_token") or request.cookies.get(cookie_name(), "")
    return given


def give(token: str) -> None:
    """Let the browser have a token with the answer at hand."""
    g.new_token = token


def renew(session_id: UUID) -> None:
    """Let the browser have a new token once answers are sent, so that nobody goes on with the old one for long."""
    give(site().store.sessions.rotate(session_id, LOST_ANSWER) or "")


def take_back() -> None:
    """Let the browser forget its token with the answer at hand."""
    g.new_token = ""


def _write(response: Response) -> Response:
    changed: str | None = g.get("new_token")
    if changed is not None:
        age = None if changed else 0
        response.set_cookie(cookie_name(), changed, age, secure=site().is_secure, httponly=True, samesite="Lax")
    return response


def register(app: Flask) -> None:
    """Let every answer of an app carry the token when it has changed."""
    app.after_request(_write)
