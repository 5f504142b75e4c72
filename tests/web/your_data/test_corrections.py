"""Corrections: asked as forms ask, with errors as everywhere."""

from __future__ import annotations

from typing import Any

import pytest

from formkit.attributes import ATTRIBUTES, Assurance
from formkit.profile.assertion import Status
from formkit.profile.standard import can_be_told
from tests.web.your_data.conftest import ONE_LOGIN, Resident

TOLD = [one.id for one in ATTRIBUTES.values() if can_be_told(one)]
NAME = {"nameParts": [{"type": "GivenName", "value": "Ann"}, {"type": "FamilyName", "value": "Lee"}]}
HOME = {"lines": ["1 A St"], "addressLocality": "Leeds", "postalCode": "LS1 1UR", "addressCountry": "GB"}


def statuses(ann: Resident) -> dict[Any, Status]:
    return {str(one.value): one.status for one in ann.town.store.assertions.of(ann.id)}


def test_what_is_known_stands_in_the_inputs_and_is_replaced(ann: Resident) -> None:
    email = ann.has("contact.email", "a@example.com")
    ann.looks_at(email).follows("Change it")
    assert ann.page.inputs["value"] == ["a@example.com"]
    ann.presses("Save", value="b@example.com").sees("We have noted this.", "b@example.com")
    assert "See which services have an older one, and tell them" in ann.page.links()
    assert statuses(ann) == {"b@example.com": Status.CURRENT, "a@example.com": Status.SUPERSEDED}


@pytest.mark.parametrize("typed", ["", "nobody"])
def test_errors_are_as_in_forms(ann: Resident, typed: str) -> None:
    ann.looks_at(ann.has("contact.email", "a@example.com"), "/change").presses("Save", value=typed)
    assert ann.page.response.status_code == 422
    assert list(ann.page.errors) == ["value"]
    assert ann.page.title.startswith("Error: What is your email address?")
    assert ann.page.inputs["value"] == [typed]
    assert ann.knows() == ["a@example.com"]


@pytest.mark.parametrize(("language", "save"), [("", "Save"), ("/cy", "Cadw")])
def test_everything_that_can_be_told_is_asked_even_where_the_value_is_strange(
    ann: Resident, language: str, save: str
) -> None:
    for attribute in TOLD:
        strange = ann.has(attribute, {"strange": 1})
        ann.opens(f"{language}/your-data/values/{strange.id}/change").presses(save)
        assert ann.page.response.status_code == 422
        assert ann.page.errors


def test_a_date_of_birth_cannot_be_in_the_future(ann: Resident) -> None:
    born = ann.has("person.birth_date", "1980-03-27")
    parts = {"value-day": "2", "value-month": "6", "value-year": "2026"}
    ann.looks_at(born, "/change").presses("Save", parts)
    assert ann.page.errors == {"value-day": "Date of birth must be today or in the past"}


def test_of_what_was_verified_both_are_kept(ann: Resident) -> None:
    name = ann.has("person.name", NAME, source=ONE_LOGIN, assurance=Assurance.PROVEN)
    ann.looks_at(name).follows("This is wrong").sees("We keep both: what was checked, and what you say.")
    ann.presses("Save", {"value-first": "Anne"}).sees("You disagree", "It stays, because it was checked.")
    (said, verified) = ann.town.store.assertions.of(ann.id)
    assert (verified.value, verified.status) == (NAME, Status.DISPUTED)
    assert (said.value["nameParts"][0]["value"], said.assurance) == ("Anne", Assurance.SELF_ASSERTED)


def test_a_document_can_only_be_said_to_be_wrong(ann: Resident) -> None:
    number = {"documentNumber": "123456789"}
    passport = ann.has("id.passport", number, source=ONE_LOGIN, assurance=Assurance.PROVIDER_COLLECTED)
    ann.looks_at(passport).follows("This is wrong").sees("Tell GOV.UK One Login too.")
    ann.presses("Yes, it is wrong").sees("We have noted that this is wrong.")
    assert statuses(ann) == {str(number): Status.DISPUTED}
    ann.presses("Yes, it is still right")
    assert statuses(ann) == {str(number): Status.CURRENT}


def test_what_nobody_else_checked_and_nobody_can_type_is_not_asked(ann: Resident) -> None:
    sex = ann.has("person.sex", "female")
    assert ann.looks_at(sex, "/change").page.response.status_code == 404
    assert {"Change it", "This is wrong"}.isdisjoint(ann.looks_at(sex).page.links())


def test_somebody_who_moves_abroad_can_say_so(ann: Resident) -> None:
    home = ann.has("contact.address", HOME)
    ann.looks_at(home, "/change").follows("Enter an address outside the UK")
    parts = {"value-line1": "1 Rue A", "value-town": "Paris", "value-postcode": "", "value-country": "France"}
    ann.presses("Save", parts)
    abroad = {"lines": ["1 Rue A"], "addressLocality": "Paris", "country": "France"}
    assert ann.knows()[0] == abroad
    ann.looks_at(ann.town.store.assertions.of(ann.id)[0], "/change")
    assert ann.page.inputs["value-country"] == ["France"]
    assert "Enter an address in the UK" in ann.page.links()


@pytest.mark.parametrize("kind", ["7", "x", "-1", ""])
def test_a_way_to_ask_that_there_is_not_is_the_usual_one(ann: Resident, kind: str) -> None:
    ann.looks_at(ann.has("contact.address", HOME), f"/change?kind={kind}")
    assert "value-country" not in ann.page.inputs


def test_what_is_typed_goes_along_to_the_other_language(ann: Resident) -> None:
    ann.looks_at(ann.has("contact.email", "a@example.com"), "/change").presses("Cymraeg", value="half")
    assert ann.page.root.get("lang") == "cy"
    assert ann.page.inputs["value"] == ["half"]
    assert ann.knows() == ["a@example.com"]


def test_what_was_typed_comes_back_when_the_session_has_changed(ann: Resident) -> None:
    email = ann.has("contact.email", "a@example.com")
    ann.looks_at(email, "/change").posts(ann.page.path, {"csrf-token": ["x"], "value": ["b@example.com"]})
    assert ann.page.response.status_code == 422
    assert ann.page.inputs["value"] == ["b@example.com"]
    ann.sees("This page was open for a while").presses("Save")
    assert ann.knows()[0] == "b@example.com"
