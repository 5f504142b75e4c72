"""Grants: each sector knows a citizen by a name of its own, and reads what was agreed until that is cut."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import uuid4

import pytest

from formkit.clock import FixedClock
from formkit.stores import Store
from tests.stores.profiles import enrolled

ADDRESS, ADULT = ("contact.address", None), ("person.age_at_least", 18)


def test_each_sector_knows_a_citizen_by_another_name_that_never_changes(store: Store) -> None:
    mine, other = enrolled(store), enrolled(store, "urn:sub:2")
    names = {store.grants.sub(citizen, sector) for citizen in (mine, other) for sector in ("a", "b")}
    assert len(names) == 4
    assert store.grants.sub(mine, "a") in names
    assert not any(citizen.hex in name or str(citizen) in name for citizen in (mine, other) for name in names)


def test_two_requests_at_once_agree_on_the_name(store: Store) -> None:
    mine = enrolled(store)
    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(lambda _: store.grants.sub(mine, "a"), range(8)))) == 1


def test_nobody_has_no_name(store: Store) -> None:
    with pytest.raises(LookupError):
        store.grants.sub(uuid4(), "a")


def test_what_was_agreed_stands_until_it_is_agreed_anew_or_cut(store: Store) -> None:
    assert isinstance(store.clock, FixedClock)
    mine = enrolled(store)
    first = store.grants.agree(mine, "dvla", "renew", [ADDRESS], "d1")
    store.clock.advance(timedelta(minutes=1))
    second = store.grants.agree(mine, "dvla", "renew", [ADDRESS, ADULT], "d2")
    assert store.grants.standing(mine, "dvla", "renew") == second == store.grants.find(second.id)
    assert second.attributes == (ADDRESS, ADULT)
    assert store.grants.find(first.id) is None
    assert store.grants.cut(mine, second.id)
    assert store.grants.standing(mine, "dvla", "renew") is store.grants.find(second.id) is None
    assert [one.cut is None for one in store.grants.of(mine)] == [False, False]
    assert not store.grants.cut(mine, second.id)


def test_nobody_cuts_what_another_agreed_to(store: Store) -> None:
    grant = store.grants.agree(enrolled(store), "dvla", "renew", [ADDRESS], "d1")
    assert not store.grants.cut(enrolled(store, "urn:sub:2"), grant.id)
    assert store.grants.find(grant.id) == grant


def test_erasing_a_citizen_cuts_their_grants(store: Store) -> None:
    mine = enrolled(store)
    grant = store.grants.agree(mine, "dvla", "renew", [ADDRESS], "d1")
    store.citizens.erase(mine)
    assert store.grants.find(grant.id) is None


def test_grants_follow_a_citizen_who_was_joined_to_another(store: Store) -> None:
    mine, kept = enrolled(store), enrolled(store, "urn:sub:2")
    grant = store.grants.agree(mine, "dvla", "renew", [ADDRESS], "d1")
    assert store.citizens.join(kept, mine)
    assert [one.id for one in store.grants.of(kept)] == [grant.id]
    assert store.grants.cut(kept, grant.id)
