"""Marks: what citizens and providers say of a value later, and what it comes to then."""

from datetime import timedelta

from formkit.attributes import Assurance
from formkit.clock import FixedClock
from formkit.stores import Store
from tests.stores.opening import NOON
from tests.stores.profiles import PROVIDER, claim, enrolled, statuses, told

HOUR = timedelta(hours=1)


def go_on(store: Store, by: timedelta = HOUR) -> None:
    assert isinstance(store.clock, FixedClock)
    store.clock.advance(by)


def test_what_the_citizen_says_is_wrong_stays_beside_what_they_say_instead(store: Store) -> None:
    citizen = enrolled(store)
    (verified,) = told(store, citizen, claim("a", source=PROVIDER, assurance=Assurance.PROVEN))
    assert store.assertions.dispute(citizen, verified.id, claim("b"))
    assert statuses(store, citizen) == [("b", "current"), ("a", "disputed")]


def test_a_provider_that_repeats_what_is_disputed_or_withdrawn_changes_nothing(store: Store) -> None:
    citizen = enrolled(store)
    said = (claim("a", source=PROVIDER), claim("b", "contact.phone", PROVIDER))
    disputed, withdrawn = told(store, citizen, *said)
    store.assertions.dispute(citizen, disputed.id, None)
    store.assertions.withdraw(citizen, withdrawn.id)
    before = store.assertions.of(citizen)
    go_on(store)
    assert told(store, citizen, *said) == (before[1], before[0])
    assert store.assertions.of(citizen) == before


def test_a_citizen_may_say_again_what_they_disputed_or_withdrew(store: Store) -> None:
    citizen = enrolled(store)
    disputed, withdrawn = told(store, citizen, claim("a"), claim("b", "contact.phone"))
    store.assertions.dispute(citizen, disputed.id, None)
    store.assertions.withdraw(citizen, withdrawn.id)
    told(store, citizen, claim("a"), claim("b", "contact.phone"))
    assert statuses(store, citizen) == [("b", "current"), ("b", "withdrawn"), ("a", "current")]


def test_confirming_takes_a_doubt_away_but_brings_nothing_back(store: Store) -> None:
    citizen = enrolled(store)
    old, new = told(store, citizen, claim("a"), claim("b"))
    go_on(store)
    store.assertions.dispute(citizen, new.id, None)
    assert store.assertions.confirm(citizen, new.id)
    assert not store.assertions.confirm(citizen, old.id)
    assert store.assertions.of(citizen)[0].confirmed == NOON + HOUR
    assert store.assertions.withdraw(citizen, new.id)
    assert not store.assertions.confirm(citizen, new.id)
    assert not store.assertions.dispute(citizen, new.id, claim("c"))
    assert statuses(store, citizen) == [("b", "withdrawn"), ("a", "superseded")]
