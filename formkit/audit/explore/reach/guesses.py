"""Guesses: what to answer to a field, or how many items to add, so that conditions come out otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from formkit.audit.explore.reach.driver import Wish
from formkit.audit.explore.reach.nodes import closure, comparisons, names
from formkit.conditions import Comparison, Condition
from formkit.dates import Duration, shift
from formkit.definition.candidates import Mention, candidates, mention
from formkit.definition.worlds import Parts, World, is_plain
from formkit.facts import TrailFacts
from formkit.items import ItemCount
from formkit.journey import Journey
from formkit.kinds import Kind
from formkit.page import Field
from formkit.values import Age, Answer, Day, Literal

_FEW_ITEMS = (0, 1, 2, 3)


@dataclass(frozen=True)
class Guesser:
    """Guesses for the fields and lists that claims hang on. `facts` are those of somebody who did not get there."""

    journey: Journey
    claims: tuple[Condition, ...]
    facts: TrailFacts

    def each(self) -> Iterator[tuple[Wish, ...]]:
        """Give the wishes worth trying for each field and list, those named by the claims first."""
        everything = self._everything()
        for name in closure(self.journey, self.claims):
            found = self._counts(name, everything) if name in self.journey.repeats else self._parts(name, everything)
            yield tuple(found)

    def _everything(self) -> tuple[Comparison, ...]:
        return bearing(self.journey, self.claims)

    def _counts(self, name: str, everything: Iterable[Comparison]) -> Iterator[Wish]:
        counted = [one for one in everything if isinstance(one.subject, ItemCount) and one.subject.items.repeat == name]
        numbers = {int(value) + by for one in counted for value in _numbers(one) for by in (-1, 0, 1)}
        yield from (Wish(counts={name: count}) for count in sorted({*numbers, *_FEW_ITEMS}) if count >= 0)

    def _parts(self, name: str, everything: Iterable[Comparison]) -> Iterator[Wish]:
        one = self.journey.fields[name]
        if one.calculation:
            return
        found = [*guesses(one, everything, self.facts), *([{}] if not one.required else [])]
        yield from (Wish({name: parts}) for parts in found)


def guesses(one: Field, trees: Iterable[Condition], facts: TrailFacts) -> list[Parts]:
    """Give the answers of a field that may make the comparisons in trees come out otherwise."""
    about = [each for each in comparisons(trees) if one.name in names([each])]
    found: list[Parts] = []
    for day, mentions in _mentions(one, about, facts):
        found += candidates(one, mentions, World(day)) or ()
    if one.type.KIND is Kind.NUMBER:
        numbers = {value + by for each in about for value in _numbers(each) for by in (-1, 0, 1)}
        found += [{None: number} for number in sorted(numbers)]
    if one.type.KIND is Kind.DATE:
        found += [{None: day} for day in _days(about, facts)]
    return list(_distinct(found))


def _mentions(one: Field, about: Iterable[Comparison], facts: TrailFacts) -> Iterator[tuple[date, list[Mention]]]:
    """The comparisons that boundary values decide, and ages on another day than today as if it were that day."""
    yield facts.today, [mention(each)[1] for each in about if is_plain(each) and mention(each)[0] == one.name]
    for each in about:
        subject = each.subject
        if isinstance(subject, Age) and isinstance(subject.born, Answer) and subject.born.field == one.name:
            at = subject.at.of(facts)
            aged = Comparison(Age(subject.born, Day(None)), each.operator, each.operands)
            if isinstance(at, date) and is_plain(aged):
                yield at, [mention(aged)[1]]


def _days(about: Iterable[Comparison], facts: TrailFacts) -> Iterator[date]:
    """The days with which others are compared, as things stand, and those next to them."""
    for each in about:
        for value in (each.subject, *each.operands):
            day = value.of(facts)
            if isinstance(day, date):
                yield from (found for by in (-1, 0, 1) if (found := shift(day, Duration(days=by))))


def _numbers(one: Comparison) -> list[Fraction]:
    operands = (operand.value for operand in one.operands if isinstance(operand, Literal))
    return [value for value in operands if isinstance(value, Fraction)]


def _distinct(found: Iterable[Parts]) -> Iterator[Parts]:
    seen: list[Any] = []
    for one in found:
        if one not in seen:
            seen.append(one)
            yield one


def bearing(journey: Journey, claims: Iterable[Condition]) -> tuple[Comparison, ...]:
    """Every comparison that claims hang on, through what is asked when, offered when and worked out how."""
    claims = tuple(claims)
    below, known = closure(journey, claims), journey.fields
    fields = [known[name] for name in below if name in known]
    pages = [journey.page_of[one.name] for one in fields]
    whens = [when for page in pages for when in journey.whens(page)]
    options = [choice.when for one in fields for choice in one.choices()]
    worked = [one.calculation for one in fields if one.calculation]
    return tuple(comparisons([*claims, *whens, *(one.when for one in fields), *options, *worked]))


def decided(journey: Journey, claims: Iterable[Condition]) -> set[str]:
    """The fields of which boundary values decide something that claims hang on."""
    return {mention(one)[0] for one in bearing(journey, claims) if is_plain(one)}
