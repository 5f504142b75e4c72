"""A ledger: one citizen's assertions inside a transaction that adds to them. Nothing in it is ever altered."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection, func, insert, select

from formkit.attributes import ATTRIBUTES, BANNED
from formkit.profile.assertion import Assertion, Claim, Source, Status
from formkit.stores.envelope import SubjectKey
from formkit.stores.profile_tables import CONFIRMED, assertions, marks
from formkit.stores.records import opened, row_of

_STANDS = (Status.CURRENT, Status.DISPUTED)


class Ledger:
    """What is known of the citizen whose record the transaction has locked, as it comes to be."""

    def __init__(self, connection: Connection, key: SubjectKey, now: datetime) -> None:
        """Open it; raises Tampered."""
        self._connection, self._key, self._now = connection, key, now
        self.known = {one.id: one for one in opened(connection, key)}

    def take(self, claim: Claim) -> Assertion:
        """Give the assertion that a claim comes to: a new one, unless its source has said the same before.

        Then that is confirmed. But a provider that repeats what the citizen disputes or has withdrawn changes nothing.
        """
        theirs = [one for one in self.known.values() if _speaks_again(claim, one)]
        met = next((one for one in theirs if _is_same(claim, one)), None)
        if met is None or (met.status is Status.WITHDRAWN and claim.source.kind == "citizen"):
            return self._write(claim, theirs)
        if met.status is Status.CURRENT or claim.source.kind == "citizen":
            return self._confirm(met)
        return met

    def _confirm(self, known: Assertion) -> Assertion:
        mark(self._connection, known, CONFIRMED, self._now)
        return self._keep(replace(known, confirmed=self._now, status=Status.CURRENT))

    def _write(self, claim: Claim, theirs: list[Assertion]) -> Assertion:
        """What the same source said before is superseded, unless it was surer then."""
        weaker = (one for one in theirs if one.status in _STANDS and one.assurance <= claim.assurance)
        before = claim.supersedes or next((one.id for one in weaker), None)
        made = _asserted(replace(claim, supersedes=before), self._key.citizen, self._now)
        self._connection.execute(insert(assertions).values(row_of(made, self._next(), self._key)))
        if before in self.known and self.known[before].status in _STANDS:
            self._keep(replace(self.known[before], status=Status.SUPERSEDED))
        return self._keep(made)

    def _keep(self, assertion: Assertion) -> Assertion:
        """Newest first, as they are read."""
        self.known = {assertion.id: assertion, **self.known, assertion.id: assertion}
        return assertion

    def _next(self) -> int:
        return next_position(self._connection, assertions, self._key.citizen)


def mark(connection: Connection, assertion: Assertion, said: str, at: datetime) -> None:
    """Write what is said of an assertion now."""
    row = {"id": uuid4(), "citizen": assertion.citizen, "assertion_id": assertion.id, "mark": said, "at": at}
    position = next_position(connection, marks, assertion.citizen)
    connection.execute(insert(marks).values(row | {"position": position}))


def next_position(connection: Connection, table: Any, citizen: UUID) -> int:
    """Give the place of a citizen's next row, inside a transaction that has locked their record."""
    last = connection.scalar(select(func.max(table.c.position)).where(table.c.citizen == citizen))
    return (last or 0) + 1


def refuse_unknown(claim: Claim) -> None:
    """Raise ValueError for an attribute that no profile may hold, or that is never kept but worked out."""
    known = ATTRIBUTES.get(claim.attribute)
    if known is None or known.is_derived or claim.attribute.startswith(BANNED):
        raise ValueError(f"A profile never keeps the attribute {claim.attribute}.")


def _asserted(claim: Claim, citizen: UUID, now: datetime) -> Assertion:
    return Assertion(id=uuid4(), citizen=citizen, asserted=now, confirmed=now, **vars(claim))


def _speaks_again(claim: Claim, known: Assertion) -> bool:
    """Of the citizen it doesn't matter which form they told it to."""
    return claim.attribute == known.attribute and _who(claim.source) == _who(known.source)


def _who(source: Source) -> tuple[str, str]:
    return source.kind, source.id


def _is_same(claim: Claim, known: Assertion) -> bool:
    """Whether they say the same. What is surer now, or valid for another time, is something new."""
    kept = (known.value, known.assurance, known.valid_from, known.valid_until)
    is_named = claim.supersedes in (None, known.id, known.supersedes)
    said = (claim.value, claim.assurance, claim.valid_from, claim.valid_until)
    return known.status is not Status.SUPERSEDED and is_named and kept == said
