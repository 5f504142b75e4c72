"""What a calculation needs, so that it comes to something: the fields without which it has no value."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from formkit.conditions import All, Comparison, Condition
from formkit.items import ItemCount, LongestGap
from formkit.journey import Journey
from formkit.kinds import Kind
from formkit.values import Age, Answer, Calculation, Cases, Count, Day, Literal, Value

Needs = frozenset[str] | None
"""The fields that must be answered; None where even that would not do, such as where a divisor may be 0."""


def needs(value: Value, journey: Journey) -> Needs:
    """Give the fields without which a value is unanswered, through other calculations."""
    match value:
        case Literal() | Day() | Count() | ItemCount() | Calculation(how="sum"):
            return frozenset()
        case Answer(field=name, part=None):
            inner = journey.fields[name].calculation
            return frozenset({name}) if inner is None else needs(inner, journey)
        case Age(born=born, at=at):
            return _all_of([born, at], journey)
        case LongestGap(since=since, until=until):
            return _all_of([since, until], journey)
        case Calculation(how="quotient", parts=(_, divisor)) if not _is_number(divisor):
            return None
        case Calculation(parts=parts):
            return _all_of(parts, journey)
        case Cases(entries=entries):
            return _any_case(entries, journey) if entries[-1][0] is None else None
    return frozenset() if getattr(value, "how", "") == "sum" else None


def _all_of(values: Iterable[Value], journey: Journey) -> Needs:
    found = [needs(value, journey) for value in values]
    return None if None in found else frozenset().union(*(one for one in found if one))


def _any_case(entries: Iterable[tuple[Condition | None, Value]], journey: Journey) -> Needs:
    """What each case needs, but for what its own `when` says is answered."""
    found = [(when, needs(value, journey)) for when, value in entries]
    if any(needed is None for _, needed in found):
        return None
    return frozenset(
        name for when, needed in found for name in needed or () if not (when and says_answered(when, name))
    )


def says_answered(claim: Condition, name: str) -> bool:
    """Whether a condition can only hold where a field is answered: any comparison of it does, but `answered` false."""
    match claim:
        case All(parts):
            return any(says_answered(part, name) for part in parts)
        case Comparison(Answer(field=field), operator, (operand, *_)) if field == name:
            return operator.name != "answered" or operand == Literal(True, Kind.TRUTH)
    return False


def _is_number(value: Value) -> bool:
    """Whether a value is a number that is written out, and not 0."""
    return isinstance(value, Literal) and isinstance(value.value, Fraction) and value.value != 0
