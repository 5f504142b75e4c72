from fractions import Fraction

import pytest

from formkit.fields.location import Location
from formkit.fields.places import WAYS, Place
from formkit.kinds import Bounds
from formkit.language import language
from tests import asking
from tests.fields.asked import TODAY, asked, controls, described, label_of, text, words
from tests.fields.said import said

ANY = Bounds(TODAY)
EVERY = Location()
GRID = Location({"accepts": ["os_grid_reference"]})
METRES = Location({"accepts": ["easting_northing"]})
DEGREES = Location({"accepts": ["latitude_longitude"]})
ABROAD = Location({"accepts": ["latitude_longitude"], "anywhere": True})
HERE = Place("latitude_longitude", ("51.5034", "-0.1276"))


def typed(**parts):
    return {part: (text,) for part, text in parts.items()}


def messages(location, /, **parts):
    return [(fault.parts, said(location, fault, "the place")) for fault in location.parse(typed(**parts), ANY).faults]


@pytest.mark.parametrize(
    ("kind", "inputs", "grouped"),
    [
        (GRID, ("os_grid_reference",), False),
        (METRES, ("easting", "northing"), True),
        (Location({"accepts": ["uprn", "postcode"]}), ("kind", "uprn", "postcode"), True),
        (EVERY, ("kind", *(part for parts in WAYS.values() for part in parts)), True),
    ],
)
def test_what_it_accepts_decides_the_boxes(kind, inputs, grouped):
    assert (kind.inputs, kind.grouped) == (inputs, grouped)


@pytest.mark.parametrize(
    ("way", "parts", "json"),
    [
        ("postcode", {"postcode": "sw1a 2aa"}, {"postcode": "SW1A 2AA"}),
        ("uprn", {"uprn": "010033544"}, {"uprn": "10033544"}),
        ("os_grid_reference", {"os_grid_reference": "tq 300 800"}, {"os_grid_reference": "TQ300800"}),
        ("easting_northing", {"easting": "530,000", "northing": "180000"}, {"easting": 530000, "northing": 180000}),
        ("latitude_longitude", {"latitude": "51.50", "longitude": "-0.1"}, {"latitude": "51.5", "longitude": "-0.1"}),
    ],
)
def test_each_way_is_kept_with_its_kind(way, parts, json):
    alone = Location({"accepts": [way]})
    assert alone.to_json(alone.parse(typed(**parts), ANY).value) == {"kind": way, **json}
    chosen = EVERY.parse(typed(kind=way, **parts), ANY).value
    assert EVERY.to_json(chosen) == {"kind": way, **json}
    assert EVERY.parse(EVERY.retype(chosen), ANY).value == chosen


def test_what_is_typed_for_a_way_that_is_not_chosen_is_ignored():
    came = EVERY.parse(typed(kind="uprn", uprn="12", postcode="nonsense"), ANY)
    assert (came.value, came.faults) == (Place("uprn", ("12",)), ())


def test_a_way_must_be_chosen():
    choose = [(("kind",), "Select how you want to give the place")]
    assert messages(EVERY, postcode="SW1A 2AA") == messages(EVERY, kind="map", uprn="1") == choose
    assert [said(EVERY, fault) for fault in EVERY.missing()] == ["Select how you want to give the location"]


def test_a_single_way_asks_for_its_parts():
    assert [(fault.parts, said(METRES, fault)) for fault in METRES.missing()] == [
        (("easting",), "Enter an easting"),
        (("northing",), "Enter a northing"),
    ]
    assert messages(DEGREES, latitude="51.5", longitude=" ") == [(("longitude",), "Enter a longitude")]


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ({"kind": "postcode", "postcode": "SW1"}, "Enter a full UK postcode, like SW1A 2AA"),
        ({"kind": "uprn", "uprn": "1234567890123"}, "UPRN must be between 1 and 12 digits, like 100023336956"),
        (
            {"kind": "os_grid_reference", "os_grid_reference": "TQ 300 80"},
            "OS grid reference must be 2 letters and an even number of digits, like TQ 300 800",
        ),
        (
            {"kind": "easting_northing", "easting": "700001", "northing": "1300000"},
            "Easting must be a whole number between 0 and 700000, like 530000",
        ),
        (
            {"kind": "easting_northing", "easting": "0", "northing": "-1"},
            "Northing must be a whole number between 0 and 1300000, like 180000",
        ),
        (
            {"kind": "latitude_longitude", "latitude": "48.99", "longitude": "-9"},
            "Latitude must be in decimal degrees between 49 and 61, like 51.5034",
        ),
        (
            {"kind": "latitude_longitude", "latitude": "61", "longitude": "2.01"},
            "Longitude must be in decimal degrees between -9 and 2, like -0.1276",
        ),
    ],
)
def test_what_is_wrong_is_said_at_its_box(parts, message):
    ((parts_wrong, words_said),) = messages(EVERY, **parts)
    assert words_said == message
    assert parts_wrong[0] in parts


