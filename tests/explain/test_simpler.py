"""Simpler values come to the same, without what was never asked."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some

from formkit.explain.simpler import NOUGHT, simpler
from formkit.facts import TrailFacts
from formkit.kinds import Kind
from formkit.values import Answer, Calculation, Value
from tests.explain.test_laws import RENT, VALUES, WORLDS, World, facts, number
from tests.household import TODAY, journey

FEE = Answer("fee", Kind.NUMBER)
WORLD = facts(WORLDS[-1])


def calculation(how: str, *parts: Value) -> Calculation:
    return Calculation(how, parts)


@given(VALUES, some.sampled_from(WORLDS))
def test_a_simpler_value_comes_to_the_same(value: Value, world: World) -> None:
    unasked = replace(facts(world), values={"help": world.help})
    for known in (facts(world), unasked):
        assert simpler(value, known).of(known) == value.of(known)


@pytest.mark.parametrize(
    ("value", "left"),
    [
        (calculation("sum", RENT, FEE), RENT),
        (calculation("sum", FEE, FEE), NOUGHT),
        (calculation("sum", RENT, calculation("sum", number(5), FEE)), calculation("sum", RENT, number(5))),
        (calculation("difference", RENT, calculation("sum", FEE)), RENT),
        (calculation("greatest", number(0), RENT), RENT),
        (calculation("least", number(0), RENT), calculation("least", number(0), RENT)),
    ],
)
def test_what_was_never_asked_and_takes_nothing_off_is_left_out(value: Value, left: Value) -> None:
    assert WORLD.fact("rent") == Fraction(500)
    assert simpler(value, WORLD) == left


def test_what_was_left_blank_is_not_left_out() -> None:
    blank = TrailFacts(journey(), TODAY, {"rent": None})
    assert simpler(calculation("sum", number(5), RENT), blank) == calculation("sum", number(5), RENT)
