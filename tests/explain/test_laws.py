"""The law of explanations: whoever reads the reasons knows every answer that decided.

On small worlds of answers: changing an answer that no reason mentions never changes the outcome. So there are reasons
wherever the outcome depends on an answer at all.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import product
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as some

from formkit.conditions import All, Condition, Not, Some
from formkit.dates import Duration
from formkit.explain.reasons import reasons, reasons_for
from formkit.explain.telling import Reason
from formkit.facts import TrailFacts
from formkit.items import AnyItem, EveryItem, ItemCount, Items, OverItems
from formkit.kinds import Kind
from formkit.language import language
from formkit.page import Field
from formkit.speech import Speech
from formkit.values import Age, Answer, Calculation, Cases, Count, Day, Literal, Value
from tests.badge import compare, wording
from tests.household import TODAY, journey

RENTS = (None, Decimal(40), Decimal(500))
HELPS = (None, ("credit",), ("credit", "pension"))
BIRTHS = (None, date(2001, 1, 1), date(2015, 1, 1))
PAYS = ((None, True), (Decimal(10), False), (Decimal(460), True))


class World(NamedTuple):
    """Everything that was answered: the children by their dates of birth, the jobs by their pay and kind."""

    rent: Decimal | None
    help: tuple[str, ...] | None
    children: tuple[date | None, ...]
    jobs: tuple[tuple[Decimal | None, bool], ...]


def _several(of: tuple[object, ...]) -> Iterator[tuple[object, ...]]:
    return (one for length in range(3) for one in product(of, repeat=length))


WORLDS = [World(*one) for one in product(RENTS, HELPS, _several(BIRTHS), _several(PAYS))]


@cache
def facts(world: World) -> TrailFacts:
    found = TrailFacts(journey(), TODAY, {"rent": world.rent, "help": world.help})
    births = [{"first_name": f"Child {place}", "child_born": one} for place, one in enumerate(world.children)]
    pays = [{"employer": f"Job {place}", "pay": pay, "permanent": kind} for place, (pay, kind) in enumerate(world.jobs)]
    for repeat, items in (("children", births), ("jobs", pays)):
        places = [found.item(((repeat, str(number)),), number) for number in range(len(items))]
        for place, values in zip(places, items, strict=True):
            place.values.update(values)
        found.own_items[repeat] = tuple(places)
    return found


def known(world: World, words: str) -> tuple[object, ...]:
    """What someone knows of a world who reads these words: all that they mention, of those items that they name."""
    ages, pays, kinds = (noun in words for noun in ("date of birth", "weekly pay", "permanent"))
    children = [one if ages and f"Child {place}" in words else "?" for place, one in enumerate(world.children)]
    named = [(pay, kind) if f"Job {place}" in words else ("?", "?") for place, (pay, kind) in enumerate(world.jobs)]
    return (
        world.rent if "weekly rent" in words else "?",
        world.help if "What help" in words else "?",
        children if "Your children" in words else "?",
        [(pay if pays else "?", kind if kinds else "?") for pay, kind in named] if "Jobs of" in words else "?",
    )


def said(found: tuple[Reason, ...]) -> str:
    return " ".join(f"{one.words} {said(one.parts)}" for one in found)


def number(of: int) -> Value:
    return Literal(Fraction(of), Kind.NUMBER)


RENT, HELP = Answer("rent", Kind.NUMBER), Answer("help", Kind.CHOICES)
YOUNG = compare(Age(Answer("child_born", Kind.DATE), Day(None)), "less_than", number(16))
BORN = compare(Answer("child_born", Kind.DATE), "after", Day(None, (Duration(-12 * 16),)))
DATED = compare(Answer("child_born", Kind.DATE), "answered", Literal(True, Kind.DATE))
HELPLESS = compare(HELP, "answered", Literal(False, Kind.CHOICES))
KIND = compare(Answer("permanent", Kind.TRUTH), "is", Literal(True, Kind.TRUTH))
PAY = Answer("pay", Kind.NUMBER)
OF_CHILDREN = some.sampled_from([YOUNG, Not(YOUNG), BORN, DATED])
OF_JOBS = some.sampled_from([KIND, Not(KIND), All((KIND, compare(PAY, "more_than", RENT)))])
ITEMS = some.one_of(
    some.builds(lambda where: Items("children", where), some.none() | OF_CHILDREN),
    some.builds(lambda where: Items("jobs", where), some.none() | OF_JOBS),
)
JOBS = some.builds(lambda where: Items("jobs", where), some.none() | OF_JOBS)
TESTED = ITEMS.filter(lambda items: items.where is not None)


def _values(below: some.SearchStrategy[Value]) -> some.SearchStrategy[Value]:
    calculated = some.builds(
        lambda how, parts: Calculation(how, tuple(parts)),
        some.sampled_from(["sum", "difference", "product", "quotient", "least", "greatest"]),
        some.lists(below, min_size=2, max_size=2),
    )
    cases = some.builds(lambda when, one, other: Cases(((when, one), (None, other))), SIMPLE, below, below)
    return calculated | cases


SIMPLE = some.one_of(
    some.builds(lambda items: AnyItem(items), ITEMS),
    some.builds(lambda items: EveryItem(items), TESTED),
    some.builds(
        lambda name, options: compare(HELP, name, *(Literal(one, Kind.CHOICE) for one in options)),
        some.sampled_from(["includes_any", "includes_all"]),
        some.sampled_from([("credit",), ("pension", "credit"), ("none", "pension")]),
    ),
    some.sampled_from(
        [
            compare(HELP, "excludes", Literal("pension", Kind.CHOICE)),
            HELPLESS,
        ]
    ),
)
LEAVES = some.one_of(
    some.sampled_from([RENT, number(0), number(40), Count("help")]),
    some.builds(ItemCount, ITEMS),
    some.builds(lambda how, items: OverItems(how, items, PAY), some.sampled_from(["sum", "least", "product"]), JOBS),
)
VALUES = some.recursive(LEAVES, _values, max_leaves=4)
COMPARED = some.builds(
    lambda one, name, other, because: compare(one, name, other, because=because),
    VALUES,
    some.sampled_from(["is", "is_not", "more_than", "at_least", "less_than", "at_most", "in", "not_in"]),
    VALUES,
    some.sampled_from(["", "so it is"]),
)
CONDITIONS = some.recursive(
    SIMPLE | COMPARED,
    lambda below: some.one_of(
        below.map(Not),
        below.map(lambda one: Not(one, wording("so it is"))),
        some.lists(below, min_size=1, max_size=3).map(lambda parts: All(tuple(parts))),
        some.lists(below, min_size=1, max_size=3).map(lambda parts: Some(tuple(parts), wording("one of them is"))),
    ),
    max_leaves=4,
)


@settings(max_examples=150)
@given(CONDITIONS, some.sampled_from(WORLDS))
def test_no_answer_decides_that_no_reason_mentions(condition: Condition, world: World) -> None:
    words = said(reasons(condition, Speech(language("en"), facts(world))))
    seen, outcome = known(world, words), condition.holds(facts(world))
    others = [other for other in WORLDS if known(other, words) == seen and condition.holds(facts(other)) != outcome]
    assert not others, (condition, world, others[0], words)


@settings(max_examples=100)
@given(VALUES, some.sampled_from(WORLDS))
def test_no_answer_enters_a_calculation_that_no_reason_mentions(value: Value, world: World) -> None:
    one = Field("sum", journey().fields["rent"].type, {"label": wording("What it comes to")}, calculation=value)
    words = said(reasons_for(one, Speech(language("en"), facts(world))))
    seen, found = known(world, words), value.of(facts(world))
    others = [other for other in WORLDS if known(other, words) == seen and value.of(facts(other)) != found]
    assert not others, (value, world, others[0], words)
