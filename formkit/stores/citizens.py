"""Citizens: who signs in. A citizen is an id of ours; a provider's `sub` only leads to it, by a link."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection, Row, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from formkit.clock import Clock
from formkit.stores.engine import Database, StoreUnavailable
from formkit.stores.envelope import fresh_key
from formkit.stores.hub_tables import grants, proposals
from formkit.stores.joining import join
from formkit.stores.keyring import Keyring
from formkit.stores.ownership import family, owner
from formkit.stores.profile_tables import assertions, citizens, links
from formkit.stores.records import TOMBSTONE
from formkit.stores.sessions import end_sessions
from formkit.stores.tables import sessions

_TRIES = 3


@dataclass(frozen=True)
class Link:
    """One way for a citizen to be known: a `sub` is somebody only with its issuer and sector. `proven`: last time."""

    id: UUID
    citizen: UUID
    issuer: str
    sector: str
    sub: str
    linked: datetime
    proven: datetime


@dataclass(frozen=True)
class Citizens:
    """The citizens and their links. Whoever was joined to another is that one; who was erased has no link."""

    database: Database
    keyring: Keyring
    clock: Clock

    def enrol(self, issuer: str, sector: str, sub: str) -> Link:
        """Give the link of somebody who has just proved to be this `sub`; make citizen and link at the first time."""
        for _ in range(_TRIES):
            try:
                with self.database.write() as connection:
                    return self._proven(connection, issuer, sector, sub) or self._made(connection, issuer, sector, sub)
            except IntegrityError:
                continue  # another process was first: find what it made
        raise StoreUnavailable("A link was made and cut again and again meanwhile.")

    def _proven(self, connection: Connection, issuer: str, sector: str, sub: str) -> Link | None:
        found = _find(connection, issuer, sector, sub)
        if found is None:
            return None
        proven = replace(found, proven=self.clock.now())
        connection.execute(update(links).where(links.c.id == found.id).values(proven_at=proven.proven))
        return proven

    def _made(self, connection: Connection, issuer: str, sector: str, sub: str) -> Link:
        citizen, now = uuid4(), self.clock.now()
        key = fresh_key(citizen, self.keyring)
        connection.execute(insert(citizens).values(id=citizen, key=key, created_at=now))
        link = Link(uuid4(), citizen, issuer, sector, sub, now, now)
        row = {"id": link.id, "citizen": citizen, "issuer": issuer, "sector": sector, "sub": sub}
        connection.execute(insert(links).values(row | {"linked_at": now, "proven_at": now}))
        return link

    def find(self, issuer: str, sector: str, sub: str) -> Link | None:
        """Find a link."""
        with self.database.read() as connection:
            return _find(connection, issuer, sector, sub)

    def links(self, citizen: UUID) -> tuple[Link, ...]:
        """Give the links of a citizen, oldest first."""
        with self.database.read() as connection:
            found = owner(connection, citizen)
            mine = select(links).where(links.c.citizen == (found.id if found else None))
            return tuple(_link(row) for row in connection.execute(mine.order_by(links.c.linked_at, links.c.id)))

    def join(self, kept: UUID, other: UUID) -> bool:
        """Let everything of `other` become `kept`’s, once somebody has proved freshly to be both.

        Links, sessions and drafts move, values are sealed anew; the usage of both stays readable, in a chain each.
        False when either is gone. Raises Tampered where FORMKIT_KEYS lacks their key.
        """
        with self.database.write() as connection:
            return join(connection, self.keyring, kept, other)

    def cut(self, citizen: UUID, link_id: UUID) -> bool:
        """Cut a link and end its sessions; never the last one. False when nothing was cut."""
        with self.database.write() as connection:
            found = owner(connection, citizen, lock=True)
            mine = links.c.citizen == (found.id if found else None)
            count = connection.scalar(select(func.count()).where(mine)) or 0
            if count < 2 or not connection.execute(delete(links).where(mine, links.c.id == link_id)).rowcount:
                return False
            end_sessions(connection, sessions.c.link == link_id, self.clock.now())
            return True

    def erase(self, citizen: UUID) -> None:
        """Erase all that is known of a citizen: keys and values are destroyed, links cut, sessions ended.

        Tombstones stay, and who used what: that log has no values.
        """
        with self.database.write() as connection:
            found = owner(connection, citizen, lock=True)
            if found:
                self._erase(connection, found.id)
        self.database.forget()

    def _erase(self, connection: Connection, citizen: UUID) -> None:
        now = self.clock.now()
        live = (assertions.c.citizen == citizen, assertions.c.content.is_not(None))
        connection.execute(update(assertions).where(*live).values({**TOMBSTONE, "erased_at": now}))
        connection.execute(update(citizens).where(citizens.c.id == citizen).values(key=None, erased_at=now))
        connection.execute(delete(links).where(links.c.citizen == citizen))
        theirs = family(connection, citizen)
        connection.execute(delete(proposals).where(proposals.c.citizen.in_(theirs)))
        connection.execute(
            update(grants).where(grants.c.citizen.in_(theirs), grants.c.cut_at.is_(None)).values(cut_at=now)
        )
        end_sessions(connection, sessions.c.citizen == citizen, now)


def _find(connection: Connection, issuer: str, sector: str, sub: str) -> Link | None:
    named = (links.c.issuer == issuer, links.c.sector == sector, links.c.sub == sub)
    row = connection.execute(select(links).where(*named)).one_or_none()
    return None if row is None else _link(row)


def _link(row: Row[Any]) -> Link:
    return Link(row.id, row.citizen, row.issuer, row.sector, row.sub, row.linked_at, row.proven_at)
