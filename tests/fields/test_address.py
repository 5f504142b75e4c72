from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.fields.address import Address, PostalAddress
from formkit.fields.line import line
from formkit.kinds import Bounds
from formkit.language import language
from tests.fields.asked import asked, controls, described, label_of, text
from tests.fields.said import said

ANY = Bounds(date(2026, 6, 1))
ABROAD = Address({"format": "international"})
LINES = st.text(st.characters(exclude_categories=["C"]), min_size=1).map(line).filter(bool)


def typed(line1="", line2="", town="", county="", postcode="", country=""):
    texts = {"line1": line1, "line2": line2, "town": town, "county": county, "postcode": postcode, "country": country}
    return {part: (text,) for part, text in texts.items()}


def wrong(kind, given):
    read = kind.parse(given, ANY)
    faults = read.faults or kind.faults(read.value, ANY)
    return [(said(kind, fault, "home address"), fault.parts) for fault in faults]


@pytest.mark.parametrize(
    ("given", "address"),
    [
        (
            typed("27 Alder Road", "", "Leeds", "", "ls62ab"),
            PostalAddress(("27 Alder Road",), "Leeds", postcode="LS6 2AB"),
        ),
        (
            typed(" Flat 3 ", "18  Harbour View", "Cardiff", "De Morgannwg", " CF10 4PA."),
            PostalAddress(("Flat 3", "18 Harbour View"), "Cardiff", "De Morgannwg", "CF10 4PA"),
        ),
        (
            typed("", "4 Mill Lane", "Perth", "", "PH1 5QN"),
            PostalAddress(("4 Mill Lane",), "Perth", postcode="PH1 5QN"),
        ),
    ],
)
def test_a_uk_address_is_kept_as_it_goes_on_an_envelope(given, address):
    assert Address().parse(given, ANY).value == address
    assert Address().faults(address, ANY) == ()


LINE1 = ("Enter address line 1, typically the building and street", ("line1",))
TOWN = ("Enter town or city", ("town",))
POSTCODE = ("Enter postcode", ("postcode",))
COUNTRY = ("Enter country", ("country",))
BAD_POSTCODE = ("Enter a full UK postcode", ("postcode",))


@pytest.mark.parametrize(
    ("kind", "given", "messages"),
    [
        (Address(), typed("1 High St", town="Leeds"), [POSTCODE]),
        (Address(), typed("1 High St", postcode="LS1 1UR"), [TOWN]),
        (Address(), typed(town="Leeds", postcode="LS1 1UR"), [LINE1]),
        (Address(), typed(county="Kent"), [LINE1, TOWN, POSTCODE]),
        (Address(), typed("1 High St", town="Leeds", postcode="LS1"), [BAD_POSTCODE]),
        (Address(), typed("1 High St", postcode="90210"), [TOWN, BAD_POSTCODE]),
        (ABROAD, typed("1 Main St", town="Springfield", postcode="90210"), [COUNTRY]),
        (ABROAD, typed("1 Main St", town="Galway", country="Ireland"), []),
        (
            Address(),
            typed("1 High\x00 St", town="Le\x07eds", postcode="x"),
            [("Home address has hidden characters in it. Delete it and type it again", ("line1", "town"))],
        ),
    ],
)
def test_each_part_that_is_wrong_has_its_own_message(kind, given, messages):
    assert wrong(kind, given) == messages


def test_a_required_address_left_blank_asks_for_each_part_it_needs():
    uk, abroad = ([(said(kind, one), one.parts) for one in kind.missing()] for kind in (Address(), ABROAD))
    assert uk == [LINE1, TOWN, POSTCODE]
    assert abroad == [LINE1, TOWN, COUNTRY]


def test_a_country_posted_to_a_uk_address_is_ignored():
    assert "country" not in Address().gather("home", {"home-country": ["France"], "home-town": ["Leeds"]})
    assert Address().parse(typed("1 High St", "", "Leeds", "", "LS1 1UR", "France"), ANY).value.country == ""


def test_empty_keys_are_left_out_of_json():
    address = PostalAddress(("27 Alder Road",), "Leeds", postcode="LS6 2AB")
    assert Address().to_json(address) == {"lines": ["27 Alder Road"], "town": "Leeds", "postcode": "LS6 2AB"}


@pytest.mark.parametrize(
    "json",
    [
        None, {}, [], "27 Alder Road", {"lines": []}, {"lines": "27 Alder Road"}, {"lines": ["a", "b", "c"]},
        {"lines": [""]},
        {"town": ""}, {"town": " Leeds"}, {"town": None}, {"town": "Leeds", "planet": "Earth"}, {"country": "France"},
        {"lines": ["1"], "uprn": "0123"}, {"lines": ["1"], "uprn": 100023336956}, {1: "a"}, {"town": "a\x00"},
    ],
)  # fmt: skip
def test_only_an_address_as_it_is_written_is_read_back(json):
    with pytest.raises(ValueError, match=r".+"):
        Address().from_json(json)


