"""Assertions: what is known of a citizen, what is said of it later, and that what is erased is gone."""

import logging
import traceback
from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from formkit.attributes import ATTRIBUTES, Assurance
from formkit.clock import FixedClock
from formkit.profile.assertion import Status
from formkit.stores import Store
from formkit.stores.profile_tables import additions, assertions, marks
from tests.stores.opening import CANARY, NOON
from tests.stores.profiles import CITIZEN, PROVIDER, REGISTER, claim, enrolled, rows, statuses, told

HOUR = timedelta(hours=1)


def go_on(store: Store, by: timedelta = HOUR) -> None:
    assert isinstance(store.clock, FixedClock)
    store.clock.advance(by)


def test_what_is_told_is_known_with_all_that_was_said_of_it(store: Store) -> None:
    citizen = enrolled(store)
    said = claim(
        {"nameParts": [{"type": "GivenName", "value": "Siân"}]},
        "person.name",
        PROVIDER,
        assurance=Assurance.PROVEN,
        valid_from=date(2020, 1, 2),
        valid_until=date(2030, 1, 2),
        evidence={"type": "coreIdentityJWT", "vot": "P2"},
        controller="gds",
        purposes=("identity",),
    )
    (made,) = told(store, citizen, said)
    assert store.assertions.of(citizen) == (made,)
    assert {name: getattr(made, name) for name in vars(said)} == vars(said)
    assert (made.citizen, made.asserted, made.confirmed, made.status) == (citizen, NOON, NOON, Status.CURRENT)


def test_the_newest_stands_first(store: Store) -> None:
    citizen = enrolled(store)
    told(store, citizen, claim("1"), claim("2", source=PROVIDER))
    go_on(store)
    told(store, citizen, claim("3", source=REGISTER))
    assert [value for value, _ in statuses(store, citizen)] == ["3", "2", "1"]


def test_an_outline_says_all_but_values_and_evidence(store: Store) -> None:
    citizen = enrolled(store)
    (made,) = told(store, citizen, claim(evidence={"iss": CANARY}))
    store.assertions.dispute(citizen, made.id, None)
    (outline,) = store.assertions.outline(citizen)
    assert (outline.value, outline.evidence) == (None, {})
    assert (outline.id, outline.source, outline.status) == (made.id, CITIZEN, Status.DISPUTED)


def test_nothing_is_known_about_others_or_nobody(store: Store) -> None:
    told(store, enrolled(store))
    for other in (enrolled(store, "urn:sub:2"), uuid4()):
        assert store.assertions.of(other) == store.assertions.outline(other) == ()
    assert store.assertions.add(uuid4(), [claim()]) == ()


def test_an_attribute_is_kept_only_if_the_catalogue_has_it(store: Store) -> None:
    citizen = enrolled(store)
    derived = [name for name, one in ATTRIBUTES.items() if one.is_derived]
    assert derived
    for name in ("equality.religion", "health.condition", "criminal.record", "person.hobby", *derived):
        for refused in (
            lambda name=name: store.assertions.add(citizen, [claim(), claim(attribute=name)]),
            lambda name=name: store.assertions.dispute(citizen, uuid4(), claim(attribute=name)),
        ):
            with pytest.raises(ValueError, match=name) as raised:
                refused()
            assert CANARY not in str(raised.value)
    assert store.assertions.of(citizen) == ()


def test_a_call_that_comes_again_does_nothing_again(store: Store) -> None:
    citizen, key = enrolled(store), uuid4()
    first = store.assertions.add(citizen, [claim("a"), claim("b"), claim("c", "contact.phone")], key)
    go_on(store)
    assert store.assertions.add(citizen, [claim("a"), claim("b")], key) == first
    assert (len(rows(store, assertions)), len(rows(store, marks)), len(rows(store, additions))) == (3, 0, 1)
    store.assertions.erase(citizen, first[0].id)
    assert store.assertions.add(citizen, [claim("a")], key) == first[1:]


def test_of_a_call_that_fails_nothing_is_kept(store: Store) -> None:
    citizen = enrolled(store)
    with pytest.raises(TypeError):
        store.assertions.add(citizen, [claim("a"), claim(object(), "contact.phone")], uuid4())
    assert not rows(store, assertions)
    assert not rows(store, additions)


def test_what_its_source_says_again_is_confirmed(store: Store) -> None:
    citizen = enrolled(store)
    (first,) = told(store, citizen, claim("a", source=PROVIDER))
    go_on(store)
    (again,) = told(store, citizen, claim("a", source=PROVIDER))
    assert (again.id, again.asserted, again.confirmed) == (first.id, NOON, NOON + HOUR)
    assert store.assertions.of(citizen) == (again,)


def test_a_citizen_who_says_the_same_at_another_form_confirms_it(store: Store) -> None:
    citizen = enrolled(store)
    told(store, citizen, claim("a", source=CITIZEN))
    told(store, citizen, claim("a", source=type(CITIZEN)("citizen", form="renew", organisation="dvla")))
    assert statuses(store, citizen) == [("a", "current")]


@pytest.mark.parametrize("different", [{"assurance": Assurance.PROVEN}, {"valid_until": date(2030, 1, 1)}])
def test_what_is_surer_or_valid_for_another_time_is_new(store: Store, different: dict[str, object]) -> None:
    citizen = enrolled(store)
    told(store, citizen, claim("a"), claim("a", **different))
    assert statuses(store, citizen) == [("a", "current"), ("a", "superseded")]


