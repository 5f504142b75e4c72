"""Covers: as few ways as show everything that all of them show."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")


def cover(shown: Mapping[T, frozenset[Hashable]], seen: frozenset[Hashable] = frozenset()) -> Sequence[T]:
    """Choose, one by one, what shows most that is not `seen` yet; of two alike the first.

    It is greedy, so never far from the fewest.
    """
    left, found = dict(shown), list[T]()
    while left:
        best = max(left, key=lambda one: len(left[one] - seen))
        if not left[best] - seen:
            break
        found.append(best)
        seen |= left.pop(best)
    return found
