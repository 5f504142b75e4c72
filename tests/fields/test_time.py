from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.fields.time import Time
from formkit.kinds import Bounds
from formkit.language import language
from tests.fields.asked import asked, controls
from tests.fields.reading import broken, read
from tests.fields.said import said

TODAY = date(2026, 6, 1)
ANY = Bounds(TODAY)
OFFICE_HOURS = Bounds(TODAY, time(9), time(17))


def message(text: str, limits: Bounds = ANY, subject: str = "", code: str = "en") -> str:
    came = Time().parse({"": (text,)}, limits)
    (fault,) = came.faults or Time().faults(came.value, limits)
    return said(Time(), fault, subject, code)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("14:30", "14:30"), ("14.30", "14:30"), ("1430", "14:30"), ("14 30", "14:30"), ("14 : 30", "14:30"),
        ("2:30pm", "14:30"), ("2.30 PM", "14:30"), ("2:30 p.m.", "14:30"), ("230pm", "14:30"), ("02:30pm", "14:30"),
        ("2pm", "14:00"), ("2 pm", "14:00"), ("9am", "09:00"), ("11.59p.m", "23:59"), ("14:30pm", "14:30"),
        ("12am", "00:00"), ("12pm", "12:00"), ("12:05am", "00:05"), ("0:05", "00:05"), ("00:30am", "00:30"),
        ("09:30", "09:30"), ("0930", "09:30"), ("10:15", "10:15"), ("12:00", "12:00"), ("00:00", "00:00"),
        ("midday", "12:00"), ("Noon", "12:00"), ("12 noon", "12:00"), ("midnight", "00:00"), ("12 midnight", "00:00"),
        ("canol dydd", "12:00"), ("hanner dydd", "12:00"), ("hanner nos", "00:00"), ("2:30yp", "14:30"),
        ("9 y.b.", "09:00"), ("7yh", "19:00"), ("\u200e14:30", "14:30"),
    ],
)  # fmt: skip
def test_a_time_is_read_however_it_is_written(typed: str, meant: str) -> None:
    assert Time().to_json(read(Time(), typed, ANY)) == meant


@pytest.mark.parametrize(
    "typed",
    ["24:00", "14:60", "15am", "0:30pm", "14", "2", "2:3", "14:30:00", "-2pm", "half past 2", "2ish", "soon"],
)
def test_what_is_no_time_says_how_to_write_one(typed: str) -> None:
    assert message(typed) == "Enter a time, like 2:30pm or 14:30"
    assert message(typed, subject="the time you left") == "Enter the time you left as a time, like 2:30pm or 14:30"


@pytest.mark.parametrize("typed", ["2:30", "2.30", "230"])
def test_half_past_two_without_half_of_the_day_is_offered_both_ways(typed: str) -> None:
    assert message(typed, subject="the time you left") == "Enter the time you left as 2:30am or 2:30pm"
    assert message(typed) == "Enter 2:30am or 2:30pm"


def test_where_the_limits_leave_one_half_of_the_day_it_is_meant() -> None:
    assert read(Time(), "2:30", OFFICE_HOURS) == time(14, 30)
    assert read(Time(), "9:30", OFFICE_HOURS) == time(9, 30)
    assert broken(Time(), "8:30", OFFICE_HOURS) == ["max.between"]


@pytest.mark.parametrize(
    ("minimum", "maximum", "typed", "said_so"),
    [
        (time(9), None, "08:59", "Time of your visit must be 9am or later"),
        (None, time(17, 30), "17:31", "Time of your visit must be 5:30pm or earlier"),
        (time(9), time(12), "12:01", "Time of your visit must be from 9am to midday"),
        (time(9), time(12), "08:59", "Time of your visit must be from 9am to midday"),
    ],
)
def test_a_limit_is_said_as_a_time(minimum, maximum, typed, said_so) -> None:
    assert message(typed, Bounds(TODAY, minimum, maximum), "time of your visit") == said_so


@pytest.mark.parametrize("typed", ["9am", "5pm"])
def test_the_limits_themselves_are_allowed(typed: str) -> None:
    assert read(Time(), typed, OFFICE_HOURS) in (time(9), time(17))


def test_limits_are_said_in_welsh() -> None:
    assert message("18:00", OFFICE_HOURS, "eich amser", "cy") == "Ni chaiff eich amser fod cyn 9am nac ar ôl 5pm"


@pytest.mark.parametrize(
    ("moment", "english", "welsh"),
    [
        (time(14, 30), "2:30pm", "2:30pm"),
        (time(9), "9am", "9am"),
        (time(0, 5), "12:05am", "12:05am"),
        (time(12), "midday", "hanner dydd"),
        (time(0), "midnight", "hanner nos"),
    ],
)
def test_a_time_is_shown_as_gov_uk_writes_it(moment: time, english: str, welsh: str) -> None:
    assert [Time().show(moment, language(code), {}) for code in ("en", "cy")] == [english, welsh]


def test_a_time_that_stands_alone_begins_with_a_capital() -> None:
    shown = [Time().show_alone(moment, language("cy"), {}) for moment in (time(12), time(14, 30))]
    assert shown == ["Hanner dydd", "2:30pm"]


@pytest.mark.parametrize("json", ["2:30", "14.30", "24:00", "14:60", "1430", "14:30:00", "", 1430, None, []])
def test_only_a_time_on_the_24_hour_clock_is_a_kept_time(json: object) -> None:
    with pytest.raises(ValueError, match="not a time"):
        Time().from_json(json)
    assert Time().literal(json) is None


@given(st.times().map(lambda moment: moment.replace(second=0, microsecond=0)))
def test_a_time_survives_json_and_typing_again(moment: time) -> None:
    assert Time().from_json(Time().to_json(moment)) == moment
    assert read(Time(), Time().retype(moment)[""][0], ANY) == moment


@given(st.times(), st.times())
def test_the_example_is_within_its_limits(one: time, other: time) -> None:
    limits = Bounds(TODAY, min(one, other), max(one, other))
    assert Time().faults(Time().example(limits), limits) == ()


def test_it_is_one_short_box_without_spelling() -> None:
    box = controls(asked(Time()))["one"]
    assert (box.get("type"), box.get("spellcheck"), box.get("inputmode")) == ("text", "false", None)
    assert "govuk-input--width-10" in box.get("class")
