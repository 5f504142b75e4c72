import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.fields.company_number import CompanyNumber
from formkit.kinds import Fault
from tests.fields.asked import asked, controls
from tests.fields.reading import bounds, broken, read
from tests.fields.said import said

NUMBER = CompanyNumber()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("01234567", "01234567"),
        ("1234567", "01234567"),
        ("6", "00000006"),
        (" 012 345 67. ", "01234567"),
        ("SC123456", "SC123456"),
        ("sc 1234", "SC001234"),
        ("ni-012345", "NI012345"),
        ("OC301234", "OC301234"),
        ("R0000038", "R0000038"),
        ("r38", "R0000038"),
        ("IP12345R", "IP12345R"),
        ("SP1234RS", "SP1234RS"),
        ("OE000001", "OE000001"),
    ],
)
def test_a_number_is_read_however_it_is_typed_and_gets_its_noughts_back(typed: str, kept: str) -> None:
    assert read(NUMBER, typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "123456789",
        "SC1234567",
        "XX123456",
        "00000000",
        "SC000000",
        "0",
        "SC",
        "12345SC6",
        "Example Ltd",
        "IP1234R",
        "٣٤٥",
    ],
)
def test_what_can_be_no_number_is_refused(typed: str) -> None:
    assert broken(NUMBER, typed) == ["format"]
    (fault,) = NUMBER.parse({"": (typed,)}, bounds()).faults
    assert said(NUMBER, fault, "your company’s number") == (
        "Company registration number must be 8 numbers, or 2 letters and 6 numbers, like 01234567 or SC123456"
    )


def test_a_missing_number_is_asked_for() -> None:
    assert said(NUMBER, Fault("required")) == "Enter a company registration number"


@pytest.mark.parametrize("json", ["1234567", "sc123456", "SC 123456", "", None, 12345678])
def test_only_a_whole_number_is_read_back(json: object) -> None:
    with pytest.raises(ValueError, match="not a Company number"):
        NUMBER.from_json(json)
    assert NUMBER.literal(json) is None


@given(st.integers(1, 99_999_999))
def test_with_and_without_noughts_is_the_same_number(number: int) -> None:
    assert read(NUMBER, str(number)) == read(NUMBER, f"{number:08}") == f"{number:08}"


def test_its_signs_stand_apart() -> None:
    box = controls(asked(NUMBER))["one"]
    assert "govuk-input--extra-letter-spacing" in box.get("class")
    assert (box.get("inputmode"), box.get("spellcheck")) == (None, "false")
