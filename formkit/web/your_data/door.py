"""The door: only a citizen who has signed in comes through, to what is theirs; others are sent to sign in and back."""

from __future__ import annotations

from uuid import UUID

from flask import Blueprint, g, jsonify, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from formkit.hub.rights import Rights, Sight
from formkit.stores.sessions import Session
from formkit.web.callers import Caller, open_call, sign_in_url
from formkit.web.departures import may_lead_to_provider
from formkit.web.details import your_data_at
from formkit.web.onward import here
from formkit.web.site import site

Answer = Response | tuple[str, int] | str
FRESH = 10
"""For how many minutes after signing in somebody sees identifiers in full, takes everything along, or erases it."""
DONE = "done"
"""In a query: what has just been done, which the page says."""
API = "/api"
_OPEN_TO_ALL = ("your_data.heartbeat", "your_data.erased")
_TAKES_STALE = ("your_data.take_correction",)
"""Pages that show a post from an older session again as it was typed."""

blueprint = Blueprint("your_data", __name__, url_prefix="/your-data")


@blueprint.before_request
def admit() -> Answer | None:
    """Let a citizen in. A post without this session's token does nothing, and says so."""
    if (hub := site().hub) and hub.url:
        return redirect(your_data_at(hub.url), 303 if request.method == "POST" else 302)
    if request.endpoint in _OPEN_TO_ALL:
        return None
    g.caller = open_call()
    if g.caller.citizen is None:
        return _strange()
    may_lead_to_provider()
    if request.method == "POST" and not g.caller.is_genuine and request.endpoint not in _TAKES_STALE:
        return render_template("your_data/stale.html", back=url_for("your_data.overview")), 422
    return None


@blueprint.context_processor
def token() -> dict[str, str]:
    """Let every form of these pages carry the session's token."""
    return {"token": caller().token if "caller" in g else ""}


def _strange() -> Answer:
    if request.path.startswith(f"{blueprint.url_prefix}{API}/"):
        answer = jsonify(error="Sign in first.")
        answer.status_code = 401
        return answer
    return redirect(sign_in_url(here()), 303 if request.method == "POST" else 302)


def caller() -> Caller:
    """Who asks for the page at hand: a citizen, else `admit` had sent them away."""
    found: Caller = g.caller
    return found


def citizen() -> UUID:
    """Whose data it is."""
    found = caller().citizen
    assert found is not None
    return found


def rights() -> Rights:
    """What the citizen at hand may do."""
    return Rights(site().store, citizen())


def session() -> Session:
    """Their session."""
    found = caller().session
    assert found is not None
    return found


def sight() -> Sight:
    """What the citizen at hand may see."""
    return rights().see(session().id)


def step_up(to: str) -> Response | None:
    """Send somebody to sign in again who did so too long ago, to come back `to` a page; None for who did not."""
    return None if caller().is_fresh(FRESH) else redirect(sign_in_url(to, FRESH), 303)
