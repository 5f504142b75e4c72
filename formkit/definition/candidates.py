"""Candidates: the few answers of a field that decide every comparison made of it.

For ordered kinds these are each value compared with, its neighbours, and the bounds; for options, the options, or the
sets of those that are mentioned. They are complete for the comparisons given: where they can't be, `None` says so and
nothing is proved.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time
from fractions import Fraction
from itertools import chain, combinations, product
from typing import Any

from formkit.conditions import Comparison
from formkit.dates import Duration, shift
from formkit.definition.worlds import Parts, World
from formkit.fields.date import Date
from formkit.fields.month_year import MonthYear
from formkit.fields.number import Number
from formkit.kinds import Comparable, Facts, Kind
from formkit.page import Field
from formkit.values import Age, Answer, Value

MOST_MENTIONED_OPTIONS = 8
OTHER_TEXT = "\N{LATIN SMALL LETTER THORN}another answer"
_PENNY = Fraction(1, 100)
_DAY, _MONTH, _MINUTES = Duration(days=1), Duration(months=1), 24 * 60


@dataclass(frozen=True)
class Mention:
    """A comparison made of one field: the part it looks at, and what it is compared with on the world's day."""

    part: str | None
    comparison: Comparison

    def operands(self, world: World) -> list[Any]:
        """The values compared with; an age is turned into birthdays. Whether it is answered compares none."""
        if self.comparison.operator.name == "answered":
            return []
        values = [value for one in self.comparison.operands if (value := one.of(world)) is not None]
        if isinstance(self.comparison.subject, Age):
            return [day for age in values for day in _birthdays(age, world)]
        return values


def mention(comparison: Comparison) -> tuple[str, Mention]:
    """Say which field a plain comparison is about."""
    subject = comparison.subject.born if isinstance(comparison.subject, Age) else comparison.subject
    assert isinstance(subject, Answer)
    return subject.field, Mention(subject.part, comparison)


def candidates(one: Field, mentions: Sequence[Mention], world: World) -> list[Parts] | None:
    """Give the answers worth trying for a field in a world; None when there are too many to try."""
    names: list[str | None] = sorted({mention.part for mention in mentions}, key=str) or [None]
    choices = []
    for name in names:
        compared = list(chain.from_iterable(each.operands(world) for each in mentions if each.part == name))
        values = _values(one, name, compared, world)
        if values is None:
            return None
        choices.append(values)
    return [_parts(names, row) for row in product(*choices)]


def _parts(names: Sequence[str | None], row: Sequence[Comparable]) -> Parts:
    return {None: row[0], **dict(zip(names, row, strict=True))}


def _values(one: Field, part: str | None, compared: list[Any], world: World) -> list[Any] | None:
    kind = one.type.PARTS.get(part, Kind.TEXT) if part else one.type.KIND
    if kind in (Kind.DATE, Kind.TIME, Kind.NUMBER):
        usual = {Kind.DATE: world.today, Kind.TIME: time(12), Kind.NUMBER: Fraction(0)}[kind]
        return _ordered(_step(one, kind), {*compared, usual}, *_limits(one, part, world))
    if kind is Kind.TRUTH:
        return [True, False]
    if kind is Kind.CHOICE and not part:
        return [choice.value for choice in one.choices() if world.truth(choice.when) is not False]
    if kind is Kind.CHOICES:
        return _ticked(one, compared, world)
    return [*_texts(compared), OTHER_TEXT]


def _step(one: Field, kind: Kind) -> Fraction | Duration:
    """The smallest step between two answers that are numbers or dates; times go minute by minute."""
    if kind is Kind.DATE:
        return _MONTH if isinstance(one.type, MonthYear) else _DAY
    return Fraction(1, 10**one.type.places) if isinstance(one.type, Number) else _PENNY


def _limits(one: Field, part: str | None, world: World) -> tuple[Any, Any]:
    if part:
        return None, None
    low, high = _settled(one.minimum, world), _settled(one.maximum, world)
    return one.type.rounded(low) if isinstance(one.type, Date) and isinstance(low, date) else low, high


def _settled(value: Value | None, facts: Facts) -> Any:
    """Work out a bound that no answer changes; another is left open, so that nothing is wrongly proved."""
    return None if value is None or any(value.references()) else value.of(facts)


def _ordered(step: Fraction | Duration, compared: Iterable[Any], minimum: Any, maximum: Any) -> list[Any]:
    points = {*compared, minimum, maximum} - {None}
    near = sorted({value for point in points for value in _neighbours(point, step)})
    return [value for value in near if (minimum is None or minimum <= value) and (maximum is None or value <= maximum)]


def _neighbours(point: Any, step: Fraction | Duration) -> Iterator[Any]:
    """The answers next to a point; between two points that are further apart lies one of them."""
    if isinstance(point, time):
        minute = 60 * point.hour + point.minute
        return (time(*divmod(one, 60)) for one in (minute - 1, minute, minute + 1) if 0 <= one < _MINUTES)
    if isinstance(step, Duration):
        start = point.replace(day=1) if step == _MONTH else point
        moves = (Duration(times * step.months, times * step.days) for times in (-1, 0, 1))
        return (day for move in moves if (day := shift(start, move)))
    below = point // step
    return ((below + steps) * step for steps in (-1, 0, 1, 2))


def _ticked(one: Field, compared: Iterable[Any], world: World) -> list[Any] | None:
    open_to_tick = [choice for choice in one.choices() if world.truth(choice.when) is not False]
    free = [choice.value for choice in open_to_tick if not choice.exclusive]
    alone = [frozenset({choice.value}) for choice in open_to_tick if choice.exclusive]
    mentioned = [value for value in free if value in set(compared)]
    if len(mentioned) > MOST_MENTIONED_OPTIONS:
        return None
    other = [value for value in free if value not in mentioned][:1]
    sets = [frozenset(some) for size in range(len(mentioned) + 1) for some in combinations(mentioned, size)]
    return [ticked for some in sets for ticked in dict.fromkeys((some, some | frozenset(other))) if ticked] + alone


def _texts(compared: Iterable[str]) -> list[str]:
    return sorted({text for one in compared for text in (one, one + OTHER_TEXT)})


def _birthdays(age: Any, world: World) -> list[Any]:
    days = (shift(world.today, Duration(-12 * (int(age) + years))) for years in (-1, 0, 1))
    return [day for day in days if day is not None]
