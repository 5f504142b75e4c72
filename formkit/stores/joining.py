"""Joining: two citizens who turned out to be one."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Connection, update

from formkit.stores.envelope import SubjectKey
from formkit.stores.keyring import Keyring
from formkit.stores.ledger import next_position
from formkit.stores.ownership import owner
from formkit.stores.profile_tables import additions, assertions, citizens, links, marks
from formkit.stores.records import legible, sealed
from formkit.stores.tables import drafts, sessions


def join(connection: Connection, keyring: Keyring, kept: UUID, other: UUID) -> bool:
    """Let everything of `other` become `kept`’s; the key of `other` is destroyed. False when either is gone."""
    # Always in the same order, so that two who join the same two at once don't wait for each other for ever.
    found = {one: owner(connection, one, lock=True) for one in sorted({kept, other})}
    stays, goes = found[kept], found[other]
    if stays and goes and stays.id == goes.id:
        return True
    theirs, ours = (one.key(keyring) if one else None for one in (goes, stays))
    if theirs is None or ours is None:
        return False
    _seal_anew(connection, theirs, ours)
    _move(connection, theirs.citizen, ours.citizen)
    return True


def _seal_anew(connection: Connection, theirs: SubjectKey, ours: SubjectKey) -> None:
    """Positions go on after ours; what is newest is told by the times first. What was altered stays unreadable."""
    beyond = next_position(connection, assertions, ours.citizen)
    for known in legible(connection, theirs.citizen, theirs)[0]:
        row = assertions.c.id == known.id
        connection.execute(update(assertions).where(row).values(sealed(known, ours)))
        connection.execute(update(assertions).where(row).values(position=assertions.c.position + beyond))


def _move(connection: Connection, theirs: UUID, ours: UUID) -> None:
    for table in (assertions, marks, links, additions, sessions, drafts):
        connection.execute(update(table).where(table.c.citizen == theirs).values(citizen=ours))
    was_theirs = (citizens.c.id == theirs) | (citizens.c.joined == theirs)
    connection.execute(update(citizens).where(was_theirs).values(joined=ours))
    connection.execute(update(citizens).where(citizens.c.id == theirs).values(key=None))
