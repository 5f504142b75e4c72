"""The personas are nobody: their numbers, mail and postcodes are kept for inventions. And each is of some use."""

import re
from datetime import date

import pytest

from formkit.identity.stand_in import PERSONAS
from formkit.identity.stand_in.persona import ADDRESS, DRIVING_PERMIT, PASSPORT, Persona

EACH = pytest.mark.parametrize("persona", PERSONAS, ids=lambda one: one.id)


@EACH
def test_nobody_can_be_called_or_written_to(persona: Persona) -> None:
    assert persona.email.endswith("@example.com")
    assert re.fullmatch(r"(\+447700900\d{3})?", persona.phone)
    postcodes = {one.get("postalCode", "") for one in persona.claims.get(ADDRESS, ())}
    assert all(re.fullmatch("((LS|CF)99 9Z[XYZ])?", one) for one in postcodes)


@EACH
def test_what_can_be_proved_has_the_shape_of_the_real_thing(persona: Persona) -> None:
    assert all(date.fromisoformat(birth) for birth in persona.births)
    assert bool(persona.names) == bool(persona.births) == persona.is_proved
    assert set(persona.claims) <= {ADDRESS, PASSPORT, DRIVING_PERMIT}
    assert persona.is_proved or not persona.claims
    assert all(
        {"documentNumber", "icaoIssuerCode", "expiryDate"} == set(one) for one in persona.claims.get(PASSPORT, ())
    )


@EACH
def test_licence_numbers_are_numbers_that_forms_take(persona: Persona) -> None:
    numbers = [one["personalNumber"] for one in persona.claims.get(DRIVING_PERMIT, ())]
    assert [number for number in numbers if not re.fullmatch(r"[A-Z9]{5}\d{6}[A-Z9]{2}[A-Z0-9]{3}|\d{8}", number)] == []


def test_together_they_have_what_trips_services_up() -> None:
    known = {one.id: one for one in PERSONAS}
    assert len(known) == len(PERSONAS)
    assert known["capitals"].names[0]["nameParts"][-1]["value"].isupper()
    assert len(known["several"].names) > 1
    assert len(known["several"].births) > 1
    assert [part["type"] for part in known["several"].names[-1]["nameParts"]] == [
        "FamilyName",
        "GivenName",
        "FamilyName",
    ]
    assert not known["nowhere"].claims[ADDRESS][0].get("postalCode")
    assert not known["email"].is_proved
    assert {known["denied"].error, known["unavailable"].error} == {"access_denied", "temporarily_unavailable"}
    uprns = [type(one["uprn"]) for each in PERSONAS for one in each.claims.get(ADDRESS, ()) if "uprn" in one]
    assert set(uprns) == {int, str}
