"""Overlaps: one fact asked twice on the same way, and bindings to people whom the profile is never about."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, islice

from formkit.conditions import ALWAYS, OPERATORS, Comparison, Condition
from formkit.definition.search import Search
from formkit.journey import Journey
from formkit.kinds import Kind
from formkit.page import Field, Reveal
from formkit.problems import Problem, warning
from formkit.values import Answer, Literal

MOST_PAIRS = 200
"""How many pairs are looked at: each takes a search."""


def overlaps(journey: Journey, search: Search) -> Iterator[Problem]:
    """Give each binding that never has an effect, and each pair that asks one fact of the same person."""
    bound = [journey.fields[name] for name in journey.bindings]
    useful = [one for one in bound if one.about_me is ALWAYS or search.possible(*_asked(journey, one))]
    yield from (_useless(one) for one in bound if one not in useful)
    alike = ((first, second) for first, second in combinations(useful, 2) if _fact(first) == _fact(second))
    for first, second in islice(alike, MOST_PAIRS):
        if _are_both_asked(first, second, search):
            yield _twice(first, second)


def _fact(one: Field) -> tuple[str, int | None] | None:
    return (one.binding.attribute, one.binding.years) if one.binding else None


def _are_both_asked(first: Field, second: Field, search: Search) -> bool:
    """Whether one person may be asked both; where that cannot be told, it is not said."""
    (_, before), (page, claims) = (_asked(search.journey, one) for one in (first, second))
    return search.possible(page, [*before, *claims], given_up=False)


def _asked(journey: Journey, one: Field) -> tuple[str, list[Condition]]:
    """Give the page that asks a field, and what holds where it does so of the person who answers."""
    page = journey.page_of[one.name]
    reveal = [_revealed(one.reveal, journey)] if one.reveal else []
    return page.name, [*journey.whens(page), one.when, *reveal, one.about_me]


def _revealed(reveal: Reveal, journey: Journey) -> Condition:
    """Write a reveal as the condition that it was."""
    kind = journey.fields[reveal.by].type.KIND
    several = kind is Kind.CHOICES
    option = Literal(reveal.option, Kind.CHOICE if several else kind)
    return Comparison(Answer(reveal.by, kind), OPERATORS["includes" if several else "is"], (option,))


def _useless(one: Field) -> Problem:
    message = f"`{one.name}` is never about the person who answers, so nothing of their profile is offered or kept."
    remedy = "Take `profile` out, or correct `about_me`."
    return Problem("profile-of-others", (*one.pointer, "profile"), message, remedy, "key")


def _twice(first: Field, second: Field) -> Problem:
    attribute = second.binding.attribute if second.binding else ""
    message = f"`{first.name}` and `{second.name}` both ask for `{attribute}`, and some people are asked both."
    remedy = "Ask it once and use that answer, or take `profile` out of the one that asks something else."
    return warning("fact-asked-twice", (*second.pointer, "profile"), message, remedy)
