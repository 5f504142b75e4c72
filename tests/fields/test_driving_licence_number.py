import pytest

from formkit.fields.driving_licence_number import DrivingLicenceNumber
from formkit.language import language
from tests.fields.reading import bounds, broken, read
from tests.fields.said import said

NUMBER = DrivingLicenceNumber()
MESSAGE = (
    "Driving licence number must be 16 characters, like MORGA657054SM9IJ, or 8 digits if it is from Northern Ireland"
)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("MORGA657054SM9IJ", "MORGA657054SM9IJ"),
        ("morga 657054 sm9ij", "MORGA657054SM9IJ"),
        ("MORGA657054SM9IJ 35", "MORGA657054SM9IJ"),
        ("morga-657054-sm9ij-35", "MORGA657054SM9IJ"),
        ("LEE99801310A99AB", "LEE99801310A99AB"),
        ("O9999001019999XX", "O9999001019999XX"),
        ("MORGA612314SM9IJ", "MORGA612314SM9IJ"),
        ("MORGA662014SM1IJ", "MORGA662014SM1IJ"),
        ("12345678", "12345678"),
        ("1234 5678", "12345678"),
    ],
)
def test_a_number_of_either_kind_is_read_without_its_issue_number(text, kept):
    assert read(NUMBER, text) == kept


@pytest.mark.parametrize(
    "text",
    [
        "MORGA657054SM9I", "MORGA657054SM9IJ3", "MORGA657054SM9IJ351", "1234567", "123456789", "99999657054SM9IJ",
        "MOR9A657054SM9IJ", "MORGA600054SM9IJ", "MORGA613054SM9IJ", "MORGA650054SM9IJ", "MORGA663054SM9IJ",
        "MORGA657004SM9IJ", "MORGA657324SM9IJ", "MORGA6570549M9IJ", "MORG1657054SM9IJ", "MORGAÉ57054SM9IJ",
    ],
)  # fmt: skip
def test_what_is_on_no_licence_is_refused(text):
    assert broken(NUMBER, text) == ["format"]


def test_it_is_shown_as_on_the_licence():
    assert NUMBER.show("MORGA657054SM9IJ", language("en"), {}) == "MORGA657054SM9IJ"


@pytest.mark.parametrize("json", ["MORGA657054SM9IJ35", "morga657054sm9ij", "MORGA 657054 SM9IJ", 12345678])
def test_only_a_number_as_it_is_written_is_read_back(json):
    with pytest.raises(ValueError, match="not a Driving licence number"):
        NUMBER.from_json(json)


def test_its_errors_are_worded_for_citizens():
    faults = (*NUMBER.missing(), *NUMBER.parse({"": ("MORGAN",)}, bounds()).faults)
    assert [said(NUMBER, fault, "your driving licence number") for fault in faults] == [
        "Enter your driving licence number",
        MESSAGE,
    ]
