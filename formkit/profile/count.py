"""The count before anybody starts: how many questions could be filled from what the profile has, of how many.

Nothing is read for it, so nothing is known but which attributes have a value. Counted are the questions that everybody
is asked who answers about themselves: one that depends on other answers stands on neither side, nor does one of items.
So the count promises no more than it can keep; a value may still turn out too old, or not to fit.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from formkit.conditions import All, Comparison, Condition, Operator
from formkit.facts import TrailFacts
from formkit.journey import Journey
from formkit.kinds import Comparable
from formkit.page import Field
from formkit.profile.certain import Outlook
from formkit.profile.wanted import reads
from formkit.values import Answer, Literal


@dataclass(frozen=True)
class Count:
    """So many questions can be filled, of so many that are asked."""

    filled: int
    asked: int


def count(journey: Journey, has: Collection[tuple[str, int | None]], today: date) -> Count:
    """Count the questions for attributes (with the age asked about) of which the profile has a value."""
    outlook = _outlook(journey, today)
    pages = (page for page in journey.pages if page.kind == "question" and outlook.holds(page.when))
    asked = [one for page in pages for one in page.inputs if outlook.asks(one)]
    return Count(sum(_is_filled(one, has) for one in asked if outlook.holds(one.about_me)), len(asked))


def _outlook(journey: Journey, today: date) -> Outlook:
    """What somebody knows who has answered nothing yet, but that they answer about themselves."""
    nothing = Outlook(TrailFacts(journey, today), {*journey.fields, *journey.repeats})
    about_me = [one.about_me for one in journey.fields.values() if one.binding and not nothing.knows(one.about_me)]
    said = {name: value for condition in reversed(about_me) for name, value in _answers(condition)}
    values = {name: journey.fields[name].type.calculated(value) for name, value in said.items()}
    return Outlook(TrailFacts(journey, today, values), nothing.open - values.keys(), about_me)


def _answers(condition: Condition) -> Iterator[tuple[str, Comparable]]:
    """Give the answers that a condition leaves no choice of: that it `is` for me, and for nobody else."""
    match condition:
        case Comparison(Answer(field=name, part=None, plus=None), Operator(name="is"), (Literal(value=value),)):
            yield name, value
        case All(parts):
            yield from (answer for part in parts for answer in _answers(part))


def _is_filled(one: Field, has: Collection[tuple[str, int | None]]) -> bool:
    return one.binding is not None and reads(one) and (one.binding.attribute, one.binding.years) in has
