"""Usage: who did what with whose values, when and what for. One chain for each citizen, which no value is in."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, KeySet
from sqlalchemy import Connection, Row, delete, insert, select

from formkit.clock import Clock
from formkit.stores.chain import Beginning, UsageEvent, UsageRow, fault, hashed, holds
from formkit.stores.engine import Database
from formkit.stores.ownership import family, owner
from formkit.stores.profile_tables import usage, usage_checkpoints
from formkit.stores.signing import ALGORITHM, Signing

__all__ = ["Usage", "UsageEvent", "UsageRow"]

_EVENT = tuple(one.name for one in fields(UsageEvent))


@dataclass(frozen=True)
class Usage:
    """The log. Rows are only added, and purged from the beginning on when they are old."""

    database: Database
    signing: Signing
    clock: Clock

    def note(self, citizen: UUID, event: UsageEvent) -> str:
        """Note an event, once for its key; gives the head of the chain as it was then. LookupError for nobody."""
        with self.database.write() as connection:
            found = owner(connection, citizen, lock=True)
            if found is None:
                raise LookupError("There is no such citizen.")
            noted = _noted(connection, found.id, event.key)
            return (noted or self._add(connection, found.id, event)).head

    def _add(self, connection: Connection, citizen: UUID, event: UsageEvent) -> UsageRow:
        before = _end(connection, citizen)
        row = UsageRow(**vars(event), position=before.position + 1, at=self.clock.now())
        row = replace(row, hash=hashed(citizen, row, before.hash))
        values = vars(row) | {"attributes": list(row.attributes)}
        connection.execute(insert(usage).values(citizen=citizen, **values))
        return row

    def of(self, citizen: UUID) -> tuple[UsageRow, ...]:
        """Give what was noted of a citizen, and of those who were joined to them, newest first."""
        with self.database.read() as connection:
            rows = [row for one in family(connection, citizen) for row in _rows(connection, one)]
        return tuple(sorted(rows, key=lambda row: (row.at, row.position), reverse=True))

    def verify(self, citizen: UUID, head: str = "") -> str | None:
        """Say what was done to a citizen's log: a row changed or removed, the tail cut of which a receipt has the head.

        None when it is sound.
        """
        known = self.signing.known()
        with self.database.read() as connection:
            chains = [
                (one, _checkpoint(connection, one), _rows(connection, one)) for one in family(connection, citizen)
            ]
        begun = [(one, *_beginning(one, checkpoint, known), rows) for one, checkpoint, rows in chains]
        faults = (wrong or fault(one, beginning, rows) for one, beginning, wrong, rows in begun)
        return next(filter(None, faults), None) or _cut(head, [(beginning, rows) for _, beginning, _, rows in begun])

    def purge(self, before: datetime) -> int:
        """Remove rows from before a moment, each chain’s from its beginning on; gives how many."""
        key = self.signing.key()
        with self.database.read() as connection:
            whose = connection.scalars(select(usage.c.citizen).where(usage.c.at < before).distinct()).all()
        return sum(self._purge(citizen, before, key) for citizen in whose)

    def _purge(self, citizen: UUID, before: datetime, key: ECKey) -> int:
        with self.database.write() as connection:
            owner(connection, citizen, lock=True)
            rows = _rows(connection, citizen)
            stays = next((row.position for row in rows if row.at >= before), len(rows) and rows[-1].position + 1)
            gone = [row for row in rows if row.position < stays]
            if gone:
                _begin_after(connection, citizen, gone[-1], key)
                old = (usage.c.citizen == citizen, usage.c.position < stays)
                connection.execute(delete(usage).where(*old))
            return len(gone)


def _noted(connection: Connection, citizen: UUID, key: str) -> UsageRow | None:
    chains = family(connection, citizen)
    row = connection.execute(select(usage).where(usage.c.citizen.in_(chains), usage.c.key == key)).first()
    return None if row is None else _row(row)


def _end(connection: Connection, citizen: UUID) -> Beginning:
    """What the next row follows: the last one, else the one that was purged last."""
    for table in (usage, usage_checkpoints):
        last = select(table.c.position, table.c.hash).where(table.c.citizen == citizen)
        row = connection.execute(last.order_by(table.c.position.desc()).limit(1)).one_or_none()
        if row:
            return Beginning(row.position, row.hash)
    return Beginning()


def _rows(connection: Connection, citizen: UUID) -> tuple[UsageRow, ...]:
    query = select(usage).where(usage.c.citizen == citizen).order_by(usage.c.position)
    return tuple(_row(row) for row in connection.execute(query))


def _row(row: Row[Any]) -> UsageRow:
    event = {name: getattr(row, name) for name in _EVENT} | {"attributes": tuple(row.attributes)}
    return UsageRow(**event, position=row.position, at=row.at, hash=row.hash)


def _begin_after(connection: Connection, citizen: UUID, last: UsageRow, key: ECKey) -> None:
    """Sign where a chain begins from now on."""
    facts = {"citizen": str(citizen), "position": last.position, "hash": last.hash}
    token = jws.serialize_compact({"alg": ALGORITHM, "kid": key.kid}, json.dumps(facts), key)
    connection.execute(delete(usage_checkpoints).where(usage_checkpoints.c.citizen == citizen))
    row = {"citizen": citizen, "position": last.position, "hash": last.hash, "jws": token}
    connection.execute(insert(usage_checkpoints).values(row))


def _checkpoint(connection: Connection, citizen: UUID) -> Row[Any] | None:
    return connection.execute(select(usage_checkpoints).where(usage_checkpoints.c.citizen == citizen)).one_or_none()


def _beginning(citizen: UUID, row: Row[Any] | None, known: KeySet) -> tuple[Beginning, str | None]:
    """Where a chain begins, and what is wrong with what says so."""
    if row is None:
        return Beginning(), None
    said = {"citizen": str(citizen), "position": row.position, "hash": row.hash}
    is_ours = _signed(row.jws, known) == said
    return Beginning(row.position, row.hash), None if is_ours else "The beginning of the record of use was changed."


def _signed(token: str, known: KeySet) -> Any:
    """What we signed; None for anything else."""
    try:
        return json.loads(jws.deserialize_compact(token, known, algorithms=[ALGORITHM]).payload)
    except (JoseError, ValueError):
        return None


def _cut(head: str, chains: Iterable[tuple[Beginning, tuple[UsageRow, ...]]]) -> str | None:
    if not head or any(holds(head, beginning, rows) for beginning, rows in chains):
        return None
    return "The record of use was cut: what the receipt says was last is not in it."
