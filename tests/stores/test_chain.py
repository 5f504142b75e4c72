"""Chains: whatever is changed, taken out or cut shows."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from formkit.stores.chain import Beginning, UsageRow, fault, hashed, holds

CITIZEN = UUID(int=1)
WORDS = st.text(max_size=8)
EVENTS = st.builds(
    UsageRow,
    key=WORDS,
    action=WORDS,
    organisation=WORDS,
    form=WORDS,
    system=WORDS,
    purpose=WORDS,
    attributes=st.lists(WORDS, max_size=3).map(tuple),
    at=st.datetimes().map(lambda moment: moment.replace(tzinfo=UTC)),
)


def chained(events: list[UsageRow], beginning: Beginning = Beginning()) -> list[UsageRow]:  # noqa: B008 - frozen
    rows: list[UsageRow] = []
    position, before = beginning.position, beginning.hash
    for event in events:
        position += 1
        row = replace(event, position=position)
        rows.append(replace(row, hash=hashed(CITIZEN, row, before)))
        before = rows[-1].hash
    return rows


CHAINS = st.lists(EVENTS, min_size=1, max_size=5).map(chained)


def altered(row: UsageRow, name: str) -> UsageRow:
    """The row with one thing in it changed."""
    value = getattr(row, name)
    if isinstance(value, datetime):
        return replace(row, at=value - timedelta(microseconds=1) if value.year > 1 else value + timedelta(days=1))
    changed = {str: lambda: value + "x", tuple: lambda: (*value, ""), int: lambda: value + 1}
    return replace(row, **{name: changed[type(value)]()})


@given(CHAINS)
def test_what_was_noted_is_sound_and_holds_every_head(rows: list[UsageRow]) -> None:
    assert fault(CITIZEN, Beginning(), rows) is None
    assert all(holds(row.head, Beginning(), rows) for row in rows)


@given(CHAINS, st.data())
def test_any_single_change_shows(rows: list[UsageRow], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(rows) - 1))
    rows[place] = altered(rows[place], data.draw(st.sampled_from(sorted(vars(rows[place])))))
    assert fault(CITIZEN, Beginning(), rows)


@given(CHAINS, st.data())
def test_any_row_that_is_taken_out_shows_by_the_rest_or_by_the_head(rows: list[UsageRow], data: st.DataObject) -> None:
    head = rows[-1].head
    gone = data.draw(st.integers(0, len(rows) - 1))
    left = rows[:gone] + rows[gone + 1 :]
    assert bool(fault(CITIZEN, Beginning(), left)) == (gone < len(rows) - 1)
    assert fault(CITIZEN, Beginning(), left) or not holds(head, Beginning(), left)


@given(CHAINS, st.integers(0, 4))
def test_a_tail_that_is_cut_and_grown_anew_shows_by_the_head(rows: list[UsageRow], stays: int) -> None:
    head = rows[-1].head
    events = rows[: stays % len(rows)]
    other = chained([*events, *(replace(row, purpose=row.purpose + "x") for row in rows[len(events) :])])
    assert fault(CITIZEN, Beginning(), other) is None
    assert not holds(head, Beginning(), other)


@given(CHAINS)
def test_a_chain_is_its_citizens_alone(rows: list[UsageRow]) -> None:
    assert fault(UUID(int=2), Beginning(), rows)


@given(CHAINS, st.data())
def test_after_a_purge_a_chain_goes_on_from_there_and_nowhere_else(rows: list[UsageRow], data: st.DataObject) -> None:
    gone = data.draw(st.integers(1, len(rows)))
    beginning = Beginning(rows[gone - 1].position, rows[gone - 1].hash)
    assert fault(CITIZEN, beginning, rows[gone:]) is None
    assert all(holds(row.head, beginning, rows[gone:]) for row in rows)
    assert not holds(f"{gone}-{'0' * 64}", beginning, rows[gone:])
    if rows[gone:]:
        assert fault(CITIZEN, Beginning(), rows[gone:])
        assert fault(CITIZEN, Beginning(gone, "0" * 64), rows[gone:])


@given(st.text(max_size=20) | st.from_regex(r"[0-9]{0,6000}-[0-9a-f]{64}"))
def test_what_is_no_head_is_held_by_no_chain(text: str) -> None:
    assert not holds(text, Beginning(), chained([UsageRow("k", "seen")]))


def test_the_hash_of_a_row_never_changes_between_versions() -> None:
    """Receipts that citizens keep for years hold it."""
    row = UsageRow(
        "r-1", "released", "example-council", "apply", "formkit", "To send it – é", ("contact.email",), 3,
        datetime(2026, 5, 3, 9, 30, tzinfo=UTC),
    )  # fmt: skip
    text = (
        '{"action":"released","at":"2026-05-03T09:30:00+00:00","attributes":["contact.email"],"before":"00ff",'
        '"citizen":"00000000-0000-0000-0000-000000000001","form":"apply","key":"r-1","organisation":"example-council",'
        r'"position":3,"purpose":"To send it \u2013 \u00e9","system":"formkit"}'
    )
    assert hashed(CITIZEN, row, "00ff") == sha256(text.encode()).hexdigest()
