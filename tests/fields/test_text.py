from dataclasses import replace

import pytest

from formkit.fields.text import Text
from formkit.kinds import Fault
from tests.fields.asked import asked, controls, page, question, words
from tests.fields.reading import bounds, broken, read
from tests.fields.said import said


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Caffi  Môr ", "Caffi Môr"),
        ("Caffi\tMôr\r\n", "Caffi Môr"),
        ("Caffi Mo\u0302r", "Caffi Môr"),
        ("<b>&amp;</b>", "<b>&amp;</b>"),
        ("👩‍🚀", "👩‍🚀"),
    ],
)
def test_a_line_is_kept_composed_with_single_spaces(typed: str, kept: str) -> None:
    assert read(Text(), typed) == kept


@pytest.mark.parametrize("typed", ["a\x00b", "\x1b[31m", "a\ud800", "a" + "\u0301\u0316" * 40])
def test_what_cannot_be_printed_is_refused(typed: str) -> None:
    assert broken(Text(), typed) == ["characters"]


@pytest.mark.parametrize(
    ("settings", "typed", "rules"),
    [
        ({"max_length": 3}, "abc", []),
        ({"max_length": 3}, "abcd", ["max_length"]),
        ({"max_length": 3}, " abc ", []),
        ({"max_length": 1}, "ab", ["max_length.one"]),
        ({"min_length": 3}, "ab", ["min_length"]),
        ({}, "a" * 1001, ["max_length"]),
    ],
)
def test_its_length_is_held_to_the_settings(settings: dict, typed: str, rules: list[str]) -> None:
    assert broken(Text(settings), typed) == rules


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("letters", "O’Brien-Siân Jr.", "R2D2"),
        ("letters_and_numbers", "A12b34", "A-12"),
        ("numbers", "0123", "12x"),
        ("postcode", "sw1a2aa", "SW1A"),
        ("company_number", "sc 123456", "12345"),
    ],
)
def test_a_named_format_holds_all_of_the_text(name: str, right: str, wrong: str) -> None:
    kind = Text({"pattern": name})
    assert broken(kind, right) == []
    assert broken(kind, wrong) == [f"pattern.{name}"]


def test_a_format_is_kept_in_its_own_way() -> None:
    assert read(Text({"pattern": "postcode"}), "sw1a2aa") == "SW1A 2AA"
    assert read(Text({"pattern": "company_number"}), "sc 123456") == "SC123456"


def test_a_literal_of_a_format_is_read_as_answers_are() -> None:
    assert Text({"pattern": "postcode"}).literal("sw1a2aa") == "SW1A 2AA"
    assert Text({"pattern": "postcode"}).literal("SW1") == "SW1"


@pytest.mark.parametrize(("typed", "rules"), [("A1", []), ("xA1", ["pattern"]), ("A1x", ["pattern"])])
def test_a_regular_expression_matches_the_whole_text(typed: str, rules: list[str]) -> None:
    assert broken(Text({"pattern": {"regex": "[A-Z][0-9]", "error": "No"}}), typed) == rules


def test_a_regular_expression_that_backtracks_elsewhere_ends_here() -> None:
    assert broken(Text({"pattern": {"regex": "(a|a)*(a+)+b", "error": "No"}}), "a" * 400) == ["pattern"]


@pytest.mark.parametrize(
    ("settings", "code", "pointer"),
    [
        ({"pattern": {"regex": "(a", "error": "No"}}, "pattern-syntax", ("pattern", "regex")),
        ({"pattern": {"regex": "(?=a)", "error": "No"}}, "pattern-syntax", ("pattern", "regex")),
        ({"pattern": {"regex": "a", "error": "No", "example": "b"}}, "pattern-example", ("pattern", "example")),
        ({"min_length": 5, "max_length": 4}, "setting-range", ("min_length",)),
    ],
)
def test_settings_that_cannot_work_are_problems(settings: dict, code: str, pointer: tuple) -> None:
    assert [(one.code, one.pointer) for one in Text(settings).problems()] == [(code, pointer)]


@pytest.mark.parametrize(
    "settings",
    [{"min_length": 40}, {"max_length": 2}, {"pattern": {"regex": "[0-9]{2}", "error": "No", "example": "42"}}],
)
def test_the_example_obeys_the_settings(settings: dict) -> None:
    assert Text(settings).faults(Text(settings).example(bounds()), bounds()) == ()


def test_errors_read_well() -> None:
    fault = Text({"max_length": 1200}).faults("a" * 1201, bounds())[0]
    assert said(Text(), fault, "trading name") == "Trading name must be 1,200 characters or fewer"
    assert said(Text(), Fault("required")) == "Enter your answer"
    assert said(Text(), fault, "enw’r busnes", "cy") == "Mae’n rhaid i enw’r busnes fod yn 1,200 nod neu lai"


@pytest.mark.parametrize(
    ("width", "found"),
    [(10, "govuk-input--width-10"), ("two-thirds", "govuk-!-width-two-thirds"), (None, "govuk-input")],
)
def test_the_box_is_as_wide_as_asked(width: object, found: str) -> None:
    control = controls(asked(Text({"width": width} if width else {})))["one"]
    assert control.get("class", "").split()[-1] == found


@pytest.mark.parametrize(
    ("settings", "found"), [({"spellcheck": False}, "false"), ({"spellcheck": True}, "true"), ({}, None)]
)
def test_spelling_is_checked_as_asked(settings: dict, found: str | None) -> None:
    assert controls(asked(Text(settings)))["one"].get("spellcheck") == found


def test_a_prefix_and_a_suffix_stand_beside_the_box() -> None:
    one = question(Text())
    texts = {**one.field.texts, "prefix": words("No."), "suffix": words("<kg>")}
    html = page(replace(one, field=replace(one.field, texts=texts)))
    assert [one.text.strip() for one in html.iter("div") if "fix" in one.get("class", "")] == ["No.", "<kg>"]
