"""Sessions on the server: the cookie holds a random token, the database its digest, its end and a few sealed notes.

A session may be known by more than one token for a moment: when a double click sends two requests and the first one
changes the token, the second still counts, rather than meeting a time-out page.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import ColumnElement, Connection, Row, delete, insert, select, update

from formkit.clock import Clock
from formkit.stores.engine import Database
from formkit.stores.keyring import Keyring, Slot
from formkit.stores.payments import has_open_payment
from formkit.stores.tables import sessions
from formkit.stores.tokens import admit, forget_tokens, known_by, replace_tokens

GRACE = timedelta(minutes=1)
_WORTH_WRITING = timedelta(minutes=1)


@dataclass(frozen=True)
class Session:
    """Somebody at one browser. `expires` is when it ends if nothing is asked before; `notes` are small JSON.

    `citizen` is who has signed in, by which `link`; None for a guest.
    """

    id: UUID
    created: datetime
    expires: datetime
    notes: Mapping[str, Any]
    citizen: UUID | None = None
    link: UUID | None = None


@dataclass(frozen=True)
class Sessions:
    """The open sessions. What has timed out, was ended, or never was is None, all alike."""

    database: Database
    keyring: Keyring
    clock: Clock
    life: timedelta

    def start(self) -> tuple[str, Session]:
        """Begin a session; gives the token for the cookie, which is kept nowhere else, and the session."""
        now = self.clock.now()
        session = Session(uuid4(), now, now + self.life, {})
        row = {"id": session.id, "created_at": now, "seen_at": now, "expires_at": session.expires}
        with self.database.write() as connection:
            connection.execute(insert(sessions).values(row | {"payload": self._seal(session.id, {})}))
            return admit(connection, session.id), session

    def find(self, token: str, retired: timedelta = timedelta()) -> Session | None:
        """Find the open session of a token, without making it last longer; also by one `retired` no longer ago."""
        with self.database.read() as connection:
            row = connection.execute(_known(token, self.clock.now(), retired)).one_or_none()
        return None if row is None else self._session(row)

    def visit(self, token: str) -> Session | None:
        """Find the session of a request. It lasts longer for it, but is written only when that gains a minute."""
        session = self.find(token)
        if session and self.clock.now() + self.life - session.expires < _WORTH_WRITING:
            return session
        return session and self.extend(token)

    def extend(self, token: str) -> Session | None:
        """Let the session of a token last its whole life from now."""
        now = self.clock.now()
        with self.database.write() as connection:
            row = connection.execute(_known(token, now)).one_or_none()
            if row is None:
                return None
            change = {"seen_at": now, "expires_at": now + self.life}
            connection.execute(update(sessions).where(sessions.c.id == row.id).values(change))
        return replace(self._session(row), expires=now + self.life)

    def rotate(self, session_id: UUID, grace: timedelta = GRACE) -> str | None:
        """Give the session a new token; the ones before it retire after `grace`. None when the session is gone."""
        with self.database.write() as connection:
            if connection.scalar(select(sessions.c.id).where(sessions.c.id == session_id)) is None:
                return None
            return replace_tokens(connection, session_id, self.clock.now() + grace)

    def note(self, session_id: UUID, **notes: Any) -> None:
        """Put small JSON values into the session's notes; None takes one out."""
        with self.database.write() as connection:
            self._change(connection, session_id, notes)

    def take(self, session_id: UUID, name: str) -> Any:
        """Take a note out and give it, once: of two requests at the same time the second is given None."""
        with self.database.write() as connection:
            row = connection.execute(_locked(session_id)).one_or_none()
            noted = self._session(row).notes.get(name) if row else None
            if noted is not None:
                self._change(connection, session_id, {name: None})
            return noted

    def sign_in(self, session_id: UUID, citizen: UUID, link: UUID, **notes: Any) -> str | None:
        """Let a session be a citizen's from now on, and note what signing out needs; None when it is gone.

        None as well when it is another citizen's: they share nothing. Gives a new token for the cookie. The ones before
        it retire at once: who planted one must not be signed in by it.
        """
        with self.database.write() as connection:
            row = connection.execute(_locked(session_id)).one_or_none()
            if row is None or row.citizen not in (None, citizen):
                return None
            self._change(connection, session_id, notes, citizen=citizen, link=link)
            return replace_tokens(connection, session_id, self.clock.now())

    def end_all(self, link: UUID) -> int:
        """End every session that was signed in by a link, as a provider may ask; gives how many."""
        with self.database.write() as connection:
            return end_sessions(connection, sessions.c.link == link, self.clock.now())

    def _change(self, connection: Connection, session_id: UUID, notes: Mapping[str, Any], **columns: Any) -> bool:
        row = connection.execute(_locked(session_id)).one_or_none()
        if row is None:
            return False
        kept = {key: value for key, value in {**self._session(row).notes, **notes}.items() if value is not None}
        change = {"payload": self._seal(session_id, kept), **columns}
        connection.execute(update(sessions).where(sessions.c.id == session_id).values(change))
        return True

    def end(self, session_id: UUID) -> None:
        """End a session with everything in it: its tokens, notes and drafts. What was submitted stays submitted."""
        with self.database.write() as connection:
            connection.execute(delete(sessions).where(sessions.c.id == session_id))

    def purge(self) -> int:
        """Delete sessions that have timed out, with their drafts; gives how many. What is being paid for stays."""
        over = (sessions.c.expires_at <= self.clock.now(), ~has_open_payment(sessions.c.id))
        with self.database.write() as connection:
            return connection.execute(delete(sessions).where(*over)).rowcount

    def _session(self, row: Row[Any]) -> Session:
        notes = self.keyring.open(row.payload, _slot(row.id))
        return Session(row.id, row.created_at, row.expires_at, notes, row.citizen, row.link)

    def _seal(self, session_id: UUID, notes: Mapping[str, Any]) -> bytes:
        return self.keyring.seal(notes, _slot(session_id))


def end_sessions(connection: Connection, which: ColumnElement[bool], now: datetime) -> int:
    """End sessions, inside a transaction; gives how many. What is being paid for stays until that has ended.

    Nobody gets into such a session any more: its tokens are gone, and it is purged as one that has timed out.
    """
    ended = connection.scalars(select(sessions.c.id).where(which)).all()
    these = sessions.c.id.in_(ended)
    forget_tokens(connection, ended)
    connection.execute(update(sessions).where(these).values(citizen=None, link=None, expires_at=now))
    connection.execute(delete(sessions).where(these, ~has_open_payment(sessions.c.id)))
    return len(ended)


def _locked(session_id: UUID) -> Any:
    return select(sessions).where(sessions.c.id == session_id).with_for_update()


def _slot(session_id: UUID) -> Slot:
    return Slot("sessions", session_id, "notes")


def _known(token: str, now: datetime, retired: timedelta = timedelta()) -> Any:
    return select(sessions).where(sessions.c.id.in_(known_by(token, now - retired)), sessions.c.expires_at > now)
