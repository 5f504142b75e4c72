"""Drafts: what a citizen has answered so far, one open draft for a session and a form, sealed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection, Row, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from formkit.answers import Answers, listed, put, without
from formkit.clock import Clock
from formkit.facts import Path
from formkit.profile.release import Origin, Use, use_from_json, use_to_json
from formkit.stores import tables
from formkit.stores.engine import Database
from formkit.stores.keyring import Keyring, Slot
from formkit.stores.payments import is_paid_for

_TABLE = tables.drafts
_NO_ORIGINS: Mapping[str, Origin | None] = {}


@dataclass(frozen=True)
class Draft:
    """Answers that are not sent yet. `version` counts the posts; `fingerprint` names the definition it began with.

    `citizen` is whose it is, None while a guest's; `use` is what it has to do with their profile.
    """

    id: UUID
    session_id: UUID
    form: str
    fingerprint: str
    answers: Mapping[str, Any]
    version: int
    started: datetime
    posted: datetime
    citizen: UUID | None = None
    use: Use = field(default_factory=Use)


@dataclass(frozen=True)
class Drafts:
    """The open drafts. One that was deleted, submitted or timed out is None; one being paid for can't change."""

    database: Database
    keyring: Keyring
    clock: Clock

    def start(self, session_id: UUID, form: str, fingerprint: str, citizen: UUID | None = None) -> Draft:
        """Give the session's draft of a form, whosever it is; begin the citizen's when there is none.

        The definition must be kept.
        """
        found = self.find(session_id, form)
        if found:
            return found
        now = self.clock.now()
        draft = Draft(uuid4(), session_id, form, fingerprint, {}, 0, now, now, citizen)
        try:
            with self.database.write() as connection:
                connection.execute(insert(_TABLE).values(self._row(draft)))
        except IntegrityError:
            return self._begun_elsewhere(session_id, form)
        return draft

    def _begun_elsewhere(self, session_id: UUID, form: str) -> Draft:
        found = self.find(session_id, form)
        if found is None:
            raise LookupError("The session has ended, or the definition of the draft is not kept.") from None
        return found

    def find(self, session_id: UUID, form: str) -> Draft | None:
        """Find the session's open draft of a form."""
        query = select(_TABLE).where(_TABLE.c.session_id == session_id, _TABLE.c.form == form)
        with self.database.read() as connection:
            row = connection.execute(query).one_or_none()
        return None if row is None else self._opened(row)

    def all(self, session_id: UUID) -> tuple[Draft, ...]:
        """Give every open draft of a session, oldest first."""
        query = select(_TABLE).where(_TABLE.c.session_id == session_id)
        with self.database.read() as connection:
            rows = connection.execute(query.order_by(_TABLE.c.started_at)).all()
        return tuple(self._opened(row) for row in rows)

    def post(
        self,
        draft_id: UUID,
        values: Mapping[str, Any],
        path: Path = (),
        origins: Mapping[str, Origin | None] = _NO_ORIGINS,
    ) -> Draft | None:
        """Put one page's values into the answers (of an item, with `path`), all or nothing. No tab loses another's.

        `origins` say by field which of them came from a suggestion, None that one did not; others stay as they are.
        When this returns a draft, the answers survive the end of this process the moment after (law 8).
        """
        return self._replace(
            draft_id,
            lambda draft: {"answers": put(draft.answers, path, values), "use": _with_origins(draft.use, origins)},
        )

    def using(self, draft_id: UUID, use: Use | Callable[[Use], Use]) -> Draft | None:
        """Keep what a draft has to do with the profile; give a function where another tab may be at it too.

        Its answers and version stay.
        """
        with self.database.write() as connection:
            draft = self._changing(connection, draft_id)
            if draft is None:
                return None
            made = replace(draft, use=use(draft.use) if callable(use) else use)
            connection.execute(update(_TABLE).where(_TABLE.c.id == draft_id).values(self._row(made)))
            return made

    def attach(self, session_id: UUID, citizen: UUID) -> None:
        """Let the drafts that a session began as a guest's be a citizen's."""
        guests = (_TABLE.c.session_id == session_id, _TABLE.c.citizen.is_(None))
        with self.database.write() as connection:
            connection.execute(update(_TABLE).where(*guests).values(citizen=citizen))

    def list_items(self, draft_id: UUID, page: str, path: Path = ()) -> Draft | None:
        """Keep that the items of a page (of an item, with `path`) are all there are, be it none."""
        return self._change(draft_id, lambda answers: listed(answers, page, path))

    def take(self, draft_id: UUID, path: Path) -> Draft | None:
        """Take an item away with its answers; one that is gone already stays so."""
        return self._change(draft_id, lambda answers: without(answers, path))

    def _change(self, draft_id: UUID, change: Callable[[Answers], Answers]) -> Draft | None:
        return self._replace(draft_id, lambda draft: {"answers": change(draft.answers)})

    def _replace(self, draft_id: UUID, change: Callable[[Draft], dict[str, Any]]) -> Draft | None:
        with self.database.write() as connection:
            draft = self._changing(connection, draft_id)
            changed = draft and replace(draft, **change(draft), posted=self.clock.now())
            return changed and self._keep(connection, changed)

    def _changing(self, connection: Connection, draft_id: UUID) -> Draft | None:
        draft = self.locked(connection, draft_id)
        return None if draft is None or is_paid_for(connection, draft_id) else draft

    def move(self, draft_id: UUID, fingerprint: str) -> Draft | None:
        """Let a draft go on with another definition, which must be kept; but not while it is being paid for."""
        with self.database.write() as connection:
            draft = self.locked(connection, draft_id)
            if draft is None or is_paid_for(connection, draft_id):
                return draft
            return self._keep(connection, replace(draft, fingerprint=fingerprint))

    def delete(self, draft_id: UUID) -> None:
        """Delete a draft with its answers."""
        with self.database.write() as connection:
            connection.execute(delete(_TABLE).where(_TABLE.c.id == draft_id))

    def locked(self, connection: Connection, draft_id: UUID) -> Draft | None:
        """Read a draft inside a transaction that goes on to change or remove it; nobody else changes it meanwhile."""
        row = connection.execute(select(_TABLE).where(_TABLE.c.id == draft_id).with_for_update()).one_or_none()
        return None if row is None else self._opened(row)

    def _keep(self, connection: Connection, draft: Draft) -> Draft:
        kept = replace(draft, version=draft.version + 1)
        connection.execute(update(_TABLE).where(_TABLE.c.id == draft.id).values(self._row(kept)))
        return kept

    def _row(self, draft: Draft) -> dict[str, Any]:
        row = {column.name: getattr(draft, column.name, None) for column in _TABLE.c}
        sealed = self.keyring.seal(dict(draft.answers), _slot(draft.id))
        use = None if draft.use == Use() else self.keyring.seal(use_to_json(draft.use), _use(draft.id))
        return row | {"answers": sealed, "use": use, "started_at": draft.started, "posted_at": draft.posted}

    def _opened(self, row: Row[Any]) -> Draft:
        answers = self.keyring.open(row.answers, _slot(row.id))
        use = use_from_json(self.keyring.open(row.use, _use(row.id))) if row.use else Use()
        times = (row.started_at, row.posted_at)
        return Draft(row.id, row.session_id, row.form, row.fingerprint, answers, row.version, *times, row.citizen, use)


def _slot(draft_id: UUID) -> Slot:
    return Slot("drafts", draft_id, "answers")


def _use(draft_id: UUID) -> Slot:
    return Slot("drafts", draft_id, "use")


def _with_origins(use: Use, origins: Mapping[str, Origin | None]) -> Use:
    merged = {**use.origins, **origins}
    return replace(use, origins={name: one for name, one in merged.items() if one}) if origins else use
