"""Conditions in words, exact for designers."""

from datetime import time
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some

from formkit.conditions import ALWAYS, OPERATORS, All, Condition, Not, Some
from formkit.dates import Duration
from formkit.explain.conditions import _NEGATIVE, meaning
from formkit.items import AnyItem, EveryItem, ItemCount, Items, OverItems
from formkit.kinds import Kind
from formkit.values import Age, Answer, Day, Literal
from tests import household
from tests.badge import FOR_ME, YOUNG, compare, says, speech

IN_UK = says("uk", "is", True)
ADULT = compare(Age(Answer("born", Kind.DATE), Day(None)), "at_least", Literal(Fraction(18), Kind.NUMBER))
ME, TEEN, UK = (meaning(one, speech()) for one in (FOR_ME, YOUNG, IN_UK))
AGED = meaning(ADULT, speech())
WORDS = [
    (ALWAYS, ""),
    (FOR_ME, "who the badge is for is “Me”"),
    (YOUNG, "your date of birth is after 17 years before today"),
    (IN_UK, "the answer to “Do you live in the UK?” is “Yes”"),
    (ADULT, "the age today worked out from your date of birth is 18 or more"),
    (says("whom", "in", "me", "other"), "who the badge is for is “Me” or “Someone else”"),
    (says("aids", "includes", "chair"), "the answer to “Which aids do you use?” includes “A wheelchair”"),
    (
        says("aids", "includes_all", "stick", "chair"),
        "the answer to “Which aids do you use?” includes “A stick” and “A wheelchair”",
    ),
    (says("born", "answered", True), "your date of birth is answered"),
    (says("born", "answered", False), "your date of birth is not answered"),
    (Not(says("born", "answered", False)), "your date of birth is answered"),
    (Not(FOR_ME), "who the badge is for is not “Me”"),
    (Not(Not(FOR_ME)), "who the badge is for is “Me”"),
    (Not(says("whom", "is_not", "me")), "who the badge is for is “Me” or not answered"),
    (All((FOR_ME, YOUNG)), "who the badge is for is “Me” and your date of birth is after 17 years before today"),
    (Some((FOR_ME, YOUNG)), "who the badge is for is “Me” or your date of birth is after 17 years before today"),
    (Not(Some((FOR_ME, YOUNG))), f"{meaning(Not(FOR_ME), speech())} and {meaning(Not(YOUNG), speech())}"),
    (All((ALWAYS, FOR_ME)), ME),
    (All((All((FOR_ME,)), Some((YOUNG,)))), f"{ME} and {TEEN}"),
    (All((FOR_ME, Some((YOUNG, IN_UK)))), f"{ME} and either {TEEN} or {UK}"),
    (Some((FOR_ME, All((YOUNG, IN_UK)))), f"{ME} or both {TEEN} and {UK}"),
    (Some((FOR_ME, All((YOUNG, IN_UK, ADULT)))), f"{ME} or all of these are true: {TEEN}, {UK} and {AGED}"),
]


@pytest.mark.parametrize(("condition", "words"), WORDS, ids=[words or "always" for _, words in WORDS])
def test_a_condition_goes_on_from_if(condition: Condition, words: str) -> None:
    assert meaning(condition, speech()) == words


def test_what_a_condition_asks_is_said_though_it_has_a_reason() -> None:
    assert meaning(says("whom", "is", "me", because="you need it"), speech()) == "who the badge is for is “Me”"


def test_every_operator_can_be_denied_in_words_of_its_own() -> None:
    assert set(_NEGATIVE) == set(OPERATORS)
    assert not {_NEGATIVE[name] for name in OPERATORS if _NEGATIVE[name] == OPERATORS[name].words}


@pytest.mark.parametrize(
    ("operator", "said", "denied"),
    [
        ("before", "is before 2:30pm", "is not before 2:30pm"),
        ("on_or_before", "is 2:30pm or earlier", "is not 2:30pm or earlier"),
        ("on_or_after", "is 2:30pm or later", "is not 2:30pm or later"),
    ],
)
def test_times_are_compared_as_people_say_it(operator: str, said: str, denied: str) -> None:
    one = compare(Answer("born", Kind.TIME), operator, Literal(time(14, 30), Kind.TIME))
    assert meaning(one, speech()) == f"your date of birth {said}"
    assert meaning(Not(one), speech()) == f"your date of birth {denied}"


CHILDREN, PAY = Answer("child_born", Kind.DATE), Answer("pay", Kind.NUMBER)
YOUNG_ONES = Items("children", compare(CHILDREN, "after", Day(None, (Duration(-12 * 16),))))
OF_ITEMS = [
    (AnyItem(Items("children")), "there is at least one in “Your children”"),
    (Not(AnyItem(Items("children"))), "there are none in “Your children”"),
    (
        AnyItem(YOUNG_ONES),
        "there is at least one in “Your children” for which date of birth is after 16 years before today",
    ),
    (
        Not(AnyItem(YOUNG_ONES)),
        "there are none in “Your children” for which date of birth is after 16 years before today",
    ),
    (EveryItem(YOUNG_ONES), "for every one in “Your children”, date of birth is after 16 years before today"),
    (
        Not(EveryItem(YOUNG_ONES)),
        "there is at least one in “Your children” for which date of birth is not after 16 years before today",
    ),
    (
        compare(ItemCount(YOUNG_ONES), "more_than", Literal(Fraction(2), Kind.NUMBER)),
        "the number of “Your children” for which date of birth is after 16 years before today is more than 2",
    ),
    (
        compare(OverItems("sum", Items("jobs"), PAY), "at_most", Literal(Fraction(20), Kind.NUMBER)),
        "the total of the weekly pay over “Jobs of your household” is £20 or less",
    ),
]


@pytest.mark.parametrize(("condition", "words"), OF_ITEMS, ids=[words for _, words in OF_ITEMS])
def test_items_are_called_by_the_title_of_their_list(condition: Condition, words: str) -> None:
    assert meaning(condition, household.speech()) == words


CONDITIONS = some.recursive(
    some.sampled_from([FOR_ME, YOUNG, IN_UK, ADULT, says("aids", "includes", "chair"), ALWAYS]),
    lambda below: some.one_of(
        below.map(Not),
        some.lists(below, max_size=3).map(lambda parts: All(tuple(parts))),
        some.lists(below, max_size=3).map(lambda parts: Some(tuple(parts))),
    ),
    max_leaves=8,
)


@given(CONDITIONS)
def test_every_condition_can_be_said(condition: Condition) -> None:
    words = meaning(condition, speech())
    assert "{" not in words
