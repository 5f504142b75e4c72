"""Deliveries: the outbox rows, claimed under a lease so that a crash only delays them, and retried until they end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Row, func, select, update

from formkit.clock import Clock
from formkit.stores import tables
from formkit.stores.engine import Database
from formkit.stores.tables import DEAD, DELIVERED, WAITING

_TABLE = tables.outbox


@dataclass(frozen=True)
class Delivery:
    """One submission on its way to one destination. `id` is its idempotency key, the same at every attempt.

    With a `notice_id` it is that notice instead, about the submission, and the reference is the notice's.
    """

    id: UUID
    submission_id: UUID
    form: str
    reference: str
    to: str
    settings: Mapping[str, Any]
    attempts: int
    lease: UUID
    notice_id: UUID | None = None


@dataclass(frozen=True)
class Deliveries:
    """The queue of what is to be delivered. An end is only noted by whoever holds the lease."""

    database: Database
    clock: Clock

    def claim(self, most: int, lease: timedelta) -> tuple[Delivery, ...]:
        """Take up to `most` deliveries that are due, for as long as the lease; each counts as an attempt from here.

        While leased a delivery is simply not due: if this process dies, it is when the lease ends.
        """
        now, mark = self.clock.now(), uuid4()
        if not self._any_due(now):
            return ()
        change = {"lease": mark, "due_at": now + lease, "attempts": _TABLE.c.attempts + 1}
        with self.database.write() as connection:
            due = connection.scalars(_due(now).limit(most).with_for_update(skip_locked=True)).all()
            connection.execute(update(_TABLE).where(_TABLE.c.id.in_(due)).values(change))
            rows = connection.execute(_claimed(mark)).all()
        return tuple(_delivery(row) for row in rows)

    def _any_due(self, now: datetime) -> bool:
        """An empty queue is looked at often, so without a writer's lock."""
        with self.database.read() as connection:
            return connection.scalar(_due(now).limit(1)) is not None

    def delivered(self, delivery: Delivery) -> bool:
        """Note that it has arrived."""
        return self._change(delivery, state=DELIVERED, ended_at=self.clock.now(), reason=None)

    def retry(self, delivery: Delivery, wait: timedelta, reason: str) -> bool:
        """Let it be tried again after a wait; the reason holds nothing of the answers."""
        return self._change(delivery, due_at=self.clock.now() + wait, reason=reason)

    def bury(self, delivery: Delivery, reason: str) -> bool:
        """Give it up: it is dead until somebody looks into it. The submission itself stays."""
        return self._change(delivery, state=DEAD, ended_at=self.clock.now(), reason=reason)

    def _change(self, delivery: Delivery, **values: Any) -> bool:
        """Change a row, if its lease is still ours."""
        held = (_TABLE.c.id == delivery.id, _TABLE.c.lease == delivery.lease, _TABLE.c.state == WAITING)
        with self.database.write() as connection:
            return connection.execute(update(_TABLE).where(*held).values(**values, lease=None)).rowcount == 1


def _due(now: datetime) -> Any:
    return select(_TABLE.c.id).where(_TABLE.c.state == WAITING, _TABLE.c.due_at <= now).order_by(_TABLE.c.due_at)


def _claimed(mark: UUID) -> Any:
    sent, notices = tables.submissions, tables.notices
    joined = _TABLE.join(sent, _TABLE.c.submission_id == sent.c.id)
    joined = joined.outerjoin(notices, _TABLE.c.notice_id == notices.c.id)
    reference = func.coalesce(notices.c.reference, sent.c.reference).label("reference")
    query = select(_TABLE, sent.c.form, reference).select_from(joined)
    return query.where(_TABLE.c.lease == mark).order_by(_TABLE.c.created_at, _TABLE.c.position)


def _delivery(row: Row[Any]) -> Delivery:
    about = (row.id, row.submission_id, row.form, row.reference, row.to, row.settings)
    return Delivery(*about, row.attempts, row.lease, row.notice_id)
