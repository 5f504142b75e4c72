"""Assertions: what is known of citizens. Rows are only added; what is said of them later are rows of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, insert, select, update

from formkit.clock import Clock
from formkit.profile.assertion import Assertion, Claim, Status
from formkit.stores.engine import Database
from formkit.stores.envelope import SubjectKey
from formkit.stores.keyring import Keyring, Tampered
from formkit.stores.ledger import STANDS, Ledger, refuse_unknown, write_marks
from formkit.stores.ownership import Owner, owner
from formkit.stores.profile_tables import CONFIRMED, DISPUTED, WITHDRAWN, additions, assertions
from formkit.stores.records import TOMBSTONE, Outlined, legible, opened, outlines


@dataclass(frozen=True)
class Assertions:
    """The profiles. Nobody is known about who is no citizen, or erased; who was joined to another is that one."""

    database: Database
    keyring: Keyring
    clock: Clock

    def of(self, citizen: UUID) -> tuple[Assertion, ...]:
        """Give all that is known of a citizen, newest first, erased values left out; raises Tampered."""
        with self.database.read() as connection:
            return self._opened(connection, citizen)

    def _opened(self, connection: Connection, citizen: UUID) -> tuple[Assertion, ...]:
        found = owner(connection, citizen)
        key = found.key(self.keyring) if found else None
        return opened(connection, key) if key else ()

    def legible(self, citizen: UUID) -> tuple[Outlined, Outlined]:
        """Give the same as `of`, and outlines of what can't be read for it was altered: nothing raises Tampered."""
        with self.database.read() as connection:
            found = owner(connection, citizen)
            return legible(connection, found.id, self._key(found)) if found else ((), ())

    def _key(self, found: Owner) -> SubjectKey | None:
        try:
            return found.key(self.keyring)
        except Tampered:
            return None

    def outline(self, citizen: UUID) -> tuple[Assertion, ...]:
        """Give the same with None for each value and without evidence: nothing is decrypted."""
        with self.database.read() as connection:
            found = owner(connection, citizen)
            return outlines(connection, found.id) if found else ()

    def add(self, citizen: UUID, claims: Sequence[Claim], key: UUID | None = None) -> tuple[Assertion, ...]:
        """Keep claims, all or none, once for each `key`; gives the assertion that each came to, in order.

        A claim of what its source said before confirms that; else it supersedes it, unless that was surer. Gives () for
        a citizen who is erased, and those that are left when a key comes again. Raises ValueError for an attribute that
        no profile may hold.
        """
        for claim in claims:
            refuse_unknown(claim)
        with self.database.write() as connection:
            return self._add(connection, citizen, claims, key)

    def _add(
        self, connection: Connection, citizen: UUID, claims: Sequence[Claim], key: UUID | None
    ) -> tuple[Assertion, ...]:
        found = owner(connection, citizen, lock=True)
        subject = found.key(self.keyring) if found else None
        if subject is None:
            return ()
        ledger = Ledger(connection, subject, self.clock.now())
        done = _ids(connection, subject.citizen, key) if key else None
        if done is not None:
            return tuple(ledger.known[one] for one in done if one in ledger.known)
        taken = [ledger.take(claim) for claim in claims]
        ledger.write()
        self._note(connection, key, taken)
        return tuple(ledger.known[one.id] for one in taken)

    def _note(self, connection: Connection, key: UUID | None, taken: Sequence[Assertion]) -> None:
        if key and taken:
            ids = [str(one.id) for one in taken]
            row = {"citizen": taken[0].citizen, "key": key, "assertions": ids, "added_at": self.clock.now()}
            connection.execute(insert(additions).values(row))

    def confirm(self, citizen: UUID, assertion_id: UUID) -> bool:
        """Note that a citizen stands by a value, even one that they disputed; False when there is none that stands."""
        with self.database.write() as connection:
            return self._mark(connection, citizen, assertion_id, CONFIRMED) is not None

    def dispute(self, citizen: UUID, assertion_id: UUID, claim: Claim | None) -> bool:
        """Note that a citizen says a value is wrong, and what they say instead: both are kept. Raises ValueError."""
        if claim:
            refuse_unknown(claim)
        with self.database.write() as connection:
            found = self._mark(connection, citizen, assertion_id, DISPUTED)
            if found and claim:
                self._add(connection, citizen, [claim], None)
        return found is not None

    def withdraw(self, citizen: UUID, assertion_id: UUID) -> bool:
        """Note that a value is not to be used any more; False when there is no such value."""
        with self.database.write() as connection:
            return self._mark(connection, citizen, assertion_id, WITHDRAWN, tuple(Status)) is not None

    def _mark(
        self,
        connection: Connection,
        citizen: UUID,
        assertion_id: UUID,
        said: str,
        among: tuple[Status, ...] = STANDS,
    ) -> Assertion | None:
        found = owner(connection, citizen, lock=True)
        known = outlines(connection, found.id) if found else ()
        meant = next((one for one in known if one.id == assertion_id and one.status in among), None)
        if meant:
            write_marks(connection, [(meant, said)], self.clock.now())
        return meant

    def erase(self, citizen: UUID, assertion_id: UUID) -> bool:
        """Destroy a value with its key: a tombstone stays, with its attribute and times. False when there is none."""
        with self.database.write() as connection:
            found = owner(connection, citizen, lock=True)
            this = (assertions.c.id == assertion_id, assertions.c.content.is_not(None))
            mine = assertions.c.citizen == (found.id if found else None)
            change = update(assertions).where(mine, *this).values({**TOMBSTONE, "erased_at": self.clock.now()})
            is_erased = connection.execute(change).rowcount == 1
        self.database.forget()
        return is_erased


def _ids(connection: Connection, citizen: UUID, key: UUID) -> list[UUID] | None:
    """What a call with this key came to before."""
    query = select(additions.c.assertions).where(additions.c.citizen == citizen, additions.c.key == key)
    found = connection.scalar(query)
    return None if found is None else [UUID(one) for one in found]
