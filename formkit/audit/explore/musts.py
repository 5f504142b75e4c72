"""Rules across answers: for each rule of a page, answers that are right one by one and break it together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, product
from typing import Any

from formkit.asked import bounds, broken, calculate
from formkit.audit.explore.reach.answer import answer, is_right, likely
from formkit.audit.explore.reach.guesses import guesses
from formkit.audit.explore.reach.nodes import closure
from formkit.audit.explore.typed import answered, without
from formkit.audit.state import Typed
from formkit.facts import TrailFacts
from formkit.page import Field, Must, Page

_MOST = 400


def breaking(page: Page, fields: tuple[Field, ...], facts: TrailFacts, right: Typed) -> Iterator[tuple[int, Typed]]:
    """Give the number of each rule that can be broken with what is typed then; `facts` are those of the right post."""
    for number, rule in enumerate(page.must, 1):
        read = closure(facts.journey, [rule.that, rule.when])
        own = tuple(one for one in fields if one.name in read)
        rows = islice(product(*(_values(one, rule, facts) for one in own)), _MOST)
        typed = (_typed(page, own, row, rule, facts, right) for row in rows)
        found = next((one for one in typed if one is not None), None)
        if found is not None:
            yield number, found


def _values(one: Field, rule: Must, facts: TrailFacts) -> list[Any]:
    limits, now = bounds(one, facts), facts.values.get(one.name)
    found = [now, *likely(one, limits)]
    found += [answer(one, parts, limits) for parts in guesses(one, (rule.that, rule.when), facts)]
    return [value for value in dict.fromkeys(found) if value is not None and is_right(one, value, limits)]


def _typed(
    page: Page, own: tuple[Field, ...], row: tuple[Any, ...], rule: Must, facts: TrailFacts, right: Typed
) -> Typed | None:
    """What is typed, if these answers break the rule."""
    tried = replace(facts, values={**facts.values, **dict(zip((one.name for one in own), row, strict=True))})
    calculate(page, tried)
    if not any(broken([rule], tried)):
        return None
    typed = dict(right)
    for one, value in zip(own, row, strict=True):
        typed = {**without(typed, one), **answered(one, value)}
    return typed
