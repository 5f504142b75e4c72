"""Wrong choices."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from formkit.fields.autocomplete import TYPED, Autocomplete
from formkit.fields.checkboxes import Checkboxes
from formkit.fields.field_type import Typed
from formkit.kinds import Bounds


def checkboxes(kind: Checkboxes, limits: Bounds) -> Iterator[Typed]:
    """Guess too few ticks, too many, and what excludes the others together with one of them."""
    free = tuple(option for option in limits.options if option not in limits.exclusive)
    yield from ({"": (free[0], alone)} for alone in limits.options if alone in limits.exclusive and free)
    if isinstance(limits.minimum, Fraction) and limits.minimum > 1:
        yield {"": free[: int(limits.minimum) - 1]}
    if isinstance(limits.maximum, Fraction):
        yield {"": free[: int(limits.maximum) + 1]}


def listed(kind: Autocomplete, limits: Bounds) -> Iterator[Typed]:
    """Guess words that no option has."""
    yield {"": ("",), TYPED: ("Nowhere at all",)}
