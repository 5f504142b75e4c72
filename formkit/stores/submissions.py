"""Submissions: made exactly once from a draft, in one transaction with the outbox rows that send them (law 8)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID, uuid4

from sqlalchemy import Connection, Row, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from formkit.clock import Clock
from formkit.service import Destination
from formkit.stores import tables
from formkit.stores.drafts import Draft, Drafts
from formkit.stores.engine import Database, StoreUnavailable
from formkit.stores.keyring import Keyring, Slot
from formkit.stores.references import fresh_reference
from formkit.stores.uploads import hand_over

_TABLE = tables.submissions
_TRIES = 10


class Finished(Protocol):
    """A finished journey: the frozen document, and where it is sent, in order. `formkit.submission` makes it."""

    @property
    def document(self) -> Mapping[str, Any]:
        """The document, as JSON."""

    @property
    def destinations(self) -> Sequence[Destination]:
        """Where it is sent."""


@dataclass(frozen=True)
class Receipt:
    """What a citizen has in hand once their answers are sent; no answer is in it. `again`: sent before this call."""

    id: UUID
    draft_id: UUID
    form: str
    fingerprint: str
    reference: str
    submitted: datetime
    again: bool = False


Finish = Callable[[Draft, str], Finished | None]


@dataclass(frozen=True)
class Submissions:
    """The submissions, each made once and never changed."""

    database: Database
    keyring: Keyring
    clock: Clock
    drafts: Drafts
    reference: Callable[[], str] = fresh_reference

    def submit(self, session_id: UUID, draft_id: UUID, finish: Finish, reference: str = "") -> Receipt | None:
        """Turn a draft of this session into a submission, once; a second call gives the first one's receipt.

        It has the reference, where one was promised, unless that is taken; else a fresh one.

        `finish(draft, reference)` works on the answers as they are inside the transaction, and gives None when they
        are not complete: then nothing happens and this gives None, as it does when there is no such draft. Once
        submitted, the draft is gone.
        """
        for promised in (reference, *[""] * _TRIES):
            try:
                with self.database.write() as connection:
                    return self._submit(connection, session_id, draft_id, finish, promised or self.reference())
            except IntegrityError:
                continue  # the reference is taken, or another process was first: look again
        raise StoreUnavailable("No free reference was found.")

    def _submit(
        self, connection: Connection, session_id: UUID, draft_id: UUID, finish: Finish, reference: str
    ) -> Receipt | None:
        first = select(_TABLE).where(_TABLE.c.draft_id == draft_id, _TABLE.c.session_id == session_id)
        row = connection.execute(first).one_or_none()
        if row is not None:
            return _receipt(row, again=True)
        draft = self.drafts.locked(connection, draft_id)
        finished = finish(draft, reference) if draft and draft.session_id == session_id else None
        return self._write(connection, draft, reference, finished) if draft and finished else None

    def _write(self, connection: Connection, draft: Draft, reference: str, finished: Finished) -> Receipt:
        receipt = Receipt(uuid4(), draft.id, draft.form, draft.fingerprint, reference, self.clock.now())
        sealed = self.keyring.seal(dict(finished.document), _slot(receipt.id))
        connection.execute(insert(_TABLE).values(_row(receipt, draft.session_id, sealed)))
        for position, destination in enumerate(finished.destinations):
            connection.execute(insert(tables.outbox).values(_outbox_row(receipt, position, destination)))
        hand_over(connection, draft.id, receipt.id, set(_file_ids(finished.document.get("answers"))))
        connection.execute(delete(tables.drafts).where(tables.drafts.c.id == draft.id))
        return receipt

    def latest(self, session_id: UUID, form: str) -> Receipt | None:
        """Give the receipt of what this session last submitted of a form, for the confirmation page."""
        query = select(_TABLE).where(_TABLE.c.session_id == session_id, _TABLE.c.form == form)
        with self.database.read() as connection:
            row = connection.execute(query.order_by(_TABLE.c.submitted_at.desc()).limit(1)).one_or_none()
        return None if row is None else _receipt(row, again=True)

    def leave(self, session_id: UUID) -> None:
        """Let a session know nothing more of what was sent in it: somebody else goes on with it."""
        with self.database.write() as connection:
            connection.execute(update(_TABLE).where(_TABLE.c.session_id == session_id).values(session_id=None))

    def of_draft(self, draft_id: UUID) -> Receipt | None:
        """Give the receipt of the submission that a draft became."""
        with self.database.read() as connection:
            row = connection.execute(select(_TABLE).where(_TABLE.c.draft_id == draft_id)).one_or_none()
        return None if row is None else _receipt(row, again=True)

    def document(self, submission_id: UUID) -> Mapping[str, Any] | None:
        """Give the frozen document of a submission."""
        with self.database.read() as connection:
            sealed = connection.scalar(select(_TABLE.c.document).where(_TABLE.c.id == submission_id))
        return None if sealed is None else self.keyring.open(sealed, _slot(submission_id))


def _file_ids(json: Any) -> Iterator[UUID]:
    """Find the files in answers, however deep: objects with a digest."""
    if isinstance(json, dict) and "sha256" in json:
        yield UUID(json["id"])
    for one in json.values() if isinstance(json, dict) else json if isinstance(json, list) else ():
        yield from _file_ids(one)


def _slot(submission_id: UUID) -> Slot:
    return Slot("submissions", submission_id, "document")


def _receipt(row: Row[Any], again: bool) -> Receipt:
    return Receipt(row.id, row.draft_id, row.form, row.fingerprint, row.reference, row.submitted_at, again)


def _row(receipt: Receipt, session_id: UUID, sealed: bytes) -> dict[str, Any]:
    return {
        "id": receipt.id,
        "draft_id": receipt.draft_id,
        "session_id": session_id,
        "form": receipt.form,
        "fingerprint": receipt.fingerprint,
        "reference": receipt.reference,
        "document": sealed,
        "submitted_at": receipt.submitted,
    }


def _outbox_row(receipt: Receipt, position: int, destination: Destination) -> dict[str, Any]:
    return {
        "id": uuid4(),
        "submission_id": receipt.id,
        "position": position,
        "to": destination.to,
        "settings": dict(destination.settings),
        "state": tables.WAITING,
        "attempts": 0,
        "due_at": receipt.submitted,
        "created_at": receipt.submitted,
    }
