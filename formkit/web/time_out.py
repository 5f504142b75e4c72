"""The time-out: how long a session lasts without a request and when its end is announced, as session.js needs it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flask import g, url_for

from formkit.text import Message
from formkit.web.languages import words
from formkit.web.site import site


@dataclass(frozen=True)
class TimeOut:
    """What time_out.html says and does. `left` has the words for each number of minutes; the rest is in seconds."""

    seconds: int
    warning: int
    left: Sequence[str]
    extend_url: str
    timed_out_url: str
    token: str


def announce(token: str, form: str = "") -> None:
    """Let the page at hand, of a form or of none, announce the end of its session; `token` is its CSRF token."""
    minutes = site().settings.session_minutes
    warning = warning_minutes(minutes)
    left = [_minutes(count) for count in range(warning + 1)]
    g.time_out = TimeOut(60 * minutes, 60 * warning, left, *_addresses(form), token)


def _addresses(form: str) -> tuple[str, str]:
    if not form:
        return url_for("sign_in.extend"), url_for("sign_out.timed_out")
    return url_for("sessions.extend", form=form), url_for("sessions.timed_out", form=form)


def hush() -> None:
    """Let the page at hand announce nothing: all of its answers have been sent, so none will be deleted."""
    g.time_out = None


def warning_minutes(minutes: int) -> int:
    """How many minutes before its end a session is announced to end: 5, or 2 for a short session."""
    return 5 if minutes >= 10 else 2


def _minutes(count: int) -> str:
    return words().say(Message("{count} minute", {"count": count}, "{count} minutes", count))
