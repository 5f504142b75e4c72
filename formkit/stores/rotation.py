"""Rotation: the keys that are kept are sealed again by the first key of the keyring, while formkit runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Table, select, update

from formkit.stores import envelope, signing
from formkit.stores.engine import Database
from formkit.stores.keyring import Keyring, Slot, Tampered
from formkit.stores.profile_tables import citizens, signing_keys

_BATCH = 500


@dataclass(frozen=True)
class Rotated:
    """How many keys were sealed again, and what is wrong with those that could not be opened."""

    count: int
    stuck: tuple[str, ...]


@dataclass(frozen=True)
class Rotation:
    """Seals the keys of one table again, in batches; what was done stays done when it is stopped, and isn’t done twice.

    A key that somebody destroys or changes meanwhile is left alone.
    """

    database: Database
    keyring: Keyring
    table: Table
    slot: Callable[[UUID], Slot]
    batch: int = _BATCH

    def run(self) -> Rotated:
        """Seal every key that another than the first has sealed."""
        count, last = 0, UUID(int=0)
        stuck: list[str] = []
        while rows := self._after(last):
            renewed = [(row, self._renewed(row)) for row in rows if not self.keyring.is_under_first(row.key)]
            stuck += [one for _, one in renewed if isinstance(one, str)]
            count += self._write([(row, one) for row, one in renewed if isinstance(one, bytes)])
            last = rows[-1].id
        return Rotated(count, tuple(stuck))

    def _after(self, last: UUID) -> list[Row[Any]]:
        table = self.table
        query = select(table.c.id, table.c.key).where(table.c.id > last, table.c.key.is_not(None))
        with self.database.read() as connection:
            return list(connection.execute(query.order_by(table.c.id).limit(self.batch)))

    def _renewed(self, row: Row[Any]) -> bytes | str:
        slot = self.slot(row.id)
        try:
            return self.keyring.seal(self.keyring.open(row.key, slot), slot)
        except Tampered as error:
            return str(error)

    def _write(self, renewed: list[tuple[Row[Any], bytes]]) -> int:
        if not renewed:
            return 0
        table = self.table
        with self.database.write() as connection:
            changes = (
                update(table).where(table.c.id == row.id, table.c.key == row.key).values(key=sealed)
                for row, sealed in renewed
            )
            return sum(connection.execute(change).rowcount for change in changes)


def rotate_citizens(database: Database, keyring: Keyring) -> Rotated:
    """Seal the keys of citizens, which wrap those of their values."""
    return Rotation(database, keyring, citizens, envelope.key_slot).run()


def rotate_signing(database: Database, keyring: Keyring) -> Rotated:
    """Seal the keys that sign receipts and checkpoints."""
    return Rotation(database, keyring, signing_keys, signing.slot).run()
