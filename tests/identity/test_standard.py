"""The standard claims of any provider: what it has tried reaches somebody; the rest it may only have been told."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.attributes import Assurance
from formkit.identity.standard import reachable_claims, read_email, standard_claims
from formkit.profile.assertion import Claim, Source
from tests.relying import ANY_JSON, TODAY

SOURCE = Source("idp", "idp.example")


def claims(told: Mapping[str, Any]) -> Mapping[str, Claim]:
    found = [*reachable_claims(told, SOURCE, {}), *standard_claims(told, SOURCE, {}, TODAY)]
    return {one.attribute: one for one in found}


def value(attribute: str, **told: Any) -> Any:
    found = claims(told).get(attribute)
    return found and found.value


@pytest.mark.parametrize(
    ("number", "verified", "read"),
    [
        ("07123456789", True, "+447123456789"),
        ("+447123456789", True, "+447123456789"),
        ("+33 1 40 20 50 50", True, "+33140205050"),
        ("07123456789", False, None),
        ("07123456789", "true", None),
        ("07123456789", None, None),
        ("0712", True, None),
        (7123456789, True, None),
        ("", True, None),
    ],
)
def test_a_phone_number_that_was_tried_is_written_with_its_country(
    number: Any, verified: Any, read: str | None
) -> None:
    assert value("contact.phone", phone_number=number, phone_number_verified=verified) == read


@pytest.mark.parametrize(
    ("email", "verified", "read"),
    [
        ("alex@EXAMPLE.com", True, "alex@example.com"),
        ("alex@example.com", False, None),
        ("alex@example.com", 1, None),
        ("alex", True, None),
        (["alex@example.com"], True, None),
    ],
)
def test_an_email_address_counts_if_it_reaches_somebody(email: Any, verified: Any, read: str | None) -> None:
    assert value("contact.email", email=email, email_verified=verified) == read
    assert read_email({"email": email, "email_verified": verified}) == (read or "")


def test_where_somebody_is_reached_is_surer_than_said_and_less_sure_than_collected() -> None:
    found = claims({"email": "a@example.com", "email_verified": True, "birthdate": "1980-03-27"})
    assert {name: one.assurance for name, one in found.items()} == {
        "contact.email": Assurance.REACHABLE,
        "person.birth_date": Assurance.PROVIDER_COLLECTED,
    }


@pytest.mark.parametrize(
    ("told", "read"),
    [
        (
            {"given_name": "Alex", "middle_name": "Jamie", "family_name": "Sample"},
            [("GivenName", "Alex"), ("GivenName", "Jamie"), ("FamilyName", "Sample")],
        ),
        (
            {"given_name": "Alex", "middle_name": "", "family_name": "Sample"},
            [("GivenName", "Alex"), ("FamilyName", "Sample")],
        ),
        ({"given_name": "Alex"}, None),
        ({"name": "Alex Sample"}, None),
        ({"given_name": "Alex", "family_name": 5}, None),
        ({"given_name": "Alex", "family_name": " "}, None),
    ],
)
def test_a_name_is_read_from_its_parts_alone(told: Mapping[str, Any], read: Any) -> None:
    found = value("person.name", **told)
    assert (found and [(one["type"], one["value"]) for one in found["nameParts"]]) == read


@pytest.mark.parametrize(
    ("birthdate", "born"),
    [("1980-03-27", "1980-03-27"), ("0000-03-27", None), ("1980", None), ("2030-01-01", None), (1980, None)],
)
def test_a_date_of_birth_is_whole_or_left_out(birthdate: Any, born: str | None) -> None:
    assert value("person.birth_date", birthdate=birthdate) == born


@pytest.mark.parametrize(
    ("address", "read"),
    [
        (
            {"street_address": "Flat 2\r\n10 Elder Lane\n", "locality": "Exampleton", "postal_code": "LS99 9ZZ"},
            {"lines": ["Flat 2", "10 Elder Lane"], "addressLocality": "Exampleton", "postalCode": "LS99 9ZZ"},
        ),
        (
            {"street_address": "1 Rue", "region": "", "country": "France"},
            {"lines": ["1 Rue"], "country": "France"},
        ),
        ({"formatted": "10 Elder Lane, Exampleton"}, None),
        ({"street_address": " \n "}, None),
        ({"street_address": "10 Elder Lane", "postal_code": 5}, None),
        ("10 Elder Lane", None),
        (None, None),
    ],
)
def test_an_address_is_read_from_its_parts_alone(address: Any, read: Any) -> None:
    assert value("contact.address", address=address) == read


@given(
    told=st.dictionaries(
        st.sampled_from(["email", "phone_number", "given_name", "family_name", "birthdate", "address"]), ANY_JSON
    ),
    street=ANY_JSON,
)
def test_nothing_raises(told: dict[str, Any], street: Any) -> None:
    verified = {"email_verified": True, "phone_number_verified": True}
    found = claims({**told, **verified, "address": {"street_address": street}})
    assert set(found) <= {"contact.email", "contact.phone", "contact.address", "person.name", "person.birth_date"}
