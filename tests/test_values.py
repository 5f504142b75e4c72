from datetime import date
from fractions import Fraction

import pytest

from formkit.conditions import OPERATORS, Comparison
from formkit.dates import Duration
from formkit.kinds import Kind
from formkit.values import CALCULATIONS, Age, Answer, Calculation, Cases, Count, Day, Literal
from tests.facts import Known, known


def number(value) -> Literal:
    return Literal(Fraction(value), Kind.NUMBER)


A, B = Answer("a", Kind.NUMBER), Answer("b", Kind.NUMBER)


def test_a_literal_is_what_it_says():
    assert number("12.50").of(known()) == Fraction(25, 2)


def test_an_answer_is_what_was_answered_or_nothing():
    assert A.of(known(a=3)) == 3
    assert A.of(known()) is None
    assert Answer("home", Kind.TEXT, "town").of(Known({("home", "town"): "Swansea"})) == "Swansea"


def test_a_date_answered_may_be_moved():
    assert Answer("a", Kind.DATE, plus=Duration(days=28)).of(known(a=date(2026, 1, 31))) == date(2026, 2, 28)


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (Day(None), date(2026, 6, 1)),
        (Day(None, (Duration(-12 * 18),)), date(2008, 6, 1)),
        (Day(date(2026, 4, 6)), date(2026, 4, 6)),
        (Day((4, 6), (Duration(12), Duration(days=-1))), date(2027, 4, 5)),
        (Day(date(9999, 1, 1), (Duration(24), Duration(-24))), None),
    ],
)
def test_days_by_rule(day, found):
    assert day.of(known()) == found


@pytest.mark.parametrize(
    ("how", "found"),
    [
        ("sum", 7),
        ("difference", 3),
        ("product", 10),
        ("quotient", Fraction(5, 2)),
        ("least", 2),
        ("greatest", 5),
    ],
)
def test_calculations_are_exact(how, found):
    assert Calculation(how, (A, B)).of(known(a=5, b=2)) == found


def test_every_calculation_of_the_language_is_tried_here():
    assert set(CALCULATIONS) == {"sum", "difference", "product", "quotient", "least", "greatest"}


@pytest.mark.parametrize("how", sorted(set(CALCULATIONS) - {"sum"}))
def test_a_calculation_with_an_unanswered_part_is_unanswered(how):
    assert Calculation(how, (A, B)).of(known(a=5)) is None


def test_a_sum_skips_what_is_unanswered():
    assert Calculation("sum", (A, B)).of(known(a=5)) == 5
    assert Calculation("sum", (A, B)).of(known()) == 0


def test_dividing_by_nothing_is_unanswered():
    assert Calculation("quotient", (A, B)).of(known(a=5, b=0)) is None


def test_least_and_greatest_choose_among_dates_too():
    first, second = Literal(date(2026, 1, 1), Kind.DATE), Literal(date(2025, 1, 1), Kind.DATE)
    least = Calculation("least", (first, second))
    assert least.of(known()) == date(2025, 1, 1)
    assert least.kind is Kind.DATE
    assert Calculation("sum", (A, B)).kind is Kind.NUMBER


def test_an_age_is_in_whole_years_and_needs_both_days():
    age = Age(Answer("born", Kind.DATE), Day(None))
    assert age.of(known(born=date(2008, 6, 2))) == 17
    assert age.of(known()) is None
    assert age.of(known(born=date(2027, 1, 1))) is None


def test_ticked_options_are_counted_and_none_are_none():
    assert Count("c").of(known(c=frozenset({"x", "y"}))) == 2
    assert Count("c").of(known()) == 0


def test_the_first_case_that_holds_counts():
    over_ten = Comparison(A, OPERATORS["more_than"], (number(10),))
    cases = Cases(((over_ten, number(1)), (None, number(2))))
    assert [cases.of(known(a=11)), cases.of(known(a=10)), cases.of(known())] == [1, 2, 2]
    assert Cases(((over_ten, number(1)),)).of(known()) is None
    assert cases.kind is Kind.NUMBER


def test_values_name_every_field_they_read():
    cases = Cases(((Comparison(Count("c"), OPERATORS["is"], (number(1),)), Age(Answer("born", Kind.DATE), Day(None))),))
    assert set(cases.references()) == {("c", None), ("born", None)}
    assert set(Calculation("sum", (A, B)).references()) == {("a", None), ("b", None)}
    assert not [*number(1).references(), *Day(None).references()]
