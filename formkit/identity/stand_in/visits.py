"""Visits: a citizen's browser at the stand-in, from the request that it brings to the service that it goes back to."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Literal
from urllib.parse import parse_qsl

from formkit.identity.stand_in.codes import Grant
from formkit.identity.stand_in.faults import Fault
from formkit.identity.stand_in.persona import RETURN_CODE
from formkit.identity.stand_in.requests import Asked, Leaving, Unanswerable, read
from formkit.identity.stand_in.sessions import Session

if TYPE_CHECKING:
    from formkit.identity.stand_in.provider import StandIn

LONGEST = 4096
"""Characters of a query; the firewall before the real one takes no more."""
_ERRORS = {
    Fault.ACCESS_DENIED: "access_denied",
    Fault.TEMPORARILY_UNAVAILABLE: "temporarily_unavailable",
    Fault.SERVER_ERROR: "server_error",
    Fault.CLIENT_DEACTIVATED: "unauthorized_client",
}
_DESCRIPTIONS = {
    "access_denied": "Access denied by resource owner or authorization server",
    "login_required": "Login required",
    "interaction_required": "Interaction required",
    "server_error": "Internal server error",
    "unauthorized_client": "client deactivated",
}


@dataclass(frozen=True)
class Page:
    """A page that the citizen is shown before they go on: `key` names their visit."""

    name: Literal["sign-in", "identity"]
    key: str
    language: str


@dataclass(frozen=True)
class Visit:
    """A request that waits for its citizen; `session` once they have signed in."""

    asked: Asked
    session: Session | None = None


Outcome = Page | Leaving | Unanswerable


def arrive(stand_in: StandIn, text: str, token: str = "") -> Outcome:
    """Take a browser in, with the text of its query and the token of its cookie."""
    pairs = parse_qsl(text, keep_blank_values=True)
    if len(text) > LONGEST or len({name for name, _ in pairs}) < len(pairs):
        return Unanswerable("Invalid Request")
    asked = read(dict(pairs), stand_in.clients)
    if not isinstance(asked, Asked):
        return _left(stand_in, asked) if isinstance(asked, Leaving) else asked
    error = next((error for fault, error in _ERRORS.items() if fault in stand_in.faults), "")
    if error:
        return _refused(stand_in, asked, error)
    session = _session(stand_in, asked, token)
    if session is not None:
        return _signed_in(stand_in, _wait(stand_in, Visit(asked, session)))
    if stand_in.unasked:
        return _unasked(stand_in, asked)
    if "none" in asked.prompts:
        return _refused(stand_in, asked, "login_required")
    return Page("sign-in", _wait(stand_in, Visit(asked)), asked.language)


def _session(stand_in: StandIn, asked: Asked, token: str) -> Session | None:
    """The session that spares the citizen to sign in again, if the request allows for it."""
    now = stand_in.clock.now()
    session = stand_in.sessions.find(token, now)
    if session is None or "login" in asked.prompts or asked.max_age == 0:
        return None
    # 0 is as good as `prompt=login`: https://openid.net/specs/openid-connect-core-1_0.html#AuthRequest (max_age)
    is_fresh = asked.max_age is None or now - session.signed_in <= timedelta(seconds=asked.max_age)
    return session if is_fresh else None


def _unasked(stand_in: StandIn, asked: Asked) -> Outcome:
    """Let the persona of tests sign in and agree to everything, without a page."""
    key = _wait(stand_in, Visit(asked))
    outcome, _ = sign_in(stand_in, key, stand_in.unasked)
    return prove(stand_in, key, True) if isinstance(outcome, Page) else outcome


def _wait(stand_in: StandIn, visit: Visit) -> str:
    key = secrets.token_urlsafe(16)
    stand_in.visits[key] = visit
    return key


def sign_in(stand_in: StandIn, key: str, persona_id: str) -> tuple[Outcome, Session | None]:
    """Let a persona sign in; the session's token belongs in their cookie. Raises KeyError for who is not there."""
    visit, persona = stand_in.visits[key], stand_in.persona(persona_id)
    if persona.error:
        return _refused(stand_in, stand_in.visits.pop(key).asked, persona.error), None
    session = stand_in.sessions.begin(persona, stand_in.clock.now())
    stand_in.visits[key] = replace(visit, session=session)
    return _signed_in(stand_in, key), session


def _signed_in(stand_in: StandIn, key: str) -> Outcome:
    """Go on to prove who they are, if that is asked for, else back to the service."""
    asked = stand_in.visits[key].asked
    if not asked.vector.asks_for_identity:
        return _granted(stand_in, key, False)
    if "none" in asked.prompts:
        return _refused(stand_in, stand_in.visits.pop(key).asked, "interaction_required")
    return Page("identity", key, asked.language)


def prove(stand_in: StandIn, key: str, agreed: bool) -> Outcome:
    """Let who has signed in prove who they are, or not. Raises KeyError for a visit that is not there."""
    visit = stand_in.visits[key]
    session = visit.session
    is_proved = session is not None and session.persona.is_proved and agreed
    if session is None or (not is_proved and RETURN_CODE not in visit.asked.claims):
        return decline(stand_in, key)
    return _granted(stand_in, key, is_proved)


def decline(stand_in: StandIn, key: str) -> Outcome:
    """Let the citizen go back without having signed in. Raises KeyError for a visit that is not there."""
    return _refused(stand_in, stand_in.visits.pop(key).asked, "access_denied")


def _granted(stand_in: StandIn, key: str, is_proved: bool) -> Outcome:
    visit = stand_in.visits.pop(key)
    session, asked, now = visit.session, visit.asked, stand_in.clock.now()
    assert session is not None  # who has not signed in gets no further than `decline`
    session.clients.add(asked.client.id)
    code = stand_in.codes.issue(Grant(asked, session.persona, session.signed_in, session.sid, is_proved), now)
    if Fault.CODE_REPLAYED in stand_in.faults:
        stand_in.codes.redeem(code, asked.client.id, now)
    return _left(stand_in, asked.leaving(code=code))


def _refused(stand_in: StandIn, asked: Asked, error: str) -> Leaving:
    return _left(stand_in, asked.refused(error, _DESCRIPTIONS.get(error, "")))


def _left(stand_in: StandIn, leaving: Leaving) -> Leaving:
    """Send the citizen back, with what is wrong with the state while there are faults."""
    told: Mapping[str, str] = leaving.told
    if Fault.STATE_LOST in stand_in.faults:
        told = {name: value for name, value in told.items() if name != "state"}
    if Fault.STATE_CHANGED in stand_in.faults:
        told = {**told, "state": secrets.token_urlsafe()}
    return replace(leaving, told=told)
