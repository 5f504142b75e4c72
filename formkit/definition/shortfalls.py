"""Why a scenario stops half way: answers that are missing or not taken, rules not kept, too few items or too many."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from formkit.answers import Answers, at
from formkit.asked import bounds, broken, faults
from formkit.errors import error
from formkit.facts import TrailFacts, field_of
from formkit.language import language
from formkit.page import Field, Repeat
from formkit.speech import Speech
from formkit.trail import Step
from formkit.walk import is_over


def shortfalls(step: Step, answers: Answers) -> Iterator[str]:
    """Say what keeps a step from being complete, one thing after another; `answers` are all of them."""
    own = at(answers, step.path)
    for one in step.applying:
        if one.name not in step.facts.values:
            given = own.get(one.name)
            yield f"`{one.name}` has no answer" if given is None else _refusal(one, given, step.facts)
    if step.page.repeat:
        yield from _of_list(step.page.repeat, len(step.facts.items(step.page.repeat.field)))
    for rule in broken(step.page.must, step.facts):
        yield f"a rule is not kept (“{_speech(step.facts).plain(rule.error)}”)"


def _refusal(one: Field, given: Any, facts: TrailFacts) -> str:
    """Say why an answer is not taken, as a citizen would be told."""
    found = faults(one, one.type.from_json(given), bounds(one, facts))
    told = "; ".join(error(one, fault, _speech(facts)).message.striptags() for fault in found)
    return f"the answer to `{one.name}` is not taken (“{told}”)"


def _of_list(repeat: Repeat, found: int) -> Iterator[str]:
    if found < repeat.minimum:
        yield f"`{repeat.field}` has {_counted(found)}, and there must be at least {repeat.minimum}"
    elif is_over(repeat, found):
        yield f"`{repeat.field}` has {_counted(found)}, and there may be no more than {repeat.most}"


def _speech(facts: TrailFacts) -> Speech:
    return Speech(language("en"), facts)


def item_words(step: Step) -> str:
    """Say which item a step is about, " of item 2 of `children`", from the inside out; "" outside of items."""
    return "".join(f" of item {number} of `{name}`" for name, number in _items(step.facts))


def _items(facts: TrailFacts | None) -> Iterator[tuple[str, int]]:
    while facts is not None and facts.path:
        yield field_of(facts.path[-1][0]), facts.number
        facts = facts.outer


def _counted(number: int) -> str:
    return f"{number} item" if number == 1 else f"{number} items"
