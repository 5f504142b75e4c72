"""Citizens: somebody who signs in is the same citizen each time, and stays so only by links that they can cut."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from threading import Barrier
from uuid import uuid4

from sqlalchemy import select

from formkit.clock import FixedClock
from formkit.stores import Store
from formkit.stores.chain import UsageEvent
from formkit.stores.profile_tables import assertions, citizens
from formkit.stores.tables import payments
from tests.stores.opening import NOON, begun
from tests.stores.profiles import ISSUER, SECTOR, claim, enrolled, rows, told
from tests.stores.test_payments import BILL


def test_whoever_signs_in_again_is_the_same_citizen(store: Store) -> None:
    first = store.citizens.enrol(ISSUER, SECTOR, "urn:sub:1")
    assert isinstance(store.clock, FixedClock)
    store.clock.advance(timedelta(days=1))
    again = store.citizens.enrol(ISSUER, SECTOR, "urn:sub:1")
    assert (again.id, again.citizen, again.linked) == (first.id, first.citizen, NOON)
    assert again.proven == NOON + timedelta(days=1)
    assert store.citizens.find(ISSUER, SECTOR, "urn:sub:1") == again
    assert store.citizens.links(first.citizen) == (again,)


def test_a_sub_is_somebody_only_with_its_issuer_and_sector(store: Store) -> None:
    named = [
        (ISSUER, SECTOR, "1"),
        (ISSUER, SECTOR, "2"),
        (ISSUER, "https://b.example", "1"),
        ("https://i/", SECTOR, "1"),
    ]
    assert len({store.citizens.enrol(*name).citizen for name in named}) == 4
    assert store.citizens.find(ISSUER, SECTOR, "3") is None


def test_the_id_of_a_citizen_tells_nothing_of_the_sub(store: Store) -> None:
    assert not re.search("urn|sub", enrolled(store).hex)
    assert enrolled(store) != enrolled(store, "urn:sub:2")


def test_who_signs_in_twice_at_once_is_one_citizen(store: Store) -> None:
    at_once = Barrier(8)

    def sign_in(_: int) -> object:
        at_once.wait()
        return enrolled(store)

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(sign_in, range(8)))) == 1
    assert len(rows(store, citizens)) == 1


def test_a_link_is_cut_and_its_sessions_end_but_never_the_last(store: Store) -> None:
    kept, other = enrolled(store), enrolled(store, "urn:sub:2")
    store.citizens.join(kept, other)
    first, second = store.citizens.links(kept)
    tokens = {}
    for link in (first, second):
        _, session = store.sessions.start()
        tokens[link.id] = store.sessions.sign_in(session.id, kept, link.id)
    assert store.citizens.cut(kept, second.id)
    assert store.citizens.links(kept) == (first,)
    assert store.sessions.find(tokens[second.id] or "") is None
    assert store.sessions.find(tokens[first.id] or "")
    assert not store.citizens.cut(kept, first.id)
    assert store.citizens.links(kept) == (first,)
    assert enrolled(store, second.sub) != kept


def test_nobody_cuts_anothers_link(store: Store) -> None:
    kept, other, third = (enrolled(store, f"urn:sub:{number}") for number in (1, 2, 3))
    store.citizens.join(kept, other)
    links = store.citizens.links(kept)
    assert not store.citizens.cut(third, links[0].id)
    assert not store.citizens.cut(kept, store.citizens.links(third)[0].id)
    assert not store.citizens.cut(uuid4(), links[0].id)
    assert store.citizens.links(kept) == links


def test_an_erased_citizen_is_nobody_any_more(store: Store, tmp_path: Path) -> None:
    citizen, other = enrolled(store), enrolled(store, "urn:sub:2")
    told(store, citizen, claim("a"), claim("b"))
    told(store, other)
    store.usage.note(citizen, UsageEvent("k", "seen"))
    link = store.citizens.links(citizen)[0]
    _, session = store.sessions.start()
    token = store.sessions.sign_in(session.id, citizen, link.id) or ""
    assert store.sessions.find(token)
    secrets = [row.key for row in rows(store, citizens) if row.id == citizen]
    secrets += [part for row in rows(store, assertions) if row.citizen == citizen for part in (row.key, row.content)]
    store.citizens.erase(citizen)
    assert store.sessions.find(token) is None
    assert store.assertions.of(citizen) == store.assertions.outline(citizen) == store.citizens.links(citizen) == ()
    assert store.assertions.add(citizen, [claim("late")]) == ()
    left = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert len(secrets) == 5
    assert not [one for one in secrets if one in left]
    assert len(store.assertions.of(other)) == 1
    assert [row.action for row in store.usage.of(citizen)] == ["seen"]


def test_tombstones_of_the_erased_stay(store: Store) -> None:
    citizen = enrolled(store)
    told(store, citizen)
    store.citizens.erase(citizen)
    store.citizens.erase(citizen)
    (row,) = rows(store, citizens)
    (tombstone,) = rows(store, assertions)
    assert (row.key, row.created_at, row.erased_at) == (None, NOON, NOON)
    assert (tombstone.attribute, tombstone.content, tombstone.erased_at) == ("contact.email", None, NOON)


def test_who_comes_back_after_erasing_is_somebody_new(store: Store) -> None:
    citizen = enrolled(store)
    store.citizens.erase(citizen)
    again = enrolled(store)
    assert again != citizen
    assert store.assertions.of(again) == store.usage.of(again) == ()


def test_what_is_being_paid_for_is_kept_from_everybody_until_it_is_paid(store: Store) -> None:
    citizen = enrolled(store)
    session_id, draft = begun(store)
    token = store.sessions.sign_in(session_id, citizen, store.citizens.links(citizen)[0].id) or ""
    assert store.payments.start(session_id, draft.id, BILL)
    store.citizens.erase(citizen)
    assert store.sessions.find(token) is None
    assert store.drafts.find(session_id, draft.form)
    assert store.sessions.purge() == 0
    with store.database.read() as connection:
        assert connection.scalar(select(payments.c.session_id)) == session_id
    assert isinstance(store.clock, FixedClock)
    store.clock.advance(timedelta(hours=-1))
    assert store.sessions.find(token) is None
