import pytest

from formkit.fields.integer import Integer
from formkit.kinds import Fault
from formkit.language import language
from tests.fields.asked import asked, controls
from tests.fields.reading import bounds, broken, read
from tests.fields.said import said


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("15", 15),
        ("1,234", 1234),
        ("1 234 567", 1234567),
        ("\u22124", -4),
        ("+3", 3),
        ("007", 7),
        ("12.0", 12),
        ("\u0663\u0664", 34),
        ("\uff11\uff12", 12),
        ("\u200e15", 15),
        ("9" * 15, 10**15 - 1),
        ("three", 3),
        (" Twelve ", 12),
        ("tri", 3),
        ("un ar ddeg", 11),
    ],
)
def test_a_number_is_read_however_it_is_written(typed: str, value: int) -> None:
    assert read(Integer(), typed) == value


@pytest.mark.parametrize(
    ("typed", "rule"),
    [
        ("12.5", "whole"),
        ("thirty", "number"),
        ("a few", "number"),
        ("about 3.5 weeks", "whole"),
        ("1,5", "number"),
        ("12,34", "number"),
        ("1e3", "number"),
        ("5²", "number"),
        ("-", "number"),
        ("NaN", "number"),
        ("1" * 16, "digits"),
        ("1" * (10**6 + 1), "digits"),
        ("0x10", "number"),
        ("1_000", "number"),
    ],
)
def test_what_is_no_whole_number_says_why(typed: str, rule: str) -> None:
    assert broken(Integer(), typed) == [rule]


@pytest.mark.parametrize(
    ("typed", "english", "welsh"),
    [
        (
            "about 3 weeks",
            "Number of weeks must be a number without words, like 3",
            "Mae’n rhaid i number of weeks fod yn rhif heb eiriau, fel 3",
        ),
        (
            "tua tri",
            "Number of weeks must be a number without words, like 3",
            "Mae’n rhaid i number of weeks fod yn rhif heb eiriau, fel 3",
        ),
        (
            "2 or 3",
            "Number of weeks must be one number, like 2",
            "Mae’n rhaid i number of weeks fod yn un rhif, fel 2",
        ),
        (
            "1,000-2,000",
            "Number of weeks must be one number, like 1,000",
            "Mae’n rhaid i number of weeks fod yn un rhif, fel 1,000",
        ),
    ],
)
def test_words_round_a_number_and_several_numbers_are_refused_with_what_to_do(typed, english, welsh) -> None:
    (fault,) = Integer().parse({"": (typed,)}, bounds()).faults
    assert fault.name == "number"
    assert [said(Integer(), fault, "number of weeks", code) for code in ("en", "cy")] == [english, welsh]


@pytest.mark.parametrize(
    ("minimum", "maximum", "typed", "message"),
    [
        ("2", None, "1", "Number of horses must be 2 or more"),
        (None, "1000", "1001", "Number of horses must be 1,000 or less"),
        ("7/3", "10", "2", "Number of horses must be between 3 and 10"),
        ("3", "21/2", "11", "Number of horses must be between 3 and 10"),
    ],
)
def test_a_limit_is_said_as_a_number_that_can_be_typed(minimum, maximum, typed, message) -> None:
    limits = bounds(minimum, maximum)
    fault = Integer().faults(int(typed), limits)[0]
    assert said(Integer(), fault, "number of horses") == message


@pytest.mark.parametrize("typed", ["3", "10"])
def test_the_limits_themselves_are_allowed(typed: str) -> None:
    assert read(Integer(), typed, bounds("3", "10")) == int(typed)


@pytest.mark.parametrize("limits", [("7/3", "10/3"), ("100", None), (None, "-2"), (None, None)])
def test_the_example_is_within_the_limits(limits: tuple) -> None:
    assert Integer().faults(Integer().example(bounds(*limits)), bounds(*limits)) == ()


def test_a_year_is_not_written_with_a_comma() -> None:
    assert Integer({"thousands": False}).show(2026, language("en"), {}) == "2026"
    assert Integer().show(2026, language("en"), {}) == "2,026"
    fault = Integer({"thousands": False}).faults(1899, bounds("1900"))[0]
    assert said(Integer(), fault, "year") == "Year must be 1900 or more"


@pytest.mark.parametrize("json", [True, 1.0, "5", 10**15])
def test_only_a_json_number_of_15_digits_is_kept(json: object) -> None:
    with pytest.raises(ValueError, match="whole number"):
        Integer().from_json(json)


def test_no_answer_is_said_with_the_subject() -> None:
    assert said(Integer(), Fault("required"), "how many horses you have") == "Enter how many horses you have"


@pytest.mark.parametrize(("minimum", "mode"), [("0", "numeric"), (None, "numeric"), ("-5", "text")])
def test_the_keyboard_of_a_phone_has_what_is_needed(minimum: str | None, mode: str) -> None:
    assert Integer().inputmode(bounds(minimum)) == mode


def test_it_is_a_text_input_with_a_keyboard_of_digits() -> None:
    control = controls(asked(Integer()))["one"]
    assert (control.get("type"), control.get("inputmode")) == ("text", "numeric")
