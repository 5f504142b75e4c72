"""Usage: every use is noted once, in order, without values, and what is done to the log shows."""

from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import delete, insert, update

from formkit.clock import FixedClock
from formkit.stores import Store
from formkit.stores.profile_tables import usage, usage_checkpoints
from formkit.stores.usage import UsageEvent
from tests.stores.opening import NOON, store_in
from tests.stores.profiles import enrolled, rows

EVENT = UsageEvent(
    "release-1", "released", "example-council", "apply", "formkit", "To reach you", ("contact.email", "contact.phone")
)


def noted(store: Store, count: int = 4) -> tuple[UUID, str]:
    """A citizen with so many rows, an hour apart, and the head after the last."""
    citizen, head = enrolled(store, str(uuid4())), ""
    for number in range(count):
        head = store.usage.note(citizen, UsageEvent(f"k{number}", "seen", "example-council"))
        go_on(store)
    return citizen, head


def go_on(store: Store) -> None:
    assert isinstance(store.clock, FixedClock)
    store.clock.advance(timedelta(hours=1))


def change(store: Store, statement: Any) -> None:
    with store.database.write() as connection:
        assert connection.execute(statement).rowcount == 1


def test_a_use_is_noted_with_who_when_where_and_what_for(store: Store) -> None:
    citizen = enrolled(store)
    head = store.usage.note(citizen, EVENT)
    (row,) = store.usage.of(citizen)
    assert {name: getattr(row, name) for name in vars(EVENT)} == vars(EVENT)
    assert (row.position, row.at, row.head) == (1, NOON, head)
    assert store.usage.verify(citizen) is store.usage.verify(citizen, head) is None


def test_what_is_noted_again_is_one_use(store: Store) -> None:
    citizen, other = enrolled(store), enrolled(store, "urn:sub:2")
    head = store.usage.note(citizen, EVENT)
    store.usage.note(citizen, UsageEvent("another", "sent"))
    assert store.usage.note(citizen, EVENT) == head
    assert [row.key for row in store.usage.of(citizen)] == ["another", "release-1"]
    assert store.usage.of(other) == ()
    assert store.usage.note(other, EVENT) != head


def test_of_nobody_nothing_is_noted(store: Store) -> None:
    with pytest.raises(LookupError):
        store.usage.note(uuid4(), EVENT)
    assert rows(store, usage) == []
    assert store.usage.of(uuid4()) == ()


@pytest.mark.parametrize(
    "values",
    [{"organisation": "nobody"}, {"at": NOON}, {"attributes": ["contact.phone"]}, {"key": "k9"}, {"hash": "0" * 64}],
)
def test_a_changed_row_shows(store: Store, values: dict[str, Any]) -> None:
    citizen, _ = noted(store)
    change(store, update(usage).where(usage.c.position == 3).values(values))
    assert store.usage.verify(citizen) == "Row 3 of the record of use was changed."


def test_a_removed_row_shows(store: Store) -> None:
    citizen, _ = noted(store)
    change(store, delete(usage).where(usage.c.position == 2))
    assert store.usage.verify(citizen) == "The record of use jumps from row 1 to row 3: rows are missing."


def test_a_first_row_that_was_removed_shows(store: Store) -> None:
    citizen, _ = noted(store)
    change(store, delete(usage).where(usage.c.position == 1))
    assert store.usage.verify(citizen)


def test_a_tail_that_was_cut_shows_to_whoever_has_a_receipt(store: Store) -> None:
    citizen, head = noted(store)
    change(store, delete(usage).where(usage.c.position == 4))
    assert store.usage.verify(citizen) is None
    assert "was cut" in (store.usage.verify(citizen, head) or "")
    store.usage.note(citizen, UsageEvent("instead", "seen"))
    assert "was cut" in (store.usage.verify(citizen, head) or "")
    assert "was cut" in (store.usage.verify(uuid4(), head) or "")


def test_old_rows_are_purged_and_the_chain_goes_on_from_a_signed_beginning(store: Store) -> None:
    citizen, head = noted(store)
    other, others_head = noted(store, 1)
    assert store.usage.purge(NOON) == 0
    assert store.usage.purge(NOON + timedelta(hours=2)) == 2
    assert [row.position for row in store.usage.of(citizen)] == [4, 3]
    later = store.usage.note(citizen, EVENT)
    assert [store.usage.verify(citizen, one) for one in ("", head, later)] == [None] * 3
    assert store.usage.verify(other, others_head) is None


def test_a_chain_that_was_purged_to_its_end_goes_on(store: Store) -> None:
    citizen, head = noted(store)
    assert store.usage.purge(NOON + timedelta(days=1)) == 4
    assert store.usage.purge(NOON + timedelta(days=1)) == 0
    assert store.usage.verify(citizen, head) is None
    later = store.usage.note(citizen, EVENT)
    assert later.startswith("5-")
    assert [store.usage.verify(citizen, one) for one in (head, later)] == [None] * 2
    assert store.usage.purge(NOON + timedelta(days=1)) == 1
    assert len(rows(store, usage_checkpoints)) == 1


def test_a_clock_that_went_back_purges_nothing_from_the_middle(store: Store) -> None:
    citizen, _ = noted(store, 2)
    assert isinstance(store.clock, FixedClock)
    store.clock.advance(timedelta(days=-1))
    store.usage.note(citizen, EVENT)
    assert store.usage.purge(NOON) == 0
    assert store.usage.verify(citizen) is None


@pytest.mark.parametrize(
    "statement",
    [
        delete(usage_checkpoints),
        update(usage_checkpoints).values(hash="0" * 64),
        update(usage_checkpoints).values(position=1),
        update(usage_checkpoints).values(jws="rubbish"),
    ],
)
def test_a_beginning_that_was_changed_or_removed_shows(store: Store, statement: Any) -> None:
    citizen, _ = noted(store)
    store.usage.purge(NOON + timedelta(hours=2))
    change(store, statement)
    assert store.usage.verify(citizen)


def test_nobody_else_can_sign_a_beginning(store: Store, tmp_path: Path) -> None:
    """Neither another formkit nor another citizen's."""
    citizen, _ = noted(store)
    store.usage.purge(NOON + timedelta(hours=2))
    genuine = rows(store, usage_checkpoints)[0]
    elsewhere = store_in(tmp_path / "elsewhere")
    noted(elsewhere)
    elsewhere.usage.purge(NOON + timedelta(days=1))
    forged = rows(elsewhere, usage_checkpoints)[0]
    change(store, update(usage_checkpoints).values(jws=forged.jws, hash=forged.hash, position=forged.position))
    assert store.usage.verify(citizen) == "The beginning of the record of use was changed."
    other = enrolled(store, "urn:sub:2")
    change(store, insert(usage_checkpoints).values(genuine._asdict() | {"citizen": other}))
    assert store.usage.verify(other) == "The beginning of the record of use was changed."
