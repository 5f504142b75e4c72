import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.conditions import OPERATORS, Comparison
from formkit.fields.postcode import Postcode, postcode, postcode_beginning
from formkit.kinds import Kind
from formkit.values import Answer, Literal
from tests.facts import known
from tests.fields.asked import asked, controls
from tests.fields.reading import broken, read
from tests.fields.said import said


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("SW1A 2AA", "SW1A 2AA"),
        ("sw1a2aa", "SW1A 2AA"),
        (" Sw1A  2 aA. ", "SW1A 2AA"),
        ("SW1A-2AA", "SW1A 2AA"),
        ("SW1A\u00a02AA", "SW1A 2AA"),
        ("m11ae", "M1 1AE"),
        ("b33 8th", "B33 8TH"),
        ("CR2 6XH", "CR2 6XH"),
        ("dn551pt", "DN55 1PT"),
        ("W1A 0AX", "W1A 0AX"),
        ("EC1A 1BB", "EC1A 1BB"),
        ("BT1 5GS", "BT1 5GS"),
        ("ze1 0aa", "ZE1 0AA"),
        ("JE2 3XP", "JE2 3XP"),
        ("IM1 1EB", "IM1 1EB"),
        ("BF1 1AA", "BF1 1AA"),
        ("GIR 0AA", "GIR 0AA"),
    ],
)
def test_a_postcode_is_read_however_it_is_typed(text, kept):
    assert postcode(text) == kept


@pytest.mark.parametrize(
    "text",
    [
        "",
        "SW1A",
        "2AA",
        "SW1A 2A",
        "SW1A 2AAA",
        "SW1A 2CA",
        "QW1A 2AA",
        "S1A",
        "12345",
        "SW1A OAA",
        "Leeds",
        "SŴ1A 2AA",
    ],
)
def test_what_is_no_full_postcode_is_none(text):
    assert postcode(text) is None


@given(st.text(max_size=12))
def test_a_kept_postcode_is_read_as_itself(text):
    kept = postcode(text)
    assert kept is None or postcode(kept) == kept


def test_the_type_keeps_it_in_capitals_with_its_space():
    assert read(Postcode(), " sw1a2aa ") == "SW1A 2AA"


@pytest.mark.parametrize(
    ("text", "rule", "message"),
    [
        ("SW1A", "format", "Enter a full UK postcode, like SW1A 2AA"),
        ("Leeds", "format", "Enter a full UK postcode, like SW1A 2AA"),
        ("BFPO 57", "bfpo", "Enter the postcode that goes with the BFPO number, like BF1 2AT"),
    ],
)
def test_what_is_no_postcode_says_what_to_enter(text, rule, message):
    assert broken(Postcode(), text) == [rule]
    (fault,) = Postcode().read(text).faults
    assert said(Postcode(), fault, "your postcode") == message


def test_the_postcodes_that_errors_show_are_postcodes():
    assert [postcode(code) for code in ("SW1A 2AA", "BF1 2AT")] == ["SW1A 2AA", "BF1 2AT"]


@pytest.mark.parametrize(
    ("written", "beginning"),
    [
        ("sw1a2aa", "SW1A 2AA"), ("sw", "SW"), ("sw1", "SW1"), ("SW1A", "SW1A"), ("sw1a2", "SW1A 2"),
        ("SW1A 2", "SW1A 2"),
        ("sw1a  2a", "SW1A 2A"), ("m", "M"), ("M11", "M11"), ("m1 1", "M1 1"), ("m112", "M11 2"), ("W1A0", "W1A 0"),
        ("London", None), ("1AA", None), ("", None), ("SW1A 2AAA", None), ("SW 1A2", None), ("ŴA", None),
    ],
)  # fmt: skip
def test_the_beginning_of_a_postcode_is_read_however_it_is_written(written, beginning):
    assert postcode_beginning(written) == beginning


@pytest.mark.parametrize(
    ("operator", "written", "holds"),
    [
        ("is", "sw1a2aa", True), ("is", "SW1A 2AA", True), ("is", "sw1a2ab", False),
        ("in", "Sw1a 2aa", True), ("starts_with", "sw1a2", True), ("starts_with", "sw", True),
        ("starts_with", "w1", False),
    ],
)  # fmt: skip
def test_conditions_take_a_postcode_in_any_case_with_or_without_its_space(operator, written, holds):
    literal = (Postcode().beginning if operator == "starts_with" else Postcode().literal)(written)
    condition = Comparison(Answer("home", Kind.TEXT), OPERATORS[operator], (Literal(literal, Kind.TEXT),))
    assert condition.holds(known(home=Postcode().comparable("SW1A 2AA"))) is holds


@pytest.mark.parametrize("json", ["sw1a 2aa", "SW1A2AA", "SW1A", " SW1A 2AA", 5])
def test_only_a_postcode_as_it_is_written_is_read_back(json):
    with pytest.raises(ValueError, match="not a postcode"):
        Postcode().from_json(json)


def test_browsers_fill_it_in_and_do_not_check_its_spelling():
    box = controls(asked(Postcode()))["one"]
    assert (box.get("autocomplete"), box.get("spellcheck")) == ("postal-code", "false")
