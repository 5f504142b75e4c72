"""Addresses are composed by Royal Mail's rules; the examples are those of its guide where it has one."""

import re
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.fields.address import Address
from formkit.gazetteer.delivery_points import DeliveryPoint, delivery_point, natural
from formkit.kinds import Bounds
from tests.fields.asked import TODAY

NAMES = st.sampled_from(
    ["HOLLY HOUSE", "12A", "A", "100:1", "THE MANOR 12", "UNIT 4", "FLAT 3", "2B", "10 SELLON COURT"]
)
PARTS = [one.name for one in fields(DeliveryPoint) if one.name not in ("uprn", "udprn", "language")]


def point(**parts: str) -> DeliveryPoint:
    return DeliveryPoint(**{"thoroughfare_name": "HIGH STREET", "post_town": "LEEDS", "postcode": "LS1 1UR"} | parts)


@pytest.mark.parametrize(
    ("parts", "lines"),
    [
        ({}, ["HIGH STREET"]),
        ({"building_number": "1"}, ["1 HIGH STREET"]),
        ({"building_number": "1", "dependent_thoroughfare_name": "THE YARD"}, ["1 THE YARD", "HIGH STREET"]),
        ({"building_name": "THE MANOR"}, ["THE MANOR", "HIGH STREET"]),
        ({"building_name": "12A"}, ["12A HIGH STREET"]),
        ({"building_name": "1-2"}, ["1-2 HIGH STREET"]),
        ({"building_name": "K"}, ["K HIGH STREET"]),
        ({"building_name": "THE MANOR 12A"}, ["THE MANOR", "12A HIGH STREET"]),
        ({"building_name": "UNIT 12"}, ["UNIT 12", "HIGH STREET"]),
        ({"building_name": "FLAT 3"}, ["FLAT 3", "HIGH STREET"]),
        ({"building_name": "10 SELLON COURT"}, ["10 SELLON COURT", "HIGH STREET"]),
        ({"building_name": "VICTORIA HOUSE", "building_number": "15"}, ["VICTORIA HOUSE", "15 HIGH STREET"]),
        ({"sub_building_name": "FLAT 1", "building_number": "12"}, ["FLAT 1", "12 HIGH STREET"]),
        ({"sub_building_name": "A", "building_number": "12"}, ["12A HIGH STREET"]),
        ({"sub_building_name": "FLAT 1", "building_name": "HOLLY HOUSE"}, ["FLAT 1, HOLLY HOUSE", "HIGH STREET"]),
        ({"sub_building_name": "10B", "building_name": "JACKSON TOWER"}, ["10B JACKSON TOWER", "HIGH STREET"]),
        (
            {"sub_building_name": "CARETAKERS FLAT", "building_name": "110-114"},
            ["CARETAKERS FLAT", "110-114 HIGH STREET"],
        ),
        (
            {"sub_building_name": "STABLES FLAT", "building_name": "THE MANOR", "building_number": "27"},
            ["STABLES FLAT", "THE MANOR", "27 HIGH STREET"],
        ),
        (
            {"sub_building_name": "2B", "building_name": "THE TOWER", "building_number": "27"},
            ["2B THE TOWER", "27 HIGH STREET"],
        ),
        ({"thoroughfare_name": "", "building_number": "9", "dependent_locality": "UPTON"}, ["9 UPTON"]),
        ({"thoroughfare_name": "", "building_name": "THE MILL"}, ["THE MILL"]),
        (
            {"organisation_name": "SMITH LTD", "department_name": "SALES", "po_box_number": "7"},
            ["SMITH LTD", "SALES", "PO Box 7", "HIGH STREET"],
        ),
        (
            {"double_dependent_locality": "TYRE IND EST", "dependent_locality": "BLANTYRE"},
            ["HIGH STREET", "TYRE IND EST", "BLANTYRE"],
        ),
    ],
)
def test_lines_are_composed_as_royal_mail_composes_them(parts: dict[str, str], lines: list[str]) -> None:
    assert list(point(**parts).lines()) == lines


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(PARTS, NAMES)))
def test_no_part_is_ever_lost(parts: dict[str, str]) -> None:
    made = DeliveryPoint(**{"post_town": "LEEDS", "postcode": "LS1 1UR"} | parts)
    address = made.address()
    letters = re.sub(r"[\W_]", "", "".join(address.written()).upper())
    assert all(re.sub(r"[\W_]", "", getattr(made, name)) in letters for name in PARTS)
    assert len(address.lines) <= 2


@given(st.fixed_dictionaries({name: NAMES for name in PARTS if name not in ("postcode", "post_town")}))
def test_an_address_is_the_same_when_it_is_typed_again(parts: dict[str, str]) -> None:
    address = DeliveryPoint(uprn="1", post_town="LEEDS", postcode="LS1 1UR", **parts).address()
    kind = Address()
    assert kind.from_json(kind.to_json(address)) == address
    again = kind.parse(kind.retype(address), Bounds(TODAY)).value
    assert kind.to_json(again) | {"uprn": "1"} == kind.to_json(address)


def test_places_stand_along_their_street() -> None:
    points = [
        point(building_number="12"),
        point(building_name="HOLLY HOUSE", sub_building_name="FLAT 10"),
        point(building_name="12A"),
        point(building_number="2"),
        point(building_name="HOLLY HOUSE", sub_building_name="FLAT 2"),
        point(building_number="1", thoroughfare_name="ABBEY ROAD"),
    ]
    assert [one.lines()[0] for one in sorted(points, key=DeliveryPoint.order)] == [
        "1 ABBEY ROAD", "2 HIGH STREET", "12 HIGH STREET", "12A HIGH STREET",
        "FLAT 2, HOLLY HOUSE", "FLAT 10, HOLLY HOUSE",
    ]  # fmt: skip


@given(st.lists(st.text(max_size=8)))
def test_any_texts_can_be_sorted(texts: list[str]) -> None:
    assert len(sorted(texts, key=natural)) == len(texts)


@pytest.mark.parametrize("record", [None, [], "x", {}, {"UPRN": "1"}, {"UPRN": "", "POST_TOWN": "A", "POSTCODE": "B"}])
def test_what_is_no_delivery_point_is_refused(record: object) -> None:
    with pytest.raises(ValueError, match="not a delivery point"):
        delivery_point(record)  # type: ignore[arg-type]


def test_a_record_of_the_api_is_read() -> None:
    record = {
        "UPRN": "200010019924", "UDPRN": "52126562", "ORGANISATION_NAME": "ORDNANCE SURVEY", "BUILDING_NUMBER": "4",
        "THOROUGHFARE_NAME": "ADANAC DRIVE", "DEPENDENT_LOCALITY": "NURSLING", "POST_TOWN": "SOUTHAMPTON",
        "POSTCODE": "SO16 0AS", "X_COORDINATE": 437292.43, "LANGUAGE": "EN",
    }  # fmt: skip
    address = delivery_point(record).address()
    assert address.written() == ("Ordnance Survey", "4 Adanac Drive, Nursling", "Southampton", "SO16 0AS")
    assert address.uprn == "200010019924"
