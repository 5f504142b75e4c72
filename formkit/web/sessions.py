"""The end of a session: extended in time, deleted by the citizen on a shared computer, or timed out."""

from __future__ import annotations

from flask import Blueprint, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from formkit.web import cookies
from formkit.web.signed_in import begin_anew
from formkit.web.site import site
from formkit.web.visits import Visit, open_visit
from formkit.web.way import start_url

Answer = Response | tuple[str, int] | str
_GONE = 410

blueprint = Blueprint("sessions", __name__)


@blueprint.post("/<form>/extend")
def extend(form: str) -> Answer:
    """Let the session last its whole life from now, as the time-out warning asks. 204, or 410 when it is too late."""
    visit = open_visit()
    if not visit.is_genuine or site().store.sessions.extend(cookies.token()) is None:
        return "", _GONE
    return "", 204


@blueprint.get("/<form>/timed-out")
def timed_out(form: str) -> Answer:
    """Say what a time-out means. While the session is open after all, go back to it."""
    visit = open_visit()
    if visit.session:
        return redirect(visit.standing_url())
    cookies.take_back()
    return render_template("pages/timed_out.html", start=start_url(visit), minutes=site().settings.session_minutes)


@blueprint.get("/<form>/delete-answers")
def delete_answers(form: str) -> Answer:
    """Ask whether to delete everything; where there is nothing left, it says so."""
    visit = open_visit()
    is_left = visit.session and (visit.session.citizen is None or _titles(visit))
    return _ask(visit) if is_left else render_template("pages/deleted.html", start=start_url(visit))


@blueprint.post("/<form>/delete-answers")
def delete(form: str) -> Answer:
    """End the session with all its answers, in this form and in others. Who is signed in stays so, in a new one."""
    visit = open_visit()
    if visit.session and not visit.is_genuine:
        return _ask(visit, notice="stale"), 422
    if visit.session and not site().checkout.cancel_all(visit.session.id):
        return _ask(visit, notice="paying"), 503
    if visit.session:
        site().store.sessions.end(visit.session.id)
        site().store.uploads.purge()
    if visit.session and visit.session.citizen:
        begin_anew(visit.session)
    else:
        cookies.take_back()
        g.session = None
    return redirect(url_for("sessions.delete_answers", form=form), 303)


def _ask(visit: Visit, notice: str = "") -> str:
    back = visit.standing_url() if visit.draft else start_url(visit)
    return render_template("pages/delete_answers.html", visit=visit, titles=_titles(visit), back=back, notice=notice)


def _titles(visit: Visit) -> list[str]:
    """The forms that this session has answers in."""
    shelf, store = site().library.look(), site().store
    drafts = store.drafts.all(visit.session.id) if visit.session else ()
    journeys = [edition.journey for draft in drafts if (edition := shelf.get(draft.form))]
    return [visit.speech.plain(journey.title) for journey in journeys if journey]
