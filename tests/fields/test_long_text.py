import pytest

from formkit.fields.long_text import LongText
from tests.fields.asked import asked, by_id, controls, described, text
from tests.fields.reading import broken, read


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("one\r\ntwo", "one\ntwo"),
        ("one\rtwo\n", "one\ntwo\n"),
        ("\r\n  indented", "\n  indented"),
        ("Caffi Mo\u0302r\tyma", "Caffi Môr\tyma"),
    ],
)
def test_lines_are_kept_as_typed_with_one_kind_of_newline(typed: str, kept: str) -> None:
    assert read(LongText(), typed) == kept


@pytest.mark.parametrize("typed", ["a\x00b", "a\ud800", "a\x1b[0m", "a" + "\u0301\u0316" * 40])
def test_what_cannot_be_printed_is_refused(typed: str) -> None:
    assert broken(LongText(), typed) == ["characters"]


@pytest.mark.parametrize(
    ("settings", "typed", "rules"),
    [
        ({"max_characters": 5}, "a\r\nb\r\nc", []),
        ({"max_characters": 5}, "a\r\nb\r\ncd", ["max_characters"]),
        ({"max_characters": 1}, "ab", ["max_characters.one"]),
        ({"max_words": 2}, "one\n\n two ", []),
        ({"max_words": 2}, "one two three", ["max_words"]),
        ({"max_words": 1}, "one two", ["max_words.one"]),
        ({"max_words": 2}, "a" * 10_001, ["max_characters"]),
        ({}, "a" * 10_001, ["max_characters"]),
    ],
)
def test_its_length_is_enforced_on_the_server_too(settings: dict, typed: str, rules: list[str]) -> None:
    assert broken(LongText(settings), typed) == rules


def test_two_ways_to_count_are_a_problem() -> None:
    assert [one.code for one in LongText({"max_words": 5, "max_characters": 5}).problems()] == ["setting-clash"]


@pytest.mark.parametrize(
    ("settings", "code", "said"),
    [
        ({"max_characters": 200}, "en", "You can enter up to 200 characters"),
        ({"max_words": 150}, "en", "You can enter up to 150 words"),
        ({"max_words": 150}, "cy", "Gallwch roi hyd at 150 gair"),
    ],
)
def test_the_limit_is_said_without_javascript(settings: dict, code: str, said: str) -> None:
    html = asked(LongText(settings), code=code)
    assert text(by_id(html, "one-info")) == said
    assert said in described(html, controls(html)["one"])


def test_what_the_script_counts_is_said_in_each_plural_form() -> None:
    counter = next(
        one for one in asked(LongText({"max_words": 9}), code="cy").iter("div") if "data-maxwords" in one.attrib
    )
    said = {
        name.removeprefix("data-i18n.words-over-limit."): words for name, words in counter.items() if "over" in name
    }
    assert said.keys() == {"zero", "one", "two", "few", "many", "other"}
    assert said["two"] == "Mae gennych %{count} air yn ormod"


def test_nothing_counts_where_there_is_no_limit() -> None:
    html = asked(LongText({"rows": 8}))
    assert by_id(html, "one-info") is None
    assert controls(html)["one"].get("rows") == "8"


@pytest.mark.parametrize("typed", ["\r\n\r\n  one\r\n\r\ntwo\r\n", "\none", "</textarea><script>", " &amp; "])
def test_the_box_shows_exactly_what_was_typed(typed: str) -> None:
    box = controls(asked(LongText(), {"": (typed,)}))["one"]
    assert box.text == typed.replace("\r\n", "\n")
