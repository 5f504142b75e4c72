"""Values in words, as a designer or a citizen would say them."""

from datetime import date, time
from fractions import Fraction

import pytest

from formkit.dates import Duration
from formkit.explain.values import ValueWords
from formkit.fields.month_year import MonthYear
from formkit.journey import Field
from formkit.kinds import Kind
from formkit.values import Age, Answer, Calculation, Count, Day, Literal, Value
from tests.badge import AIDS, UK, WHOM, speech, wording

BORN = Answer("born", Kind.DATE)
FIVE, SIX = Literal(Fraction(5), Kind.NUMBER), Literal(Fraction(13, 2), Kind.NUMBER)

VALUES = [
    (FIVE, "5"),
    (Literal(Fraction(25001, 2), Kind.NUMBER), "12,500.5"),
    (Literal(date(2026, 1, 5), Kind.DATE), "5 January 2026"),
    (Literal(time(12), Kind.TIME), "midday"),
    (Literal(False, Kind.TRUTH), "“No”"),
    (BORN, "your date of birth"),
    (Answer("whom", Kind.CHOICE), "who the badge is for"),
    (Answer("uk", Kind.TRUTH), "the answer to “Do you live in the UK?”"),
    (Answer("born", Kind.NUMBER, part="first_day"), "the first day in your date of birth"),
    (Answer("born", Kind.DATE, plus=Duration(days=28)), "28 days after your date of birth"),
    (Day(None), "today"),
    (Day(None, (Duration(-12 * 17),)), "17 years before today"),
    (Day(None, (Duration(-12 * 70), Duration(days=90))), "70 years before today plus 90 days"),
    (Day(None, (Duration(14, 1),)), "1 year, 2 months and 1 day after today"),
    (Day(None, (Duration(-1), Duration(days=-1))), "1 month before today minus 1 day"),
    (Day(date(2026, 4, 6)), "6 April 2026"),
    (Day((4, 6)), "the latest 6 April"),
    (Day((2, 29)), "the latest 29 February"),
    (Age(BORN, Day(None)), "the age today worked out from your date of birth"),
    (Age(BORN, Day((4, 6))), "the age on the latest 6 April worked out from your date of birth"),
    (Count("aids"), "the number of answers to “Which aids do you use?”"),
    (Calculation("sum", (FIVE, SIX)), "the total of 5 and 6.5"),
    (Calculation("difference", (FIVE, SIX)), "5 minus 6.5"),
    (Calculation("quotient", (FIVE, SIX)), "5 divided by 6.5"),
    (Calculation("product", (FIVE, SIX)), "5 and 6.5 multiplied together"),
    (Calculation("least", (FIVE, SIX)), "the least of 5 and 6.5"),
    (Calculation("greatest", (FIVE, SIX)), "the greatest of 5 and 6.5"),
]


@pytest.mark.parametrize(("value", "words"), VALUES, ids=[words for _, words in VALUES])
def test_a_value_reads_as_people_say_it(value: Value, words: str) -> None:
    assert ValueWords(speech()).say(value) == words


def test_an_option_is_called_by_its_label() -> None:
    words = ValueWords(speech())
    assert words.say(Literal("me", Kind.CHOICE), WHOM) == "“Me”"
    assert words.say(Literal(frozenset({"stick", "chair"}), Kind.CHOICES), AIDS) == "“A stick” and “A wheelchair”"
    assert words.say(Literal(True, Kind.TRUTH), UK) == "“Yes”"


def test_a_day_is_worked_out_for_one_citizen() -> None:
    assert ValueWords(speech(), worked_out=True).say(Day(None, (Duration(-12 * 17),))) == "1 June 2009"


def test_a_day_beyond_the_calendar_stays_a_rule() -> None:
    assert ValueWords(speech(), worked_out=True).say(Day(None, (Duration(-12 * 3000),))) == "3000 years before today"


@pytest.mark.parametrize(("day", "words"), [(date(2026, 1, 1), "January 2026"), (date(2026, 1, 5), "5 January 2026")])
def test_a_day_is_said_as_the_answers_it_is_compared_with(day: date, words: str) -> None:
    month = Field("seen", MonthYear(), {"label": wording("Month you saw it")})
    assert ValueWords(speech()).say(Literal(day, Kind.DATE), month) == words
