"""Guesses at what people get wrong: every rule of every type is broken by one of them, or cannot be by a post."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, time
from fractions import Fraction
from functools import cache
from typing import Any

import pytest

from formkit.asked import bounds
from formkit.audit.explore.errors import found
from formkit.audit.explore.wrong import IMPOSSIBLE, wrong
from formkit.facts import TrailFacts
from formkit.fields import TYPES
from formkit.fields.field_type import FieldType
from formkit.kinds import Bounds, Kind
from formkit.page import Field
from formkit.values import Literal, Value
from tests.audit.explore.plans import TODAY, planned
from tests.scenarios import journey

PAST, FUTURE = date(2020, 5, 17), date(2030, 5, 17)
_NUMBER = (Fraction(2), Fraction(3))
_DAYS = [
    *((PAST, None), (None, FUTURE), (PAST, FUTURE), (TODAY, None), (None, TODAY)),
    *((date(2026, 7, 16), None), (date(2026, 6, 16), None)),
    *((None, date(2026, 6, 14)), (None, date(2026, 5, 14))),
]
_TIMES = [(time(9), None), (None, time(17)), (time(9), time(17))]
_NUMBERS = [(_NUMBER[0], None), (None, _NUMBER[1]), _NUMBER]
LIMITS: Mapping[str, list[tuple[Any, Any]]] = {
    **dict.fromkeys(("integer", "decimal", "money"), _NUMBERS),
    **dict.fromkeys(("date", "month_year"), _DAYS),
    "checkboxes": [_NUMBER],
    "time": _TIMES,
}
SETTINGS: Mapping[str, list[dict[str, Any]]] = {
    "text": [{"max_length": 1}],
    "long_text": [{"max_characters": 1}, {"max_words": 1}],
}


@cache
def provoked() -> Mapping[str, set[str]]:
    """The rules that the states of the demonstration break, by type."""
    fields, seen = journey("every-field").fields, defaultdict[str, set[str]](set)
    for error in (one for state in planned("every-field").states for one in state.expected):
        if error.field in fields:
            seen[fields[error.field].type.NAME].add(error.rule)
    return seen


def broken(kind: FieldType, low: Value | None = None, high: Value | None = None) -> set[str]:
    """The rules that guesses break of a field of this type alone."""
    one, facts = Field("one", kind, {}, minimum=low, maximum=high), TrailFacts(journey("every-field"), TODAY)
    guesses = wrong(kind, bounds(one, facts))
    return {fault.rule for parts in guesses for fault in found(one, parts, facts)}


@pytest.mark.parametrize("kind", TYPES.values(), ids=lambda kind: kind.NAME)
def test_every_rule_of_every_type_is_broken_or_cannot_be(kind: type[FieldType]) -> None:
    rules = {rule for rule in kind.RULES if not rule.endswith(".unnamed")}
    seen = set(provoked()[kind.NAME])
    for settings in SETTINGS.get(kind.NAME, []):
        seen |= broken(kind(settings))
    for limits in LIMITS.get(kind.NAME, []):
        low, high = (None if one is None else Literal(one, kind.BOUND or Kind.TEXT) for one in limits)
        seen |= broken(kind(), low, high)
    assert rules - seen == {rule for name, rule in IMPOSSIBLE if name == kind.NAME}


def test_each_part_of_a_date_is_left_out_and_gets_wrong() -> None:
    one, facts = Field("one", TYPES["date"](), {}), TrailFacts(journey("every-field"), TODAY)
    parts = {fault.parts for parts in wrong(one.type, Bounds(TODAY)) for fault in found(one, parts, facts)}
    assert parts >= {("day",), ("month",), ("year",), ("day", "month"), ("day", "year"), ("month", "year")}


def test_what_cannot_be_says_why() -> None:
    assert all(reason for reason in IMPOSSIBLE.values())
    assert {name for name, _ in IMPOSSIBLE} <= set(TYPES)
