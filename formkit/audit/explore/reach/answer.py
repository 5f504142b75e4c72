"""Answers as conditions compare them, made into answers that a field takes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from formkit.asked import faults
from formkit.definition.worlds import Parts
from formkit.fields.checkboxes import Checkboxes
from formkit.fields.choice import Choice
from formkit.fields.field_type import FieldType
from formkit.fields.number import Number
from formkit.kinds import Bounds, Kind
from formkit.page import Field

_LINES = ("line1", "line2")


def answer(one: Field, parts: Parts, limits: Bounds) -> Any:
    """Make a value of a field's type of its parts (the whole under None); None where nothing is answered, or can be."""
    whole = parts.get(None)
    if whole is None:
        return None
    if one.type.KIND is Kind.RECORD:
        return _record(one.type, parts, limits)
    if isinstance(one.type, Number):
        return one.type.calculated(whole)
    if isinstance(one.type, Checkboxes) and isinstance(whole, frozenset):
        return tuple(option for option in limits.options if option in whole)
    return one.type.example(limits) if one.type.KIND is Kind.FILES else whole


def _record(kind: FieldType, parts: Parts, limits: Bounds) -> Any:
    """Put parts into an example; read as it is kept, so that what cannot be is refused."""
    made = dict(kind.to_json(kind.example(limits)))
    for name, text in parts.items():
        if name in _LINES:
            lines = [*made.get("lines", ()), ""][:2]
            lines[_LINES.index(name)] = str(text)
            made["lines"] = [line for line in lines if line]
        elif name:
            made[name] = str(text)
    return kind.from_json(made)


def begun(one: Field, parts: Parts, limits: Bounds) -> Any:
    """Make an example begin like an answer: no whole postcode is `GY`, but one may begin so."""
    beginning, example = parts.get(None), one.type.example(limits)
    if one.type.KIND is not Kind.TEXT or not isinstance(beginning, str) or not isinstance(example, str):
        raise ValueError("only a text begins like another")
    return beginning + example[len(beginning) :]


def is_right(one: Field, value: Any, limits: Bounds) -> bool:
    """Whether a field takes a value, and keeps it as it is."""
    if faults(one, value, limits):
        return False
    try:
        return value is None or bool(one.type.from_json(one.type.to_json(value)) == value)
    except ValueError:
        return False


def likely(one: Field, limits: Bounds) -> Iterator[Any]:
    """Give answers that a field is likely to take: an example, its options, its limits, none."""
    yield one.type.example(limits)
    if isinstance(one.type, Choice):
        yield from limits.options
    if one.type.KIND is one.type.BOUND:
        ends = (limit for limit in (limits.minimum, limits.maximum) if limit is not None)
        yield from (answer(one, {None: limit}, limits) for limit in ends)
    yield None
