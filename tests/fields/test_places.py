import pytest

from formkit.fields.places import WAYS, Place, kept, lines, read
from formkit.language import language


@pytest.mark.parametrize(
    ("part", "text", "result"),
    [
        ("postcode", "sw1a2aa", "SW1A 2AA"),
        ("uprn", "1", "1"),
        ("uprn", "1000 2333 6956", "100023336956"),
        ("uprn", "000010033544", "10033544"),
        ("os_grid_reference", "TQ 300 800", "TQ300800"),
        ("os_grid_reference", "tq3080", "TQ3080"),
        ("os_grid_reference", "SV 12345 67890", "SV1234567890"),
        ("os_grid_reference", "HP38", "HP38"),
        ("easting", "530000", "530000"),
        ("easting", "530,000", "530000"),
        ("northing", " 0180000.0 ", "180000"),
        ("latitude", "51.50340", "51.5034"),
        ("latitude", "51.5034°", "51.5034"),
        ("longitude", "\u22120.1276", "-0.1276"),
        ("longitude", "-0.0", "0"),
        ("longitude", "-0.123456789", "-0.12345679"),
        ("longitude", ".5", "0.5"),
    ],
)
def test_each_part_is_read_however_it_is_written(part, text, result):
    assert read(part, text) == result


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("postcode", "SW1A"),
        ("uprn", "0"), ("uprn", "1234567890123"), ("uprn", "12a"), ("uprn", "UPRN"),
        ("os_grid_reference", "TQ"), ("os_grid_reference", "TQ 300 80"), ("os_grid_reference", "TI 300 800"),
        ("os_grid_reference", "AB 300 800"), ("os_grid_reference", "TQ 300000 800000"), ("os_grid_reference", "3080"),
        ("easting", "530000.5"), ("easting", "about 5"), ("northing", ""), ("northing", "1" * 61),
        ("latitude", "51° 30' 12\" N"), ("latitude", "51.5, -0.1"), ("latitude", "1e1"), ("longitude", "181"),
        ("longitude", "0.1276 W"),
    ],
)  # fmt: skip
def test_what_is_none_is_none(part, text):
    assert read(part, text) is None


@pytest.mark.parametrize(("part", "json", "text"), [("easting", 530000, "530000"), ("latitude", "51.5", "51.5")])
def test_metres_are_kept_as_numbers_and_degrees_as_decimals(part, json, text):
    assert kept(part, json) == text


@pytest.mark.parametrize(
    ("part", "json"),
    [
        ("easting", "530000"), ("easting", 5.0), ("easting", True), ("latitude", 51), ("latitude", "51.50"),
        ("uprn", "01"), ("uprn", 1), ("os_grid_reference", "TQ 300 800"), ("postcode", "SW1A2AA"), ("postcode", None),
    ],
)  # fmt: skip
def test_only_what_is_kept_is_read_back(part, json):
    with pytest.raises(ValueError, match="not a part of a location"):
        kept(part, json)


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place("postcode", ("SW1A 2AA",)), ["SW1A 2AA"]),
        (Place("uprn", ("100023336956",)), ["UPRN 100023336956"]),
        (Place("os_grid_reference", ("TQ300800",)), ["TQ 300 800"]),
        (Place("os_grid_reference", ("HP38",)), ["HP 3 8"]),
        (Place("easting_northing", ("530000", "180000")), ["easting 530000", "northing 180000"]),
        (Place("latitude_longitude", ("51.5034", "-0.1276")), ["latitude 51.5034", "longitude -0.1276"]),
    ],
)
def test_a_place_is_worded_part_by_part(place, words):
    assert [language("en").say(line) for line in lines(place)] == words
    assert place.way in WAYS
