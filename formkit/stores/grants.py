"""Grants: what citizens agreed to give one form of one department, and the name by which its sector knows them."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection, Row, insert, select, update
from sqlalchemy.exc import IntegrityError

from formkit.clock import Clock
from formkit.stores.engine import Database
from formkit.stores.hub_tables import grants, pairwise
from formkit.stores.ownership import family, owner

Granted = tuple[str, int | None]
"""An attribute, and the age that `person.age_at_least` is asked about."""


@dataclass(frozen=True)
class Grant:
    """What one form may read until it is cut. `digest` is over the attributes and whys that the citizen saw.

    `whys` says by language what each attribute is for.
    """

    id: UUID
    citizen: UUID
    client: str
    form: str
    attributes: tuple[Granted, ...]
    digest: str
    agreed: datetime
    cut: datetime | None = None
    whys: tuple[Mapping[str, str], ...] = ()


@dataclass(frozen=True)
class Grants:
    """The grants of all citizens, never deleted: one that is cut stays to be seen."""

    database: Database
    clock: Clock

    def sub(self, citizen: UUID, sector: str) -> str:
        """Give the name by which a sector knows a citizen: random, made once. Raises LookupError for nobody."""
        try:
            with self.database.write() as connection:
                return self._sub(connection, citizen, sector)
        except IntegrityError:
            return self.sub(citizen, sector)  # another process was first

    def _sub(self, connection: Connection, citizen: UUID, sector: str) -> str:
        found = owner(connection, citizen)
        if found is None:
            raise LookupError("There is no such citizen.")
        known = select(pairwise.c.sub).where(pairwise.c.citizen == found.id, pairwise.c.sector == sector)
        sub = connection.scalar(known)
        if sub is None:
            sub = secrets.token_urlsafe(32)
            row = {"citizen": found.id, "sector": sector, "sub": sub, "made_at": self.clock.now()}
            connection.execute(insert(pairwise).values(row))
        return sub

    def agree(
        self, citizen: UUID, client: str, form: str, attributes: Sequence[Granted], digest: str,
        whys: Sequence[Mapping[str, str]] = (),
    ) -> Grant:  # fmt: skip
        """Keep what a citizen has agreed to; it takes the place of what this form was granted before."""
        grant = Grant(uuid4(), citizen, client, form, tuple(attributes), digest, self.clock.now(), whys=tuple(whys))
        row = {column.name: getattr(grant, column.name, None) for column in grants.c}
        row |= {"attributes": [list(one) for one in grant.attributes], "whys": [dict(one) for one in grant.whys]}
        row |= {"agreed_at": grant.agreed, "cut_at": None}
        with self.database.write() as connection:
            same = (grants.c.citizen.in_(family(connection, citizen)), grants.c.client == client, grants.c.form == form)
            connection.execute(update(grants).where(*same, grants.c.cut_at.is_(None)).values(cut_at=grant.agreed))
            connection.execute(insert(grants).values(row))
        return grant

    def find(self, grant_id: UUID) -> Grant | None:
        """Find a grant that is not cut."""
        with self.database.read() as connection:
            query = select(grants).where(grants.c.id == grant_id, grants.c.cut_at.is_(None))
            row = connection.execute(query).one_or_none()
        return None if row is None else _grant(row)

    def standing(self, citizen: UUID, client: str, form: str) -> Grant | None:
        """Find what a form may read now."""
        mine = (one for one in self.of(citizen) if one.cut is None)
        return next((one for one in mine if (one.client, one.form) == (client, form)), None)

    def of(self, citizen: UUID) -> tuple[Grant, ...]:
        """Give all that a citizen ever agreed to, newest first."""
        with self.database.read() as connection:
            query = select(grants).where(grants.c.citizen.in_(family(connection, citizen)))
            return tuple(_grant(row) for row in connection.execute(query.order_by(grants.c.agreed_at.desc())))

    def cut(self, citizen: UUID, grant_id: UUID) -> bool:
        """Let a department read and write nothing more under a grant. False where there was nothing to cut."""
        with self.database.write() as connection:
            mine = (grants.c.id == grant_id, grants.c.citizen.in_(family(connection, citizen)))
            change = update(grants).where(*mine, grants.c.cut_at.is_(None)).values(cut_at=self.clock.now())
            return bool(connection.execute(change).rowcount)


def _grant(row: Row[Any]) -> Grant:
    attributes = tuple((name, years) for name, years in row.attributes)
    times = row.agreed_at, row.cut_at
    return Grant(row.id, row.citizen, row.client, row.form, attributes, row.digest, *times, tuple(row.whys))