def test_true_is_not_one(store: Store) -> None:
    citizen = enrolled(store)
    told(store, citizen, claim(1), claim(True))
    assert statuses(store, citizen) == [(True, "current"), (1, "superseded")]


def test_a_source_supersedes_what_it_said_and_no_other_source(store: Store) -> None:
    citizen = enrolled(store)
    told(store, citizen, claim("a"), claim("b", source=PROVIDER), claim("c"), claim("d", "contact.phone"))
    assert statuses(store, citizen) == [("d", "current"), ("c", "current"), ("b", "current"), ("a", "superseded")]


def test_what_is_less_sure_supersedes_nothing(store: Store) -> None:
    citizen = enrolled(store)
    told(store, citizen, claim("a", source=PROVIDER, assurance=Assurance.PROVEN), claim("b", source=PROVIDER))
    assert statuses(store, citizen) == [("b", "current"), ("a", "current")]


def test_a_claim_may_supersede_another_source_too(store: Store) -> None:
    citizen = enrolled(store)
    mine, theirs = told(store, citizen, claim("a"), claim("b", source=PROVIDER))
    told(store, citizen, claim("c", supersedes=theirs.id))
    assert statuses(store, citizen) == [("c", "current"), ("b", "superseded"), ("a", "superseded")]
    assert not store.assertions.confirm(citizen, mine.id)


def test_who_settles_a_conflict_by_what_they_said_before_is_heard(store: Store) -> None:
    citizen = enrolled(store)
    _, theirs = told(store, citizen, claim("a"), claim("b", source=PROVIDER))
    told(store, citizen, claim("a", supersedes=theirs.id))
    assert statuses(store, citizen) == [("a", "current"), ("b", "superseded"), ("a", "superseded")]
    told(store, citizen, claim("a", supersedes=theirs.id))
    assert len(store.assertions.of(citizen)) == 3


def test_the_citizens_word_is_new_once_after_they_withdrew_it(store: Store) -> None:
    citizen = enrolled(store)
    (withdrawn,) = told(store, citizen, claim("a"))
    store.assertions.withdraw(citizen, withdrawn.id)
    told(store, citizen, claim("a"), claim("a"))
    assert statuses(store, citizen) == [("a", "current"), ("a", "withdrawn")]


def test_nobody_touches_anothers_values(store: Store) -> None:
    citizen, other = enrolled(store), enrolled(store, "urn:sub:2")
    (made,) = told(store, citizen)
    calls = store.assertions
    assert not calls.confirm(other, made.id)
    assert not calls.dispute(other, made.id, claim("b"))
    assert not calls.withdraw(other, made.id)
    assert not calls.erase(other, made.id)
    assert not calls.erase(uuid4(), made.id)
    assert calls.of(citizen) == (made,)
    assert calls.of(other) == ()


def test_an_erased_value_leaves_attribute_and_times(store: Store) -> None:
    citizen = enrolled(store)
    old, new = told(store, citizen, claim("a", evidence={"iss": "x"}, purposes=("p",), controller="c"), claim("b"))
    go_on(store)
    assert store.assertions.erase(citizen, old.id)
    assert not store.assertions.erase(citizen, old.id)
    assert [one.id for one in store.assertions.of(citizen)] == [new.id]
    (tombstone,) = (row for row in rows(store, assertions) if row.id == old.id)
    assert (tombstone.attribute, tombstone.asserted_at, tombstone.erased_at) == ("contact.email", NOON, NOON + HOUR)
    assert (tombstone.content, tombstone.key, tombstone.source, tombstone.purposes) == (None, None, None, [])


def test_what_an_erased_value_superseded_does_not_come_back(store: Store) -> None:
    citizen = enrolled(store)
    _, new = told(store, citizen, claim("a"), claim("b"))
    store.assertions.erase(citizen, new.id)
    assert statuses(store, citizen) == [("a", "superseded")]


def test_of_what_is_erased_no_byte_stays_in_any_file(store: Store, tmp_path: Path) -> None:
    """Not even as ciphertext: keys and values are overwritten, in the journal too."""
    citizen = enrolled(store)
    made = told(store, citizen, *(claim(CANARY * 20, source=type(CITIZEN)("import", str(n))) for n in range(40)))
    sealed = {row.id: (row.key, row.content) for row in rows(store, assertions)}
    for one in made[::2]:
        assert store.assertions.erase(citizen, one.id)
    left = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert CANARY.encode() not in left
    assert [one.id for one in made if any(part in left for part in sealed[one.id])] == [one.id for one in made[1::2]]


def test_no_value_is_in_any_log_record_or_exception(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.DEBUG, "sqlalchemy")
    citizen = enrolled(store)
    (made,) = told(store, citizen, claim({"line": CANARY}, evidence={"iss": CANARY}))
    store.assertions.dispute(citizen, made.id, claim(CANARY, source=PROVIDER))
    with pytest.raises(TypeError) as raised:
        told(store, citizen, claim({"line": CANARY, "wrong": object()}, "contact.phone"))
    store.assertions.erase(citizen, made.id)
    assert "INSERT INTO assertions" in caplog.text
    assert CANARY not in caplog.text + "".join(traceback.format_exception(raised.value))
    assert CANARY not in repr(store.assertions.of(citizen))
