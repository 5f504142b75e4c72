"""How messages write names, lists and near misses."""

import pytest

from formkit.definition.words import LONGEST_SHOWN, Speller, all_of, any_of, quoted


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("label", "`label`"),
        (5, "`5`"),
        (True, "`true`"),
        ({"a": 1}, "`{…}`"),
        ([1], "`[…]`"),
        ("a\nb", "`a\\u000ab`"),
        ("x" * 99, "`" + "x" * LONGEST_SHOWN + "…`"),
    ],
)
def test_what_stands_in_the_file_is_told_from_the_words_around_it(value: object, shown: str) -> None:
    assert quoted(value) == shown


def test_lists_read_as_people_say_them() -> None:
    assert any_of(["a"]) == "`a`"
    assert any_of(["a", "b", "c"]) == "`a`, `b` or `c`"
    assert all_of(["a", "b"]) == "`a` and `b`"
    assert any_of("abcdef", most=2) == "`a`, `b` or 4 more"


@pytest.mark.parametrize(
    ("word", "meant"), [("lable", "label"), ("firstName", "first_name"), ("first-name", "first_name"), ("zzz", None)]
)
def test_the_nearest_word_is_the_one_that_was_meant(word: str, meant: str | None) -> None:
    assert Speller().nearest(word, ["hint", "label", "first_name"]) == meant


@pytest.mark.parametrize(
    ("word", "known", "asked"),
    [
        ("and", ["all", "any"], "Did you mean `all`?"),
        ("greater_than", ["greatest", "more_than", "after"], "Did you mean `more_than` or `after`?"),
        ("textarea", ["text", "long_text"], "Did you mean `long_text`?"),
        ("Number", ["integer", "decimal"], "Did you mean `integer` or `decimal`?"),
        ("and", ["hint"], ""),
    ],
)
def test_words_of_other_form_builders_are_understood(word: str, known: list[str], asked: str) -> None:
    assert Speller().meant(word, known) == asked


def test_a_speller_tires() -> None:
    speller = Speller(pairs=3)
    assert speller.meant("lable", ["hint", "type", "label"]) == "Did you mean `label`?"
    assert speller.meant("lable", ["label"]) == ""
