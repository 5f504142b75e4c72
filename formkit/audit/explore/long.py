"""Long answers: 200 characters wherever a field takes them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from formkit.answers import Answers
from formkit.asked import faults
from formkit.audit.explore.way import Leg
from formkit.audit.explore.wordings import places
from formkit.audit.state import Kind, State, Typed
from formkit.fields.field_type import FieldType
from formkit.journey import Journey
from formkit.kinds import Bounds
from formkit.kinds import Kind as Compared
from formkit.page import Field

LENGTH = 200
_VILLAGE = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
WORDS = " ".join([_VILLAGE] * 4)[:LENGTH]
"""Long words too: they must be broken where a screen is narrow."""
_ADDRESS = "a" * 60 + "@" + ".".join(["b" * 60, "c" * 60, "example.com"])
_WEBSITE = "https://www.example.com/" + "a" * (LENGTH - len("https://www.example.com/"))
_NAMES = ("title", "full", "first", "middle", "last", "town", "county", "country")
_OF_PARTS = {**dict.fromkeys(_NAMES, LENGTH), "account_name": 140}
"""The parts that may be long, and how long."""


def lengthened(journey: Journey, answers: Answers, today: Bounds) -> dict[str, Any]:
    """Make the answers of a way long, those of items too."""
    made = dict(answers)
    for name, json in answers.items():
        if name in journey.repeats and isinstance(json, list):
            made[name] = [lengthened(journey, item, today) for item in json]
        elif name in journey.fields and json is not None:
            made[name] = next(_long(journey.fields[name], json, today), json)
    return made


def takes(one: Field, today: Bounds) -> bool:
    """Whether a field takes a long answer."""
    example = one.type.to_json(one.type.example(today))
    return one.calculation is None and any(_long(one, example, today))


def of_long(leg: Leg, blank: State, right: Typed) -> Iterator[State]:
    """A page that asks for long answers, once it has them, or that says them."""
    if any(takes(one, Bounds(leg.way.today)) for one in leg.page.inputs):
        yield replace(blank, kind=Kind.LONG, typed=right, is_posted=True)
    elif leg.places or any(one.wording.variant(leg.facts).text.inserts() for one in places(leg.page)):
        yield replace(blank, kind=Kind.LONG)


def _long(one: Field, json: Any, today: Bounds) -> Iterator[Any]:
    """Give a long answer in the place of this one, as it is kept; nothing where none is taken."""
    for found in _candidates(one.type, json):
        try:
            value = one.type.from_json(found)
        except ValueError:
            continue
        if not faults(one, value, today):
            yield found


def _candidates(kind: FieldType, json: Any) -> Iterator[Any]:
    if isinstance(json, str) and kind.KIND is Compared.TEXT:
        yield from (WORDS, _ADDRESS, _WEBSITE)
    elif isinstance(json, dict) and kind.KIND is Compared.RECORD:
        long: dict[str, Any] = {
            name: WORDS[:140] if name == "account_name" else WORDS for name in json if name in _OF_PARTS
        }
        long |= {"lines": [WORDS for _ in json["lines"]]} if "lines" in json else {}
        yield from [{**json, **long}] if long else []
