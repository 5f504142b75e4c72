import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.fields.charity_number import CharityNumber
from formkit.kinds import Fault
from tests.fields.asked import asked, controls
from tests.fields.reading import bounds, broken, read
from tests.fields.said import said

NUMBER = CharityNumber()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("1123456", "1123456"),
        ("201234", "201234"),
        (" 1 123 456. ", "1123456"),
        ("1123456-1", "1123456-1"),
        ("1123456 – 12", "1123456-12"),
        ("1123456/3", "1123456-3"),
        ("1123456-0", "1123456"),
        ("SC012345", "SC012345"),
        ("sc 012 345", "SC012345"),
        ("SC-012345", "SC012345"),
        ("NIC 101234", "NIC101234"),
    ],
)
def test_a_number_of_each_nation_is_read_however_it_is_typed(typed: str, kept: str) -> None:
    assert read(NUMBER, typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "12345",
        "12345678",
        "0123456",
        "SC12345",
        "SC0123456",
        "NI101234",
        "NIC10123",
        "SC012345-1",
        "Oxfam",
        "1123456-x",
    ],
)
def test_what_can_be_no_number_is_refused(typed: str) -> None:
    assert broken(NUMBER, typed) == ["format"]
    (fault,) = NUMBER.parse({"": (typed,)}, bounds()).faults
    assert said(NUMBER, fault) == "Enter a charity number in the correct format, like 1123456, SC012345 or NIC101234"


def test_the_numbers_that_the_error_shows_are_taken() -> None:
    assert [read(NUMBER, one) for one in ("1123456", "SC012345", "NIC101234")] == ["1123456", "SC012345", "NIC101234"]


def test_a_missing_number_is_asked_for() -> None:
    assert said(NUMBER, Fault("required")) == "Enter a charity number"


@pytest.mark.parametrize("json", ["1123456-0", "1123456 - 1", "sc012345", "SC 012345", "", None, 1123456])
def test_only_a_number_as_it_is_written_is_read_back(json: object) -> None:
    with pytest.raises(ValueError, match="not a Charity number"):
        NUMBER.from_json(json)


@given(st.from_regex(r"[1-9][0-9]{5,6}(-[1-9][0-9]?)?|SC[0-9]{6}|NIC[0-9]{6}", fullmatch=True))
def test_a_number_survives_json_and_typing_again(number: str) -> None:
    assert NUMBER.from_json(NUMBER.to_json(number)) == number
    assert read(NUMBER, NUMBER.retype(number)[""][0]) == number


def test_its_signs_stand_apart() -> None:
    box = controls(asked(NUMBER))["one"]
    assert "govuk-input--extra-letter-spacing" in box.get("class")
    assert (box.get("inputmode"), box.get("spellcheck")) == (None, "false")
