"""Figures in words: money always like an answer, what counts instead, what cannot be worked out."""

from decimal import Decimal

from formkit.explain.reasons import reasons_for
from formkit.explain.telling import flat
from formkit.fields.money import Money
from formkit.language import language
from formkit.page import Field
from formkit.speech import Speech
from formkit.values import Calculation, Value
from tests.badge import wording
from tests.explain.test_laws import RENT, World, facts, number


def explained(how: str, *parts: Value, rent: str | None) -> list[str]:
    """What a calculation of money is said to come to, one line after another."""
    world = World(None if rent is None else Decimal(rent), None, (), ())
    known = facts(world)
    fee = Field("fee", Money(), {"label": wording("Fee")}, calculation=Calculation(how, parts))
    return [one.words for one in flat(reasons_for(fee, Speech(language("en"), known)))]


HALF = Calculation("quotient", (RENT, number(2)))
LOSS = Calculation("difference", (RENT, number(100)))


def test_money_inside_is_rounded_to_the_penny_and_looks_like_an_answer() -> None:
    half = "your weekly rent (£204.01) divided by 2 comes to £102.01"
    assert explained("sum", HALF, number(10), rent="204.01")[0] == "£102.01 plus £10 comes to £112.01"
    assert half in explained("sum", HALF, number(10), rent="204.01")
    assert explained("sum", HALF, number(10), rent="204")[0] == "£102 plus £10 comes to £112"


def test_nought_that_counts_instead_is_said_and_nought_that_does_not_is_not() -> None:
    assert explained("greatest", number(0), LOSS, rent="40") == [
        "your weekly rent (£40) minus £100 comes to -£60, so £0 counts"
    ]
    assert explained("greatest", number(0), LOSS, rent="140") == ["your weekly rent (£140) minus £100 comes to £40"]


def test_what_cannot_be_worked_out_inside_a_calculation_is_worked_in_a_line_of_its_own() -> None:
    assert explained("product", HALF, number(10), rent=None) == [
        "an amount that cannot be worked out times 10 cannot be worked out",
        "your weekly rent (not answered) divided by 2 cannot be worked out",
    ]
