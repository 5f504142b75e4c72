"""Assertions as rows: read with the marks on them, what those come to, and what stands sealed in a row."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, func, select

from formkit.attributes import Assurance
from formkit.profile.assertion import Assertion, Source, Status
from formkit.stores.envelope import Sealed, SubjectKey
from formkit.stores.keyring import Slot, Tampered
from formkit.stores.profile_tables import CONFIRMED, DISPUTED, SUPERSEDED, WITHDRAWN, assertions, marks

Outlined = tuple[Assertion, ...]
Marks = Mapping[str, Any]
"""The last mark of each kind on one assertion: its `position` and the time `at`."""

_JSON = json.JSONEncoder(separators=(",", ":"))

TOMBSTONE: Mapping[str, Any] = {
    "content": None,
    "key": None,
    "source": None,
    "controller": "",
    "purposes": [],
    "valid_from": None,
    "valid_until": None,
}
"""What is left of an erased row beside attribute and times: nothing."""


def outlines(connection: Connection, citizen: UUID) -> tuple[Assertion, ...]:
    """Read a citizen's assertions without values or evidence, newest first; nothing is decrypted."""
    return tuple(outline for outline, _ in _kept(connection, citizen))


def opened(connection: Connection, key: SubjectKey) -> tuple[Assertion, ...]:
    """Read the assertions of the citizen whose key this is, newest first; raises Tampered."""
    return tuple(_opened(outline, sealed, key) for outline, sealed in _kept(connection, key.citizen))


def legible(connection: Connection, citizen: UUID, key: SubjectKey | None) -> tuple[Outlined, Outlined]:
    """Read what a key opens, and give outlines of what it doesn't, newest first; without a key nothing can be read."""
    known: list[Assertion] = []
    unreadable: list[Assertion] = []
    for outline, sealed in _kept(connection, citizen):
        try:
            known += [_opened(outline, sealed, key)] if key else []
            unreadable += [] if key else [outline]
        except Tampered:
            unreadable.append(outline)
    return tuple(known), tuple(unreadable)


def _kept(connection: Connection, citizen: UUID) -> Iterable[tuple[Assertion, Sealed]]:
    mine = select(assertions).where(assertions.c.citizen == citizen)
    rows = connection.execute(mine.order_by(assertions.c.asserted_at.desc(), assertions.c.position.desc())).all()
    superseded = {row.supersedes for row in rows if row.supersedes}
    said = _marks(connection, citizen) if rows else {}
    for row in rows:
        if row.content is not None:
            yield _outline(row, said.get(row.id, {}), row.id in superseded), Sealed(row.key, row.content)


def _marks(connection: Connection, citizen: UUID) -> Mapping[UUID, Marks]:
    latest = (func.max(marks.c.position).label("position"), func.max(marks.c.at).label("at"))
    query = select(marks.c.assertion_id, marks.c.mark, *latest).where(marks.c.citizen == citizen)
    found: dict[UUID, dict[str, Any]] = {}
    for row in connection.execute(query.group_by(marks.c.assertion_id, marks.c.mark)):
        found.setdefault(row.assertion_id, {})[row.mark] = row
    return found


def status(said: Marks, is_superseded: bool) -> Status:
    """Work out whether a value counts. What was withdrawn or superseded stays so; of doubt and trust the last holds."""
    if WITHDRAWN in said:
        return Status.WITHDRAWN
    if is_superseded or SUPERSEDED in said:
        return Status.SUPERSEDED
    doubt, trust = (said[mark].position if mark in said else 0 for mark in (DISPUTED, CONFIRMED))
    return Status.DISPUTED if doubt > trust else Status.CURRENT


def _confirmed(said: Marks, asserted: datetime) -> datetime:
    """A clock that went back makes nothing older."""
    return max(asserted, said[CONFIRMED].at) if CONFIRMED in said else asserted


def _outline(row: Row[Any], said: Marks, is_superseded: bool) -> Assertion:
    return Assertion(
        id=row.id,
        citizen=row.citizen,
        attribute=row.attribute,
        value=None,
        source=Source(**row.source),
        assurance=Assurance(row.assurance),
        asserted=row.asserted_at,
        confirmed=_confirmed(said, row.asserted_at),
        status=status(said, is_superseded),
        valid_from=row.valid_from,
        valid_until=row.valid_until,
        controller=row.controller,
        purposes=tuple(row.purposes),
        supersedes=row.supersedes,
    )


def _opened(outline: Assertion, sealed: Sealed, key: SubjectKey) -> Assertion:
    content = key.open(sealed, _slot(outline.id), _facts(outline))
    return replace(outline, value=content["value"], evidence=content["evidence"])


def sealed(assertion: Assertion, key: SubjectKey) -> dict[str, Any]:
    """Give the columns of a row that depend on the citizen's key; bound to everything else in the row that is fixed."""
    content = {"value": assertion.value, "evidence": dict(assertion.evidence)}
    made = key.seal(content, _slot(assertion.id), _facts(assertion))
    return {"citizen": key.citizen, "key": made.key, "content": made.content}


def row_of(assertion: Assertion, position: int, key: SubjectKey) -> dict[str, Any]:
    """Write a new assertion as a row, sealed."""
    names = ("id", "attribute", "controller", "valid_from", "valid_until", "supersedes")
    return {name: getattr(assertion, name) for name in names} | {
        "position": position,
        "source": vars(assertion.source),
        "assurance": int(assertion.assurance),
        "purposes": list(assertion.purposes),
        "asserted_at": assertion.asserted,
        **sealed(assertion, key),
    }


def _slot(assertion_id: UUID) -> Slot:
    return Slot("assertions", assertion_id, "value")


def _facts(assertion: Assertion) -> bytes:
    """What a value is bound to besides its citizen and its row, so that nobody can make it look surer than it is."""
    source = assertion.source
    facts = (
        assertion.attribute,
        (source.kind, source.id, source.form, source.organisation),
        int(assertion.assurance),
        assertion.asserted.isoformat(),
        [one and str(one) for one in (assertion.valid_from, assertion.valid_until, assertion.supersedes)],
        assertion.controller,
        assertion.purposes,
    )
    return _JSON.encode(facts).encode("ascii")
