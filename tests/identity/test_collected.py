"""What GOV.UK One Login has collected becomes claims: the address that holds now, and documents."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from formkit.attributes import Assurance
from formkit.identity.collected import collected_claims
from formkit.identity.vocabulary import ADDRESS, DRIVING_PERMIT, PASSPORT
from formkit.profile.assertion import Claim, Source
from tests.relying import ANY_JSON, TODAY, objects

HOME = {"buildingNumber": "10", "streetName": "Elder Lane", "addressLocality": "Exampleton", "postalCode": "LS99 9ZZ"}
BOOK = {"documentNumber": "990000001", "icaoIssuerCode": "GBR", "expiryDate": "2034-05-01"}
CARD = {"personalNumber": "SAMPL803270AJ9ZZ", "issueNumber": "12", "issuedBy": "DVLA", "expiryDate": "2034-02-01"}


def claims(told: Mapping[str, Any]) -> Mapping[str, Claim]:
    source, evidence = Source("idp", "govuk-one-login"), {"type": "userinfo"}
    return {one.attribute: one for one in collected_claims(told, source, evidence, TODAY)}


def address(*addresses: Any) -> Any:
    found = claims({ADDRESS: list(addresses)})
    return found["contact.address"].value if found else None


def test_a_claim_is_collected_and_holds_from_when_it_began() -> None:
    claim = claims({ADDRESS: [{**HOME, "validFrom": "2015-01-01"}]})["contact.address"]
    assert (claim.assurance, claim.valid_from) == (Assurance.PROVIDER_COLLECTED, date(2015, 1, 1))
    assert claim.evidence == {"type": "userinfo"}


@pytest.mark.parametrize("uprn", [900000900000, "900000900000", "0900000900000"])
def test_a_number_of_a_property_is_written_in_one_way(uprn: Any) -> None:
    assert address({**HOME, "uprn": uprn}) == {"uprn": "900000900000", **HOME}


@pytest.mark.parametrize("uprn", ["", None, 0, -5, True, "abc", 10**12, 1.5, []])
def test_a_number_that_is_none_is_left_out(uprn: Any) -> None:
    assert address({**HOME, "uprn": uprn}) == HOME


def test_empty_parts_and_unknown_keys_are_left_out_and_numbers_are_texts() -> None:
    assert address({**HOME, "buildingNumber": 10, "buildingName": "", "addressRegion": None, "own": "x"}) == HOME


@pytest.mark.parametrize(
    "broken",
    [
        {**HOME, "buildingNumber": 1.5},
        {**HOME, "buildingNumber": True},
        {**HOME, "buildingNumber": -5},
        {**HOME, "streetName": ["Elder Lane"]},
        {**HOME, "streetName": "Elder\x00Lane"},
        {**HOME, "validUntil": 2030},
        {**HOME, "validUntil": "2020-01-01"},
        {"addressCountry": "GB"},
        {},
        "10 Elder Lane",
        None,
    ],
)
def test_an_address_with_a_part_that_cannot_be_read_is_left_out_whole(broken: Any) -> None:
    assert address(broken) is None
    assert address(broken, HOME) == HOME


def test_the_address_that_holds_is_the_one_that_began_last() -> None:
    older, newer = {**HOME, "validFrom": "2015-01-01"}, {**HOME, "buildingNumber": "11", "validFrom": "2021-01-01"}
    assert address(older, newer) == newer
    assert address(newer, {**older, "validUntil": "2021-01-01"}) == newer


def test_an_address_may_be_a_number_alone() -> None:
    assert address({"uprn": 900000890000, "streetName": ""}) == {"uprn": "900000890000"}


def test_documents_hold_until_they_expire() -> None:
    found = claims({PASSPORT: [BOOK], DRIVING_PERMIT: [CARD]})
    assert {name: (one.value, one.valid_until) for name, one in found.items()} == {
        "id.passport": (BOOK, date(2034, 5, 1)),
        "id.driving_licence": (CARD, date(2034, 2, 1)),
    }


def test_of_several_documents_the_one_that_expires_last_counts() -> None:
    later = {**BOOK, "expiryDate": "2035-01-01"}
    assert claims({PASSPORT: [BOOK, later, BOOK]})["id.passport"].value == later


def test_a_licence_of_northern_ireland_has_no_issue_number() -> None:
    card = {key: value for key, value in CARD.items() if key != "issueNumber"}
    assert claims({DRIVING_PERMIT: [card]})["id.driving_licence"].value == card


@pytest.mark.parametrize(
    "broken",
    [{**BOOK, "documentNumber": 990000001}, {**BOOK, "expiryDate": "never"}, {**BOOK, "icaoIssuerCode": ""}, {}],
)
def test_a_document_with_a_part_that_cannot_be_read_is_left_out(broken: Any) -> None:
    assert claims({PASSPORT: [broken]}) == {}


@given(
    addresses=ANY_JSON | objects("uprn", "streetName", "buildingNumber", "validFrom", "validUntil"),
    documents=ANY_JSON | objects(*BOOK, *CARD),
)
def test_nothing_raises(addresses: Any, documents: Any) -> None:
    found = claims({ADDRESS: addresses, PASSPORT: documents, DRIVING_PERMIT: documents})
    assert found.keys() <= {"contact.address", "id.passport", "id.driving_licence"}
