"""Candidates: the few answers of a field that decide every comparison made of it.

For ordered kinds these are each value compared with, its neighbours, and the bounds; for options, the options, or the
sets of those that are mentioned. They are complete for the comparisons given: where they can't be, `None` says so and
nothing is proved.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain, combinations, product
from typing import Any

from formkit.conditions import Comparison
from formkit.dates import Duration, shift
from formkit.definition.worlds import Parts, World
from formkit.fields.number import Number
from formkit.journey import Field
from formkit.kinds import Comparable, Facts, Kind
from formkit.values import Age, Answer, Value

MOST_MENTIONED_OPTIONS = 8
OTHER_TEXT = "\N{LATIN SMALL LETTER THORN}another answer"
_PENNY = Fraction(1, 100)


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
    if kind in (Kind.DATE, Kind.NUMBER):
        return _ordered(_unit(one, kind), compared, *_limits(one, part, world), world)
    if kind is Kind.TRUTH:
        return [True, False]
    if kind is Kind.CHOICE and not part:
        return [choice.value for choice in one.choices() if world.truth(choice.when) is not False]
    if kind is Kind.CHOICES:
        return _ticked(one, compared, world)
    return [*_texts(compared), OTHER_TEXT]


def _unit(one: Field, kind: Kind) -> Fraction | None:
    """The smallest step between two answers that are numbers; None for dates, which go day by day."""
    if kind is Kind.DATE:
        return None
    return Fraction(1, 10**one.type.places) if isinstance(one.type, Number) else _PENNY


def _limits(one: Field, part: str | None, world: World) -> tuple[Any, Any]:
    return (None, None) if part else (_settled(one.minimum, world), _settled(one.maximum, world))


def _settled(value: Value | None, facts: Facts) -> Any:
    """Work out a bound that no answer changes; another is left open, so that nothing is wrongly proved."""
    return None if value is None or any(value.references()) else value.of(facts)


def _ordered(unit: Fraction | None, compared: Iterable[Any], minimum: Any, maximum: Any, world: World) -> list[Any]:
    usual = world.today if unit is None else Fraction(0)
    points = {*compared, minimum, maximum, usual} - {None}
    near = sorted({value for point in points for value in _neighbours(point, unit)})
    return [value for value in near if (minimum is None or minimum <= value) and (maximum is None or value <= maximum)]


def _neighbours(point: Any, unit: Fraction | None) -> Iterator[Any]:
    """The answers next to a point; between two points that are further apart lies one of them."""
    if unit is None:
        return (day for days in (-1, 0, 1) if (day := shift(point, Duration(days=days))))
    below = point // unit
    return ((below + steps) * unit for steps in (-1, 0, 1, 2))


def _ticked(one: Field, compared: Iterable[Any], world: World) -> list[Any] | None:
    open_to_tick = [choice for choice in one.choices() if world.truth(choice.when) is not False]
    free = [choice.value for choice in open_to_tick if not choice.exclusive]
    alone = [frozenset({choice.value}) for choice in open_to_tick if choice.exclusive]
    mentioned = [value for value in free if value in set(compared)]
    if len(mentioned) > MOST_MENTIONED_OPTIONS:
        return None
    other = [value for value in free if value not in mentioned][:1]
    sets = [frozenset(some) for size in range(len(mentioned) + 1) for some in combinations(mentioned, size)]
    return [ticked for some in sets for ticked in {some, some | frozenset(other)} if ticked] + alone


def _texts(compared: Iterable[str]) -> list[str]:
    return sorted({text for one in compared for text in (one, one + OTHER_TEXT)})


def _birthdays(age: Any, world: World) -> list[Any]:
    days = (shift(world.today, Duration(-12 * (int(age) + years))) for years in (-1, 0, 1))
    return [day for day in days if day is not None]
