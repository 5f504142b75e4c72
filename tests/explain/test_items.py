"""Values that depend on conditions or on items, as a designer would say them."""

from fractions import Fraction

import pytest

from formkit.dates import Duration
from formkit.explain.conditions import ConditionWords
from formkit.items import ItemCount, Items, LongestGap, OverItems
from formkit.kinds import Kind
from formkit.values import Answer, Calculation, Cases, Day, Literal, Value
from tests.badge import compare
from tests.household import speech

FIVE, SIX = Literal(Fraction(5), Kind.NUMBER), Literal(Fraction(6), Kind.NUMBER)
RENT, PAY = Answer("rent", Kind.NUMBER), Answer("pay", Kind.NUMBER)
WELL_PAID = Items("jobs", compare(PAY, "more_than", FIVE))
GAP = LongestGap(
    Items("homes"),
    Answer("moved_in", Kind.DATE),
    Answer("moved_out", Kind.DATE),
    Day(None, (Duration(-60),)),
    Day(None),
)

VALUES = [
    (Cases(((None, FIVE),)), "£5 otherwise"),
    (
        Cases(((compare(RENT, "at_least", SIX), SIX), (None, RENT))),
        "either £6 if your weekly rent is £6 or more or your weekly rent otherwise",
    ),
    (ItemCount(Items("jobs")), "the number of “Jobs of your household”"),
    (ItemCount(WELL_PAID), "the number of “Jobs of your household” for which the weekly pay is more than £5"),
    (OverItems("sum", Items("jobs"), PAY), "the total of the weekly pay over “Jobs of your household”"),
    (OverItems("least", Items("jobs"), PAY), "the least of the weekly pay over “Jobs of your household”"),
    (OverItems("greatest", Items("jobs"), PAY), "the greatest of the weekly pay over “Jobs of your household”"),
    (OverItems("product", Items("jobs"), PAY), "the weekly pay multiplied together over “Jobs of your household”"),
    (
        GAP,
        "the longest gap in days, between 5 years before today and today, in “Where you have lived” "
        "(each from date you moved in to date you moved out)",
    ),
    (Calculation("sum", (RENT, FIVE)), "the total of your weekly rent and £5"),
    (
        Calculation("product", (ItemCount(Items("jobs")), RENT)),
        "the number of “Jobs of your household” and your weekly rent multiplied together",
    ),
]


@pytest.mark.parametrize(("value", "words"), VALUES, ids=[words for _, words in VALUES])
def test_a_value_reads_as_people_say_it(value: Value, words: str) -> None:
    assert ConditionWords(speech()).say(value, speech().facts.journey.fields["rent"]) == words
