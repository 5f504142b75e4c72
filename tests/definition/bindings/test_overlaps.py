"""One fact is asked once of one person, and only of a person whom it is about."""

from typing import Any

import pytest

from formkit.definition.bindings.overlaps import MOST_PAIRS
from tests.definition.definitions import codes, page

EMAIL = {"name": "email", "type": "email", "label": "Email address", "profile": "contact.email"}
OTHER = {**EMAIL, "name": "other_email"}
FOR_ME = {"name": "for_me", "type": "yes_no", "label": "Is it for you?", "subject": "whom it is for"}
WAY = {
    "name": "way", "type": "radios", "label": "How?", "subject": "how",
    "options": [{"value": "call", "label": "Call"}, {"value": "text", "label": "Text"}],
}  # fmt: skip
ADULT = {"type": "yes_no", "label": "Are you old enough?", "subject": "your age"}
IS_ME, IS_OTHER = {"field": "for_me", "is": True}, {"field": "for_me", "is": False}


def age(name: str, years: int) -> dict[str, Any]:
    return {**ADULT, "name": name, "profile": {"attribute": "person.age_at_least", "years": years}}


def revealed(name: str, option: str) -> dict[str, Any]:
    phone = {"type": "telephone", "label": "Phone number", "profile": "contact.phone"}
    return {**phone, "name": name, "when": {"field": "way", "is": option}}


@pytest.mark.parametrize(
    ("pages", "twice"),
    [
        ([page("a", EMAIL), page("b", OTHER)], True),
        ([page("a", EMAIL, when=IS_ME), page("b", OTHER, when=IS_OTHER)], False),
        ([page("a", EMAIL, when=IS_ME), page("b", OTHER, when=IS_ME)], True),
        ([page("a", {**EMAIL, "about_me": IS_ME}), page("b", {**OTHER, "about_me": IS_OTHER})], False),
        ([page("a", WAY, revealed("one", "call"), revealed("two", "text"), title="Calls")], False),
        ([page("a", WAY, revealed("one", "call"), title="Call"), page("b", revealed("two", "call"))], True),
        ([page("a", age("adult", 18)), page("b", age("old", 66))], False),
        ([page("a", age("adult", 18)), page("b", age("again", 18))], True),
    ],
)
def test_a_fact_is_asked_twice_where_one_person_meets_both(pages: list[Any], twice: bool) -> None:
    assert codes(page("for-me", FOR_ME), *pages) == ["fact-asked-twice"] * twice


def test_several_options_may_reveal_what_they_do_not_exclude() -> None:
    ways = {**WAY, "type": "checkboxes"}
    both = [{**revealed(option, option), "when": {"field": "way", "includes": option}} for option in ("call", "text")]
    assert codes(page("a", ways, *both, title="Calls")) == ["fact-asked-twice"]


def test_a_binding_that_can_never_be_about_the_citizen_is_refused() -> None:
    assert codes(page("a", EMAIL, about_me=False)) == ["profile-of-others"]
    assert codes(page("for-me", FOR_ME), page("a", EMAIL, when=IS_OTHER, about_me=IS_ME)) == ["profile-of-others"]
    assert codes(page("for-me", FOR_ME), page("a", EMAIL, about_me=IS_ME)) == []


def test_not_more_pairs_are_looked_at_than_there_is_time_for() -> None:
    many = [page(f"p{number}", {**EMAIL, "name": f"email_{number}"}) for number in range(40)]
    assert len(codes(*many)) == MOST_PAIRS < 40 * 39 / 2
