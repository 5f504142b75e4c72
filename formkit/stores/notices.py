"""Notices of change: what a citizen wants a department to know that has an older value of theirs, and nothing more.

A notice goes where the submission went that it corrects: its outbox rows name that submission, and the notice.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import ColumnElement, Connection, Row, func, insert, select
from sqlalchemy.exc import IntegrityError

from formkit.clock import Clock
from formkit.destinations import DESTINATIONS
from formkit.stores import tables
from formkit.stores.engine import Database
from formkit.stores.keyring import Keyring, Slot
from formkit.stores.ownership import family
from formkit.stores.references import fresh_reference
from formkit.stores.tables import DEAD, DELIVERED, WAITING, outbox, submissions

_TABLE = tables.notices
_TRIES = 10


@dataclass(frozen=True)
class Corrected:
    """The submission that a notice corrects."""

    id: UUID
    form: str
    reference: str
    submitted: datetime


@dataclass(frozen=True)
class Notice:
    """What a citizen has in hand of a notice; no value is in it. `state` is the worst of its deliveries."""

    id: UUID
    form: str
    reference: str
    corrects: str
    attribute: str
    at: datetime
    state: str


Write = Callable[[Corrected, str], Mapping[str, Any]]
"""Makes the document of a notice, of the submission and the notice's own reference."""


@dataclass(frozen=True)
class Notices:
    """The notices, each made once and never changed."""

    database: Database
    keyring: Keyring
    clock: Clock
    reference: Callable[[], str] = fresh_reference

    def send(self, citizen: UUID, notice_id: UUID, event: str, attribute: str, write: Write) -> UUID | None:
        """Make a notice for whoever got the submission that an event of the usage log is about, with its outbox rows.

        `event` is the event's key, of the citizen's own log. A second call with this id does nothing. Gives the id;
        None when there is no such submission any more, or it went nowhere.
        """
        for _ in range(_TRIES):
            try:
                with self.database.write() as connection:
                    return self._send(connection, citizen, notice_id, event, attribute, write)
            except IntegrityError:
                continue  # the reference is taken, or another process was first: look again
        return None

    def _send(
        self, connection: Connection, citizen: UUID, notice_id: UUID, event: str, attribute: str, write: Write
    ) -> UUID | None:
        if connection.scalar(select(_TABLE.c.id).where(_TABLE.c.id == notice_id)):
            return notice_id
        corrected = _corrected(connection, event)
        went = _went(connection, corrected.id) if corrected else ()
        if corrected is None or not went:
            return None
        reference = self.reference()
        sealed = self.keyring.seal(dict(write(corrected, reference)), slot(notice_id))
        row = {"id": notice_id, "citizen": citizen, "submission_id": corrected.id, "document": sealed}
        about = {"reference": reference, "attribute": attribute, "created_at": self.clock.now()}
        connection.execute(insert(_TABLE).values(row | about))
        for place, each in enumerate(went, _last(connection, corrected.id) + 1):
            connection.execute(insert(outbox).values(self._delivery(each, notice_id, place)))
        return notice_id

    def _delivery(self, row: Row[Any], notice_id: UUID, place: int) -> dict[str, Any]:
        now = self.clock.now()
        to = {"submission_id": row.submission_id, "notice_id": notice_id, "to": row.to, "settings": row.settings}
        times = {"due_at": now, "created_at": now, "position": place, "state": WAITING, "attempts": 0}
        return {"id": uuid4(), **to, **times}

    def submitted(self, event: str) -> datetime | None:
        """When the submission was made that an event of the usage log is about: it is noted later, maybe much later."""
        with self.database.read() as connection:
            found = _corrected(connection, event)
        return found.submitted if found else None

    def of(self, citizen: UUID) -> tuple[Notice, ...]:
        """Give the notices of a citizen, newest first."""
        with self.database.read() as connection:
            mine = _TABLE.c.citizen.in_(family(connection, citizen))
            rows = connection.execute(_listed(mine)).all()
            return tuple(_notice(row, _states(connection, row.id)) for row in rows)

    def document(self, notice_id: UUID) -> Mapping[str, Any] | None:
        """Give the document of a notice."""
        with self.database.read() as connection:
            sealed = connection.scalar(select(_TABLE.c.document).where(_TABLE.c.id == notice_id))
        return None if sealed is None else self.keyring.open(sealed, slot(notice_id))


def slot(notice_id: UUID) -> Slot:
    """Where a notice's document is kept."""
    return Slot("notices", notice_id, "document")


def _corrected(connection: Connection, event: str) -> Corrected | None:
    """Find the submission that was `sent:` with a reference, or of which an outbox row has `kept:` something."""
    action, _, name = event.partition(":")
    query = select(submissions.c.id, submissions.c.form, submissions.c.reference, submissions.c.submitted_at)
    if action == "kept":
        query = query.join(outbox, outbox.c.submission_id == submissions.c.id).where(outbox.c.id == _uuid(name))
    else:
        query = query.where(submissions.c.reference == name)
    row = connection.execute(query).one_or_none()
    return Corrected(*row) if row else None


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def _went(connection: Connection, submission_id: UUID) -> tuple[Row[Any], ...]:
    """Where a submission went, to a department: not what formkit noted beside it, nor earlier notices."""
    query = select(outbox).where(outbox.c.submission_id == submission_id, outbox.c.notice_id.is_(None))
    known = outbox.c.to.in_(DESTINATIONS)
    return tuple(connection.execute(query.where(known).order_by(outbox.c.position)))


def _last(connection: Connection, submission_id: UUID) -> int:
    return connection.scalar(select(func.max(outbox.c.position)).where(outbox.c.submission_id == submission_id)) or 0


def _listed(mine: ColumnElement[bool]) -> Any:
    corrects = submissions.c.reference.label("corrects")
    joined = _TABLE.join(submissions, submissions.c.id == _TABLE.c.submission_id)
    query = select(_TABLE, submissions.c.form, corrects).select_from(joined).where(mine)
    return query.order_by(_TABLE.c.created_at.desc(), _TABLE.c.reference)


def _states(connection: Connection, notice_id: UUID) -> set[str]:
    return set(connection.scalars(select(outbox.c.state).where(outbox.c.notice_id == notice_id)))


def _notice(row: Row[Any], states: set[str]) -> Notice:
    worst = next((one for one in (DEAD, WAITING) if one in states), DELIVERED)
    return Notice(row.id, row.form, row.reference, row.corrects, row.attribute, row.created_at, worst)