@pytest.mark.parametrize("json", [{"lines": ["1 High St"], "town": "Leeds", "postcode": "ls11ur"}, {"town": "Leeds"}])
def test_a_kept_address_that_is_not_valid_is_asked_again(json):
    assert Address().faults(Address().from_json(json), ANY) != ()


def test_an_address_is_shown_on_lines_and_compared_by_its_parts():
    address = PostalAddress(("Flat 3", "18 Harbour View"), "Cardiff", postcode="CF10 4PA")
    assert Address().show(address, language("en"), {}) == "Flat 3\n18 Harbour View\nCardiff\nCF10 4PA"
    parts = {part: Address().comparable(address, part) for part in Address.PARTS}
    assert parts == {
        "line1": "Flat 3", "line2": "18 Harbour View", "town": "Cardiff",
        "county": None, "postcode": "CF10 4PA", "country": None
    }  # fmt: skip
    assert Address().comparable(address) == "Flat 3, 18 Harbour View, Cardiff, CF10 4PA"


def test_browsers_may_fill_in_the_parts_they_know():
    tokens = {"line1": "address-line1", "line2": "address-line2", "town": "address-level2", "postcode": "postal-code"}
    assert Address().autocomplete() == tokens
    assert ABROAD.autocomplete() == {**tokens, "country": "country-name"}


def test_the_examples_are_valid():
    for kind in (Address(), ABROAD):
        assert kind.faults(kind.example(ANY), ANY) == ()


@given(st.lists(LINES, min_size=1, max_size=2), LINES, LINES, LINES, LINES)
def test_an_address_abroad_survives_json_and_typing_again(lines, town, county, postcode, country):
    address = PostalAddress(tuple(lines), town, county, postcode, country)
    assert ABROAD.from_json(ABROAD.to_json(address)) == address
    assert ABROAD.parse(ABROAD.retype(address), ANY).value == address


@given(st.dictionaries(st.sampled_from(Address.INPUTS), st.text(), min_size=1))
def test_whatever_is_typed_is_an_address_or_faults(texts):
    given = {part: (text,) for part, text in texts.items()}
    read = Address().parse(given, ANY)
    assert Address().is_blank(given) or isinstance(read.value, PostalAddress) != bool(read.faults)


def test_each_line_has_its_label_token_and_error():
    given = typed("1 High St", postcode="LS1")
    faults = Address().faults(Address().parse(given, ANY).value, ANY)
    html = asked(Address(), given, faults, label="What is your address?", hint="Where you live")
    boxes = controls(html)
    assert [label_of(html, name) for name in boxes] == [
        "Address line 1", "Address line 2 (optional)", "Town or city", "County (optional)", "Postcode"
    ]  # fmt: skip
    assert described(html, boxes["one-town"]) == "Error: Enter town or city"
    assert described(html, boxes["one-postcode"]) == "Error: Enter a full UK postcode"
    assert boxes["one-postcode"].get("value") == "LS1"
    assert boxes["one-line1"].get("autocomplete") == "address-line1"
    assert text(html.find(".//legend")) == "What is your address?"
    assert described(html, html.find(".//fieldset")) == "Where you live"


def test_an_address_abroad_asks_for_the_country_in_words_for_anywhere():
    html = asked(ABROAD)
    assert [label_of(html, name) for name in controls(html)][3:] == [
        "State, province or region (optional)", "Postal or zip code (optional)", "Country"
    ]  # fmt: skip


def test_a_line_of_more_than_a_thousand_characters_is_refused():
    long = PostalAddress(("1" * 1001,), "Leeds" * 201, postcode="LS1 1UR")
    (fault,) = Address().faults(long, ANY)
    assert said(Address(), fault, "home address") == "Each line of home address must be 1,000 characters or fewer"
    assert fault.parts == ("line1", "town")


def test_an_address_anywhere_is_not_looked_up():
    (problem,) = Address({"lookup": True, "format": "international"}).problems()
    assert (problem.code, problem.pointer) == ("setting-clash", ("lookup",))
    assert [Address(each).looks_up for each in ({}, {"lookup": True}, {"format": "uk", "lookup": True})] == [
        False, True, True
    ]  # fmt: skip
    assert Address({"lookup": True}).problems() == ()


def test_the_property_number_stays_while_the_address_looks_the_same():
    kept = PostalAddress(("27 Alder Road",), "Leeds", postcode="LS6 2AB", uprn="72")
    same = PostalAddress(("27 Alder Road",), "Leeds", postcode="LS6 2AB")
    other = PostalAddress(("28 Alder Road",), "Leeds", postcode="LS6 2AB")
    assert [Address().renewed(one, kept) for one in (same, other)] == [kept, other]
