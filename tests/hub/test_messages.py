"""Messages between a department and a hub: a release is read whole or not at all, and no more than was asked."""

import json
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.hub.messages import claims_of, release_told
from formkit.profile.release import Release, Wanted, known_to_json
from tests.profiles import known, proven
from tests.stores.opening import NOON

EMAIL, GRANT = Wanted("contact.email"), uuid4()
ADA = known("contact.email", "ada@example.com")


def told(*values: Any, **more: Any) -> dict[str, Any]:
    profile = [known_to_json(one) for one in values]
    written: dict[str, Any] = json.loads(
        json.dumps({"sub": "s", "grant": str(GRANT), "head": "7:a", "profile": profile})
    )
    return written | more


def test_a_release_is_what_the_citizen_agreed_to() -> None:
    assert release_told(told(ADA), [EMAIL], NOON) == Release(NOON, (ADA,), "7:a", grant=GRANT)


def test_what_was_not_asked_is_left_out_to_the_age() -> None:
    of_age = known("person.age_at_least", True, years=18)
    more = told(ADA, of_age, proven("person.name", {"nameParts": []}))
    found = release_told(more, [EMAIL, Wanted("person.age_at_least", 65)], NOON)
    assert found is not None
    assert found.known == (ADA,)


def test_who_agreed_to_give_what_is_not_there_has_a_grant_all_the_same() -> None:
    assert release_told(told(), [EMAIL], NOON) == Release(NOON, (), "7:a", grant=GRANT)


@pytest.mark.parametrize(
    "wrong",
    [
        {"grant": None},
        {"grant": 7},
        {"grant": "the-grant"},
        {"head": None},
        {"profile": None},
        {"profile": [None]},
        {"profile": [known_to_json(ADA) | {"id": 7}]},
        {"profile": [known_to_json(ADA) | {"on": "2026-05-03T09:00:00"}]},
        {"profile": [known_to_json(ADA) | {"on": 7}]},
        {"profile": [known_to_json(ADA) | {"assurance": 9}]},
        {"profile": [known_to_json(ADA) | {"source": {"kind": "citizen", "form": 7}}]},
        {"profile": [known_to_json(ADA) | {"source": {"kind": "citizen", "else": ""}}]},
        {"profile": [known_to_json(ADA) | {"attribute": ["contact.email"]}]},
    ],
)
def test_what_cannot_be_read_is_no_release(wrong: dict[str, Any]) -> None:
    assert release_told(told(ADA, **wrong), [EMAIL], NOON) is None


ANY = st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists, max_leaves=4)


@given(st.dictionaries(st.sampled_from(sorted(known_to_json(ADA))), ANY))
def test_nothing_that_is_told_breaks_anything(change: dict[str, Any]) -> None:
    found = release_told(told(ADA, profile=[known_to_json(ADA) | change]), [EMAIL], NOON)
    assert found is None or all(one.attribute == "contact.email" for one in found.known)


def test_an_attribute_that_is_asked_for_twice_says_each_why() -> None:
    ages = [Wanted("person.age_at_least", 18, {"en": "see that you may drive"}), Wanted("person.age_at_least", 70)]
    assert claims_of(ages)["userinfo"]["person.age_at_least"] == {
        "purpose": {"en": "see that you may drive"},
        "values": [18, 70],
    }
    assert claims_of([]) == {"userinfo": {}}
