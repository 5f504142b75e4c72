"""Payments: each attempt to pay for a draft, noted before the provider hears of it, and what became of it.

While an attempt has not ended its draft stays as it is, so that what is paid is what is sent.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection, Row, and_, exists, insert, select, update
from sqlalchemy.exc import IntegrityError

from formkit.clock import Clock
from formkit.stores import tables
from formkit.stores.engine import Database, StoreUnavailable
from formkit.stores.references import fresh_reference

_TABLE = tables.payments
OPEN_OR_PAID = ("", "paid")
"""The statuses of an attempt whose answers must stay as they are until they are sent."""
_FIRST_LOOK = timedelta(minutes=1)
_TRIES = 10


@dataclass(frozen=True)
class Bill:
    """What a draft is to be paid for: which answers, on which day, for how many pence, and how the citizen came."""

    version: int
    today: date
    amount: int
    language: str
    agreed: bool
    return_url: str


@dataclass(frozen=True)
class Payment:
    """One attempt. `id` is its idempotency key, `reference` that of its submission; `status` is empty until it ends."""

    id: UUID
    session_id: UUID | None
    draft_id: UUID
    form: str
    reference: str
    bill: Bill
    provider_id: str | None
    status: str
    created: datetime

    @property
    def is_open(self) -> bool:
        """Whether it has not ended yet."""
        return not self.status


@dataclass(frozen=True)
class Payments:
    """The attempts. For a draft there is at most one that has not ended."""

    database: Database
    clock: Clock

    def start(self, session_id: UUID, draft_id: UUID, bill: Bill) -> Payment | None:
        """Note an attempt, or give the one that has not ended. None when the draft is gone or has changed since."""
        for _ in range(_TRIES):
            try:
                with self.database.write() as connection:
                    return self._start(connection, session_id, draft_id, bill)
            except IntegrityError:
                continue  # the reference is taken
        raise StoreUnavailable("No free reference was found.")

    def _start(self, connection: Connection, session_id: UUID, draft_id: UUID, bill: Bill) -> Payment | None:
        drafts = tables.drafts
        query = select(drafts.c.form, drafts.c.version).where(
            drafts.c.id == draft_id, drafts.c.session_id == session_id
        )
        draft = connection.execute(query.with_for_update()).one_or_none()
        if draft is None:
            return None
        open_one = connection.execute(select(_TABLE).where(*_is_open(draft_id))).one_or_none()
        if open_one or draft.version != bill.version:
            return _payment(open_one) if open_one else None
        reference = _free_reference(connection)
        made = Payment(uuid4(), session_id, draft_id, draft.form, reference, bill, None, "", self.clock.now())
        connection.execute(insert(_TABLE).values(_row(made)))
        return made

    def latest(self, draft_id: UUID) -> Payment | None:
        """Give the last attempt to pay for a draft: the open one, where there is one."""
        last = (_TABLE.c.ended_at.is_(None).desc(), _TABLE.c.created_at.desc(), _TABLE.c.ended_at.desc())
        return self._one(select(_TABLE).where(_TABLE.c.draft_id == draft_id).order_by(*last))

    def find(self, provider_id: str) -> Payment | None:
        """Find the attempt that the provider knows by this id."""
        return self._one(select(_TABLE).where(_TABLE.c.provider_id == provider_id))

    def all_open(self, session_id: UUID) -> tuple[Payment, ...]:
        """Give the attempts of a session that have not ended."""
        query = select(_TABLE).where(_TABLE.c.session_id == session_id, _TABLE.c.ended_at.is_(None))
        with self.database.read() as connection:
            return tuple(_payment(row) for row in connection.execute(query))

    def call(self, payment: Payment, provider_id: str) -> str | None:
        """Note what the provider calls an open attempt; gives the first name that was noted, None if it has ended."""
        unnamed = (_TABLE.c.id == payment.id, _TABLE.c.provider_id.is_(None), _TABLE.c.ended_at.is_(None))
        with self.database.write() as connection:
            connection.execute(update(_TABLE).where(*unnamed).values(provider_id=provider_id))
            return connection.scalar(select(_TABLE.c.provider_id).where(_TABLE.c.id == payment.id))

    def end(self, payment: Payment, provider_id: str | None, status: str) -> bool:
        """Note how an attempt ended, if it is open and the provider calls it so (None: has not named it yet)."""
        this = (
            _TABLE.c.id == payment.id,
            _TABLE.c.ended_at.is_(None),
            _TABLE.c.provider_id.is_not_distinct_from(provider_id),
        )
        values = {"status": status, "ended_at": self.clock.now()}
        with self.database.write() as connection:
            return connection.execute(update(_TABLE).where(*this).values(values)).rowcount == 1

    def claim(self, most: int, pause: timedelta) -> tuple[Payment, ...]:
        """Take up to `most` open attempts that are due to be looked after; they are again after `pause`."""
        now = self.clock.now()
        due = select(_TABLE.c.id).where(_TABLE.c.ended_at.is_(None), _TABLE.c.due_at <= now).order_by(_TABLE.c.due_at)
        with self.database.read() as connection:
            if connection.scalar(due.limit(1)) is None:
                return ()
        with self.database.write() as connection:
            ids = connection.scalars(due.limit(most).with_for_update(skip_locked=True)).all()
            connection.execute(update(_TABLE).where(_TABLE.c.id.in_(ids)).values(due_at=now + pause))
            rows = connection.execute(select(_TABLE).where(_TABLE.c.id.in_(ids)).order_by(_TABLE.c.created_at)).all()
        return tuple(_payment(row) for row in rows)

    def _one(self, query: Any) -> Payment | None:
        with self.database.read() as connection:
            row = connection.execute(query.limit(1)).one_or_none()
        return None if row is None else _payment(row)


def is_paid_for(connection: Connection, draft_id: UUID) -> bool:
    """Whether an attempt to pay for a draft has not ended, so that its answers must stay as they are."""
    return connection.execute(select(_TABLE.c.id).where(*_is_open(draft_id))).first() is not None


def has_open_payment(session_id: Any) -> Any:
    """SQL: whether a session has an attempt that has not ended, so that its answers may not be deleted yet."""
    return exists().where(and_(_TABLE.c.session_id == session_id, _TABLE.c.ended_at.is_(None)))


def has_open_bill(draft_id: Any) -> Any:
    """SQL: whether a draft has an attempt that has not ended."""
    return exists().where(and_(_TABLE.c.draft_id == draft_id, _TABLE.c.ended_at.is_(None)))


def _is_open(draft_id: UUID) -> Any:
    return _TABLE.c.draft_id == draft_id, _TABLE.c.ended_at.is_(None)


def _free_reference(connection: Connection) -> str:
    """A submission will have the reference of its payment, so none may have it already."""
    sent = tables.submissions.c.reference
    while connection.scalar(select(sent).where(sent == (reference := fresh_reference()))) is not None:
        continue
    return reference


def _row(payment: Payment) -> dict[str, Any]:
    bill = {one.name: getattr(payment.bill, one.name) for one in fields(Bill)}
    own = {name: getattr(payment, name) for name in ("id", "session_id", "draft_id", "form", "reference")}
    return bill | own | {"status": "", "created_at": payment.created, "due_at": payment.created + _FIRST_LOOK}


def _payment(row: Row[Any]) -> Payment:
    bill = Bill(*(getattr(row, one.name) for one in fields(Bill)))
    names = (row.id, row.session_id, row.draft_id, row.form, row.reference)
    return Payment(*names, bill, row.provider_id, row.status, row.created_at)
