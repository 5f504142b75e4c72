import pytest

from formkit.fields.vehicle_registration import VehicleRegistration
from formkit.language import language
from tests.fields.asked import asked, controls
from tests.fields.reading import bounds, broken, read
from tests.fields.said import said

NUMBER = VehicleRegistration()
PLATES = [
    "AB12 CDE", "YY99 ZZZ",
    "A1 BCD", "A12 BCD", "M123 BCD", "Q999 ABC",
    "ABC 1D", "ABC 12D", "ABC 123Y",
    "A 1", "A 1234", "AB 1", "AB 1234", "ABC 1", "ABC 123",
    "1 A", "1234 A", "1 AB", "1234 AB", "1 ABC", "123 ABC",
    "IA 1234", "AIG 1234", "ABZ 1", "ABZ 1234", "OZZ 9999",
]  # fmt: skip


@pytest.mark.parametrize("plate", PLATES)
def test_every_kind_of_plate_is_kept_without_its_space_and_shown_with_it(plate):
    kept = plate.replace(" ", "")
    assert read(NUMBER, plate) == read(NUMBER, plate.lower()) == read(NUMBER, f" {kept} ") == kept
    assert NUMBER.show(kept, language("en"), {}) == plate


@pytest.mark.parametrize("text", ["A-B 12 C.D.E", "ab12cde", "AB1 2CDE", "AB12\u00a0CDE"])
def test_spaces_may_stand_anywhere(text):
    assert read(NUMBER, text) == "AB12CDE"


@pytest.mark.parametrize(
    "text",
    [
        "AB123 CDE", "AB12 CD", "AB12 CDEF", "ABC12 DEF", "AI12 CDE", "AQ12 CDE", "ZA12 CDE", "AB12 CIE", "AB12 CQE",
        "ABI2 CDE", "I123 ABC", "Z123 ABC", "A1234 BCD", "ABC 123I", "ABC 123Z", "ABC 1234D", "A 12345", "ABC 1234",
        "1234 ABC", "12345", "ABCDE", "ABZ 12345", "ÄB12 CDE", "AB12 CDE 3", "my car",
    ],
)  # fmt: skip
def test_what_stands_on_no_plate_is_refused(text):
    assert broken(NUMBER, text) == ["format"]


@pytest.mark.parametrize("json", ["AB12 CDE", "ab12cde", "AB123CDE", 12])
def test_only_a_number_as_it_is_written_is_read_back(json):
    with pytest.raises(ValueError, match="not a Vehicle registration number"):
        NUMBER.from_json(json)


def test_its_errors_are_worded_for_citizens():
    faults = (
        *NUMBER.missing(),
        *NUMBER.parse({"": ("AB123CDEF",)}, bounds()).faults,
        *NUMBER.parse({"": ("!",)}, bounds()).faults,
    )
    assert {said(NUMBER, fault) for fault in faults} == {
        "Enter a vehicle registration number",
        "Enter a UK vehicle registration number as it is on the number plate, like AB12 CDE",
    }


def test_it_is_not_checked_for_spelling():
    assert controls(asked(NUMBER))["one"].get("spellcheck") == "false"
