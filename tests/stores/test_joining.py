"""Joining: two citizens who turned out to be one are one from then on, with all that each had."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

from formkit.stores import Store
from formkit.stores.chain import UsageEvent
from formkit.stores.profile_tables import assertions, citizens
from tests.stores.opening import begun
from tests.stores.profiles import PROVIDER, claim, enrolled, rows, statuses, told


def test_values_of_both_are_known_of_one_sealed_by_their_key(store: Store) -> None:
    kept, other = enrolled(store), enrolled(store, "urn:sub:2")
    (mine,) = told(store, kept, claim("mine"))
    theirs = told(store, other, claim("old", source=PROVIDER), claim("new", source=PROVIDER))
    store.assertions.dispute(other, theirs[1].id, None)
    assert store.citizens.join(kept, other)
    assert statuses(store, kept) == [("new", "disputed"), ("old", "superseded"), ("mine", "current")]
    assert {one.citizen for one in store.assertions.of(kept)} == {kept}
    assert {row.id: row.key is None for row in rows(store, citizens)} == {kept: False, other: True}
    assert [one.id for one in store.assertions.of(kept)][2] == mine.id


def test_what_two_citizens_told_is_in_conflict_until_it_is_told_again(store: Store) -> None:
    kept, other = enrolled(store), enrolled(store, "urn:sub:2")
    told(store, kept, claim("mine"))
    told(store, other, claim("theirs"))
    store.citizens.join(kept, other)
    assert statuses(store, kept) == [("theirs", "current"), ("mine", "current")]
    told(store, kept, claim("now"))
    assert statuses(store, kept) == [("now", "current"), ("theirs", "superseded"), ("mine", "superseded")]


def test_whoever_speaks_of_the_other_means_the_one_who_is_left(store: Store) -> None:
    kept, other = enrolled(store), enrolled(store, "urn:sub:2")
    store.citizens.join(kept, other)
    (made,) = told(store, other, claim("late"))
    assert made.citizen == kept
    assert store.assertions.of(other) == store.assertions.of(kept) == (made,)
    assert store.assertions.outline(other) == store.assertions.outline(kept)
    assert store.assertions.confirm(other, made.id)
    assert store.citizens.links(other) == store.citizens.links(kept)
    assert [link.sub for link in store.citizens.links(kept)] in (["urn:sub:1", "urn:sub:2"], ["urn:sub:2", "urn:sub:1"])
    assert enrolled(store, "urn:sub:2") == kept
    assert store.assertions.erase(other, made.id)


def test_a_call_that_was_made_before_is_not_made_again_after(store: Store) -> None:
    kept, other, key = enrolled(store), enrolled(store, "urn:sub:2"), uuid4()
    first = store.assertions.add(other, [claim("a")], key)
    store.citizens.join(kept, other)
    again = store.assertions.add(other, [claim("a")], key)
    assert [one.id for one in again] == [one.id for one in first]
    assert len(rows(store, assertions)) == 1


def test_sessions_and_drafts_become_the_others(store: Store) -> None:
    kept, other = enrolled(store), enrolled(store, "urn:sub:2")
    session_id, _ = begun(store)
    token = store.sessions.sign_in(session_id, other, store.citizens.links(other)[0].id) or ""
    store.drafts.attach(session_id, other)
    store.citizens.join(kept, other)
    session, draft = store.sessions.find(token), store.drafts.find(session_id, "apply")
    assert session
    assert draft
    assert (session.citizen, draft.citizen) == (kept, kept)


def test_who_used_what_stays_readable_of_both_and_sound(store: Store) -> None:
    kept, other = enrolled(store), enrolled(store, "urn:sub:2")
    heads = [store.usage.note(citizen, UsageEvent(f"{citizen}", "seen")) for citizen in (kept, other, other, kept)]
    store.citizens.join(kept, other)
    store.usage.note(other, UsageEvent("after", "kept"))
    assert store.usage.note(kept, UsageEvent(f"{other}", "seen")) == heads[1]
    assert sorted(row.key for row in store.usage.of(kept)) == sorted(["after", str(kept), str(other)])
    assert store.usage.of(other) == store.usage.of(kept)
    assert [store.usage.verify(kept, head) for head in heads] == [None] * 4


def test_joining_again_changes_nothing_and_the_gone_join_nobody(store: Store) -> None:
    kept, other, third = (enrolled(store, f"urn:sub:{number}") for number in (1, 2, 3))
    told(store, other)
    assert store.citizens.join(kept, other)
    before = store.assertions.of(kept)
    assert store.citizens.join(kept, other)
    assert store.citizens.join(other, kept)
    assert store.citizens.join(kept, kept)
    store.citizens.erase(third)
    assert not store.citizens.join(kept, third)
    assert not store.citizens.join(third, kept)
    assert not store.citizens.join(kept, uuid4())
    assert store.assertions.of(kept) == before


def test_who_is_joined_to_somebody_who_is_joined_is_followed_to_the_last(store: Store) -> None:
    first, second, third = (enrolled(store, f"urn:sub:{number}") for number in (1, 2, 3))
    told(store, first, claim("1"))
    store.citizens.join(second, first)
    store.citizens.join(third, second)
    assert [one.citizen for one in store.assertions.of(first)] == [third]
    assert len(store.citizens.links(third)) == 3


def test_joining_one_way_and_the_other_at_once_leaves_one(store: Store) -> None:
    citizens_ = [enrolled(store), enrolled(store, "urn:sub:2")]
    told(store, citizens_[0], claim("1"))
    told(store, citizens_[1], claim("2"))
    at_once = Barrier(2)

    def join(order: int) -> bool:
        at_once.wait()
        return store.citizens.join(*citizens_[::order])

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(join, (1, -1))) == [True, True]
    assert len(store.assertions.of(citizens_[0])) == 2
    assert store.assertions.of(citizens_[0]) == store.assertions.of(citizens_[1])
