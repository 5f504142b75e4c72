"""Linking: somebody with two accounts proves freshly to have both, and confirms that they are one person's."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from formkit.identity.arrival import Arrival
from formkit.profile.persons import may_be_one
from formkit.web import errands
from formkit.web.callers import Caller, open_call
from formkit.web.departures import depart, relying_party
from formkit.web.errands import Away, Errand
from formkit.web.languages import spoken
from formkit.web.onward import onward
from formkit.web.site import site

Answer = Response | tuple[str, int] | str
FRESH = 10
"""Minutes for which having proved either account counts."""
_SECOND = "second"

blueprint = Blueprint("linking", __name__)


@blueprint.get("/sign-in/link")
def begin() -> Answer:
    """Let somebody prove the account that they are signed in with, if that was a while ago, then the second one."""
    relying_party()
    caller, to = open_call(), onward(request.args.get("to", ""))
    if not caller.is_fresh(FRESH):
        return depart(caller, Errand(to, spoken(), "both", fresh=FRESH))
    return second(caller, to)


def second(caller: Caller, to: str) -> Answer:
    """Let somebody whose first account is proved prove the second."""
    return depart(caller, Errand(to, spoken(), "link", fresh=0))


def arrived(caller: Caller, away: Away, arrival: Arrival) -> Response:
    """Note which account was proved; it is joined only once that is confirmed."""
    assert caller.session is not None
    proved = {
        "issuer": arrival.issuer,
        "sub": arrival.sub,
        "email": arrival.email,
        "proven": arrival.auth_time.isoformat() if arrival.auth_time else None,
        "to": away.errand.to,
    }
    back = errands.done(caller.session, away.departure.state, away.errand)
    site().store.sessions.note(caller.session.id, **{_SECOND: proved}, **back)
    return redirect(url_for("linking.ask"))


@blueprint.get("/sign-in/link/confirm")
def ask() -> Answer:
    """Ask whether the two accounts are one person's, and say what that means."""
    caller = open_call()
    proved = _second(caller)
    return _ask(caller, proved) if proved else redirect(url_for("services.home"))


@blueprint.post("/sign-in/link/confirm")
def confirm() -> Answer:
    """Join the second account's citizen to the first one's."""
    caller = open_call()
    proved = _second(caller)
    if proved is None or caller.session is None or caller.citizen is None:
        return redirect(url_for("services.home"), 303)
    if not caller.is_genuine:
        return _ask(caller, proved, notice="stale"), 422
    if not _may_be_joined(caller.citizen, proved):
        return _ask(caller, proved), 422
    site().store.sessions.note(caller.session.id, **{_SECOND: None})
    _join(caller.citizen, proved)
    return redirect(proved["to"], 303)


def _may_be_joined(citizen: UUID, proved: dict[str, Any]) -> bool:
    """Whether nothing proven says that the accounts are two people's: what was joined can't be taken apart."""
    store = site().store
    other = store.citizens.find(proved["issuer"], relying_party().sector, proved["sub"])
    if other is None or other.citizen == citizen:
        return True
    return may_be_one(store.assertions.of(citizen), store.assertions.of(other.citizen), site().clock.today())


def _join(citizen: UUID, proved: dict[str, Any]) -> None:
    """Join what is known of both. Both accounts were proved within the last minutes."""
    link = site().store.citizens.enrol(proved["issuer"], relying_party().sector, proved["sub"])
    if link.citizen != citizen:
        site().store.citizens.join(citizen, link.citizen)


def _second(caller: Caller) -> dict[str, Any] | None:
    """The second account that was proved in this session; None where either was too long ago."""
    proved = caller.session.notes.get(_SECOND) if caller.session and caller.citizen else None
    if proved is None or proved["proven"] is None or not caller.is_fresh(2 * FRESH):
        return None
    is_late = site().clock.now() - datetime.fromisoformat(proved["proven"]) > timedelta(minutes=FRESH)
    return None if is_late else proved


def _ask(caller: Caller, proved: dict[str, Any], notice: str = "") -> str:
    known = site().store.citizens.find(proved["issuer"], relying_party().sector, proved["sub"])
    is_same = known is not None and known.citizen == caller.citizen
    assert caller.citizen is not None  # `_second` has looked
    return render_template(
        "pages/link.html",
        token=caller.token,
        email=proved["email"],
        is_same=is_same,
        are_two=not _may_be_joined(caller.citizen, proved),
        to=proved["to"],
        back="",
        notice=notice,
    )
