"""Erasures: a value not used any more, one erased, or everything. Each is asked first, then done by a post."""

from __future__ import annotations

from uuid import UUID

from flask import redirect, render_template, url_for
from werkzeug.exceptions import NotFound

from formkit.web import cookies
from formkit.web.headers import keep_private
from formkit.web.languages import in_language, spoken
from formkit.web.sign_out import ERASED, lead_to_provider, provider_url
from formkit.web.your_data.door import Answer, blueprint, rights, session, step_up
from formkit.web.your_data.entries import Entry
from formkit.web.your_data.values import entry, value_url


@blueprint.get("/values/<uuid:assertion_id>/withdraw")
def withdrawal(assertion_id: UUID) -> Answer:
    """Ask whether a value is not to be used any more."""
    return render_template("your_data/withdraw.html", entry=entry(assertion_id), back=value_url(assertion_id))


@blueprint.post("/values/<uuid:assertion_id>/withdraw")
def withdraw(assertion_id: UUID) -> Answer:
    """Let no form be offered a value any more."""
    if not rights().withdraw(assertion_id):
        raise NotFound
    return redirect(value_url(assertion_id, "withdrawn"), 303)


@blueprint.get("/values/<uuid:assertion_id>/erase")
def erasure(assertion_id: UUID) -> Answer:
    """Ask whether to erase a value, from somebody who has just signed in."""
    found: Entry = entry(assertion_id)
    away = step_up(in_language(spoken()))
    return away or render_template("your_data/erase.html", entry=found, back=value_url(assertion_id))


@blueprint.post("/values/<uuid:assertion_id>/erase")
def erase(assertion_id: UUID) -> Answer:
    """Erase a value."""
    if away := step_up(url_for("your_data.erasure", assertion_id=assertion_id)):
        return away
    if not rights().erase(assertion_id):
        raise NotFound
    return redirect(url_for("your_data.overview", done="erased"), 303)


@blueprint.get("/erase")
def whole_erasure() -> Answer:
    """Ask whether to erase everything, from somebody who has just signed in."""
    if away := step_up(in_language(spoken())):
        return away
    lead_to_provider(session())
    return render_template("your_data/erase_all.html", back=url_for("your_data.overview"))


@blueprint.post("/erase")
def erase_all() -> Answer:
    """Erase everything, and end every session of this citizen: here, and the one of this browser at the provider."""
    if away := step_up(url_for("your_data.whole_erasure")):
        return away
    leads_to = provider_url(session(), ERASED) or url_for("your_data.erased")
    rights().erase_all()
    cookies.take_back()
    return redirect(leads_to, 303)


@blueprint.get("/erased")
def erased() -> Answer:
    """Say what is left, to somebody who is nobody here any more."""
    keep_private()
    return render_template("your_data/erased.html")
