"""Signing: the key that formkit signs receipts and checkpoints with, made once, kept sealed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from joserfc.jwk import ECKey, KeySet
from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import IntegrityError

from formkit.clock import Clock
from formkit.stores.engine import Database
from formkit.stores.keyring import Keyring, Slot
from formkit.stores.profile_tables import signing_keys

ALGORITHM = "ES256"


@dataclass(frozen=True)
class Signing:
    """The keys by age. The newest signs; what any of them signed holds."""

    database: Database
    keyring: Keyring
    clock: Clock

    def key(self) -> ECKey:
        """Give the private key to sign with, ES256; its `kid` is in `public`. Made at the first call. Raises Tampered.

        Never call this inside a transaction: it may begin one.
        """
        found = self._all()
        return found[0] if found else self._first()

    def _first(self) -> ECKey:
        made, record = ECKey.generate_key("P-256", {"use": "sig", "alg": ALGORITHM}, auto_kid=True), uuid4()
        sealed = self.keyring.seal(made.as_dict(private=True), slot(record))
        row = {"id": record, "number": 1, "key": sealed, "created_at": self.clock.now()}
        try:
            with self.database.write() as connection:
                connection.execute(insert(signing_keys).values(row))
        except IntegrityError:
            return self._all()[0]  # another process was first
        return made

    def public(self) -> dict[str, Any]:
        """Give the public keys as a JWKS, for anybody who wants to check a signature."""
        self.key()
        return {"keys": [one.as_dict(private=False) for one in self._all()]}

    def known(self) -> KeySet:
        """Give every key that has signed, to check signatures with."""
        self.key()
        return KeySet(list(self._all()))

    def _all(self) -> list[ECKey]:
        with self.database.read() as connection:
            rows = _rows(connection)
        return [ECKey.import_key(self.keyring.open(row.key, slot(row.id))) for row in rows]


def _rows(connection: Connection) -> Any:
    return connection.execute(select(signing_keys).order_by(signing_keys.c.number.desc())).all()


def slot(record: UUID) -> Slot:
    """Where a key is kept."""
    return Slot("signing_keys", record, "key")
