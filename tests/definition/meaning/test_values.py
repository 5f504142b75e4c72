"""Values as they are built."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from formkit.dates import Duration
from formkit.kinds import Kind
from formkit.values import Answer, Calculation, Cases, Day, Literal, Value
from tests.definition.definitions import AGREE, BORN, HELP, SPACES, codes, field, page

MORE = {"name": "more", "type": "decimal", "label": "More"}
THEN = {"name": "then", "type": "date", "label": "Date then"}
ASKED = page("p", BORN, SPACES, AGREE, HELP, title="All")


def most(value: Any) -> Value | None:
    return field("more", ASKED, page("q", {**MORE, "max": value})).maximum


def latest(value: Any) -> Value | None:
    return field("then", ASKED, page("q", {**THEN, "max": value})).maximum


@pytest.mark.parametrize(("written", "value"), [(5, Fraction(5)), ("12.50", Fraction(25, 2)), (0.5, Fraction(1, 2))])
def test_numbers_are_exact(written: Any, value: Fraction) -> None:
    assert most(written) == Literal(value, Kind.NUMBER)


def test_dates_are_literal_or_move_with_today() -> None:
    assert latest("2026-04-06") == Literal(date(2026, 4, 6), Kind.DATE)
    assert latest("today-P18Y") == Day(None, (Duration(months=-216),))
    assert latest("04-06+P1Y-P1D") == Day((4, 6), (Duration(months=12), Duration(days=-1)))


def test_an_answer_may_be_moved() -> None:
    assert latest({"field": "born", "plus": "P28D"}) == Answer("born", Kind.DATE, None, Duration(days=28))


@pytest.mark.parametrize("how", ["sum", "product", "least", "greatest"])
def test_calculations_hold_values(how: str) -> None:
    parts = (Answer("spaces", Kind.NUMBER), Literal(Fraction(2), Kind.NUMBER))
    assert most({how: [{"field": "spaces"}, 2]}) == Calculation(how, parts)


def test_the_least_of_dates_is_a_date() -> None:
    found = latest({"least": [{"field": "born"}, "today"]})
    assert found == Calculation("least", (Answer("born", Kind.DATE), Day(None)))


def test_a_list_holds_cases() -> None:
    found = most([{"when": {"field": "agree", "is": True}, "value": 5}, {"value": 10}])
    assert isinstance(found, Cases)
    assert [value for _, value in found.entries] == [
        Literal(Fraction(5), Kind.NUMBER),
        Literal(Fraction(10), Kind.NUMBER),
    ]


def test_a_limit_may_look_at_an_earlier_field_of_its_own_page() -> None:
    until = {"name": "until", "type": "date", "label": "Last day", "min": {"field": "then"}}
    assert field("until", page("q", THEN, until, title="Days")).minimum == Answer("then", Kind.DATE)
    assert codes(page("q", until, THEN, title="Days")) == ["same-page-field"]


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("many", "bad-literal"),
        (True, "bad-literal"),
        ({"field": "born"}, "different-kinds"),
        ({"sum": [{"field": "born"}]}, "different-kinds"),
        ({"age": "spaces"}, "different-kinds"),
        ({"count": "agree"}, "different-kinds"),
        ({"field": "spaces", "sum": [1]}, "two-subjects"),
        ({"at": "today"}, "no-subject"),
        ({"sum": [1], "plus": "P1D"}, "stray-key"),
        ({"field": "spaces", "plus": "P1D"}, "plus-needs-date"),
        ([{"value": 1}, {"value": 2}], "entry-never-used"),
    ],
)
def test_what_is_no_number_here_is_refused(value: Any, code: str) -> None:
    assert codes(ASKED, page("q", {**MORE, "max": value})) == [code]
