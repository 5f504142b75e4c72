"""Limits that are known before there is a citizen: a least that is more than the most."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from fractions import Fraction

from formkit.definition.meaning.index import FieldEntry
from formkit.definition.meaning.literals import moment, number
from formkit.definition.meaning.notes import Notes
from formkit.definition.words import quoted
from formkit.fields.field_type import FieldType
from formkit.kinds import Comparable, Facts, Kind
from formkit.values import Day, Literal

_DAYS = (date(2024, 2, 29), date(2026, 6, 1), date(2027, 12, 31))
"""Days on which limits that move with today are compared: beyond on each of them is beyond."""


class _On:
    """Facts of a day on which nothing has been answered."""

    def __init__(self, today: date) -> None:
        self.today = today

    def fact(self, name: str, part: str | None = None) -> Comparable | None:
        return None

    def items(self, repeat: str) -> Sequence[Facts]:
        return ()


def check_limits(entry: FieldEntry, kind: FieldType, notes: Notes) -> None:
    """Note a `min` that is beyond `max`, where both are written out."""
    least, most = entry.node.at("min"), entry.node.at("max")
    if kind.KIND is Kind.CHOICES:
        _enough(entry, number(least.value), notes)
    if kind.BOUND is None or least.value is None or most.value is None:
        return
    beyond = "after" if kind.BOUND in (Kind.DATE, Kind.TIME) else "more than"
    if kind.BOUND in (Kind.DATE, Kind.TIME):
        wrong = _is_later(moment(least.value, entry), moment(most.value, entry))
    else:
        low, high = number(least.value), number(most.value)
        wrong = low is not None and high is not None and low > high
    if wrong:
        message = f"No answer to {quoted(entry.name)} is allowed: `min` is {beyond} `max`."
        notes.refuse("min-above-max", least.pointer, message, f"Correct {quoted(least.value)} or {quoted(most.value)}.")


def _enough(entry: FieldEntry, least: Fraction | None, notes: Notes) -> None:
    """Nobody can select more options than there are."""
    if least is not None and entry.options and least > len(entry.options):
        message = f"People must select {least} options of {quoted(entry.name)}, but it has only {len(entry.options)}."
        notes.refuse("min-above-max", entry.node.at("min").pointer, message, "Make `min` smaller, or add options.")


def _is_later(low: Literal | Day | None, high: Literal | Day | None) -> bool:
    """Whether a moment is after another on every day; not when one is fixed and the other moves with today."""
    if low is None or high is None or isinstance(low, Literal) is not isinstance(high, Literal):
        return False
    return all(_after(low, high, today) for today in _DAYS)


def _after(low: Literal | Day, high: Literal | Day, today: date) -> bool:
    first, last = low.of(_On(today)), high.of(_On(today))
    if isinstance(first, time) and isinstance(last, time):
        return first > last
    return isinstance(first, date) and isinstance(last, date) and first > last
