import pytest

from formkit.fields.nhs_number import NhsNumber
from formkit.language import language
from tests.fields.asked import asked, controls
from tests.fields.reading import bounds, broken, read
from tests.fields.said import said

NUMBER = NhsNumber()


@pytest.mark.parametrize("text", ["9434765919", "943 476 5919", " 943-476-5919 ", "943\u00a0476\u00a05919."])
def test_a_number_is_read_however_it_is_typed(text):
    assert read(NUMBER, text) == "9434765919"


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("943476591", "format"),
        ("94347659190", "format"),
        ("94347659I9", "format"),
        ("٩٤٣٤٧٦٥٩١٩", "format"),
        ("NHS", "format"),
        ("9434765918", "check_digit"),
        ("9434756919", "check_digit"),  # two digits changed places
        ("4857773456", "check_digit"),
        ("0000000012", "check_digit"),
    ],
)
def test_what_can_be_no_ones_number_is_refused(text, rule):
    assert broken(NUMBER, text) == [rule]


@pytest.mark.parametrize("last", range(10))
def test_nine_digits_that_need_a_tenth_of_10_begin_no_number(last):
    assert broken(NUMBER, f"999000000{last}") == ["check_digit"]


def test_a_check_digit_of_11_is_written_as_0():
    assert read(NUMBER, "9990002290") == "9990002290"


def test_it_is_kept_without_spaces_and_shown_in_three_groups():
    assert NUMBER.to_json("9434765919") == "9434765919"
    assert NUMBER.show("9434765919", language("en"), {}) == "943 476 5919"


@pytest.mark.parametrize("json", ["943 476 5919", "9434765918", "943476591", 9434765919])
def test_only_a_number_as_it_is_written_is_read_back(json):
    with pytest.raises(ValueError, match="NHS number"):
        NUMBER.from_json(json)


def test_its_errors_are_gov_uks():
    said_of = {text: NUMBER.parse({"": (text,)}, bounds()).faults for text in ("12", "9434765918")}
    assert [said(NUMBER, fault, "your NHS number") for fault in NUMBER.missing()] == ["Enter your NHS number"]
    assert [said(NUMBER, fault) for faults in said_of.values() for fault in faults] == [
        "NHS number must be 10 digits, like 999 000 0018",
        "Enter a real NHS number: at least one of these 10 digits is wrong",
    ]


def test_a_phone_offers_digits_for_it():
    assert controls(asked(NUMBER))["one"].get("inputmode") == "numeric"
