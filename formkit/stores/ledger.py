"""A ledger: one citizen's assertions inside a transaction that adds to them. Nothing in it is ever altered."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection, func, insert, select

from formkit.attributes import ATTRIBUTES, BANNED
from formkit.profile.assertion import Assertion, Claim, Source, Status
from formkit.stores.envelope import SubjectKey
from formkit.stores.profile_tables import CONFIRMED, SUPERSEDED, assertions, marks
from formkit.stores.records import legible, row_of

STANDS = (Status.CURRENT, Status.DISPUTED)
"""What a value is that was not superseded or withdrawn."""
Mark = tuple[Assertion, str]


class Ledger:
    """What is known of the citizen whose record the transaction has locked, as it comes to be."""

    def __init__(self, connection: Connection, key: SubjectKey, now: datetime) -> None:
        """Open it. What was altered in the store is read round, so that nobody is kept out by it."""
        self._connection, self._key, self._now = connection, key, now
        self.known = {one.id: one for one in legible(connection, key.citizen, key)[0]}
        self._made: list[Assertion] = []
        self._marks: list[Mark] = []

    def write(self) -> None:
        """Write what was taken: all of it at once, in order."""
        if self._made:
            place = next_position(self._connection, assertions, self._key.citizen)
            rows = [row_of(one, position, self._key) for position, one in enumerate(self._made, place)]
            self._connection.execute(insert(assertions), rows)
        write_marks(self._connection, self._marks, self._now)

    def take(self, claim: Claim) -> Assertion:
        """Give the assertion that a claim comes to: a new one, unless its source has said the same before.

        Then that is confirmed. But a provider that repeats what the citizen disputes or has withdrawn changes nothing.
        """
        theirs = [one for one in self.known.values() if _speaks_again(claim, one)]
        met = next((one for one in theirs if _is_same(claim, one)), None)
        if met is None or (met.status is Status.WITHDRAWN and claim.source.kind == "citizen"):
            return self._make(claim, theirs)
        if met.status is Status.CURRENT or claim.source.kind == "citizen":
            return self._confirm(met)
        return met

    def _confirm(self, known: Assertion) -> Assertion:
        self._marks.append((known, CONFIRMED))
        self.known[known.id] = replace(known, confirmed=max(self._now, known.confirmed), status=Status.CURRENT)
        return self.known[known.id]

    def _make(self, claim: Claim, theirs: list[Assertion]) -> Assertion:
        """What the same source said before is superseded, unless it was surer then."""
        weaker = [one.id for one in theirs if one.status in STANDS and one.assurance <= claim.assurance]
        named = claim.supersedes or next(iter(weaker), None)
        made = _asserted(replace(claim, supersedes=named), self._key.citizen, self._now)
        self._made.append(made)
        for one in [one for one in self.known.values() if one.id == named or one.id in weaker]:
            self._supersede(one, is_named=one.id == named)
        self.known = {made.id: made, **self.known}  # newest first, as they are read
        return made

    def _supersede(self, known: Assertion, is_named: bool) -> None:
        """The new row itself names one; each other is marked."""
        if not is_named:
            self._marks.append((known, SUPERSEDED))
        if known.status in STANDS:
            self.known[known.id] = replace(known, status=Status.SUPERSEDED)


def write_marks(connection: Connection, said: Sequence[Mark], at: datetime) -> None:
    """Write what is said of one citizen's assertions now, in order."""
    if said:
        place = next_position(connection, marks, said[0][0].citizen)
        connection.execute(insert(marks), [_mark(one, mark, n, at) for n, (one, mark) in enumerate(said, place)])


def _mark(one: Assertion, mark: str, position: int, at: datetime) -> dict[str, Any]:
    whose = {"citizen": one.citizen, "assertion_id": one.id}
    return {"id": uuid4(), "mark": mark, "position": position, "at": at, **whose}


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
    is_meant = claim.supersedes in (None, known.id, known.supersedes)
    return known.status is not Status.SUPERSEDED and is_meant and _said(claim) == _said(known)


def _said(one: Claim | Assertion) -> tuple[object, ...]:
    """As JSON, where true is not 1."""
    return json.dumps(one.value, sort_keys=True), one.assurance, one.valid_from, one.valid_until
