"""The hub on the store: what it releases and notes, what has changed since, and what it keeps."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from formkit.attributes import Assurance
from formkit.hub.embedded import Embedded
from formkit.hub.port import Hub, Purpose
from formkit.profile.assertion import Claim, Source, Status
from formkit.profile.release import Known, Wanted
from formkit.stores import StoreUnavailable
from formkit.stores.usage import Usage
from tests.stores.opening import store_in

PURPOSE = Purpose("council", "blue", "f1", "decide", "public_task")
ONE_LOGIN, BLUE = Source("idp", "govuk-one-login"), Source("citizen", form="blue", organisation="council")
BORN, EMAIL, ADDRESS = Wanted("person.birth_date"), Wanted("contact.email"), Wanted("contact.address")
SIGNED = {"type": "coreIdentityJWT", "vot": "P2"}


def told(attribute: str, value: Any, **more: Any) -> Claim:
    return Claim(attribute, value, BLUE, Assurance.SELF_ASSERTED, **more)


def provided(attribute: str, value: Any, assurance: Assurance = Assurance.PROVEN, **more: Any) -> Claim:
    return Claim(attribute, value, ONE_LOGIN, assurance, **{"evidence": SIGNED, **more})


class Profile:
    """One citizen at one hub."""

    def __init__(self, folder: Path) -> None:
        self.store = store_in(folder)
        self.clock: Any = self.store.clock
        self.hub = Embedded(self.store, self.clock)
        self.citizen = self.store.citizens.enrol("https://oidc.example/", "sector", "sub-1").citizen

    def keep(self, *claims: Claim, key: UUID | None = None) -> tuple[UUID, ...]:
        self.clock.advance(timedelta(days=1))
        return self.hub.keep(self.citizen, claims, key or uuid4())

    def arrive(self, *claims: Claim) -> None:
        self.clock.advance(timedelta(days=1))
        self.hub.arrived(self.citizen, claims)

    def released(self, *wanted: Wanted) -> tuple[Known, ...]:
        return self.hub.release(self.citizen, wanted, PURPOSE).known

    def values(self, *wanted: Wanted) -> list[Any]:
        return [one.value for one in self.released(*wanted)]

    def actions(self) -> list[tuple[str, tuple[str, ...]]]:
        return [(row.action, row.attributes) for row in reversed(self.store.usage.of(self.citizen))]

    def changed(self, known: tuple[Known, ...]) -> list[str]:
        gone = self.hub.changed(self.citizen, known)
        return [one.attribute for one in known if one.id in gone]


@pytest.fixture
def profile(tmp_path: Path) -> Iterator[Profile]:
    made = Profile(tmp_path)
    yield made
    made.store.database.engine.dispose()


def test_it_is_a_hub(profile: Profile) -> None:
    hub: Hub = profile.hub
    assert hub.count(profile.citizen, [EMAIL]) == frozenset()


def test_only_what_is_wanted_is_released_and_noted(profile: Profile) -> None:
    profile.keep(told("contact.email", "a@example.com"), told("person.birth_date", "1980-03-27"))
    release = profile.hub.release(profile.citizen, [EMAIL, ADDRESS], PURPOSE)
    [known] = release.known
    assert (known.attribute, known.value, known.source) == ("contact.email", "a@example.com", BLUE)
    [row, _] = profile.store.usage.of(profile.citizen)
    assert (row.action, row.organisation, row.form, row.purpose) == ("released", "council", "blue", "decide")
    assert (row.attributes, row.head) == (("contact.email",), release.head)


def test_every_release_is_noted(profile: Profile) -> None:
    profile.keep(told("contact.email", "a@example.com"))
    profile.released(EMAIL)
    profile.released(EMAIL)
    assert [action for action, _ in profile.actions()] == ["kept", "released", "released"]


def test_where_nothing_is_known_nothing_is_noted(profile: Profile) -> None:
    assert profile.released(EMAIL) == ()
    assert profile.actions() == []


def test_what_cannot_be_noted_is_not_given(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    profile.keep(told("contact.email", "a@example.com"))

    def fails(*_: Any) -> str:
        raise StoreUnavailable

    monkeypatch.setattr(Usage, "note", fails)
    with pytest.raises(StoreUnavailable):
        profile.released(EMAIL)


def test_counting_reads_no_value_and_notes_nothing(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    profile.keep(told("contact.email", "a@example.com"), told("person.birth_date", "1980-03-27"))
    before = profile.actions()
    monkeypatch.setattr("formkit.stores.envelope.SubjectKey.open", None)
    counted = profile.hub.count(profile.citizen, [EMAIL, ADDRESS, Wanted("person.age_at_least", 18)])
    assert counted == {("contact.email", None), ("person.age_at_least", 18)}
    assert profile.actions() == before


def test_a_form_learns_an_age_and_never_the_birth_date(profile: Profile) -> None:
    profile.arrive(provided("person.birth_date", "1980-03-27"))
    release = profile.hub.release(profile.citizen, [Wanted("person.age_at_least", 18)], PURPOSE)
    assert [(one.attribute, one.years, one.value) for one in release.known] == [("person.age_at_least", 18, True)]
    assert release.known[0].assurance is Assurance.PROVEN
    assert "1980-03-27" not in str([vars(one) for one in release.known])
    assert profile.actions()[-1] == ("released", ("person.age_at_least",))


def test_no_age_is_told_that_was_not_asked_about(profile: Profile) -> None:
    profile.arrive(provided("person.birth_date", "1980-03-27"))
    assert profile.values(Wanted("person.age_at_least")) == []
    assert profile.values(Wanted("person.age_at_least", 66)) == [False]


def test_an_age_is_as_of_the_day_in_london(profile: Profile) -> None:
    profile.arrive(provided("person.birth_date", "2008-06-03"))
    assert (profile.clock.today(), profile.values(Wanted("person.age_at_least", 18))) == (date(2026, 6, 2), [False])
    profile.clock.advance(timedelta(hours=12))
    assert profile.values(Wanted("person.age_at_least", 18)) == [True]


def test_that_two_birth_dates_are_known_is_not_told_where_they_come_to_the_same(profile: Profile) -> None:
    register = Claim("person.birth_date", "1980-03-28", Source("register", "pensions"), Assurance.PROVEN)
    profile.arrive(provided("person.birth_date", "1980-03-27"))
    profile.store.assertions.add(profile.citizen, [register])
    assert len(profile.values(BORN)) == 2
    assert profile.values(Wanted("person.age_at_least", 18)) == [True]


def test_values_in_conflict_are_both_released(profile: Profile) -> None:
    profile.keep(told("contact.email", "mine@example.com"))
    profile.arrive(provided("contact.email", "else@example.com"))
    assert profile.values(EMAIL) == ["mine@example.com", "else@example.com"]


def test_what_does_not_count_any_more_has_changed(profile: Profile) -> None:
    profile.keep(told("contact.email", "a@example.com"), told("contact.phone", "+447700900982"))
    known = profile.released(EMAIL, Wanted("contact.phone"))
    assert profile.changed(known) == []
    profile.keep(told("contact.email", "b@example.com"))
    assert profile.changed(known) == ["contact.email"]


@pytest.mark.parametrize("act", ["dispute", "withdraw", "erase"])
def test_what_is_disputed_withdrawn_or_erased_has_changed(profile: Profile, act: str) -> None:
    [made] = profile.keep(told("contact.email", "a@example.com"))
    known = profile.released(EMAIL)
    rest = [None] if act == "dispute" else []
    assert getattr(profile.store.assertions, act)(profile.citizen, made, *rest)
    assert profile.changed(known) == ["contact.email"]


def test_what_somebody_surer_says_otherwise_has_changed(profile: Profile) -> None:
    profile.keep(told("person.birth_date", "1980-03-27"))
    known = profile.released(BORN)
    profile.arrive(provided("person.birth_date", "1980-03-28"))
    assert profile.changed(known) == ["person.birth_date"]


def test_an_age_has_changed_with_the_birth_date(profile: Profile) -> None:
    profile.arrive(provided("person.birth_date", "1980-03-27"))
    known = profile.released(Wanted("person.age_at_least", 18))
    assert profile.changed(known) == []
    profile.arrive(provided("person.birth_date", "1980-03-28"))
    assert profile.changed(known) == ["person.age_at_least"]


def test_a_value_that_another_source_says_too_has_not_changed(profile: Profile) -> None:
    profile.keep(told("contact.email", "a@example.com"))
    known = profile.released(EMAIL)
    profile.arrive(provided("contact.email", "A@example.com"))
    assert profile.released(EMAIL)[0].source == ONE_LOGIN
    assert profile.changed(known) == []


def test_what_was_sent_is_noted_once_for_a_reference(profile: Profile) -> None:
    profile.keep(told("contact.email", "a@example.com"))
    known = profile.released(EMAIL)
    heads = {profile.hub.sent(profile.citizen, known, PURPOSE, "HDJ2123F") for _ in range(2)}
    assert (len(heads), profile.actions().count(("sent", ("contact.email",)))) == (1, 1)


def test_what_was_ticked_is_kept_once_for_a_key(profile: Profile) -> None:
    key = uuid4()
    first = profile.keep(told("contact.email", "a@example.com"), key=key)
    assert profile.keep(told("contact.email", "a@example.com"), key=key) == first
    assert profile.actions() == [("kept", ("contact.email",))]


def test_what_a_form_says_is_never_more_than_self_asserted(profile: Profile) -> None:
    surer = Claim("person.name", {"nameParts": []}, BLUE, Assurance.PROVEN, evidence=SIGNED)
    profile.keep(surer)
    [kept] = profile.store.assertions.of(profile.citizen)
    assert kept.assurance is Assurance.SELF_ASSERTED


def test_a_form_cannot_keep_what_may_not_be_or_speak_for_others(profile: Profile) -> None:
    provider = Claim("contact.email", "a@example.com", ONE_LOGIN, Assurance.SELF_ASSERTED)
    assert profile.keep(told("person.sex", "female"), told("health.pain", "yes"), provider) == ()
    assert profile.actions() == []


def test_a_dispute_keeps_both_values(profile: Profile) -> None:
    profile.arrive(provided("person.birth_date", "1980-03-27"))
    [known] = profile.released(BORN)
    claim = Claim("person.birth_date", "1980-03-28", BLUE, Assurance.PROVEN)
    profile.hub.dispute(profile.citizen, known.id, claim)
    found = {one.value: (one.status, one.assurance) for one in profile.store.assertions.of(profile.citizen)}
    assert found["1980-03-27"] == (Status.DISPUTED, Assurance.PROVEN)
    assert found["1980-03-28"] == (Status.CURRENT, Assurance.SELF_ASSERTED)
    assert profile.values(BORN) == ["1980-03-28"]


def test_what_was_said_instead_is_kept_though_the_disputed_value_is_gone_by_now(profile: Profile) -> None:
    profile.arrive(provided("person.birth_date", "1980-03-27"))
    [known] = profile.released(BORN)
    profile.store.assertions.erase(profile.citizen, known.id)
    profile.hub.dispute(profile.citizen, known.id, Claim("person.birth_date", "1980-03-28", BLUE, Assurance.PROVEN))
    profile.hub.dispute(profile.citizen, known.id, None)
    assert profile.values(BORN) == ["1980-03-28"]


def test_a_provider_cannot_undo_a_dispute_by_repeating_itself(profile: Profile) -> None:
    profile.arrive(provided("person.birth_date", "1980-03-27"))
    profile.hub.dispute(profile.citizen, profile.released(BORN)[0].id, None)
    profile.arrive(provided("person.birth_date", "1980-03-27"))
    assert profile.values(BORN) == []


def test_what_a_provider_tells_anew_supersedes_what_it_told(profile: Profile) -> None:
    profile.arrive(provided("contact.email", "a@example.com"))
    profile.arrive(provided("contact.email", "b@example.com"))
    assert profile.values(EMAIL) == ["b@example.com"]
    profile.arrive(provided("contact.email", "b@example.com"))
    assert len(profile.store.assertions.of(profile.citizen)) == 2


@pytest.mark.parametrize(
    ("claim", "most"),
    [
        (provided("person.birth_date", "1980-03-27"), Assurance.PROVEN),
        (provided("person.birth_date", "1980-03-27", evidence={"type": "userinfo"}), Assurance.PROVIDER_COLLECTED),
        (provided("contact.address", {"postalCode": "LS1 1UR"}), Assurance.PROVIDER_COLLECTED),
        (provided("contact.email", "a@example.com", Assurance.REGISTER), Assurance.REACHABLE),
    ],
)
def test_a_provider_is_never_surer_than_what_it_proves(profile: Profile, claim: Claim, most: Assurance) -> None:
    profile.arrive(claim, told("contact.phone", "+447700900982"))
    [kept] = profile.store.assertions.of(profile.citizen)
    assert kept.assurance is most


def test_one_citizen_never_gets_what_is_anothers(profile: Profile) -> None:
    profile.keep(told("contact.email", "a@example.com"))
    known = profile.released(EMAIL)
    other = profile.store.citizens.enrol("https://oidc.example/", "sector", "sub-2").citizen
    assert profile.hub.release(other, [EMAIL], PURPOSE).known == ()
    assert profile.hub.changed(other, known) == {known[0].id}
    profile.hub.dispute(other, known[0].id, None)
    assert profile.values(EMAIL) == ["a@example.com"]
