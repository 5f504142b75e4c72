from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.fields.month_year import MonthYear
from formkit.kinds import Bounds
from formkit.language import language
from tests.fields.asked import asked, controls, described, label_of
from tests.fields.said import said

TODAY = date(2026, 6, 15)
ANY = Bounds(TODAY)
MONTHS = MonthYear()
WHOLE = ("month", "year")


def typed(*texts):
    return dict(zip(WHOLE, ((text,) for text in texts), strict=True))


def messages(faults, code="en"):
    return [(said(MONTHS, fault, "expiry date", code), MONTHS.wrong(fault)) for fault in faults]


@pytest.mark.parametrize(
    ("texts", "month"),
    [
        (("3", "2007"), date(2007, 3, 1)),
        (("03", " 2007 "), date(2007, 3, 1)),
        (("december", "1899"), date(1899, 12, 1)),
        (("SEPT.", "2000"), date(2000, 9, 1)),
        (("Fawrth", "1984"), date(1984, 3, 1)),
        (("Rhag", "1984"), date(1984, 12, 1)),
    ],
)
def test_a_month_is_read_as_people_write_it_in_english_and_welsh(texts, month):
    assert MONTHS.parse(typed(*texts), ANY).value == month


@pytest.mark.parametrize(
    ("texts", "message", "parts"),
    [
        (("", "2007"), "Expiry date must include a month", ("month",)),
        (("3", " "), "Expiry date must include a year", ("year",)),
        (("13", "2007"), "Expiry date must be a real month and year", ("month",)),
        (("0", "2007"), "Expiry date must be a real month and year", ("month",)),
        (("Smarch", "soon"), "Expiry date must be a real month and year", WHOLE),
        (("3", "26"), "Year must include 4 numbers", ("year",)),
    ],
)
def test_what_is_missing_or_cannot_be_is_said_and_flagged(texts, message, parts):
    assert messages(MONTHS.parse(typed(*texts), ANY).faults) == [(message, parts)]


@pytest.mark.parametrize(
    ("minimum", "maximum", "month", "message"),
    [
        (None, TODAY, date(2026, 7, 1), "Expiry date must be this month or in the past"),
        (None, date(2026, 5, 31), date(2026, 6, 1), "Expiry date must be in the past"),
        (None, date(2020, 1, 31), date(2020, 2, 1), "Expiry date must be January 2020 or earlier"),
        (TODAY, None, date(2026, 5, 1), "Expiry date must be this month or in the future"),
        (date(2026, 7, 31), None, date(2026, 6, 1), "Expiry date must be in the future"),
        (date(2027, 3, 5), None, date(2027, 2, 1), "Expiry date must be March 2027 or later"),
        (date(2020, 1, 1), date(2021, 5, 1), date(2019, 12, 1), "Expiry date must be from January 2020 to May 2021"),
        (date(2020, 1, 1), date(2021, 5, 1), date(2021, 6, 1), "Expiry date must be from January 2020 to May 2021"),
    ],
)
def test_a_limit_is_worded_in_months(minimum, maximum, month, message):
    assert messages(MONTHS.faults(month, Bounds(TODAY, minimum, maximum))) == [(message, WHOLE)]


@pytest.mark.parametrize(("minimum", "maximum"), [(TODAY, None), (None, TODAY), (TODAY, TODAY)])
def test_the_month_that_a_limit_lies_in_is_allowed(minimum, maximum):
    limits = Bounds(TODAY, minimum, maximum)
    assert MONTHS.faults(date(2026, 6, 1), limits) == ()
    assert MONTHS.faults(MONTHS.example(limits), limits) == ()


def test_a_month_is_shown_in_the_language_of_the_page():
    assert [MONTHS.show(date(2026, 1, 1), language(code), {}) for code in ("en", "cy")] == [
        "January 2026",
        "Ionawr 2026",
    ]


@pytest.mark.parametrize("json", ["2026-1", "2026-13", "2026-00", "2026-01-01", "0999-01", "", 2026, None, []])
def test_only_an_iso_month_is_a_kept_month(json):
    with pytest.raises(ValueError, match="not a month"):
        MONTHS.from_json(json)
    assert MONTHS.literal(json) is None


@given(st.dates(date(1000, 1, 1)))
def test_a_month_survives_json_and_typing_again(day):
    month = day.replace(day=1)
    assert MONTHS.from_json(MONTHS.to_json(month)) == month
    assert MONTHS.parse(MONTHS.retype(month), ANY).value == month


def test_it_is_a_month_and_a_year_in_one_group():
    html = asked(MONTHS, hint="For example, 3 2007", code="cy")
    assert [label_of(html, name) for name in controls(html)] == ["Mis", "Blwyddyn"]
    assert described(html, html.find(".//fieldset")) == "For example, 3 2007"
