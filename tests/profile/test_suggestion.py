"""What is offered for one field, and how."""

from __future__ import annotations

from typing import Any

import pytest

from formkit.attributes import Assurance
from formkit.binding import Binding
from formkit.journey import Journey
from formkit.profile.release import Known, Origin
from formkit.profile.suggestion import Suggestion, suggest
from formkit.walk import walk
from tests.definition.drafts import field, page
from tests.profile.bound import (
    ADDRESS,
    BORN,
    FOR_ME,
    HOME,
    HOME_JSON,
    NAME,
    NOW,
    ONE_LOGIN,
    SARAH,
    TODAY,
    WHO,
    form,
    known,
    use,
    verified,
)


def offered(made: Journey, name: str, *values: Known, answers: Any = None) -> Suggestion | None:
    facts = walk(made, answers or {}, TODAY).facts
    return suggest(made.fields[name], facts, use(*values).release, NOW)


def kind(made: Journey, name: str, *values: Known, answers: Any = None) -> str | None:
    found = offered(made, name, *values, answers=answers)
    return found and found.kind


def address(**more: Any) -> Journey:
    return form(ADDRESS, bindings={"address": Binding("contact.address", **more)})


def test_a_value_is_offered_as_an_answer_of_the_field() -> None:
    value = known("contact.address", HOME)
    found = offered(address(), "address", value)
    assert found is not None
    assert (found.kind, found.offer.json) == ("confirm", HOME_JSON)
    assert found.origin() == Origin(value, "confirmed", HOME_JSON)


def test_nothing_is_offered_that_was_not_released_or_not_bound() -> None:
    assert kind(address(), "address", known("contact.email", "a@example.com")) is None
    assert kind(form(ADDRESS, bindings={}), "address", known("contact.address", HOME)) is None
    assert suggest(address().fields["address"], walk(address(), {}, TODAY).facts, None, NOW) is None


def test_a_value_that_is_not_sure_enough_is_not_offered() -> None:
    sure = address(min_assurance=Assurance.REACHABLE)
    assert kind(sure, "address", known("contact.address", HOME)) is None
    assert kind(sure, "address", known("contact.address", HOME, assurance=Assurance.REACHABLE)) == "confirm"


def test_a_value_that_cannot_be_an_answer_is_not_offered() -> None:
    assert kind(address(), "address", known("contact.address", {"addressCountry": "FR", "lines": ["1 rue"]})) is None
    assert kind(address(), "address", known("contact.address", "1 High Street")) is None


def test_a_value_that_is_not_valid_today_is_not_offered() -> None:
    made = form(BORN)
    assert kind(made, "born", verified("person.birth_date", "2026-06-01")) == "confirm"
    assert kind(made, "born", verified("person.birth_date", "2026-06-02")) is None


@pytest.mark.parametrize(("prefill", "expected"), [("confirm", "confirm"), ("suggest", "suggest"), ("none", None)])
def test_the_form_chooses_how_a_value_is_offered(prefill: Any, expected: str | None) -> None:
    assert kind(address(prefill=prefill), "address", known("contact.address", HOME)) == expected


def test_nothing_is_offered_unless_the_field_is_about_the_citizen() -> None:
    made = form(WHO, NAME, profile={"about_me": FOR_ME})
    value = verified("person.name", SARAH)
    assert kind(made, "name", value) is None
    assert kind(made, "name", value, answers={"who": "other"}) is None
    assert kind(made, "name", value, answers={"who": "me"}) == "locked"


def test_a_value_is_locked_from_the_assurance_that_its_attribute_says() -> None:
    assert kind(form(NAME), "name", verified("person.name", SARAH)) == "locked"
    assert kind(form(NAME), "name", known("person.name", SARAH)) == "confirm"
    never = form(NAME, bindings={"name": Binding("person.name")})
    assert kind(never, "name", verified("person.name", SARAH)) == "confirm"
    assert kind(address(locks=True), "address", verified("contact.address", HOME)) == "confirm"


def test_a_form_may_lock_what_it_never_suggests() -> None:
    made = form(NAME, bindings={"name": Binding("person.name", prefill="none", locks=True)})
    assert kind(made, "name", verified("person.name", SARAH)) == "locked"
    assert kind(made, "name", known("person.name", SARAH)) is None
    assert kind(made, "name", verified("person.name", SARAH, days=5000)) is None


def test_an_origin_says_that_a_value_was_locked() -> None:
    found = offered(form(NAME), "name", verified("person.name", SARAH))
    assert found is not None
    assert found.origin().how == "locked"


@pytest.mark.parametrize(("days", "expected"), [(365, "confirm"), (366, "stale")])
def test_a_value_older_than_its_attribute_allows_is_asked_again(days: int, expected: str) -> None:
    assert kind(address(), "address", known("contact.address", HOME, days)) == expected


def test_a_form_may_ask_for_newer_values_but_not_for_older_ones() -> None:
    assert kind(address(max_age="P1M"), "address", known("contact.address", HOME, 40)) == "stale"
    assert kind(address(max_age="P9Y"), "address", known("contact.address", HOME, 400)) == "stale"


def test_a_day_begins_in_london() -> None:
    late = known("contact.address", HOME, on=NOW.replace(year=2025, month=5, day=31, hour=23, minute=30))
    assert kind(address(), "address", late) == "confirm"
    made, release = address(), use(known("contact.address", HOME, on=NOW.replace(year=2025))).release
    for hour, expected in ((22, "confirm"), (23, "stale")):
        found = suggest(made.fields["address"], walk(made, {}, TODAY).facts, release, NOW.replace(hour=hour))
        assert found is not None
        assert found.kind == expected


def test_an_old_value_is_never_locked() -> None:
    assert kind(form(NAME), "name", verified("person.name", SARAH, days=5000)) == "stale"


def test_two_values_are_in_conflict_the_best_first() -> None:
    other = known("contact.address", {**HOME, "lines": ["2 Low Road"]}, source=ONE_LOGIN)
    found = offered(address(), "address", known("contact.address", HOME), other)
    assert found is not None
    assert (found.kind, [one.json["lines"] for one in found.offers]) == (
        "conflict",
        [["1 High Street"], ["2 Low Road"]],
    )
    assert not found.is_settled


def test_values_that_make_the_same_answer_are_in_no_conflict() -> None:
    loud = {**HOME, "addressLocality": "LEEDS"}
    found = offered(address(), "address", known("contact.address", HOME), known("contact.address", loud))
    assert found is not None
    assert (found.kind, len(found.offers)) == ("confirm", 1)


def test_a_value_beside_one_that_does_not_fit_is_never_settled() -> None:
    abroad = known("contact.address", {"lines": ["1 rue"], "addressCountry": "FR"}, source=ONE_LOGIN)
    assert kind(address(), "address", known("contact.address", HOME), abroad) == "suggest"
    unreadable = verified("person.name", {"nameParts": []})
    assert kind(form(NAME), "name", verified("person.name", SARAH), unreadable) == "suggest"


def test_an_age_is_offered_as_yes_or_no() -> None:
    over = page("over", field("over", "yes_no"))
    made = form(over, bindings={"over": Binding("person.age_at_least", years=18)})
    found = offered(made, "over", known("person.age_at_least", True, years=18))
    assert found is not None
    assert found.offer.json is True
    assert kind(made, "over", known("person.age_at_least", True, years=66)) is None


def test_an_offer_shows_no_value_where_it_is_printed() -> None:
    assert "High" not in repr(offered(address(), "address", known("contact.address", HOME)))
