"""Signing out, here and at the provider. What was not sent goes with the session, and the page says so before."""

from __future__ import annotations

import secrets
from urllib.parse import urlsplit

from flask import Blueprint, redirect, render_template, request, url_for
from markupsafe import Markup
from werkzeug.wrappers import Response

from formkit.stores.sessions import Session
from formkit.web import cookies
from formkit.web.callers import Caller, open_call
from formkit.web.headers import lead_to
from formkit.web.onward import onward
from formkit.web.services import service
from formkit.web.signed_in import ID_TOKEN, leave
from formkit.web.site import site

Answer = Response | tuple[str, int] | str

ERASED = "erased"
"""The state of somebody who comes back from the provider after all that was known of them was erased."""

blueprint = Blueprint("sign_out", __name__)


@blueprint.get("/sign-out")
def ask() -> Answer:
    """Ask whether to sign out, and say what is lost with it."""
    caller = open_call()
    return _ask(caller) if caller.citizen else redirect(url_for("sign_out.done"))


@blueprint.post("/sign-out")
def sign_out() -> Answer:
    """End the session, then the one at the provider."""
    caller = open_call()
    if caller.session is None or caller.citizen is None:
        return redirect(url_for("sign_out.done"), 303)
    if not caller.is_genuine:
        return _ask(caller, notice="stale"), 422
    leads_to = provider_url(caller.session) or url_for("sign_out.done")
    if not leave(caller.session):
        return _ask(caller, notice="paying"), 503
    cookies.take_back()
    return redirect(leads_to, 303)


@blueprint.get("/sign-out/done")
def done() -> Answer:
    """Say that they are signed out; who is signed in after all is asked whether to."""
    if request.args.get("state") == ERASED:
        return redirect(url_for("your_data.erased"))
    caller = open_call()
    return redirect(url_for("sign_out.ask")) if caller.citizen else render_template("pages/signed_out.html", minutes=0)


@blueprint.get("/sign-out/timed-out")
def timed_out() -> Answer:
    """Say that the session has ended by itself. While it is open after all, go back to it."""
    if open_call().citizen:
        return redirect(url_for("services.home"))
    cookies.take_back()
    return render_template("pages/signed_out.html", minutes=site().settings.session_minutes)


def provider_url(session: Session, state: str = "") -> str | None:
    """Where the provider ends its own session: else the next on this device would be signed in by it unasked.

    It sends them back with the `state`.
    """
    party, token = site().relying_party, session.notes.get(ID_TOKEN)
    back = f"{site().origin}{url_for('sign_out.done')}"
    return party.logout_url(token, state or secrets.token_urlsafe(16), back) if party and token else None


def _ask(caller: Caller, notice: str = "") -> str:
    assert caller.session is not None
    lead_to_provider(caller.session)
    to = onward(request.args.get("to", ""))
    titles = _titles(caller.session)
    return render_template("pages/sign_out.html", token=caller.token, titles=titles, to=to, back="", notice=notice)


def lead_to_provider(session: Session) -> None:
    """Let a form of the page at hand end the session at the provider as well."""
    if url := provider_url(session):
        lead_to("{0.scheme}://{0.netloc}".format(urlsplit(url)))


def _titles(session: Session) -> list[Markup]:
    """The forms that have answers that were not sent."""
    shelf = site().library.look()
    editions = [shelf[draft.form] for draft in site().store.drafts.all(session.id) if draft.form in shelf]
    return [service(edition).title for edition in editions if edition.journey]
