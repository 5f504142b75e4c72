"""Ranges of numbers in options: `18 to 25`, `£1,000 or more`, `under 18`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

_NUMBER = r"£?(\d[\d,]*(?:\.\d+)?)%?(?: ?[a-z]+)?"
_BETWEEN = re.compile(rf"(?:from |between )?{_NUMBER} ?(?:to|and|-|–) ?{_NUMBER}", re.IGNORECASE)
_UP_TO = re.compile(rf"(under|less than|fewer than|below|up to|at most|no more than) {_NUMBER}", re.IGNORECASE)
_OR_LESS = re.compile(rf"{_NUMBER} (?:or (?:less|fewer|under|younger|below))", re.IGNORECASE)
_FROM = re.compile(rf"(over|more than|above|at least|older than) {_NUMBER}", re.IGNORECASE)
_OR_MORE = re.compile(rf"{_NUMBER} (?:or (?:more|over|older|above))|{_NUMBER}\+", re.IGNORECASE)
_SMALLEST = 1e-9
_OPEN = ("under", "less than", "fewer than", "below", "over", "more than", "above", "older than")
Range = tuple[float, float]


def overlapping(labels: Sequence[str]) -> tuple[str, str] | None:
    """The first two labels whose ranges share a number; None where none do."""
    ranges = [(label, found) for label in labels if (found := range_of(label))]
    for (one, (low, high)), (other, (least, most)) in combinations(ranges, 2):
        if low <= most and least <= high:
            return one, other
    return None


def range_of(label: str) -> Range | None:
    """The lowest and the highest number that a label means; None where it is no range."""
    said = label.strip().rstrip(".")
    if found := _BETWEEN.fullmatch(said):
        return _number(found[1]), _number(found[2])
    if found := _UP_TO.fullmatch(said):
        return 0, _number(found[2]) - _gap(found[1])
    if found := _OR_LESS.fullmatch(said):
        return 0, _number(found[1])
    if found := _FROM.fullmatch(said):
        return _number(found[2]) + _gap(found[1]), float("inf")
    if found := _OR_MORE.fullmatch(said):
        return _number(found[1] or found[2]), float("inf")
    return None


def _gap(word: str) -> float:
    return _SMALLEST if word.lower() in _OPEN else 0


def _number(written: str) -> float:
    return float(written.replace(",", ""))
