from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.fields.national_insurance_number import NationalInsuranceNumber
from formkit.kinds import Bounds
from formkit.language import language
from tests.fields.asked import asked, controls, described
from tests.fields.said import said

ANY = Bounds(date(2026, 6, 1))
NUMBER = NationalInsuranceNumber()


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("AB123456C", "AB123456C"),
        ("ab 12 34 56 c", "AB123456C"),
        (" AB-12-34-56-C. ", "AB123456C"),
        ("A B 1 2 3 4 5 6 C", "AB123456C"),
        ("AB\u00a012\u200934–56 C", "AB123456C"),
        ("QQ 12 34 56 C", "QQ123456C"),
        ("zy999999d", "ZY999999D"),
    ],
)
def test_a_number_is_read_however_it_is_typed(text, kept):
    assert NUMBER.parse({"": (text,)}, ANY).value == kept


@pytest.mark.parametrize(
    "text",
    [
        "AB12345C", "AB1234567C", "AB123456", "AB123456E", "A1123456C", "123456789", "AB123456CC", "AB12345OC",
        "DA123456C", "FA123456C", "IA123456C", "QA123456C", "UA123456C", "VA123456C",
        "AD123456C", "AF123456C", "AI123456C", "AO123456C", "AQ123456C", "AU123456C", "AV123456C",
        "BG123456C", "GB123456C", "KN123456C", "NK123456C", "NT123456C", "TN123456C", "ZZ123456C",
        "ÄB123456C", "AB१23456C",
    ],
)  # fmt: skip
def test_what_can_be_no_ones_number_is_refused(text):
    (fault,) = NUMBER.parse({"": (text,)}, ANY).faults
    assert said(NUMBER, fault) == "Enter a National Insurance number in the correct format"


@pytest.mark.parametrize(
    ("subject", "message"),
    [
        ("", "Enter a National Insurance number"),
        ("your National Insurance number", "Enter your National Insurance number"),
    ],
)
def test_a_missing_number_is_asked_for(subject, message):
    assert [said(NUMBER, fault, subject) for fault in NUMBER.missing()] == [message]


def test_a_number_is_shown_in_pairs():
    assert NUMBER.show("QQ123456C", language("en"), {}) == "QQ 12 34 56 C"


@pytest.mark.parametrize(
    "json", [None, "", "qq123456c", "QQ 12 34 56 C", "QQ123456E", "BG123456A", 123456, ["QQ123456C"]]
)
def test_only_a_number_as_it_is_written_is_read_back(json):
    with pytest.raises(ValueError, match="National Insurance number"):
        NUMBER.from_json(json)
    assert NUMBER.literal(json) is None


def test_the_example_is_valid_and_no_browser_fills_it_in():
    assert NUMBER.from_json(NUMBER.example(ANY)) == "QQ123456C"
    assert NUMBER.autocomplete() == {}


@given(st.from_regex(r"[ABCEHJ][ABCE]\d{6}[A-D]", fullmatch=True, alphabet=st.characters(codec="ascii")))
def test_a_number_survives_json_and_typing_again(number):
    assert NUMBER.from_json(NUMBER.to_json(number)) == number
    assert NUMBER.parse(NUMBER.retype(number), ANY).value == number


@given(st.text())
def test_whatever_is_typed_is_a_number_or_one_fault(text):
    read = NUMBER.parse({"": (text,)}, ANY)
    assert isinstance(read.value, str) != (len(read.faults) == 1)


def test_what_was_typed_stands_there_again_and_is_not_checked_for_spelling():
    given = {"": (" qq 12",)}
    html = asked(NUMBER, given, NUMBER.parse(given, ANY).faults, label="National Insurance number", hint="On your P60")
    box = controls(html)["one"]
    assert (box.get("value"), box.get("spellcheck"), box.get("autocomplete")) == (" qq 12", "false", None)
    assert described(html, box) == "On your P60 Error: Enter a National Insurance number in the correct format"
