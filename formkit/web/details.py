"""Details from a hub elsewhere: citizens go there to say what a form may have of theirs, and come back with it.

Whatever goes wrong on the way, the form is begun without them: its questions are simply asked.
"""

from __future__ import annotations

import logging
from urllib.parse import urlsplit

from flask import g, redirect
from werkzeug.wrappers import Response

from formkit.hub.messages import release_told
from formkit.hub.port import Departs
from formkit.identity.arrival import Arrival
from formkit.identity.departure import Request
from formkit.identity.faults import SignInFault
from formkit.profile.release import Release
from formkit.web import errands
from formkit.web.callers import Caller
from formkit.web.departures import relying_party, return_url
from formkit.web.errands import Away, Errand
from formkit.web.headers import lead_to
from formkit.web.languages import FIRST, spoken
from formkit.web.releases import asked_at, renewed, with_release, without
from formkit.web.saved import REFUSED
from formkit.web.site import site
from formkit.web.visits import Visit, open_visit
from formkit.web.way import onward, standing_in

_log = logging.getLogger(__name__)


def leads_there() -> None:
    """Let the form of the page at hand lead to the hub, where that is elsewhere."""
    if (hub := site().hub) and hub.url:
        parts = urlsplit(hub.url)
        lead_to(f"{parts.scheme}://{parts.netloc}")


def proposals_url() -> str:
    """The address where citizens accept at the hub what they ticked to be kept; "" where it is kept here, at once."""
    hub = site().hub
    return your_data_at(hub.url, "/proposals") if hub and hub.url else ""


def your_data_at(url: str, page: str = "") -> str:
    """The address of the pages of "Your data" at a hub, in the language at hand."""
    return f"{url}{'' if spoken() == FIRST else f'/{spoken()}'}/your-data{page}"


def depart(visit: Visit, asked: Departs, to: str) -> Response:
    """Send the citizen of a visit to the hub, to come back `to` a page of the form."""
    request = Request(return_url(), spoken(), scope=asked.scope, asked=asked.claims)
    departure = relying_party().begin(request)
    if isinstance(departure, SignInFault):
        return _begun(visit, departure, to)
    assert visit.session is not None
    errand = Errand(to, spoken(), "details", form=visit.edition.name)
    errands.send(visit.session, errand, departure)
    return redirect(departure.url, 303)


def asked_again(visit: Visit) -> Response | None:
    """Lead to what has changed in the citizen's saved details since they were used: nothing is sent unseen."""
    changed = renewed(visit)
    if isinstance(changed, Departs):
        return depart(visit, changed, visit.check_answers_url)
    return redirect(standing_in(changed), 303) if changed else None


def arrived(caller: Caller, away: Away, arrival: Arrival | SignInFault) -> Response:
    """Go on with what the citizen has agreed to, if it is still they who are here."""
    g.edition = site().library.look().get(away.errand.form)
    if caller.session is None or g.edition is None or g.edition.journey is None:
        return redirect(away.errand.to)
    back = errands.done(caller.session, away.departure.state, away.errand)
    site().store.sessions.note(caller.session.id, **back)
    visit = open_visit()
    to = away.errand.to
    return _begun(visit, _released(visit, arrival), to) if visit.is_theirs else redirect(to)


def _released(visit: Visit, arrival: Arrival | SignInFault) -> Release | SignInFault:
    if isinstance(arrival, SignInFault):
        return arrival
    link = site().store.citizens.find(arrival.issuer, relying_party().sector, arrival.sub)
    if link is None or link.citizen != visit.citizen:
        return SignInFault("cancelled", "Somebody else has signed in at the hub meanwhile.")
    release = release_told(arrival.told, asked_at(visit), site().clock.now())
    return release or SignInFault("unavailable", "The hub told nothing that can be read.")


def _begun(visit: Visit, found: Release | SignInFault, to: str) -> Response:
    """Go on with a release, else with what there is; without any where the citizen began by giving nothing."""
    if isinstance(found, Release):
        return redirect(onward(visit.using(with_release(found))), 303)
    _log.log(_level(found), "No saved details came from the hub: %s", found.words)
    if found.kind == "denied" and to == visit.saved_details_url:
        on = onward(visit.using(without))
        return redirect(f"{on}{'&' if '?' in on else '?'}{REFUSED}=1", 303)
    return redirect(onward(visit.using(with_release(visit.use.release))), 303)


def _level(fault: SignInFault) -> int:
    return {"denied": logging.INFO, "misconfigured": logging.ERROR}.get(fault.kind, logging.WARNING)
