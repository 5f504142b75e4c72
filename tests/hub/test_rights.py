"""Rights: what citizens do with what is known about them, on a real store."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import update

from formkit.attributes import ATTRIBUTES, Assurance
from formkit.clock import FixedClock
from formkit.hub.rights import Rights, change_notice, claim_of_file, is_verified
from formkit.profile.assertion import Assertion, Claim, Source, Status
from formkit.profile.current import candidates
from formkit.profile.holders import Holder
from formkit.stores import Store
from formkit.stores.notices import Corrected
from formkit.stores.profile_tables import assertions, citizens
from tests.profile.assertions import NOON, known
from tests.stores.opening import store_in

ONE_LOGIN = Source("idp", "govuk-one-login")
NAME = {"nameParts": [{"type": "GivenName", "value": "Ann"}, {"type": "FamilyName", "value": "Lee"}]}
OTHER_NAME = {"nameParts": [{"type": "GivenName", "value": "Anne"}, {"type": "FamilyName", "value": "Lee"}]}


@dataclass
class Ann:
    store: Store
    id: UUID

    @property
    def rights(self) -> Rights:
        return Rights(self.store, self.id)

    def has(self, attribute: str, value: Any, **more: Any) -> Assertion:
        given = {"source": Source("citizen", "", "blue", "council"), "assurance": Assurance.SELF_ASSERTED} | more
        (kept,) = self.store.assertions.add(self.id, [Claim(attribute, value, **given)])
        return kept

    def sees(self) -> dict[Any, Status]:
        return {str(one.value): one.status for one in self.rights.see(uuid4()).known}


@pytest.fixture
def ann(tmp_path: Path) -> Iterator[Ann]:
    store = store_in(tmp_path)
    yield Ann(store, store.citizens.enrol("https://issuer.example/", "sector", "ann").citizen)
    store.database.engine.dispose()


def actions(ann: Ann) -> list[tuple[str, tuple[str, ...]]]:
    return [(row.action, row.attributes) for row in reversed(ann.store.usage.of(ann.id))]


def test_looking_is_noted_once_for_a_session_without_values(ann: Ann) -> None:
    ann.has("contact.email", "a@example.com")
    ann.has("contact.phone", "+447700900123")
    session = uuid4()
    for _ in range(3):
        ann.rights.see(session)
    ann.rights.see(uuid4())
    assert actions(ann) == [("seen", ("contact.email", "contact.phone"))] * 2


def test_looking_at_nothing_is_not_noted(ann: Ann) -> None:
    assert ann.rights.see(uuid4()).known == ()
    assert actions(ann) == []


def test_taking_along_is_noted_each_time(ann: Ann) -> None:
    email = ann.has("contact.email", "a@example.com")
    assert ann.rights.take_along(uuid4()) == (email,)
    ann.rights.take_along(uuid4())
    assert actions(ann) == [("exported", ("contact.email",))] * 2


def test_what_a_citizen_said_is_superseded_by_what_they_say_now(ann: Ann) -> None:
    old = ann.has("contact.email", "a@example.com")
    ann.rights.correct(old, "b@example.com")
    assert ann.sees() == {"b@example.com": Status.CURRENT, "a@example.com": Status.SUPERSEDED}
    (new, _) = ann.store.assertions.of(ann.id)
    assert (new.source, new.assurance) == (Source("citizen"), Assurance.SELF_ASSERTED)


def test_of_what_was_verified_both_stay(ann: Ann) -> None:
    verified = ann.has("person.name", NAME, source=ONE_LOGIN, assurance=Assurance.PROVEN)
    ann.rights.correct(verified, OTHER_NAME)
    assert ann.sees() == {str(NAME): Status.DISPUTED, str(OTHER_NAME): Status.CURRENT}


def test_an_address_that_a_provider_only_collected_stays_beside_the_new_one(ann: Ann) -> None:
    collected = ann.has("contact.address", {"lines": ["1 A St"]}, source=ONE_LOGIN, assurance=Assurance.REACHABLE)
    ann.rights.correct(collected, {"lines": ["2 B St"]})
    assert set(ann.sees().values()) == {Status.CURRENT}


def test_a_value_can_be_disputed_without_another(ann: Ann) -> None:
    passport = ann.has("id.passport", {"documentNumber": "1"}, source=ONE_LOGIN, assurance=Assurance.PROVIDER_COLLECTED)
    assert ann.rights.dispute(passport.id)
    assert list(ann.sees().values()) == [Status.DISPUTED]


def test_a_value_can_be_confirmed(ann: Ann) -> None:
    email = ann.has("contact.email", "a@example.com")
    clock = ann.store.clock
    assert isinstance(clock, FixedClock)
    clock.advance(timedelta(days=3))
    assert ann.rights.confirm(email.id)
    found = ann.rights.find(email.id)
    assert found is not None
    assert found.confirmed == found.asserted + timedelta(days=3)


def test_of_two_that_differ_the_confirmed_one_counts(ann: Ann) -> None:
    clock = ann.store.clock
    assert isinstance(clock, FixedClock)
    ann.has("contact.email", "a@example.com")
    clock.advance(timedelta(days=1))
    other = ann.has("contact.email", "b@example.com", source=ONE_LOGIN, assurance=Assurance.REACHABLE)
    email = ATTRIBUTES["contact.email"]
    assert len(candidates(ann.rights.see(uuid4()).known, email, clock.today())) == 2
    clock.advance(timedelta(days=1))
    assert ann.rights.confirm(other.id)
    found = candidates(ann.rights.see(uuid4()).known, email, clock.today())
    assert [(one.value, one.assurance) for one in found] == [("b@example.com", Assurance.REACHABLE)]


def test_what_nothing_differs_from_is_said_by_nobody_else(ann: Ann) -> None:
    other = ann.has("contact.email", "b@example.com", source=ONE_LOGIN, assurance=Assurance.REACHABLE)
    assert ann.rights.confirm(other.id)
    assert len(ann.rights.see(uuid4()).known) == 1


def test_a_department_is_told_one_thing_and_which_answers_it_is_about(ann: Ann) -> None:
    address = ann.has("contact.address", {"lines": ["2 New Road"]})
    holder = Holder("council", "blue", NOON, "sent:ABCDEFGH")
    corrected = Corrected(uuid4(), "blue", "ABCDEFGH", NOON)
    assert change_notice(address, holder, {"en": "2 New Road"}, NOON, corrected, "HGFEDCBA") == {
        "formkit": 1,
        "kind": "change-notice",
        "reference": "HGFEDCBA",
        "corrects": "ABCDEFGH",
        "form": {"name": "blue"},
        "organisation": "council",
        "noted": "2026-06-01T11:00:00Z",
        "attribute": "contact.address",
        "shape": "address/1",
        "value": {"lines": ["2 New Road"]},
        "shown": {"en": "2 New Road"},
        "assurance": "A0",
        "source": "citizen",
    }


def test_a_value_can_be_withdrawn(ann: Ann) -> None:
    assert ann.rights.withdraw(ann.has("contact.email", "a@example.com").id)
    assert ann.sees() == {"a@example.com": Status.WITHDRAWN}


def test_an_erased_value_is_gone(ann: Ann) -> None:
    email = ann.has("contact.email", "a@example.com")
    assert ann.rights.erase(email.id)
    assert ann.rights.find(email.id) is None
    assert ann.sees() == {}


def test_when_all_is_erased_nothing_is_left_to_see_but_who_used_it(ann: Ann) -> None:
    ann.has("contact.email", "a@example.com")
    ann.rights.take_along(uuid4())
    ann.rights.erase_all()
    assert ann.rights.see(uuid4()).known == ()
    assert ann.store.citizens.links(ann.id) == ()
    assert actions(ann) == [("exported", ("contact.email",))]


def test_of_a_file_everything_is_only_what_its_citizen_says(ann: Ann) -> None:
    claim = claim_of_file("contact.email", "a@example.com", NOON.date(), NOON.date())
    act = uuid4()
    assert [ann.rights.bring([claim], act) for _ in range(2)] == [1, 1]
    (kept,) = ann.store.assertions.of(ann.id)
    assert (kept.source.kind, kept.assurance, kept.valid_until) == ("import", Assurance.SELF_ASSERTED, NOON.date())


def test_what_is_over_is_not_said_to_be_over_again(ann: Ann) -> None:
    assert claim_of_file("contact.email", "a", NOON.date(), NOON.date() - timedelta(days=1)).valid_until is None


def test_what_was_altered_is_named_but_not_shown(ann: Ann) -> None:
    email, phone = ann.has("contact.email", "a@example.com"), ann.has("contact.phone", "+447700900123")
    with ann.store.database.write() as connection:
        connection.execute(update(assertions).where(assertions.c.id == email.id).values(assurance=4))
    sight = ann.rights.see(uuid4())
    assert [one.id for one in sight.known] == [phone.id]
    assert [(one.id, one.value) for one in sight.unreadable] == [(email.id, None)]
    assert ann.rights.find(email.id) is None


def test_without_the_citizens_key_nothing_can_be_read(ann: Ann) -> None:
    ann.has("contact.email", "a@example.com")
    with ann.store.database.write() as connection:
        connection.execute(update(citizens).values(key=b"x" * 60))
    sight = ann.rights.see(uuid4())
    assert (len(sight.known), len(sight.unreadable)) == (0, 1)


def test_nobody_reaches_what_is_somebody_elses(ann: Ann) -> None:
    email = ann.has("contact.email", "a@example.com")
    bob = Rights(ann.store, ann.store.citizens.enrol("https://issuer.example/", "sector", "bob").citizen)
    assert bob.find(email.id) is None
    assert not any((bob.confirm(email.id), bob.dispute(email.id), bob.withdraw(email.id), bob.erase(email.id)))
    assert ann.sees() == {"a@example.com": Status.CURRENT}


@pytest.mark.parametrize(
    ("attribute", "source", "assurance", "verified"),
    [
        ("person.name", ONE_LOGIN, Assurance.PROVEN, True),
        ("id.passport", ONE_LOGIN, Assurance.PROVIDER_COLLECTED, True),
        ("contact.address", ONE_LOGIN, Assurance.PROVIDER_COLLECTED, False),
        ("contact.address", Source("register", "r"), Assurance.REGISTER, True),
        ("person.name", Source("citizen"), Assurance.SELF_ASSERTED, False),
        ("person.name", Source("import"), Assurance.SELF_ASSERTED, False),
    ],
)
def test_what_counts_as_verified(attribute: str, source: Source, assurance: Assurance, verified: bool) -> None:
    assert is_verified(known(attribute, "x", source=source, assurance=assurance)) is verified
