"""Whose answers: asked right after signing in, where a guest has answered something in this session."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request
from markupsafe import Markup
from werkzeug.wrappers import Response

from formkit.stores.sessions import Session
from formkit.web.callers import Caller, open_call
from formkit.web.onward import onward
from formkit.web.services import service
from formkit.web.signed_in import guests_drafts
from formkit.web.site import site

Answer = Response | tuple[str, int] | str

blueprint = Blueprint("whose_answers", __name__)


@blueprint.get("/sign-in/answers")
def ask() -> Answer:
    """Ask whether these answers are theirs; where there is nothing to ask, go on."""
    caller = open_call()
    return _ask(caller) if caller.citizen and _titles(caller) else redirect(_to())


@blueprint.post("/sign-in/answers")
def answer() -> Answer:
    """Let the answers be theirs, or delete them."""
    caller, said = open_call(), request.form.get("mine", "")
    if caller.citizen is None or caller.session is None:
        return redirect(_to(), 303)
    if not caller.is_genuine:
        return _ask(caller, notice="stale"), 422
    if said not in ("yes", "no"):
        return _ask(caller, is_wrong=True), 422
    if said == "yes":
        site().store.drafts.attach(caller.session.id, caller.citizen)
    elif not _deleted(caller.session):
        return _ask(caller, notice="paying"), 503
    return redirect(_to(), 303)


def _deleted(session: Session) -> bool:
    """Delete what a guest has answered, and forget what they sent; False while some of it may just be paid for."""
    store = site().store
    if not site().checkout.cancel_all(session.id):
        return False
    for draft in guests_drafts(session):
        store.drafts.delete(draft.id)
    store.submissions.leave(session.id)
    store.uploads.purge()
    return True


def _to() -> str:
    return onward(request.args.get("to", ""))


def _ask(caller: Caller, notice: str = "", *, is_wrong: bool = False) -> str:
    return render_template(
        "pages/whose_answers.html",
        token=caller.token,
        titles=_titles(caller),
        to=_to(),
        back="",
        notice=notice,
        is_wrong=is_wrong,
    )


def _titles(caller: Caller) -> list[Markup]:
    """The forms that a guest has answers in."""
    shelf = site().library.look()
    drafts = guests_drafts(caller.session) if caller.session else ()
    editions = [shelf[draft.form] for draft in drafts if draft.form in shelf]
    return [service(edition).title for edition in editions if edition.journey]
