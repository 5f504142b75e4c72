"""Consent: a citizen sees who asks for what and why, and says what is given. Nothing is given by opening a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from formkit.clock import LONDON
from formkit.hub.consent import again, digest_of, granted
from formkit.hub.requests import Asked
from formkit.stores.grants import Grant
from formkit.web.callers import Caller, open_call, sign_in_url
from formkit.web.hub import askings
from formkit.web.hub.answers import give, may_lead_back, refuse
from formkit.web.hub.askings import Asking
from formkit.web.hub.doors import departments, pages
from formkit.web.hub.offers import Offer, department_name, form_title, offers
from formkit.web.onward import here
from formkit.web.site import site

Answer = Response | tuple[str, int] | str
GO, GIVE = "go", "give"
_UNPROVEN = {"proof": "none"}
"""In a query: go on without proving one's identity."""


@pages.get("/authorize/<uuid:key>")
def consent(key: UUID) -> Answer:
    """Ask; who only signs in goes straight back."""
    departments()
    caller = open_call()
    asking = askings.find(caller, key)
    if asking is None:
        return _gone()
    before = _before(caller, asking)
    if before is not None:
        return before
    return _page(caller, asking) if asking.asked.form else give(caller, asking.asked, None)


def _before(caller: Caller, asking: Asking) -> Answer | None:
    """What comes first: signing in, and proving one's identity where the form needs it."""
    asked, is_fresh = asking.asked, asking.is_fresh(caller)
    if caller.citizen is None and asked.form:
        # A page, for browsers stop a form of the department that would lead on from us to the provider.
        return render_template("hub/sign_in.html", **_who(asked), to=sign_in_url(here()))
    if caller.citizen is None or not is_fresh:
        askings.sent(caller, asking.key)
        return redirect(sign_in_url(here(), None if is_fresh else 0))
    if _needs_proof(caller, asked):
        prove = url_for("sign_in.begin", to=here(), needs="proof")
        return render_template("hub/proof.html", **_who(asked), prove=prove, on=_url(asking.key, **_UNPROVEN))
    return None


def _needs_proof(caller: Caller, asked: Asked) -> bool:
    party, form = site().relying_party, asked.form
    can_prove = party is not None and party.proves_identity and not caller.is_identified
    return can_prove and form is not None and form.proves_identity and "proof" not in request.args


@pages.post("/authorize/<uuid:key>")
def answer(key: UUID) -> Answer:
    """Give what was ticked, or nothing."""
    departments()
    caller = open_call()
    asking = askings.find(caller, key)
    if asking is None or caller.citizen is None or asking.asked.form is None or not asking.is_fresh(caller):
        return _gone() if asking is None else redirect(_url(key), 303)
    if not caller.is_genuine:
        return _page(caller, asking, notice="stale"), 422
    if request.form.get(GO) == "nothing":
        return refuse(asking.asked.refused("access_denied"))
    grant = _granted(caller.citizen, asking)
    if grant is None:
        return _page(caller, asking, is_wrong=True), 422
    return give(caller, asking.asked, grant.id)


def _granted(citizen: UUID, asking: Asking) -> Grant | None:
    """Keep what was agreed to; None where nothing was ticked of what could have been."""
    asked, shown = asking.asked, offers(citizen, asking.asked, asking.key)
    if request.form.get(GO) == "again":
        return _again(citizen, asked, shown)
    ticked = [one.wanted for one in shown if one.control in request.form.getlist(GIVE)]
    if asked.form is None or (not ticked and any(one.known for one in shown)):
        return None
    client, form = asked.department.client, asked.form.name
    agreed, digest = [granted(one) for one in ticked], digest_of(client, form, asked.wanted)
    return site().store.grants.agree(citizen, client, form, agreed, digest, [one.why for one in ticked])


def _again(citizen: UUID, asked: Asked, shown: Sequence[Offer]) -> Grant | None:
    """The grant that stands for exactly this, if there is one of which something is known."""
    assert asked.form is not None
    client, form = asked.department.client, asked.form.name
    standing = site().store.grants.standing(citizen, client, form)
    return again(standing, digest_of(client, form, asked.wanted), [known for one in shown for known in one.known])


def _page(caller: Caller, asking: Asking, notice: str = "", is_wrong: bool = False) -> str:
    assert caller.citizen is not None
    asked = asking.asked
    may_lead_back(asked)
    shown = offers(caller.citizen, asked, asking.key)
    grant = None if is_wrong or "choose" in request.args else _again(caller.citizen, asked, shown)
    known = [one for one in shown if one.known]
    return render_template(
        f"hub/{'again' if grant else 'consent' if known else 'unknown'}.html",
        **_who(asked),
        known=known,
        given=[one for one in known if grant and granted(one.wanted) in grant.attributes],
        unknown=[one for one in shown if not one.known],
        grant_day=grant and grant.agreed.astimezone(LONDON).date(),
        token=caller.token,
        action=_url(asking.key),
        choose=_url(asking.key, choose="1"),
        notice=notice,
        is_wrong=is_wrong,
        back="",
    )


def _who(asked: Asked) -> dict[str, object]:
    """Who asks, at which form, in the language of the page."""
    return {"department": department_name(asked.department), "form": form_title(asked.form) if asked.form else ""}


def _url(key: UUID, **query: str) -> str:
    """The address of this page; who goes on without proof does so wherever it leads."""
    values: dict[str, Any] = {**(_UNPROVEN if "proof" in request.args else {}), **query}
    return url_for("hub_pages.consent", key=key, **values)


def _gone() -> tuple[str, int]:
    """What was asked is forgotten: the session has ended, or is another one."""
    return render_template("hub/gone.html"), 410
