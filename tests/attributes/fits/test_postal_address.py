"""Addresses of GOV.UK One Login become the two lines, town and postcode that a form asks for, or are asked for."""

from typing import Any

import pytest

from tests.attributes.fits.fitting import made

FLAT = {
    "postalCode": "sw1a2aa", "addressLocality": "LONDON", "streetName": "DOWNING STREET", "buildingNumber": "10",
    "subBuildingName": "FLAT 1", "buildingName": "", "uprn": 10033544614, "addressCountry": "GB",
    "validFrom": "2019-01-01",
}  # fmt: skip
ANSWER = {"lines": ["FLAT 1", "10 DOWNING STREET"], "town": "LONDON", "postcode": "SW1A 2AA", "uprn": "10033544614"}


def uk(value: Any) -> Any:
    return made("contact.address", "address").answer(value)


def anywhere(value: Any) -> Any:
    return made("contact.address", "address", format="international").answer(value)


def test_an_address_in_parts_is_written_in_two_lines() -> None:
    assert uk(FLAT) == ANSWER


def test_the_order_of_its_parts_does_not_matter() -> None:
    assert uk(dict(reversed(FLAT.items()))) == ANSWER


@pytest.mark.parametrize("uprn", ["10033544614", "010033544614", 10033544614])
def test_the_number_of_a_property_comes_in_many_forms(uprn: object) -> None:
    assert uk(FLAT | {"uprn": uprn}) == ANSWER


@pytest.mark.parametrize("uprn", ["", None, "0", 0, "12 34", True, 10**12])
def test_what_is_no_number_of_a_property_is_left_out(uprn: object) -> None:
    assert uk(FLAT | {"uprn": uprn}) == {key: text for key, text in ANSWER.items() if key != "uprn"}


def test_more_parts_than_lines_are_joined_and_none_is_lost() -> None:
    parts = {
        "organisationName": "Smith Ltd", "departmentName": "Sales", "dependentStreetName": "The Yard",
        "doubleDependentAddressLocality": "Tyre Ind Est", "dependentAddressLocality": "Blantyre",
        "addressRegion": "Lanarkshire",
    }  # fmt: skip
    answer = uk(FLAT | parts)
    assert answer["lines"] == [
        "Smith Ltd, Sales, FLAT 1, 10 The Yard",
        "DOWNING STREET, Tyre Ind Est, Blantyre",
    ]
    assert answer["county"] == "Lanarkshire"


@pytest.mark.parametrize(
    "lack",
    [
        {"addressLocality": ""}, {"postalCode": ""}, {"postalCode": "75008"}, {"addressCountry": "FR"},
        {"streetName": "", "buildingNumber": "", "subBuildingName": ""}, {"addressCountry": "", "country": "France"},
    ],
)  # fmt: skip
def test_what_makes_no_address_in_the_uk_is_asked_for(lack: dict[str, str]) -> None:
    assert uk(FLAT | lack) is None


@pytest.mark.parametrize("country", ["GB", "", "United Kingdom", "JE", "Isle of Man"])
def test_every_place_with_a_postcode_of_the_uk_is_taken(country: str) -> None:
    assert uk(FLAT | {"addressCountry": country}) == ANSWER


def test_an_address_anywhere_needs_its_country_by_name() -> None:
    assert anywhere(FLAT) == ANSWER | {"postcode": "sw1a2aa", "country": "United Kingdom"}
    abroad = {"streetName": "Rue de Rome", "addressLocality": "Paris", "addressCountry": "FR"}
    assert anywhere(abroad) == {"lines": ["Rue de Rome"], "town": "Paris", "country": "France"}
    assert anywhere(abroad | {"addressCountry": ""}) is None
    assert anywhere(abroad | {"addressCountry": "XX"}) is None


def test_an_address_typed_in_one_form_fits_the_other_if_it_is_in_the_uk() -> None:
    typed = {"lines": ["1 High Street"], "town": "St Helier", "postcode": "JE2 3AB"}
    value = made("contact.address", "address").value(typed)
    assert anywhere(value) == typed | {"country": "Jersey"}
    other = made("contact.address", "address", format="international")
    assert uk(other.value(typed | {"country": "UK"})) == typed
    assert uk(other.value(typed | {"country": "Australia"})) is None


def test_a_postcode_is_told_of_an_address_and_makes_none() -> None:
    only = made("contact.address", "postcode")
    assert only.answer(FLAT) == "SW1A 2AA"
    assert only.answer(FLAT | {"postalCode": "75008"}) is None
    assert only.value("SW1A 2AA") is None
