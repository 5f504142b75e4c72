"""Signing in: to the provider and back. Whoever comes back must be who went, from this very session, once."""

from __future__ import annotations

from dataclasses import replace

from flask import Blueprint, redirect, request
from werkzeug.wrappers import Response

from formkit.identity.faults import SignInFault
from formkit.web import cookies, details, errands, linking, sign_in_faults
from formkit.web.callers import Caller, open_call
from formkit.web.departures import lead, relying_party
from formkit.web.errands import Away, Errand
from formkit.web.languages import in_language, spoken
from formkit.web.onward import journey_at, onward
from formkit.web.signed_in import admit, readmitted, what_follows
from formkit.web.site import site

Answer = Response | tuple[str, int] | str
_LONGEST_AGO = 60

blueprint = Blueprint("sign_in", __name__)


@blueprint.get("/sign-in")
def begin() -> Answer:
    """Send somebody to the provider. Who is signed in goes straight on, unless more is asked than they have proved."""
    relying_party()
    to, minutes = onward(request.args.get("to", "")), request.args.get("fresh", type=int)
    fresh = None if minutes is None else max(0, min(minutes, _LONGEST_AGO))
    return lead(open_call(), Errand(to, spoken(), fresh=fresh, proof=_needs_proof(to)))


@blueprint.post("/sign-in/extend")
def extend() -> Answer:
    """Let the session last its whole life from now, as the time-out warning asks. 204, or 410 when it is too late."""
    caller = open_call()
    if not caller.is_genuine or site().store.sessions.extend(cookies.token()) is None:
        return "", 410
    return "", 204


def _needs_proof(to: str) -> bool:
    """Whether an identity is to be proved: the address says so, or the form that they go on to."""
    journey = journey_at(to)
    return request.args.get("needs") == "proof" or (journey is not None and journey.proves_identity)


@blueprint.get("/sign-in/return")
def returned() -> Answer:
    """Let somebody in who comes back from the provider, once; a reload and the Back button lead on."""
    relying_party()
    caller, state = open_call(), request.args.get("state", "")
    away = errands.away(caller.session, state)
    if away is None or caller.session is None:
        return _not_away(caller, state)
    if away.errand.language != spoken():
        return redirect(in_language(away.errand.language))
    if not errands.take(caller.session, state):
        return sign_in_faults.wait(state, request.args.get("code"))
    return _arrived(caller, away)


def _arrived(caller: Caller, away: Away) -> Answer:
    arrival = relying_party().finish(away.departure, request.args)
    if away.errand.purpose == "details":
        return details.arrived(caller, away, arrival)
    if isinstance(arrival, SignInFault):
        return sign_in_faults.show(arrival, caller, away.errand)
    if away.errand.purpose == "link":
        return linking.arrived(caller, away, arrival)
    caller = admit(caller, away, arrival)
    if away.errand.purpose == "both":
        return linking.second(caller, away.errand.to)
    return lead(caller, replace(away.errand, fresh=None))


def _not_away(caller: Caller, state: str) -> Answer:
    """Lead on who came back before; tell others why they can't come in from here."""
    before = readmitted(caller, state)
    if before and (errand := errands.was_done(before.session, state)):
        return redirect(what_follows(before, errand.to))
    last = errands.last_away(caller.session)
    fault = relying_party().finish(None, request.args)
    assert isinstance(fault, SignInFault)
    return sign_in_faults.show(fault, caller, last.errand if last else Errand(onward(""), spoken()))
