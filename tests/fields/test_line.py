import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.fields.line import bare, is_printable, kept_line, line


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("  Ann \t Lee\n", "Ann Lee"),
        ("Jose\u0301", "José"),
        ("O’Brien-O'Neill", "O’Brien-O'Neill"),
        ("ශ්\u200dරී", "ශ්\u200dරී"),
        (" \u00a0 ", ""),
    ],
)
def test_a_line_is_kept_composed_and_with_single_spaces(text, kept):
    assert line(text) == kept


@pytest.mark.parametrize(
    ("text", "printable"), [("José 明", True), ("a\x00b", False), ("a\x07", False), ("a\x85", False), ("\ud800", False)]
)
def test_control_characters_and_lone_surrogates_are_not_printable(text, printable):
    assert is_printable(text) is printable


@pytest.mark.parametrize("json", ["", " a", "a  b", "a\nb", "Jose\u0301", "a\x07", "\ud800", None, 1, ["a"], {}])
def test_nothing_but_a_line_as_it_is_written_is_read_back(json):
    with pytest.raises(ValueError, match="line of text"):
        kept_line(json)


@given(st.text())
def test_a_line_stays_as_it_is(text):
    assert line(line(text)) == line(text)


@pytest.mark.parametrize(
    ("text", "kept"), [(" sw1a-2aa. ", "SW1A2AA"), ("QQ\u00a012", "QQ12"), ("ß1", ""), ("१२", ""), ("–", "")]
)
def test_what_is_typed_in_groups_is_bared_to_ascii_letters_and_digits(text, kept):
    assert bare(text) == kept
