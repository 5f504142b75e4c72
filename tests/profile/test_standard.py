"""Standard fields: what citizens may say of themselves at their own page, and how that is read."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from formkit.attributes import ATTRIBUTES, WriteBack
from formkit.facts import TrailFacts
from formkit.forms import PageForm
from formkit.profile.standard import FIELD, can_be_told, fit_for, fits_of, journey, said, spoken

TODAY = date(2026, 6, 1)
TOLD = [one for one in ATTRIBUTES.values() if can_be_told(one)]


@pytest.mark.parametrize("attribute", TOLD, ids=lambda one: one.id)
@pytest.mark.parametrize("code", ["en", "cy"])
def test_every_attribute_that_can_be_told_has_a_field_with_words(attribute: Any, code: str) -> None:
    kind = fits_of(attribute)[0].type
    small = journey(attribute, kind)
    (question,) = PageForm(small.pages[0], TrailFacts(small, TODAY), {}, spoken(code)).questions
    assert question.label_words
    assert "lang=" not in question.label_words


def test_what_only_others_can_know_is_not_asked() -> None:
    never = {one.id for one in ATTRIBUTES.values() if one.write_back is WriteBack.NEVER}
    assert never.isdisjoint(one.id for one in TOLD)
    assert {one.id for one in ATTRIBUTES.values()} - never - {one.id for one in TOLD} == {"household.members"}


@pytest.mark.parametrize(
    ("attribute", "value", "kept"),
    [
        ("contact.email", " Ann@example.com ", "Ann@example.com"),
        ("contact.phone", "07700 900123", "+447700900123"),
        ("id.nino", "qq 12 34 56 c", "QQ123456C"),
        ("person.birth_date", "1980-03-27", "1980-03-27"),
        ("person.nationality", ["GB", "IE"], ["GB", "IE"]),
        ("contact.address", {"lines": ["1 A St"], "addressLocality": "Paris", "country": "France"}, "France"),
    ],
)
def test_a_value_is_kept_as_if_it_were_typed(attribute: str, value: Any, kept: Any) -> None:
    found = said(ATTRIBUTES[attribute], value, TODAY)
    assert kept in (found, found.get("country") if isinstance(found, dict) else found)


@pytest.mark.parametrize(
    ("attribute", "value"),
    [
        ("contact.email", "nobody"),
        ("person.birth_date", "2026-06-02"),
        ("person.birth_date", "yesterday"),
        ("person.nationality", ["ZZ"]),
        ("preference.contact", "owl"),
        ("id.passport", {"documentNumber": "123456789"}),
        ("person.name", {"nameParts": []}),
        ("household.members", []),
        ("contact.email", {"a": 1}),
    ],
)
def test_what_nobody_could_type_is_not_kept(attribute: str, value: Any) -> None:
    assert said(ATTRIBUTES[attribute], value, TODAY) is None


def test_a_value_is_asked_in_the_way_that_shows_all_of_it() -> None:
    address, name = ATTRIBUTES["contact.address"], ATTRIBUTES["person.name"]
    abroad = {"lines": ["1 A St"], "addressLocality": "Paris", "country": "France"}
    assert fit_for(address, abroad).type.settings == {"format": "international"}
    assert fit_for(address, None).type.settings == {}
    assert fit_for(name, {"nameParts": [{"type": "GivenName", "value": "Cher"}]}).type.settings == {"format": "full"}
    assert journey(address, fit_for(address, abroad).type).pages[0].fields[0].name == FIELD
