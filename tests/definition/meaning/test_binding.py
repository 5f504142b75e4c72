"""Bindings: what a field asks of the profile. What is refused, and in which words, tests/broken has."""

from typing import Any

import pytest

from formkit.attributes import Assurance
from formkit.binding import Binding
from tests.definition.definitions import BORN, NAME, codes, field, journey, page, problems

EMAIL = {"name": "email", "type": "email", "label": "Email address"}
POSTCODE = {"name": "postcode", "type": "postcode", "label": "Postcode"}
PASSPORT = {"name": "passport", "type": "passport_number", "label": "Passport number"}
ADULT = {"name": "adult", "type": "yes_no", "label": "Are you 18 or over?", "subject": "your age"}


def bound(one: dict[str, Any], profile: Any) -> Binding:
    found = field(one["name"], page("p", {**one, "profile": profile})).binding
    assert found is not None
    return found


def test_a_field_without_a_profile_has_no_binding() -> None:
    made = journey(page("p", NAME))
    assert (made.fields["full_name"].binding, made.bindings, made.proves_identity) == (None, {}, False)


def test_the_short_form_offers_and_asks_to_keep() -> None:
    assert bound(NAME, "person.name") == Binding("person.name", asks_to_keep=True)
    assert bound(NAME, {"attribute": "person.name"}) == Binding("person.name", asks_to_keep=True)


def test_what_cannot_be_kept_is_not_asked_for() -> None:
    assert not bound(POSTCODE, "contact.address").asks_to_keep
    assert not bound(PASSPORT, {"attribute": "id.passport", "why": "check it"}).asks_to_keep
    assert not bound(ADULT, {"attribute": "person.age_at_least", "years": 18}).asks_to_keep
    assert not bound(NAME, {"attribute": "person.name", "write_back": "never"}).asks_to_keep


def test_the_long_form_says_it_all() -> None:
    profile = {
        "attribute": "person.birth_date", "prefill": "suggest", "min_assurance": "proven", "max_age": "P1Y6M",
        "lock": "verified", "write_back": "ask", "why": "find your record",
    }  # fmt: skip
    found = bound(BORN, profile)
    assert found.why is not None
    assert found.why.variants[0].text.source == "find your record"
    assert found == Binding(
        "person.birth_date", "suggest", Assurance.PROVEN, "P1Y6M", locks=True, asks_to_keep=True, why=found.why
    )


def test_a_derived_attribute_has_its_age() -> None:
    assert bound(ADULT, {"attribute": "person.age_at_least", "years": 18}).years == 18


@pytest.mark.parametrize(
    ("profile", "proves"),
    [
        ("person.name", False),
        ({"attribute": "person.name", "lock": "verified"}, True),
        ({"attribute": "person.name", "min_assurance": "proven"}, True),
        ({"attribute": "person.name", "min_assurance": "provider_collected"}, False),
        ({"attribute": "person.name", "prefill": "none"}, False),
    ],
)
def test_only_what_is_offered_and_must_be_sure_needs_proof_of_identity(profile: Any, proves: bool) -> None:
    made = journey(page("p", {**NAME, "profile": profile}))
    assert list(made.bindings) == ["full_name"]
    assert made.proves_identity is proves


@pytest.mark.parametrize("profile", ["person.agreement", {"attribute": "person.agreement"}])
def test_a_declaration_is_never_taken_from_a_profile(profile: Any) -> None:
    agree = {"name": "agree", "type": "declaration", "label": "I agree", "subject": "agreement", "profile": profile}
    assert codes(page("p", agree)) == ["never-suggested"]


@pytest.mark.parametrize("name", ["health.condition", "criminal.record", "equality.ethnicity"])
def test_special_categories_are_refused_for_what_they_are(name: str) -> None:
    (problem,) = problems(page("p", {**NAME, "profile": name}))
    assert (problem.code, name in problem.message) == ("attribute-banned", True)


def test_options_of_several_choices_are_values_one_by_one() -> None:
    options = [{"value": value, "label": value.lower()} for value in ("GB", "FR", "other")]
    several = {"name": "from", "type": "checkboxes", "label": "Your nationality", "profile": "person.nationality"}
    assert codes(page("p", {**several, "options": "nationalities"})) == []
    assert codes(page("p", {**several, "options": options[:2]})) == []
    assert codes(page("p", {**several, "options": options})) == ["option-not-in-profile"]


def test_a_condition_has_no_place_in_a_why() -> None:
    why = [{"when": {"field": "full_name", "answered": True}, "text": "find you"}, {"text": "find you again"}]
    assert codes(page("p", {**NAME, "profile": {"attribute": "person.name", "why": why}})) == ["later-field"]
    after = page("q", {**EMAIL, "profile": {"attribute": "contact.email", "why": why}})
    assert codes(page("p", NAME), after) == ["later-field"]


def test_a_misspelt_key_is_said_once() -> None:
    assert codes(page("p", {**NAME, "profile": {"attribute": "person.name", "locks": True}})) == ["unknown-key"]
    assert codes(page("p", {**NAME, "profile": {"atribute": "person.nam"}})) == ["unknown-key"]


@pytest.mark.parametrize(
    ("label", "two"),
    [
        ("Your email address and phone number", True),
        ("Your name and email address", True),
        ("Your first and second email address", False),
        ("Your email address", False),
    ],
)
def test_a_label_that_asks_for_two_things_is_pointed_out(label: str, two: bool) -> None:
    one = {**EMAIL, "label": label, "subject": "your email address"}
    assert codes(page("p", {**one, "profile": "contact.email"})) == ["two-things-asked"] * two
    assert codes(page("p", one)) == []
