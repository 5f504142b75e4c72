"""Records: a value opens only in the row that it was sealed for, while all that is fixed there is as it was."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import update

from formkit.stores import Store, Tampered
from formkit.stores.profile_tables import assertions
from tests.stores.opening import CANARY, NOON
from tests.stores.profiles import PROVIDER, claim, enrolled, rows, told

ALTERED = [
    ("attribute", "contact.phone"),
    ("source", {"kind": "idp", "id": "govuk-one-login", "form": "", "organisation": ""}),
    ("assurance", 4),
    ("asserted_at", NOON + timedelta(days=1)),
    ("controller", "another"),
    ("purposes", ["everything"]),
    ("valid_from", date(2000, 1, 1)),
    ("valid_until", date(2100, 1, 1)),
    ("supersedes", uuid4()),
    ("id", uuid4()),
]


def alter(store: Store, assertion_id: Any, **values: Any) -> None:
    with store.database.write() as connection:
        changed = connection.execute(update(assertions).where(assertions.c.id == assertion_id).values(values))
        assert changed.rowcount == 1


@pytest.mark.parametrize(("column", "value"), ALTERED, ids=[column for column, _ in ALTERED])
def test_nobody_can_make_a_value_look_like_another(column: str, value: Any, store: Store) -> None:
    citizen = enrolled(store)
    (made,) = told(store, citizen)
    alter(store, made.id, **{column: value})
    with pytest.raises(Tampered) as raised:
        store.assertions.of(citizen)
    assert CANARY not in str(raised.value)


def test_every_column_is_fixed_unless_it_is_known_to_change() -> None:
    """`position` orders rows of one moment and changes when citizens are joined."""
    free = {"citizen", "content", "key", "position", "erased_at"}
    assert {column.name for column in assertions.c} - free == {column for column, _ in ALTERED}


def test_a_value_moved_to_another_row_or_citizen_does_not_open(store: Store) -> None:
    citizen, other = enrolled(store), enrolled(store, "urn:sub:2")
    told(store, citizen, claim("a"), claim("b", source=PROVIDER))
    told(store, other, claim("c"))
    first, second, foreign = sorted(rows(store, assertions), key=lambda row: (row.citizen != citizen, row.position))
    for source in (second, foreign):
        alter(store, first.id, key=source.key, content=source.content)
        with pytest.raises(Tampered):
            store.assertions.of(citizen)
    alter(store, first.id, key=first.key, content=first.content)
    assert [one.value for one in store.assertions.of(citizen)] == ["b", "a"]
    alter(store, foreign.id, citizen=citizen)
    with pytest.raises(Tampered):
        store.assertions.of(citizen)


def test_an_outline_needs_no_key(store: Store) -> None:
    """Nothing is decrypted, so nothing that is damaged is met."""
    citizen = enrolled(store)
    (made,) = told(store, citizen)
    alter(store, made.id, key=b"", content=b"")
    assert [one.id for one in store.assertions.outline(citizen)] == [made.id]


def test_nobody_is_kept_out_by_a_value_that_was_altered(store: Store) -> None:
    citizen, other = enrolled(store), enrolled(store, "urn:sub:2")
    (made,) = told(store, other)
    alter(store, made.id, assurance=4)
    told(store, other, claim("new", source=PROVIDER))
    assert store.citizens.join(citizen, other)
    known, unreadable = store.assertions.legible(citizen)
    assert [one.value for one in known] == ["new"]
    assert [one.id for one in unreadable] == [made.id]
    assert store.assertions.erase(citizen, made.id)
    assert [one.value for one in store.assertions.of(citizen)] == ["new"]
