"""Ages: dates of birth of which nothing is used but whether people have reached an age."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from formkit.journey import Journey
from formkit.problems import Problem, warning

_BIRTH_DATE = "person.birth_date"
_YEARS_AGO = re.compile(r"today-P(\d{1,3})Y")
_AGES = {"at_least": 0, "less_than": 0, "more_than": 1, "at_most": 1}
"""How many years each operator on an age lies below the age that it tells apart."""
_BIRTHDAYS = ("on_or_before", "after")


def ages(journey: Journey, definition: Any) -> Iterator[Problem]:
    """Give each date of birth that says no reason of its own, and of which one age is all that is used."""
    for name, binding in journey.bindings.items():
        if binding.attribute == _BIRTH_DATE and binding.why is None:
            used = set(_uses(definition, name))
            if len(used) == 1 and None not in used:
                yield _enough(name, (*journey.fields[name].pointer, "profile"), used.pop())


def _uses(value: Any, name: str) -> Iterator[int | None]:
    """Give each use of an answer: the age that it tells apart, or None where it is any other."""
    if isinstance(value, str) and (f"{{{name}}}" in value or f"{{{name}." in value):
        yield None
    elif isinstance(value, list):
        for one in value:
            yield from _uses(one, name)
    elif isinstance(value, Mapping):
        if name in (value.get("age"), value.get("field")):
            yield _age(value, name)
        for one in value.values():
            yield from _uses(one, name)


def _age(comparison: Mapping[str, Any], name: str) -> int | None:
    """Give the age that a comparison tells apart; None where it does something else."""
    if comparison.get("age") == name and comparison.get("at", "today") == "today":
        found = [(comparison[key], more) for key, more in _AGES.items() if type(comparison.get(key)) is int]
        return sum(found[0]) if len(found) == 1 else None
    days = [_YEARS_AGO.fullmatch(str(comparison.get(key))) for key in _BIRTHDAYS]
    return next((int(day[1]) for day in days if day), None)


def _enough(name: str, pointer: tuple[str | int, ...], years: int | None) -> Problem:
    message = (
        f"All that is used of `{name}` is whether people are {years} or over, but it asks for their date of birth."
    )
    remedy = (
        f'Ask with yes_no and {{"attribute": "person.age_at_least", "years": {years}}}: then the form never learns the '
        "date. If the date itself is needed, say in `why` what for."
    )
    return warning("birth-date-for-age", pointer, message, remedy)
