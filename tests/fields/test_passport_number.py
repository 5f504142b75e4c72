import pytest

from formkit.fields.passport_number import PassportNumber
from formkit.language import language
from tests.fields.asked import asked, controls
from tests.fields.reading import bounds, broken, read
from tests.fields.said import said

UK = PassportNumber()
ANY = PassportNumber({"country": "any"})


@pytest.mark.parametrize("text", ["502135326", "502 135 326", " 502-135-326. "])
@pytest.mark.parametrize("kind", [UK, ANY])
def test_a_uk_number_is_read_however_it_is_typed(kind, text):
    assert read(kind, text) == "502135326"


@pytest.mark.parametrize(
    ("text", "kept"), [("c01x 00t47", "C01X00T47"), ("12345", "12345"), ("AB1234567890", "AB1234567890")]
)
def test_another_countrys_number_is_read_where_it_is_asked_for(text, kept):
    assert read(ANY, text) == kept
    assert broken(UK, text) == ["format"]


@pytest.mark.parametrize("text", ["1234", "AB12345678901", "unknown", "Ñ12345678"])
def test_what_is_no_passports_number_is_refused(text):
    assert broken(ANY, text) == ["format.any"]


@pytest.mark.parametrize("text", ["50213532", "5021353261", "5O2135326", "none"])
def test_a_uk_number_has_nine_digits(text):
    assert broken(UK, text) == ["format"]


def test_it_is_shown_as_it_is_kept():
    assert UK.show("502135326", language("en"), {}) == "502135326"


@pytest.mark.parametrize("json", ["502 135 326", "C01X00T47", 502135326])
def test_only_a_number_as_it_is_written_is_read_back(json):
    with pytest.raises(ValueError, match="not a Passport number"):
        UK.from_json(json)


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        (UK, "Passport number must be 9 digits, like 502135326"),
        (ANY, "Passport number must be between 5 and 12 letters and digits, like 502135326 or C01X00T47"),
    ],
)
def test_its_errors_are_worded_for_citizens(kind, message):
    faults = (*kind.missing(), *kind.parse({"": ("1",)}, bounds()).faults)
    assert [said(kind, fault, "your passport number") for fault in faults] == ["Enter your passport number", message]


@pytest.mark.parametrize(("kind", "keyboard"), [(UK, "numeric"), (ANY, None)])
def test_a_phone_offers_digits_where_letters_are_never_needed(kind, keyboard):
    assert controls(asked(kind))["one"].get("inputmode") == keyboard
