"""The pages of the stand-in for GOV.UK Pay: whoever tries a form out chooses what becomes of a payment.

They exist only with `--debug` and without a key, and never in production.
"""

from __future__ import annotations

from decimal import Decimal

from flask import Blueprint, redirect, render_template, request
from werkzeug.exceptions import BadRequest, NotFound
from werkzeug.wrappers import Response

from formkit.payments.stand_in import OUTCOMES, PAGES, StandIn
from formkit.web.headers import keep_private
from formkit.web.languages import words
from formkit.web.site import site

blueprint = Blueprint("pay_stand_in", __name__)
LEAVE = "leave"


def stand_in() -> StandIn:
    """The stand-in of this site; its pages are not found where there is none."""
    found = site().stand_in
    if found is None:
        raise NotFound
    return found


@blueprint.get(f"{PAGES}/<token>")
def choose(token: str) -> str:
    """Ask what shall become of a payment."""
    keep_private()
    payment = stand_in().waiting(token)
    if payment is None:
        raise NotFound
    amount = words().money(Decimal(payment.content["amount"]) / 100)
    return render_template("pages/pay_stand_in.html", content=payment.content, amount=amount)


@blueprint.post(f"{PAGES}/<token>")
def chosen(token: str) -> Response:
    """Let it come to that, and go back to the service."""
    payment, outcome = stand_in().waiting(token), request.form.get("outcome", "")
    if payment is None:
        raise NotFound
    if outcome != LEAVE and outcome not in OUTCOMES:
        raise BadRequest
    if outcome != LEAVE:
        stand_in().choose(payment.id, outcome)
    return redirect(payment.content["return_url"], 303)
