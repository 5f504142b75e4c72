"""Check answers: all that was said, a way to change any of it, and the button that sends it, once whatever happens."""

from __future__ import annotations

from uuid import UUID

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from formkit.covers import covers, used
from formkit.due import can_be_paid
from formkit.language import Language
from formkit.profile.standing import standing
from formkit.stores.drafts import Draft
from formkit.stores.submissions import Receipt
from formkit.submission import Submission, Whose, finish
from formkit.walk import walk
from formkit.web import cookies, details, news, pay
from formkit.web.headers import lead_to
from formkit.web.site import site
from formkit.web.summary import summary
from formkit.web.visits import Visit, open_visit
from formkit.web.way import elsewhere

Answer = Response | tuple[str, int] | str
AGREED, DRAFT, VERSION = "agreed", "draft", "version"

blueprint = Blueprint("check_answers", __name__)


@blueprint.get("/<form>/check-answers")
def check_answers(form: str) -> Answer:
    """Show all answers; while a question is open, send the citizen there."""
    visit = open_visit()
    belongs = elsewhere(visit, None)
    return redirect(belongs) if belongs else _render(visit)


@blueprint.post("/<form>/check-answers")
def send(form: str) -> Answer:
    """Send the answers that the citizen has seen."""
    visit = open_visit()
    if visit.session and visit.is_genuine:
        return _send(visit)
    belongs = elsewhere(visit, None)
    return redirect(belongs, 303) if belongs else (_render(visit, notice="stale"), 422)


def _send(visit: Visit) -> Answer:
    if visit.draft is None:
        return _sent(visit, _submit(visit))
    if visit.payment:
        return pay.go_on(visit, visit.payment)
    if not visit.trail.is_complete:
        return redirect(visit.standing_url(), 303)
    if request.form.get(VERSION) != str(visit.draft.version):
        return _render(visit, notice="changed"), 422
    if visit.journey.declaration and AGREED not in request.form:
        return _render(visit, disagreed=True), 422
    return details.asked_again(visit) or _passed_on(news.ticked(visit))


def _passed_on(visit: Visit) -> Answer:
    return _charge(visit) if pay.total(visit) else _sent(visit, _submit(visit))


def _charge(visit: Visit) -> Answer:
    """Go on to pay; an amount that nobody can pay online is refused where it is shown."""
    if can_be_paid(pay.total(visit)):
        return pay.begin(visit, agreed=AGREED in request.form)
    return _render(visit), 422


def _submit(visit: Visit) -> Receipt | None:
    """Send the draft that the page was about, or find what became of it when it was sent before."""
    draft_id = _uuid(request.form.get(DRAFT, ""))
    if visit.session is None or draft_id is None:
        return None
    language = visit.speech.language
    return site().store.submissions.submit(
        visit.session.id, draft_id, lambda draft, reference: _finish(visit, draft, language, reference)
    )


def _finish(visit: Visit, draft: Draft, language: Language, reference: str) -> Submission | None:
    """Make the submission from the answers as they are inside the transaction, if they are the ones that were seen.

    A post may name any draft of its session: one of another form, which may cost something, is not sent from here.
    """
    if request.form.get(VERSION) != str(draft.version) or draft.form != visit.edition.name:
        return None
    now, whose = site().clock.now(), Whose(draft.citizen, draft.use)
    trail = walk(visit.journey, standing(visit.journey, draft.answers, draft.use, visit.today, now), visit.today)
    return finish(trail, language, reference, now, agreed=AGREED in request.form, whose=whose)


def _sent(visit: Visit, receipt: Receipt | None) -> Answer:
    if receipt is None:
        return redirect(elsewhere(visit, None) or visit.check_answers_url, 303)
    if not receipt.again and visit.session:
        cookies.renew(visit.session.id)
    return redirect(url_for("confirmation.confirmation", form=visit.edition.name), 303)


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def _render(visit: Visit, *, notice: str = "", disagreed: bool = False) -> str:
    journey, speech = visit.journey, visit.speech
    total = pay.total(visit)
    details.leads_there()
    if total:
        lead_to(site().checkout.provider.pages)
    return render_template(
        "pages/check_answers.html",
        visit=visit,
        parts=summary(visit.trail, speech, covers(visit.trail, used(visit.use), speech.language)),
        news=news.boxes(visit),
        body=speech.blocks(journey.check_answers) if journey.check_answers else None,
        declaration=speech.blocks(journey.declaration) if journey.declaration else None,
        back=_back_url(visit),
        total=pay.pounds(visit, total) if total else "",
        can_be_paid=can_be_paid(total),
        contact=journey.organisation.contact,
        disagreed=disagreed,
        notice=notice,
    )


def _back_url(visit: Visit) -> str:
    if visit.journey.task_list:
        return visit.task_list_url
    return visit.url(visit.trail.last) if visit.trail.last else ""
