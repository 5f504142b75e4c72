"""Confirmation and print: what a citizen keeps. Made from the frozen submission, whatever became of the form since."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from flask import Blueprint, redirect, render_template
from werkzeug.exceptions import Gone
from werkzeug.wrappers import Response

from formkit.clock import LONDON
from formkit.covers import covers, used, used_in
from formkit.journey import Journey
from formkit.speech import Speech
from formkit.stores.submissions import Receipt
from formkit.trail import Trail
from formkit.walk import walk
from formkit.web import details, time_out
from formkit.web.editions import journey_of
from formkit.web.languages import spoken
from formkit.web.site import site
from formkit.web.summary import summary
from formkit.web.visits import Visit, open_visit
from formkit.web.way import elsewhere, start_url

Answer = Response | str

blueprint = Blueprint("confirmation", __name__)


@dataclass(frozen=True)
class Sent:
    """What this session last sent of a form, with its journey walked as it was that day."""

    receipt: Receipt
    trail: Trail
    speech: Speech
    document: Mapping[str, Any]

    @property
    def payment(self) -> Mapping[str, str] | None:
        """What was paid, if anything."""
        found: Mapping[str, str] | None = self.document.get("payment")
        return found

    @property
    def day_in_words(self) -> str:
        """The same in words."""
        return self.speech.language.date(self.day)

    @property
    def amount(self) -> str:
        """What was paid, in words."""
        return self.speech.language.money(Decimal(self.payment["amount"])) if self.payment else ""

    @property
    def day(self) -> date:
        """The date in London on which it was sent."""
        moment: datetime = self.receipt.submitted
        return moment.astimezone(LONDON).date()


@blueprint.get("/<form>/confirmation")
def confirmation(form: str) -> Answer:
    """Say that the answers have been sent, with their reference and what happens next."""
    visit = open_visit()
    sent = sent_last(visit)
    if sent is None:
        return redirect(elsewhere(visit, None) or visit.check_answers_url)
    return render_template(
        "pages/confirmation.html",
        visit=visit,
        sent=sent,
        body=sent.speech.blocks(sent.trail.journey.confirmation),
        accept=details.proposals_url() if visit.citizen and "profile" in sent.document else "",
        start=start_url(visit),
    )


@blueprint.get("/<form>/print")
def printed(form: str) -> Answer:
    """Show the answers for paper: those of the open journey, else those that were sent last."""
    visit = open_visit()
    if visit.draft and visit.draft.answers:
        return _print(visit, visit.trail, visit.speech, used(visit.use))
    sent = sent_last(visit)
    if sent is None:
        return redirect(elsewhere(visit, None) or start_url(visit))
    return _print(visit, sent.trail, sent.speech, used_in(sent.document), sent)


def _print(visit: Visit, trail: Trail, speech: Speech, names: Collection[str], sent: Sent | None = None) -> str:
    declaration = speech.blocks(trail.journey.declaration) if sent and trail.journey.declaration else None
    parts = summary(trail, speech, covers(trail, names, speech.language))
    return render_template("pages/print.html", visit=visit, parts=parts, sent=sent, declaration=declaration)


def sent_last(visit: Visit) -> Sent | None:
    """Give what this session last sent of a form."""
    if visit.session is None:
        return None
    receipt = site().store.submissions.latest(visit.session.id, visit.edition.name)
    return _opened(visit, receipt) if receipt else None


def _opened(visit: Visit, receipt: Receipt) -> Sent:
    """Walk the journey of a submission again, on its own definition, answers and day."""
    time_out.hush()
    document = site().store.submissions.document(receipt.id)
    journey = _journey(visit, receipt.fingerprint)
    if document is None or journey is None:
        raise Gone
    trail = _walked(journey, document)
    speech = Speech(visit.edition.language(spoken()), trail.facts, receipt.reference)
    return Sent(receipt, trail, speech, document)


def _journey(visit: Visit, fingerprint: str) -> Journey | None:
    newest = visit.edition.journey
    return newest if newest and newest.fingerprint == fingerprint else journey_of(fingerprint)


def _walked(journey: Journey, document: Mapping[str, Any]) -> Trail:
    return walk(journey, document["answers"], date.fromisoformat(document["today"]))
