"""Terms: what values come to for Z3, and how terms are compared and calculated."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import reduce
from typing import Any

import z3  # type: ignore[import-untyped] # the package carries no types

ORDERED: Mapping[str, Callable[[Any, Any], Any]] = {
    "is": lambda one, other: one == other,
    "is_not": lambda one, other: one != other,
    **dict.fromkeys(("more_than", "after"), lambda one, other: one > other),
    **dict.fromkeys(("at_least", "on_or_after"), lambda one, other: one >= other),
    **dict.fromkeys(("less_than", "before"), lambda one, other: one < other),
    **dict.fromkeys(("at_most", "on_or_before"), lambda one, other: one <= other),
}
Term = tuple[Any, Any]
"""What a value comes to, and whether it is answered."""


def as_number(value: Any) -> Any:
    """A literal as a number; None where it is none."""
    if isinstance(value, Fraction):
        return z3.Q(value.numerator, value.denominator)
    return z3.RealVal(value.toordinal()) if isinstance(value, date) else None


def calculated(how: str, terms: Sequence[Term | None]) -> Term | None:
    """What a calculation of terms comes to; None where one of them cannot be said."""
    known = [term for term in terms if term is not None]
    if len(known) < len(terms) or not known:
        return None
    values, answered = [value for value, _ in known], z3.And(*[is_there for _, is_there in known])
    match how:
        case "sum":
            return z3.Sum([z3.If(is_there, value, 0) for value, is_there in known]), z3.BoolVal(True)
        case "difference":
            return values[0] - values[1], answered
        case "product":
            return reduce(lambda one, other: one * other, values), answered
        case "quotient":
            return values[0] / values[1], z3.And(answered, values[1] != 0)
    choose = (lambda one, other: z3.If(one <= other, one, other)) if how == "least" else _greater
    return reduce(choose, values), answered


def _greater(one: Any, other: Any) -> Any:
    return z3.If(one >= other, one, other)
