"""Errands: what somebody was sent to the provider for, kept in the notes of their session until they come back.

Each tab has its own, under its `state`; that another browser brings back is none of this session's.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import timedelta
from hashlib import sha256
from typing import Any, Literal

from formkit.identity.departure import Departure
from formkit.stores.sessions import Session
from formkit.web.site import site

_AWAY, _BACK = "away:", "back:"
_MOST = 5
_LONGEST = timedelta(hours=2)


@dataclass(frozen=True)
class Errand:
    """Why somebody goes to the provider, in which language, and where they go on `to` afterwards.

    `fresh`: within how many minutes they must have proved who they are. `proof`: they are to prove their identity as
    well, once signed in. With the purpose `link` they prove to have a second account, too; with `both`, first the one
    that they are signed in with, and then that. With `details` they say at a hub what a `form` may have of theirs.
    """

    to: str
    language: str
    purpose: Literal["sign-in", "both", "link", "details"] = "sign-in"
    fresh: int | None = None
    proof: bool = False
    form: str = ""


@dataclass(frozen=True)
class Away:
    """Somebody on an errand, with what must fit when they come back."""

    errand: Errand
    departure: Departure


def send(session: Session, errand: Errand, departure: Departure) -> None:
    """Note that somebody is away; of many tabs only the last few are remembered."""
    noted = {"errand": asdict(errand), "departure": departure.to_json()}
    site().store.sessions.note(session.id, **_too_many(session, _AWAY), **{_AWAY + departure.state: noted})


def away(session: Session | None, state: str) -> Away | None:
    """Who is away under a state, if this very session sent them and not too long ago."""
    noted = session.notes.get(_AWAY + state) if session else None
    return _read(noted) if noted else None


def last_away(session: Session | None) -> Away | None:
    """Who went last: a provider may send somebody back without a state."""
    found = _all(session, _AWAY) if session else {}
    return _read([*found.values()][-1]) if found else None


def take(session: Session, state: str) -> bool:
    """Let an errand be over; only the first of two requests is told that it was not yet."""
    return site().store.sessions.take(session.id, _AWAY + state) is not None


def done(session: Session, state: str, errand: Errand, code: str = "") -> Mapping[str, Any]:
    """What to note once somebody is back, with the provider's `code`, so that a reload and the Back button lead on."""
    noted = {"errand": asdict(errand), "code": _digest(code)}
    return {**_too_many(session, _BACK), _BACK + state: noted}


def was_done(session: Session | None, state: str) -> Errand | None:
    """The errand that ended well under a state."""
    noted = session.notes.get(_BACK + state) if session else None
    return Errand(**noted["errand"]) if noted else None


def came_with(session: Session, state: str, code: str) -> bool:
    """Whether somebody came back under a state with this very code, which whoever sent them there has never seen."""
    noted = session.notes.get(_BACK + state)
    return bool(code) and noted is not None and hmac.compare_digest(noted["code"], _digest(code))


def _digest(code: str) -> str:
    return sha256(code.encode()).hexdigest()


def _read(noted: Mapping[str, Any]) -> Away | None:
    departure = Departure.from_json(noted["departure"])
    is_late = site().clock.now() - departure.began > _LONGEST
    return None if is_late else Away(Errand(**noted["errand"]), departure)


def _all(session: Session, prefix: str) -> Mapping[str, Any]:
    return {name: noted for name, noted in session.notes.items() if name.startswith(prefix)}


def _too_many(session: Session, prefix: str) -> Mapping[str, None]:
    """The oldest, to be forgotten for one more."""
    return dict.fromkeys([*_all(session, prefix)][: 1 - _MOST])
