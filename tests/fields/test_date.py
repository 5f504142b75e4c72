from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.fields.date import Date
from formkit.kinds import Bounds
from formkit.language import language
from tests.fields.asked import asked, controls, described, label_of
from tests.fields.said import said

TODAY = date(2026, 6, 1)
ANY = Bounds(TODAY)
BETWEEN = "Date of birth must be between 1 January 2020 and 1 January 2021"
WHOLE = ("day", "month", "year")


def typed(*texts):
    return dict(zip(WHOLE, ((text,) for text in texts), strict=True))


def messages(faults, code="en"):
    return [(said(Date(), fault, "date of birth", code), Date().wrong(fault)) for fault in faults]


@pytest.mark.parametrize(
    ("texts", "day"),
    [
        (("27", "3", "2007"), date(2007, 3, 27)),
        (("07", "03", "2007"), date(2007, 3, 7)),
        ((" 7 ", "\t3", "2007 "), date(2007, 3, 7)),
        (("29", "2", "2024"), date(2024, 2, 29)),
        (("31", "December", "1899"), date(1899, 12, 31)),
        (("1st", "jan", "2000"), date(2000, 1, 1)),
        (("22ND", "SEPT.", "2000"), date(2000, 9, 22)),
        (("3", "Fawrth", "1984"), date(1984, 3, 3)),
        (("3", "nhachwedd", "1984"), date(1984, 11, 3)),
    ],
)
def test_a_date_is_read_as_people_write_it(texts, day):
    assert Date().parse(typed(*texts), ANY).value == day


@pytest.mark.parametrize(
    ("texts", "message", "parts"),
    [
        (("", "3", "2007"), "Date of birth must include a day", ("day",)),
        (("27", " ", "2007"), "Date of birth must include a month", ("month",)),
        (("27", "3", ""), "Date of birth must include a year", ("year",)),
        (("", "", "2007"), "Date of birth must include a day and month", ("day", "month")),
        (("", "3", ""), "Date of birth must include a day and year", ("day", "year")),
        (("27", "", ""), "Date of birth must include a month and year", ("month", "year")),
        (("99", "", "2007"), "Date of birth must include a month", ("month",)),
        (("32", "3", "2007"), "Date of birth must be a real date", ("day",)),
        (("0", "3", "2007"), "Date of birth must be a real date", ("day",)),
        (("-1", "3", "2007"), "Date of birth must be a real date", ("day",)),
        (("27", "13", "2007"), "Date of birth must be a real date", ("month",)),
        (("27", "0", "2007"), "Date of birth must be a real date", ("month",)),
        (("27", "Smarch", "2007"), "Date of birth must be a real date", ("month",)),
        (("27", "3", "soon"), "Date of birth must be a real date", ("year",)),
        (("45", "13", "2007"), "Date of birth must be a real date", ("day", "month")),
        (("x", "3", "07"), "Date of birth must be a real date", ("day", "year")),
        (("31", "2", "2007"), "Date of birth must be a real date", WHOLE),
        (("29", "2", "2023"), "Date of birth must be a real date", WHOLE),
        (("27", "3", "84"), "Year must include 4 numbers", ("year",)),
        (("27", "3", "20007"), "Year must include 4 numbers", ("year",)),
        (("27", "3", "0984"), "Year must include 4 numbers", ("year",)),
        (("²", "3", "2007"), "Date of birth must be a real date", ("day",)),
    ],
)
def test_what_is_missing_or_cannot_be_is_said_and_flagged(texts, message, parts):
    assert messages(Date().parse(typed(*texts), ANY).faults) == [(message, parts)]


