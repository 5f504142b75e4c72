import pytest
from babel import Locale

from formkit.fields.months import month


@pytest.mark.parametrize("code", ["en", "cy"])
@pytest.mark.parametrize("width", ["wide", "abbreviated"])
def test_every_name_and_abbreviation_is_read_in_both_languages(code, width):
    names = Locale.parse(code).months["format"][width]
    assert {number: month(name) for number, name in names.items()} == {number: number for number in range(1, 13)}


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("Fawrth", 3), ("Fai", 5), ("Fehefin", 6), ("Orffennaf", 7), ("Ngorffennaf", 7), ("Fedi", 9),
        ("Dachwedd", 11), ("Nhachwedd", 11), ("Thachwedd", 11), ("Ragfyr", 12), ("ORFF", 7), ("rag.", 12),
    ],
)  # fmt: skip
def test_a_welsh_month_is_read_with_any_mutation(name, number):
    assert month(name) == number


@pytest.mark.parametrize("text", ["3", "03", " mar ", "MAR.", "March", "mARCH", "Marc", "Mawrth", "٣"])
def test_march_is_read_however_it_is_typed(text):
    assert month(text) == 3


@pytest.mark.parametrize(
    "text", ["", "0", "00", "13", "003", "-3", "3.5", "Ma", "J", "Ju", "De", "Marzo", "Marchh", "Mar ch", "³"]
)
def test_what_names_no_one_month_is_none(text):
    assert month(text) is None
