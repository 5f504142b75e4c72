"""Whose a row is: a citizen's record locked while it changes, and followed to the citizen whom it was joined to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, or_, select

from formkit.stores.envelope import SubjectKey, opened_key
from formkit.stores.keyring import Keyring
from formkit.stores.profile_tables import citizens


@dataclass(frozen=True)
class Owner:
    """A citizen's record. `sealed_key` is None once they are erased, and all that it opened is gone."""

    id: UUID
    sealed_key: bytes | None = field(repr=False)

    def key(self, keyring: Keyring) -> SubjectKey | None:
        """Open the key of their values; raises Tampered."""
        return opened_key(self.id, self.sealed_key, keyring) if self.sealed_key else None


def owner(connection: Connection, citizen: UUID, lock: bool = False) -> Owner | None:
    """Find whose a citizen's rows are: their own, or those of whom they were joined to.

    With `lock`, nobody else changes what is theirs until the transaction ends.
    """
    row = _record(connection, citizen, lock)
    if row and row.joined:
        row = _record(connection, row.joined, lock)
    return Owner(row.id, row.key) if row else None


def _record(connection: Connection, citizen: UUID, lock: bool) -> Any:
    query = select(citizens.c.id, citizens.c.key, citizens.c.joined).where(citizens.c.id == citizen)
    return connection.execute(query.with_for_update() if lock else query).one_or_none()


def family(connection: Connection, citizen: UUID) -> tuple[UUID, ...]:
    """Give a citizen and all that were joined to them, whichever of them is meant; () for nobody."""
    found = owner(connection, citizen)
    if found is None:
        return ()
    query = select(citizens.c.id).where(or_(citizens.c.id == found.id, citizens.c.joined == found.id))
    return tuple(connection.scalars(query.order_by(citizens.c.created_at, citizens.c.id)))
