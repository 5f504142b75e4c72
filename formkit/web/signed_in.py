"""Signed in: a session becomes a citizen's, under a new token. Of what a guest had in it nothing is theirs unasked."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from flask import g, request, url_for
from werkzeug.exceptions import Gone

from formkit.hub.port import Unavailable
from formkit.identity.arrival import Arrival
from formkit.stores import StoreUnavailable, Tampered
from formkit.stores.citizens import Link
from formkit.stores.drafts import Draft
from formkit.stores.sessions import GRACE, Session
from formkit.web import cookies, errands
from formkit.web.callers import IDENTITY, PROVEN, Caller, begun_call
from formkit.web.errands import Away
from formkit.web.site import site

ID_TOKEN = "id_token"
_NOTED = (PROVEN, IDENTITY, ID_TOKEN)
_log = logging.getLogger(__name__)


def admit(caller: Caller, away: Away, arrival: Arrival) -> Caller:
    """Let in who has proved to be somebody, and give their profile what the provider tells about them."""
    party, store = site().relying_party, site().store
    assert party is not None
    assert caller.session is not None
    link = store.citizens.enrol(arrival.issuer, party.sector, arrival.sub)
    back = errands.done(caller.session, away.departure.state, away.errand, request.args.get("code", ""))
    session = _signed_in(caller.session, link, {**_noted(arrival), **back})
    _tell(link, arrival)
    return Caller(session)


def _noted(arrival: Arrival) -> Mapping[str, Any]:
    proven = arrival.auth_time.isoformat() if arrival.auth_time else None
    identity = {IDENTITY: arrival.identity} if arrival.identity else {}
    return {PROVEN: proven, ID_TOKEN: arrival.id_token, **identity}


def _signed_in(session: Session, link: Link, notes: Mapping[str, Any]) -> Session:
    """Sign a session in; another citizen's ends, and so does all that they did not send, for a new one to begin."""
    token = site().store.sessions.sign_in(session.id, link.citizen, link.id, **notes)
    if token is None:
        leave(session)
        session = _begun()
        token = site().store.sessions.sign_in(session.id, link.citizen, link.id, **notes)
    return _with(token)


def _begun() -> Session:
    session = begun_call().session
    assert session is not None
    return session


def _with(token: str | None) -> Session:
    """Go on with a new token; without one the session has ended meanwhile."""
    session = site().store.sessions.find(token) if token else None
    if token is None or session is None:
        raise Gone
    cookies.give(token)
    g.session = session
    return session


def _tell(link: Link, arrival: Arrival) -> None:
    """Give the profile what the provider tells; that it can't be had just now keeps nobody from signing in."""
    hub = site().hub
    try:
        told = hub.arrived(link.citizen, arrival.claims) if hub else None
    except (StoreUnavailable, Tampered) as error:
        told = Unavailable(str(error))
    if isinstance(told, Unavailable):
        _log.error("What the provider told could not be kept: %s", told.reason)


def readmitted(caller: Caller, state: str) -> Caller | None:
    """Find out who has been let in under a state already: by a request whose answer may not have reached the browser.

    Then the browser still has the token from before. That signs nobody in by itself, for somebody else may have planted
    it, and begun the way to the provider too; with the code, which only the browser that came back has, it does for a
    moment.
    """
    if caller.session:
        return caller
    before = site().store.sessions.find(cookies.token(), GRACE)
    if before is None or not errands.came_with(before, state, request.args.get("code", "")):
        return None
    return Caller(_with(site().store.sessions.rotate(before.id, timedelta(0))))


def leave(session: Session) -> bool:
    """End a session with all that was not sent. False, and nothing is ended, while some of it may just be paid for."""
    if not site().checkout.cancel_all(session.id):
        return False
    site().store.sessions.end(session.id)
    site().store.uploads.purge()
    g.session = None
    return True


def begin_anew(session: Session) -> None:
    """Let a citizen stay signed in while nothing of what they did is left: in a new session, with a new token."""
    assert session.citizen is not None
    assert session.link is not None
    notes = {name: session.notes[name] for name in _NOTED if name in session.notes}
    _with(site().store.sessions.sign_in(_begun().id, session.citizen, session.link, **notes))


def what_follows(caller: Caller, to: str) -> str:
    """Where somebody goes on to: by way of a question, if a guest has given answers in this session."""
    asked = caller.citizen and caller.session and guests_drafts(caller.session)
    return url_for("whose_answers.ask", to=to) if asked else to


def guests_drafts(session: Session) -> tuple[Draft, ...]:
    """What a guest has answered in a session, and nobody has said yet whose it is."""
    return tuple(draft for draft in site().store.drafts.all(session.id) if draft.citizen is None)
