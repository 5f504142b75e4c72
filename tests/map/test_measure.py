"""Lines are broken so that they fit, and no letter is lost."""

from hypothesis import given
from hypothesis import strategies as some

from formkit.map.measure import broken, width


@given(some.text(), some.integers(20, 400), some.booleans())
def test_no_letter_is_lost(words: str, most: int, bold: bool) -> None:
    assert "".join("".join(broken(words, 16, most, bold)).split()) == "".join(words.split())


@given(some.text(min_size=1), some.integers(20, 400), some.booleans())
def test_no_line_is_too_wide(words: str, most: int, bold: bool) -> None:
    assert all(width(line, 16, bold) <= most for line in broken(words, 16, most, bold))


def test_lines_break_between_words() -> None:
    assert list(broken("What is your date of birth?", 16, 100)) == ["What is your", "date of birth?"]


def test_wide_letters_are_wider_and_bold_ones_more_so() -> None:
    assert width("WWW", 16) > 3 * width("i", 16) * 4
    assert width("a", 16, bold=True) > width("a", 16)
