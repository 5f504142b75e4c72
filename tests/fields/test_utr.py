import pytest

from formkit.fields.utr import Utr
from formkit.language import language
from tests.fields.asked import asked, controls
from tests.fields.reading import bounds, broken, read
from tests.fields.said import said

NUMBER = Utr()


@pytest.mark.parametrize(
    "text",
    ["1955839661", "19558 39661", "195 5839 661", "1955839661K", "19558 39661 k", "K1955839661", " 19558-39661. "],
)
def test_a_number_is_read_with_or_without_its_k_and_spaces(text):
    assert read(NUMBER, text) == "1955839661"


@pytest.mark.parametrize(
    "text", ["195583966", "19558396610", "1955839661A", "KK1955839661", "l955839661", "UTR", "१९५५८३९६६१"]
)
def test_what_is_not_ten_digits_is_refused(text):
    assert broken(NUMBER, text) == ["format"]


@pytest.mark.parametrize("digit", "023456789")
def test_the_first_digit_checks_the_others(digit):
    assert broken(NUMBER, f"{digit}955839661") == ["check_digit"]


@pytest.mark.parametrize("text", ["1955839662", "1955893661", "1595839661"])
def test_a_wrong_digit_and_two_that_changed_places_are_found(text):
    assert broken(NUMBER, text) == ["check_digit"]


# For each remainder of 11, the digit that checks it: HMRC's own table has 2 for both 0 and 9, and 1 for both 1 and 10.
@pytest.mark.parametrize(
    ("nine", "first"),
    [
        ("000000000", "2"), ("000000006", "1"), ("000000001", "9"), ("000000007", "8"), ("000000002", "7"),
        ("000000008", "6"), ("000000003", "5"), ("000000009", "4"), ("000000004", "3"), ("000000013", "2"),
        ("000000005", "1"),
    ],
)  # fmt: skip
def test_each_remainder_has_its_digit(nine, first):
    assert read(NUMBER, first + nine) == first + nine


def test_it_is_kept_without_spaces_and_shown_in_two_halves():
    assert NUMBER.to_json("1955839661") == "1955839661"
    assert NUMBER.show("1955839661", language("en"), {}) == "19558 39661"


@pytest.mark.parametrize("json", ["19558 39661", "1955839661K", "2955839661", 1955839661])
def test_only_a_number_as_it_is_written_is_read_back(json):
    with pytest.raises(ValueError, match="not a Unique Taxpayer Reference"):
        NUMBER.from_json(json)


def test_its_errors_are_worded_for_citizens():
    faults = [NUMBER.parse({"": (text,)}, bounds()).faults[0] for text in ("12", "2955839661")]
    assert [said(NUMBER, fault, "your UTR") for fault in (*NUMBER.missing(), *faults)] == [
        "Enter your UTR",
        "Unique Taxpayer Reference must be 10 digits, like 11234 56789",
        "Enter a real Unique Taxpayer Reference: at least one of these 10 digits is wrong",
    ]


def test_a_phone_offers_digits_for_it():
    assert controls(asked(NUMBER))["one"].get("inputmode") == "numeric"
