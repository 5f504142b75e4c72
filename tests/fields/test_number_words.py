import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.fields.number_words import numbers_among_words, spoken


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("three", 3), ("Twenty", 20), ("ZERO", 0), ("tri", 3), ("Tair", 3), ("dwy", 2), ("pump", 5),
        ("un  ar ddeg", 11),
        ("un deg un", 11), ("deunaw", 18), ("pedwar ar bymtheg", 19), ("ugain", 20), ("dau ddeg", 20),
    ],
)  # fmt: skip
def test_a_number_up_to_twenty_is_read_in_english_and_welsh(text: str, number: int) -> None:
    assert spoken(text) == number


def test_every_number_up_to_twenty_has_a_word_in_each_language() -> None:
    english = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    welsh = "dim un dau tri pedwar pump chwech saith wyth naw deg un_ar_ddeg deuddeg tri_ar_ddeg pedwar_ar_ddeg pymtheg"
    assert [spoken(word) for word in english.split()] == list(range(17))
    assert [spoken(word.replace("_", " ")) for word in welsh.split()] == list(range(16))


@pytest.mark.parametrize("text", ["", "thirty", "a few", "about three", "third", "three quarters", "-three", "tri deg"])
def test_any_other_words_are_none(text: str) -> None:
    assert spoken(text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("about 3 weeks", [3]), ("3weeks", [3]), ("I have three.", [3]), ("tua 3 wythnos", [3]),
        ("1,200 people", [1200]),
        ("2 or 3", [2, 3]), ("2-3", [2, 3]), ("between two and 4", [2, 4]),
        ("10 years 6 months", [10, 6]), ("a lot", []),
        ("1e3", []), ("5²", []), ("0x10", []), ("1,5", []), ("20%", []), ("£3 each", []), ("", []),
    ],
)  # fmt: skip
def test_numbers_are_found_among_words(text: str, found: list[int]) -> None:
    assert numbers_among_words(text) == found


@given(st.text(max_size=60))
def test_any_text_is_looked_through(text: str) -> None:
    assert all(number >= 0 for number in numbers_among_words(text))
