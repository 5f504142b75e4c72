"""Proposals: what a department wants a profile to keep. It is nobody's knowledge until its citizen accepts it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection, Row, delete, insert, select

from formkit.clock import Clock
from formkit.stores.engine import Database
from formkit.stores.hub_tables import proposals
from formkit.stores.keyring import Keyring, Slot
from formkit.stores.ownership import family


@dataclass(frozen=True)
class Proposal:
    """One value of one attribute, as a department wants it kept. `key` is the same whenever it is sent again."""

    id: UUID
    citizen: UUID
    grant: UUID
    key: UUID
    attribute: str
    value: Any = field(repr=False)
    made: datetime


@dataclass(frozen=True)
class Proposals:
    """The proposals that wait for their citizens. Every call may raise StoreUnavailable; reading may raise Tampered."""

    database: Database
    keyring: Keyring
    clock: Clock

    def propose(self, citizen: UUID, grant: UUID, key: UUID, values: Mapping[str, Any]) -> None:
        """Keep values by attribute until the citizen has seen them, once for each `key` of a grant."""
        with self.database.write() as connection:
            known = (proposals.c.grant_id == grant, proposals.c.key == key)
            told = set(connection.scalars(select(proposals.c.attribute).where(*known)))
            for attribute in values.keys() - told:
                connection.execute(insert(proposals).values(self._row(citizen, grant, key, attribute, values)))

    def _row(self, citizen: UUID, grant: UUID, key: UUID, attribute: str, values: Mapping[str, Any]) -> dict[str, Any]:
        record = uuid4()
        row = {"id": record, "citizen": citizen, "grant_id": grant, "key": key, "attribute": attribute}
        return row | {"content": self.keyring.seal(values[attribute], _slot(record)), "made_at": self.clock.now()}

    def of(self, citizen: UUID) -> tuple[Proposal, ...]:
        """Give what waits for a citizen, oldest first."""
        with self.database.read() as connection:
            rows = _rows(connection, citizen)
        return tuple(self._opened(row) for row in rows)

    def _opened(self, row: Row[Any]) -> Proposal:
        value = self.keyring.open(row.content, _slot(row.id))
        return Proposal(row.id, row.citizen, row.grant_id, row.key, row.attribute, value, row.made_at)

    def settle(self, citizen: UUID, proposal: UUID) -> bool:
        """Take a proposal away, accepted or refused. False where it was settled before, or is another citizen's."""
        with self.database.write() as connection:
            mine = (proposals.c.id == proposal, proposals.c.citizen.in_(family(connection, citizen)))
            return bool(connection.execute(delete(proposals).where(*mine)).rowcount)


def _rows(connection: Connection, citizen: UUID) -> Any:
    query = select(proposals).where(proposals.c.citizen.in_(family(connection, citizen)))
    return connection.execute(query.order_by(proposals.c.made_at, proposals.c.id)).all()


def _slot(record: UUID) -> Slot:
    return Slot("proposals", record, "value")
