"""Which values count: the rules in words, and the laws that hold whatever is known."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.attributes import ATTRIBUTES, Assurance
from formkit.profile.assertion import Assertion, Source, Status
from formkit.profile.current import candidates
from tests.profile.assertions import NOON, known

TODAY = date(2026, 6, 1)
NAME, EMAIL, NINO = ATTRIBUTES["person.name"], ATTRIBUTES["contact.email"], ATTRIBUTES["id.nino"]
ONE_LOGIN, PENSIONS = Source("idp", "govuk-one-login"), Source("register", "pensions")


def days(ago: int, came: int | None = None) -> dict[str, Any]:
    return {"confirmed": NOON - timedelta(days=ago), "asserted": NOON - timedelta(days=ago if came is None else came)}


def values(*assertions: Assertion, attribute: Any = EMAIL) -> list[Any]:
    return [one.value for one in candidates(assertions, attribute, TODAY)]


def provided(value: Any, ago: int, source: Source = ONE_LOGIN, **more: Any) -> Assertion:
    given: dict[str, Any] = {"assurance": Assurance.PROVIDER_COLLECTED, **days(ago), "source": source}
    return known("contact.email", value, **{**given, **more})


def told(value: Any, ago: int, **more: Any) -> Assertion:
    return known("contact.email", value, **{**days(ago), **more})


def nino(value: str, ago: int, assurance: Assurance, **more: Any) -> Assertion:
    return known("id.nino", value, assurance=assurance, **days(ago), **more)


def test_who_somebody_is_goes_by_assurance_however_old() -> None:
    register = nino("QQ123456A", 4000, Assurance.REGISTER, source=PENSIONS)
    assert values(nino("QQ123456B", 1, Assurance.SELF_ASSERTED), register, attribute=NINO) == ["QQ123456A"]


def test_of_one_source_as_sure_the_newest_counts() -> None:
    said = [
        nino(f"QQ12345{n}A", 10 - n, Assurance.SELF_ASSERTED, source=Source("citizen", form=str(n))) for n in (1, 2)
    ]
    assert values(*said, attribute=NINO) == ["QQ123452A"]


def test_two_sources_as_sure_that_differ_are_in_conflict_the_newest_first() -> None:
    one = nino("QQ123456A", 9, Assurance.REGISTER, source=PENSIONS)
    other = nino("QQ123456B", 3, Assurance.REGISTER, source=Source("register", "tax"))
    assert values(one, other, attribute=NINO) == ["QQ123456B", "QQ123456A"]


def test_what_one_provider_proved_of_two_accounts_that_were_joined_is_in_conflict() -> None:
    one = nino("QQ123456A", 9, Assurance.REGISTER, source=PENSIONS)
    other = nino("QQ123456B", 3, Assurance.REGISTER, source=PENSIONS)
    assert values(one, other, attribute=NINO) == ["QQ123456B", "QQ123456A"]


def test_two_sources_that_say_the_same_are_in_no_conflict() -> None:
    one = nino("QQ123456A", 9, Assurance.REGISTER, source=PENSIONS)
    other = nino("qq 12 34 56 a", 3, Assurance.REGISTER, source=Source("register", "tax"))
    assert values(one, other, attribute=NINO) == ["qq 12 34 56 a"]


def test_how_to_reach_somebody_goes_by_what_they_said_last() -> None:
    assert values(told("old@example.com", 9), told("new@example.com", 2), provided("else@example.com", 30)) == [
        "new@example.com"
    ]


def test_a_provider_that_came_later_with_another_value_is_in_conflict_with_the_citizen_who_comes_first() -> None:
    assert values(provided("else@example.com", 2), told("mine@example.com", 9)) == [
        "mine@example.com",
        "else@example.com",
    ]


def test_a_provider_that_repeats_what_the_citizen_has_overruled_is_in_no_conflict() -> None:
    repeated = provided("else@example.com", 0, **days(0, came=30))
    assert values(repeated, told("mine@example.com", 9)) == ["mine@example.com"]


def test_where_the_citizen_never_said_anything_the_newest_counts() -> None:
    assert values(provided("a@example.com", 9), provided("b@example.com", 2, PENSIONS)) == ["b@example.com"]


def test_of_values_that_are_the_same_the_surest_speaks_for_them() -> None:
    [found] = candidates([told("a@example.com", 1), provided("A@Example.com", 20)], EMAIL, TODAY)
    assert (found.source, found.assurance) == (ONE_LOGIN, Assurance.PROVIDER_COLLECTED)


@pytest.mark.parametrize("status", [Status.SUPERSEDED, Status.DISPUTED, Status.WITHDRAWN])
def test_what_was_superseded_disputed_or_withdrawn_never_counts(status: Status) -> None:
    assert values(told("a@example.com", 1, status=status), told("b@example.com", 2)) == ["b@example.com"]


def test_a_value_counts_from_its_first_day_to_its_last() -> None:
    before, after = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
    assert values(told("a", 1, valid_from=after)) == []
    assert values(told("a", 1, valid_until=before)) == []
    assert values(told("a", 1, valid_from=TODAY, valid_until=TODAY)) == ["a"]


def test_an_address_in_parts_is_the_one_that_was_typed_in_lines() -> None:
    parts = {"buildingNumber": "12", "streetName": "High Street", "addressLocality": "LEEDS", "postalCode": "LS11UR"}
    typed = {"lines": ["12, High Street"], "addressLocality": "Leeds", "postalCode": "LS1 1UR", "addressCountry": "GB"}
    assert len(candidates(_addresses(parts, typed), ATTRIBUTES["contact.address"], TODAY)) == 1
    assert len(candidates(_addresses(parts, {**typed, "lines": ["21 High Street"]}), _ADDRESS, TODAY)) == 2


_ADDRESS = ATTRIBUTES["contact.address"]


def _addresses(provided: Any, typed: Any) -> list[Assertion]:
    one_login = known("contact.address", provided, source=ONE_LOGIN, **days(1))
    return [one_login, known("contact.address", typed, **days(9))]


SOURCES = [ONE_LOGIN, PENSIONS, Source("citizen", form="blue"), Source("citizen", form="red"), Source("import")]


def some(attribute: str, *statuses: Status) -> st.SearchStrategy[list[Assertion]]:
    ago = st.integers(0, 3)
    one = st.builds(
        lambda value, confirmed, came, **more: known(attribute, value, **days(confirmed, confirmed + came), **more),
        st.sampled_from(["a", "A ", "b", "c"]),
        ago,
        ago,
        id=st.uuids(),
        source=st.sampled_from(SOURCES),
        assurance=st.sampled_from(Assurance),
        status=st.sampled_from(statuses or (Status.CURRENT,)),
    )
    return st.lists(one, max_size=6, unique_by=lambda each: each.id)


ATTRIBUTE = st.sampled_from([EMAIL, NINO])


@given(st.data(), ATTRIBUTE)
def test_the_order_in_which_values_come_never_matters(data: st.DataObject, attribute: Any) -> None:
    found = data.draw(some(attribute.id, *Status))
    mixed = data.draw(st.permutations(found))
    assert candidates(mixed, attribute, TODAY) == candidates(found, attribute, TODAY)


@given(st.data(), ATTRIBUTE)
def test_what_does_not_count_changes_nothing(data: st.DataObject, attribute: Any) -> None:
    found = data.draw(some(attribute.id))
    gone = data.draw(some(attribute.id, *(one for one in Status if one is not Status.CURRENT)))
    assert candidates([*gone, *found], attribute, TODAY) == candidates(found, attribute, TODAY)


@given(st.data(), ATTRIBUTE)
def test_where_any_value_counts_one_is_found_and_none_is_found_twice(data: st.DataObject, attribute: Any) -> None:
    found = data.draw(some(attribute.id))
    counting = candidates(found, attribute, TODAY)
    assert bool(counting) == bool(found)
    assert len({one.value.strip().lower() for one in counting}) == len(counting)


@given(some("id.nino"))
def test_a_higher_assurance_never_loses_for_identity(found: list[Assertion]) -> None:
    counting = candidates(found, NINO, TODAY)
    assert all(one.assurance == max(each.assurance for each in found) for one in counting)


@given(some("contact.email"), st.sampled_from(["a", "b", "d"]))
def test_what_the_citizen_says_now_comes_first_and_alone_for_contact(found: list[Assertion], value: str) -> None:
    now = known("contact.email", value, confirmed=NOON + timedelta(days=1), asserted=NOON + timedelta(days=1))
    [first] = candidates([*found, now], EMAIL, TODAY)
    assert first.value.strip().lower() == value
