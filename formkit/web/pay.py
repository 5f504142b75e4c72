"""Pay: from check answers to the provider and back. The amount is worked out here, and the answers wait meanwhile."""

from __future__ import annotations

from decimal import Decimal

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from formkit.due import can_be_paid, due
from formkit.payments.provider import Standing, Status, Unavailable
from formkit.stores.payments import Bill, Payment
from formkit.web import cookies, details
from formkit.web.headers import lead_to
from formkit.web.languages import spoken
from formkit.web.site import site
from formkit.web.visits import Visit, open_visit
from formkit.web.way import elsewhere, start_url

Answer = Response | tuple[str, int] | str
GO = "go"
"""The name of the buttons; their values: continue, again, check, answers."""

blueprint = Blueprint("pay", __name__)


def total(visit: Visit) -> int:
    """What is due for the answers of a visit, in pence."""
    return due(visit.journey, visit.trail.facts)


def pounds(visit: Visit, pence: int) -> str:
    """Word an amount in the citizen's language."""
    return visit.speech.language.money(Decimal(pence) / 100)


def begin(visit: Visit, *, agreed: bool) -> Answer:
    """Begin to pay for the answers that were checked, or go on with it, and send the citizen to the provider."""
    if visit.session is None or visit.draft is None:
        return redirect(elsewhere(visit, None) or visit.check_answers_url, 303)
    amount, language = total(visit), spoken()
    if not can_be_paid(amount):
        return redirect(visit.check_answers_url, 303)
    back = site().origin + visit.pay_url
    bill = Bill(visit.draft.version, visit.today, amount, language, agreed, back)
    payment = site().store.payments.start(visit.session.id, visit.draft.id, bill)
    return go_on(visit, payment) if payment else redirect(visit.check_answers_url, 303)


def go_on(visit: Visit, payment: Payment) -> Answer:
    """Send the citizen to where they can pay; where that is over, to what became of it."""
    standing = site().checkout.begin(payment)
    if isinstance(standing, Unavailable):
        return _show(visit, payment, "unchecked" if payment.provider_id else "unavailable"), 503
    goes_on = standing.status.is_open and standing.next_url
    return redirect(standing.next_url if goes_on else visit.pay_url, 303)


@blueprint.get("/<form>/pay")
def pay(form: str) -> Answer:
    """Say what became of the payment; once it is paid, the answers are sent."""
    visit = open_visit()
    if visit.session is None:
        return render_template("pages/pay_timed_out.html", start=start_url(visit))
    payment = site().store.payments.latest(visit.draft.id) if visit.draft else None
    if payment is None:
        return redirect(elsewhere(visit, None) or visit.check_answers_url)
    if payment.status == Status.PAID.value:
        return _sent(visit, payment)  # such as by a message that came since the visit began
    return _settled(visit, payment) if payment.is_open else _show(visit, payment, payment.status)


def _settled(visit: Visit, payment: Payment) -> Answer:
    standing = site().checkout.settle(payment)
    if isinstance(standing, Unavailable):
        return _show(visit, payment, "unchecked" if payment.provider_id else "unavailable"), 503
    return _sent(visit, payment) if standing.status is Status.PAID else _told(visit, payment, standing)


def _told(visit: Visit, payment: Payment, standing: Standing) -> str:
    return _show(visit, payment, standing.status.value, can_go_on=bool(standing.next_url))


def _sent(visit: Visit, payment: Payment) -> Answer:
    """Go to the confirmation, unless the answers that were paid for could not be sent."""
    if site().store.submissions.of_draft(payment.draft_id) is None:
        return _show(visit, payment, Status.PAID.value)
    if visit.session:
        cookies.renew(visit.session.id)
    return redirect(url_for("confirmation.confirmation", form=visit.edition.name), 303)


@blueprint.post("/<form>/pay")
def press(form: str) -> Answer:
    """Go on paying, try again, look again, or go back to the answers."""
    visit = open_visit()
    payment = site().store.payments.latest(visit.draft.id) if visit.draft else None
    if payment is None or not visit.is_genuine:
        return redirect(visit.pay_url, 303)
    match request.form.get(GO), payment.is_open:
        case "continue" | "again", True:
            return go_on(visit, payment)
        case "again", False:
            return _again(visit, payment)
        case "answers", True:
            return _back(visit, payment)
        case "answers", False:
            return redirect(visit.check_answers_url, 303)
    return redirect(visit.pay_url, 303)


def _again(visit: Visit, payment: Payment) -> Answer:
    """Begin another attempt; for answers that have changed since, they are to be checked first."""
    unchanged = visit.draft is not None and visit.draft.version == payment.bill.version and visit.trail.is_complete
    if not unchanged or payment.status == Status.PAID.value:
        return redirect(visit.check_answers_url, 303)
    return details.asked_again(visit) or begin(visit, agreed=payment.bill.agreed)


def _back(visit: Visit, payment: Payment) -> Answer:
    """Cancel the payment, so that the answers can change; one that is paid meanwhile stays paid."""
    standing = site().checkout.cancel(payment)
    if isinstance(standing, Unavailable):
        return _show(visit, payment, "unchecked"), 503
    if standing.status is Status.PAID:
        return _sent(visit, payment)
    return redirect(visit.pay_url if standing.status.is_open else visit.check_answers_url, 303)


def _show(visit: Visit, payment: Payment, status: str, *, can_go_on: bool = False) -> str:
    details.leads_there()
    lead_to(site().checkout.provider.pages)
    return render_template(
        "pages/pay.html",
        visit=visit,
        status=status,
        payment=payment,
        amount=pounds(visit, payment.bill.amount),
        can_go_on=can_go_on,
        contact=visit.journey.organisation.contact,
        back="",
        notice="",
    )
