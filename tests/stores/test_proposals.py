"""Proposals: what a department wants kept waits, sealed, until its own citizen settles it."""

from uuid import UUID, uuid4

import pytest

from formkit.stores import Store, Tampered
from formkit.stores.hub_tables import proposals
from tests.stores.opening import CANARY
from tests.stores.profiles import enrolled, rows

KEY = UUID(int=7)


def granted(store: Store, citizen: UUID) -> UUID:
    return store.grants.agree(citizen, "dvla", "renew", [("contact.email", None)], "d1").id


def test_a_proposal_waits_for_its_citizen_and_is_no_knowledge(store: Store) -> None:
    mine = enrolled(store)
    grant = granted(store, mine)
    store.proposals.propose(mine, grant, KEY, {"contact.email": CANARY})
    (found,) = store.proposals.of(mine)
    assert (found.attribute, found.value, found.grant) == ("contact.email", CANARY, grant)
    assert store.assertions.of(mine) == ()
    assert CANARY.encode() not in rows(store, proposals)[0].content


def test_sent_again_it_is_proposed_once(store: Store) -> None:
    mine = enrolled(store)
    grant = granted(store, mine)
    store.proposals.propose(mine, grant, KEY, {"contact.email": CANARY})
    store.proposals.propose(mine, grant, KEY, {"contact.email": "other", "contact.phone": "+447700900123"})
    assert {one.attribute: one.value for one in store.proposals.of(mine)} == {
        "contact.email": CANARY,
        "contact.phone": "+447700900123",
    }


def test_only_its_citizen_settles_it_and_only_once(store: Store) -> None:
    mine = enrolled(store)
    store.proposals.propose(mine, granted(store, mine), KEY, {"contact.email": CANARY})
    (found,) = store.proposals.of(mine)
    assert not store.proposals.settle(enrolled(store, "urn:sub:2"), found.id)
    assert not store.proposals.settle(mine, uuid4())
    assert store.proposals.settle(mine, found.id)
    assert not store.proposals.settle(mine, found.id)
    assert store.proposals.of(mine) == ()


def test_erasing_a_citizen_takes_what_was_proposed(store: Store) -> None:
    mine = enrolled(store)
    store.proposals.propose(mine, granted(store, mine), KEY, {"contact.email": CANARY})
    store.citizens.erase(mine)
    assert rows(store, proposals) == []


def test_a_value_that_was_moved_to_another_proposal_is_noticed(store: Store) -> None:
    mine = enrolled(store)
    store.proposals.propose(mine, granted(store, mine), KEY, {"contact.email": CANARY, "contact.phone": "1"})
    first, second = rows(store, proposals)
    with store.database.write() as connection:
        connection.execute(proposals.update().where(proposals.c.id == first.id).values(content=second.content))
    with pytest.raises(Tampered):
        store.proposals.of(mine)
