"""Starts: how a citizen begins a form, with their saved details or without; both are just as easy."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, g, redirect, request
from werkzeug.wrappers import Response

from formkit.hub.port import Departs, Unavailable
from formkit.journey import Journey
from formkit.language import language
from formkit.profile.count import Count, count
from formkit.profile.wanted import wanted
from formkit.stores import StoreUnavailable
from formkit.stores.sessions import Session
from formkit.web import cookies, csrf, details
from formkit.web.callers import Caller, sign_in_url
from formkit.web.headers import keep_private
from formkit.web.onward import here
from formkit.web.releases import read, with_release, without
from formkit.web.signed_in import what_follows
from formkit.web.site import site
from formkit.web.unproven import Unproven, unproven
from formkit.web.visits import Visit, open_visit
from formkit.web.way import elsewhere, onward, start_url

DETAILS, SAVED = "details", "saved"

blueprint = Blueprint("starts", __name__)


@dataclass(frozen=True)
class Welcome:
    """What a start page says of saved details.

    `sign_in_url` is where a guest can go for theirs. `count` says of how many questions there are some, for who has
    signed in, and `unproven` how there could be more; `is_down` that nobody knows, `is_elsewhere` that they say so at a
    hub. `token` is the CSRF token for the two buttons.
    """

    sign_in_url: str = ""
    count: Count | None = None
    unproven: Unproven | None = None
    is_down: bool = False
    is_elsewhere: bool = False
    token: str = ""


def welcome(journey: Journey) -> Welcome:
    """Find out what to say of saved details, on the start page of a journey. None of them is read for it."""
    asked = wanted(journey, [language("en")])
    if not asked:
        return Welcome()
    citizen = (g.session.citizen if g.session else None) if _is_at_home() else None
    hub = site().hub
    if citizen is None or hub is None:
        return Welcome(sign_in_url(here()) if site().relying_party else "")
    keep_private()
    has = hub.count(citizen, asked)
    if isinstance(has, Unavailable):
        return Welcome(is_down=True)
    token = csrf.token(cookies.token())
    if isinstance(has, Departs):
        details.leads_there()
        return Welcome(is_elsewhere=True, token=token)
    counted = count(journey, has, site().clock.today())
    return Welcome(count=counted, unproven=unproven(journey, Caller(g.session), has), token=token)


def _is_at_home() -> bool:
    """Look who is there, without making their session last longer. A start page is shown even without the store."""
    g.session = None
    try:
        g.session = _session()
    except StoreUnavailable:
        return False
    return g.session is not None


def _session() -> Session | None:
    found = site().store.sessions.find(cookies.token()) if cookies.token() else None
    return found if found and found.citizen else None


@blueprint.post("/<form>/start")
def begin(form: str) -> Response:
    """Begin, with saved details or without, and go on to the first page; answers that there are stay."""
    visit = open_visit()
    if not visit.is_genuine or visit.citizen is None:
        return redirect(start_url(visit), 303)
    if visit.payment:
        return redirect(elsewhere(visit, None) or visit.pay_url, 303)
    if visit.draft and not visit.is_theirs:
        return redirect(what_follows(Caller(visit.session), start_url(visit)), 303)
    visit = visit.keep({})
    if visit.is_theirs:
        return _with_details(visit) if request.form.get(DETAILS) == SAVED else _on(visit.using(without))
    return _on(visit)


def _with_details(visit: Visit) -> Response:
    """Read what the form may use; where that fails, the questions are simply asked."""
    found = read(visit)
    if isinstance(found, Departs):
        return details.depart(visit, found, visit.saved_details_url)
    return _on(visit.using(with_release(None if isinstance(found, Unavailable) else found)))


def _on(visit: Visit) -> Response:
    return redirect(onward(visit), 303)
