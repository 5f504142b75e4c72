"""Receipts: what was sent to whom, from which source and for what; to read, and signed, to keep."""

from __future__ import annotations

import json

from flask import Blueprint, make_response, redirect, render_template
from joserfc import jws
from werkzeug.wrappers import Response

from formkit.covers import Covers, covers, used_in
from formkit.privacy import LAWFUL_BASES
from formkit.receipt import KIND, answers_sent, signable, told_by
from formkit.stores.signing import ALGORITHM
from formkit.web.confirmation import Sent, sent_last
from formkit.web.keeping import period
from formkit.web.languages import say
from formkit.web.saved import titles_of
from formkit.web.site import site
from formkit.web.visits import open_visit
from formkit.web.way import elsewhere

Answer = Response | str

blueprint = Blueprint("receipts", __name__)


@blueprint.get("/<form>/receipt")
def receipt(form: str) -> Answer:
    """Show the receipt of what this session sent last of a form."""
    visit = open_visit()
    sent = sent_last(visit)
    if sent is None:
        return redirect(elsewhere(visit, None) or visit.check_answers_url)
    data = sent.trail.journey.data
    return render_template(
        "pages/receipt.html",
        visit=visit,
        sent=sent,
        organisation=sent.speech.marked(sent.trail.journey.organisation.name),
        purpose=sent.speech.marked(data.purpose),
        basis=say(LAWFUL_BASES[data.lawful_basis]),
        kept=period(data.keep),
        answers=tuple(answers_sent(sent.document, sent.speech, titles_of(told_by(sent.document)), _covers(sent))),
    )


@blueprint.get("/<form>/receipt.jws")
def signed(form: str) -> Answer:
    """Give the same as a JSON Web Signature, to be saved; the keys are at `/.well-known/jwks.json`."""
    visit = open_visit()
    sent = sent_last(visit)
    if sent is None:
        return redirect(elsewhere(visit, None) or visit.check_answers_url)
    answer = make_response(_signed(sent))
    answer.mimetype = "application/jose"
    answer.headers.set("Content-Disposition", "attachment", filename=f"{sent.receipt.reference}.jws")
    return answer


def _covers(sent: Sent) -> Covers:
    return covers(sent.trail, used_in(sent.document), sent.speech.language)


def _signed(sent: Sent) -> str:
    key = site().store.signing.key()
    claims = signable(sent.document, sent.trail.journey, sent.speech, site().origin, _covers(sent))
    header = {"alg": ALGORITHM, "kid": key.kid, "typ": KIND}
    return jws.serialize_compact(header, json.dumps(claims, ensure_ascii=False).encode(), key)
