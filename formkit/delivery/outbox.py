"""The outbox: takes deliveries that are due, tries each, and tries again later what did not arrive.

At least once: a process that dies between arrival and its note delivers again when its lease ends, under the same key.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random
from threading import Event
from uuid import UUID

from formkit.delivery.parcel import Deliver, Enclosed, Parcel, Undelivered
from formkit.stores import Store, StoreUnavailable
from formkit.stores.deliveries import Delivery
from formkit.stores.uploads import Upload

BATCH = 20
LEASE = timedelta(minutes=10)
"""Long enough for a whole batch of slow receivers."""
PAUSE = timedelta(seconds=5)
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(hours=6)
ATTEMPTS = 20
"""With the waits between them, about three days: a receiver may be down for a weekend."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Outbox:
    """The outbox of one store. Any number of them, in threads and processes, share the work."""

    store: Store
    destinations: Mapping[str, Deliver]
    random: Random = field(default_factory=Random)

    def run(self, stop: Event) -> None:
        """Deliver until told to stop; a batch under way is finished first."""
        while not stop.is_set():
            if not self._tried():
                stop.wait(PAUSE.total_seconds())

    def _tried(self) -> int:
        try:
            return self.run_once()
        except StoreUnavailable as error:
            _log.warning("Deliveries wait: %s", error)
            return 0

    def run_once(self) -> int:
        """Try what is due now, up to a batch; gives how many were tried."""
        claimed = self.store.deliveries.claim(BATCH, LEASE)
        for delivery in claimed:
            self._try(delivery)
        return len(claimed)

    def _try(self, delivery: Delivery) -> None:
        if delivery.attempts > ATTEMPTS:
            self._bury(delivery, Undelivered("Its last attempt was cut short."))
            return
        failure = self._deliver(delivery)
        if failure is None:
            self.store.deliveries.delivered(delivery)
            _log.info("Delivery %s has arrived at %s", delivery.id, delivery.to)
        elif failure.is_final or delivery.attempts == ATTEMPTS:
            self._bury(delivery, failure)
        else:
            self._postpone(delivery, failure)

    def _deliver(self, delivery: Delivery) -> Undelivered | None:
        deliver = self.destinations.get(delivery.to)
        if deliver is None:
            return Undelivered(f"This formkit has no destination {delivery.to}.")
        try:
            return deliver(self._parcel(delivery))
        except StoreUnavailable:
            raise
        except Exception as error:  # noqa: BLE001 - one parcel that breaks a destination must not hold up the others
            # Where it broke, but not its message: that may hold an answer (law 10).
            frames = "".join(traceback.format_tb(error.__traceback__))
            _log.error("Delivery %s broke with %s at\n%s", delivery.id, type(error).__name__, frames)
            return Undelivered(f"The destination broke with {type(error).__name__}.")

    def _parcel(self, delivery: Delivery) -> Parcel:
        if delivery.notice_id:
            return self._notice(delivery, delivery.notice_id)
        document = self.store.submissions.document(delivery.submission_id)
        files = tuple(self._enclosed(one) for one in self.store.uploads.of_submission(delivery.submission_id))
        return Parcel(delivery.id, delivery.form, delivery.reference, delivery.settings, document or {}, files)

    def _notice(self, delivery: Delivery, notice_id: UUID) -> Parcel:
        document = self.store.notices.document(notice_id)
        return Parcel(delivery.id, delivery.form, delivery.reference, delivery.settings, document or {})

    def _enclosed(self, upload: Upload) -> Enclosed:
        return Enclosed(upload.id, upload.name, lambda: self.store.uploads.open(upload.id))

    def _postpone(self, delivery: Delivery, failure: Undelivered) -> None:
        wait = self.wait(delivery.attempts)
        self.store.deliveries.retry(delivery, wait, failure.reason)
        _log.warning("Delivery %s to %s failed, again in %s: %s", delivery.id, delivery.to, wait, failure.reason)

    def _bury(self, delivery: Delivery, failure: Undelivered) -> None:
        self.store.deliveries.bury(delivery, failure.reason)
        _log.error("Delivery %s to %s was given up: %s", delivery.id, delivery.to, failure.reason)

    def wait(self, attempts: int) -> timedelta:
        """Say how long to wait after so many attempts: twice as long each time, spread so that not all come at once."""
        longest: timedelta = min(LONGEST_WAIT, FIRST_WAIT * 2 ** (min(attempts, ATTEMPTS) - 1))
        return longest * self.random.uniform(0.5, 1.0)