@pytest.mark.parametrize(
    ("minimum", "maximum", "day", "message"),
    [
        (None, TODAY, date(2026, 6, 2), "Date of birth must be today or in the past"),
        (None, date(2026, 5, 31), TODAY, "Date of birth must be in the past"),
        (None, date(2008, 6, 1), TODAY, "Date of birth must be the same as or before 1 June 2008"),
        (TODAY, None, date(2026, 5, 31), "Date of birth must be today or in the future"),
        (date(2026, 6, 2), None, TODAY, "Date of birth must be in the future"),
        (date(2027, 1, 5), None, TODAY, "Date of birth must be the same as or after 5 January 2027"),
        (date(2020, 1, 1), date(2021, 1, 1), date(2019, 12, 31), BETWEEN),
        (date(2020, 1, 1), date(2021, 1, 1), date(2021, 1, 2), BETWEEN),
        (date(1916, 6, 1), TODAY, date(2030, 1, 1), "Date of birth must be today or in the past"),
        (date(1916, 6, 1), TODAY, date(1900, 1, 1), "Date of birth must be between 1 June 1916 and 1 June 2026"),
    ],
)  # fmt: skip
def test_a_limit_is_worded_by_how_far_it_is_from_today(minimum, maximum, day, message):
    faults = Date().faults(day, Bounds(TODAY, minimum, maximum))
    assert messages(faults) == [(message, WHOLE)]


@pytest.mark.parametrize("day", [date(2020, 1, 1), date(2020, 7, 1), date(2021, 1, 1)])
def test_the_limits_themselves_are_allowed(day):
    assert Date().faults(day, Bounds(TODAY, date(2020, 1, 1), date(2021, 1, 1))) == ()


def test_a_date_is_shown_in_the_language_of_the_page():
    shown = [Date().show(date(2026, 1, 5), language(code), {}) for code in ("en", "cy")]
    assert shown == ["5 January 2026", "5 Ionawr 2026"]


@pytest.mark.parametrize(
    "json", ["2026-1-5", "20260105", "2026-W02-1", "2026-02-30", "0999-01-01", "", 20260105, None, []]
)
def test_only_an_iso_date_is_a_kept_date(json):
    with pytest.raises(ValueError, match=r".+"):
        Date().from_json(json)
    assert Date().literal(json) is None


def test_only_a_date_of_birth_of_the_person_answering_is_filled_in_by_the_browser():
    assert Date().autocomplete() == {}
    assert Date({"autocomplete": "bday"}).autocomplete() == {
        "day": "bday-day",
        "month": "bday-month",
        "year": "bday-year",
    }


@given(st.dates(date(1000, 1, 1)))
def test_a_date_survives_json_and_typing_again(day):
    assert Date().from_json(Date().to_json(day)) == day
    assert Date().parse(Date().retype(day), ANY).value == day


@given(st.text(max_size=6), st.text(max_size=10), st.text(max_size=6))
def test_whatever_is_typed_is_a_date_or_one_fault(day, month, year):
    read = Date().parse(typed(day, month, year), ANY)
    assert isinstance(read.value, date) != (len(read.faults) == 1)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 4000))
def test_the_example_is_within_its_limits(first, length):
    limits = Bounds(TODAY, first, first + timedelta(days=length))
    assert Date().faults(Date().example(limits), limits) == ()


def test_only_the_parts_that_are_wrong_are_marked_and_everything_typed_stands_there_again():
    given = {"day": (" 32",), "month": ("Smarch",), "year": ("2007 ",)}
    html = asked(Date(), given, Date().parse(given, ANY).faults, label="What is your date of birth?")
    inputs = controls(html)
    marked = [name for name, one in inputs.items() if "govuk-input--error" in one.get("class")]
    assert marked == ["one-day", "one-month"]
    assert [one.get("value") for one in inputs.values()] == [" 32", "Smarch", "2007 "]
    assert described(html, html.find(".//fieldset")) == "Error: Your date of birth must be a real date"


@pytest.mark.parametrize(("code", "labels"), [("en", ["Day", "Month", "Year"]), ("cy", ["Diwrnod", "Mis", "Blwyddyn"])])
def test_each_part_has_its_name_and_date_of_birth_its_tokens(code, labels):
    html = asked(Date({"autocomplete": "bday"}), hint="For example, 27 3 2007", code=code)
    inputs = controls(html)
    assert [label_of(html, name) for name in inputs] == labels
    assert [one.get("autocomplete") for one in inputs.values()] == ["bday-day", "bday-month", "bday-year"]
    assert described(html, html.find(".//fieldset")) == "For example, 27 3 2007"