def test_anywhere_takes_the_whole_earth_and_no_more():
    assert ABROAD.parse(typed(latitude="-33.86", longitude="151.2"), ANY).value == Place(
        "latitude_longitude", ("-33.86", "151.2")
    )
    assert messages(ABROAD, latitude="90.1", longitude="-180") == [
        (("latitude",), "Latitude must be in decimal degrees between -90 and 90, like 51.5034")
    ]


def test_a_kept_place_outside_the_uk_is_no_longer_valid_where_only_the_uk_is_asked_for():
    sydney = Place("latitude_longitude", ("-33.86", "151.2"))
    assert [fault.rule for fault in DEGREES.faults(sydney, ANY)] == ["latitude", "longitude"]
    assert ABROAD.faults(sydney, ANY) == ()


@pytest.mark.parametrize(
    "json",
    [
        {"kind": "uprn"},
        {"kind": "uprn", "uprn": "1", "postcode": "SW1A 2AA"},
        {"kind": ["uprn"], "uprn": "1"},
        {"uprn": "1"},
        {"kind": "map", "map": "1"},
        {"kind": "easting_northing", "easting": "530000", "northing": 180000},
    ],
)
def test_only_a_location_as_it_is_written_is_read_back(json):
    with pytest.raises(ValueError, match="not a "):
        EVERY.from_json(json)
    with pytest.raises(ValueError, match="not a location as this field asks for it"):
        GRID.from_json(json)


def test_conditions_compare_its_kind_and_its_parts():
    assert EVERY.comparable(HERE, "kind") == "latitude_longitude"
    assert EVERY.comparable(HERE, "latitude") == Fraction("51.5034")
    assert EVERY.comparable(HERE, "postcode") is None
    assert EVERY.comparable(Place("postcode", ("SW1A 2AA",)), "postcode") == "SW1A 2AA"


@pytest.mark.parametrize(
    ("insert", "place", "worded"),
    [
        ("{place}", HERE, "latitude 51.5034, longitude -0.1276"),
        ("{place.longitude}", HERE, "-0.1276"),
        ("{place.kind}", HERE, "Latitude and longitude"),
        ("{place.os_grid_reference}", Place("os_grid_reference", ("TQ300800",)), "TQ 300 800"),
        ("{place.easting}", Place("easting_northing", ("530000", "180000")), "530000"),
        ("{place.easting}", HERE, ""),
    ],
)
def test_texts_insert_it_in_words(insert, place, worded):
    made = asking.journey(asking.field("other"), earlier=(asking.field("place", "location"),))
    assert asking.asked(made, values={"place": place}).speech.plain(words(insert)) == worded


def test_check_answers_gives_each_part_a_line():
    assert EVERY.show_alone(HERE, language("en"), {}) == "Latitude 51.5034\nLongitude -0.1276"
    assert EVERY.show_alone(HERE, language("cy"), {}) == "Lledred 51.5034\nHydred -0.1276"


def test_each_way_is_a_radio_that_reveals_its_boxes():
    html = asked(EVERY, EVERY.retype(HERE), label="Where is it?")
    boxes = controls(html)
    radios = [one for one in boxes.values() if one.get("type") == "radio"]
    assert [one.get("value") for one in radios] == list(WAYS)
    assert [one.get("value") for one in radios if "checked" in one.attrib] == ["latitude_longitude"]
    assert label_of(html, "one-kind-3") == "Ordnance Survey (OS) grid reference"
    assert (boxes["one-latitude"].get("value"), boxes["one-latitude"].get("inputmode")) == ("51.5034", "decimal")
    assert (boxes["one-longitude"].get("value"), boxes["one-longitude"].get("inputmode")) == ("-0.1276", None)
    revealed = html.find(f".//*[@id='{radios[4].get('data-aria-controls')}']")
    assert {one.get("id") for one in revealed.iter("input")} == {"one-latitude", "one-longitude"}


def test_a_single_box_is_labelled_by_the_question_and_hints_at_its_form():
    html = asked(GRID, label="Where is it?")
    assert label_of(html, "one-os_grid_reference") == "Where is it?"
    assert described(html, controls(html)["one-os_grid_reference"]) == "For example, TQ 300 800"
    assert "On your map" in text(asked(GRID, hint="On your map"))
