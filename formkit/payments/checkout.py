"""The checkout: begins payments, asks what became of them, and makes the submission of what is paid, exactly once.

Whoever asks first makes it: the citizen who returns, the webhook, or the look that is taken every few minutes.
"""

from __future__ import annotations

import logging
import traceback
from dataclasses import dataclass
from datetime import timedelta
from threading import Event
from uuid import UUID

from formkit.journey import Journey
from formkit.language import Language, language
from formkit.library import Library, kept_journey
from formkit.payments.provider import Order, Provider, Standing, Status, Unavailable
from formkit.profile.standing import standing
from formkit.speech import Speech
from formkit.stores import Store, StoreUnavailable, Tampered
from formkit.stores.drafts import Draft
from formkit.stores.payments import Payment
from formkit.submission import Paid, Submission, Whose, finish
from formkit.trail import Trail
from formkit.walk import walk

BATCH = 20
BETWEEN_LOOKS = timedelta(minutes=2)
PAUSE = timedelta(seconds=30)
UNHEARD = timedelta(hours=2)
"""After so long a payment that the provider never named has ended: its own would have expired after 90 minutes."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Checkout:
    """The checkout of one store. Any number of them, in threads and processes, share the work."""

    store: Store
    library: Library
    provider: Provider

    def begin(self, payment: Payment) -> Standing | Unavailable:
        """Say where an attempt stands; one that the provider has not heard of is made there first."""
        if payment.provider_id:
            return self.provider.find(payment.provider_id)
        draft = self.store.drafts.find(payment.session_id, payment.form) if payment.session_id else None
        order = self._order(payment, draft) if draft and draft.id == payment.draft_id else None
        if order is None:
            return Unavailable("The answers are gone.")
        standing = self.provider.create(order)
        return standing if isinstance(standing, Unavailable) else self._first(payment, standing)

    def _first(self, payment: Payment, standing: Standing) -> Standing | Unavailable:
        """Of two requests at once the first names the payment; nobody is ever sent to pay another."""
        name = self.store.payments.call(payment, standing.provider_id)
        if name is None:
            self.provider.cancel(standing.provider_id)
            return Unavailable("The attempt has ended meanwhile.")
        return standing if name == standing.provider_id else self.provider.find(name)

    def _order(self, payment: Payment, draft: Draft) -> Order | None:
        trail = self._trail(payment, draft)
        asked = trail.journey.payment if trail else None
        if trail is None or asked is None:
            return None
        speech = Speech(self._language(payment), trail.facts, payment.reference)
        reference = speech.in_language("en").plain(asked.reference) if asked.reference else payment.reference
        bill, words = payment.bill, speech.plain(asked.description)
        return Order(str(payment.id), bill.amount, reference, words, bill.return_url, bill.language)

    def settle(self, payment: Payment) -> Standing | Unavailable:
        """Ask what became of an attempt, and do what follows from it: once it is paid, the submission is made."""
        return self._settled(payment, self.begin(payment))

    def cancel(self, payment: Payment) -> Standing | Unavailable:
        """Cancel an attempt, so that the answers can change; one that is paid already is settled as such."""
        if self.store.payments.end(payment, None, Status.CANCELLED.value):
            return Standing("", Status.CANCELLED)  # the provider had not named it, so nobody could pay
        found = self.begin(self.store.payments.latest(payment.draft_id) or payment)
        if isinstance(found, Standing) and found.status.is_open:
            found = self.provider.cancel(found.provider_id)
        return self._settled(payment, found)

    def cancel_all(self, session_id: UUID) -> bool:
        """Cancel what a session has not paid yet; says whether nothing is left open."""
        found = [self.cancel(payment) for payment in self.store.payments.all_open(session_id)]
        return all(isinstance(one, Standing) and not one.status.is_open for one in found)

    def _settled(self, payment: Payment, found: Standing | Unavailable) -> Standing | Unavailable:
        if isinstance(found, Unavailable) or found.status.is_open:
            return found
        if found.status is Status.PAID and not self._submitted(payment, found):
            _log.error("Payment %s is paid, but its answers could not be sent: they are gone or incomplete", payment.id)
        self.store.payments.end(payment, found.provider_id, found.status.value)
        _log.info("Payment %s has ended: %s", payment.id, found.status.value)
        return found

    def _submitted(self, payment: Payment, found: Standing) -> bool:
        if payment.session_id is None:
            return False
        receipt = self.store.submissions.submit(
            payment.session_id,
            payment.draft_id,
            lambda draft, reference: self._finish(payment, draft, found.provider_id, reference),
            payment.reference,
        )
        return receipt is not None

    def _finish(self, payment: Payment, draft: Draft, provider_id: str, reference: str) -> Submission | None:
        """Finish the draft as it was when it was checked: on that day, in that language."""
        trail, order = self._trail(payment, draft), self._order(payment, draft)
        if trail is None or order is None or draft.version != payment.bill.version:
            return None
        paid = Paid(provider_id, order.reference, order.amount)
        now, agreed, whose = self.store.clock.now(), payment.bill.agreed, Whose(draft.citizen, draft.use)
        return finish(trail, self._language(payment), reference, now, agreed=agreed, paid=paid, whose=whose)

    def _trail(self, payment: Payment, draft: Draft) -> Trail | None:
        journey = self._journey(payment, draft)
        today, now = payment.bill.today, self.store.clock.now()
        return walk(journey, standing(journey, draft.answers, draft.use, today, now), today) if journey else None

    def _journey(self, payment: Payment, draft: Draft) -> Journey | None:
        edition = self.library.look().get(payment.form)
        if edition and edition.journey and edition.journey.fingerprint == draft.fingerprint:
            return edition.journey
        text = self.store.definitions.text(draft.fingerprint)
        return kept_journey(text) if text else None

    def _language(self, payment: Payment) -> Language:
        edition = self.library.look().get(payment.form)
        return edition.language(payment.bill.language) if edition else language(payment.bill.language)

    def heard(self, provider_id: str) -> Standing | Unavailable | None:
        """Settle the attempt that the provider speaks of; None where it is none of ours, or has ended."""
        payment = self.store.payments.find(provider_id)
        return self.settle(payment) if payment and payment.is_open else None

    def run(self, stop: Event) -> None:
        """Look after open attempts until told to stop: citizens who never return, messages that never came."""
        while not stop.is_set():
            try:
                self.run_once()
            except (StoreUnavailable, Tampered) as error:
                _log.warning("Payments wait: %s", error)
            stop.wait(PAUSE.total_seconds())

    def run_once(self) -> int:
        """Settle the open attempts that are due, up to a batch; gives how many were looked at."""
        claimed = self.store.payments.claim(BATCH, BETWEEN_LOOKS)
        for payment in claimed:
            self._look_after(payment)
        return len(claimed)

    def _look_after(self, payment: Payment) -> None:
        try:
            if payment.provider_id:
                self.settle(payment)
            elif self.store.clock.now() - payment.created > UNHEARD:
                self.store.payments.end(payment, None, Status.BROKEN.value)
        except StoreUnavailable:
            raise
        except Exception as error:  # noqa: BLE001 - one payment that breaks must not hold up the others
            # Where it broke, but not its message: that may hold an answer (law 10).
            frames = "".join(traceback.format_tb(error.__traceback__))
            _log.error("Payment %s broke with %s at\n%s", payment.id, type(error).__name__, frames)
