"""Checkboxes: some of the options, all of them in view."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import ClassVar

from formkit.fields.field_type import FieldType, Json, Read, Schema, Typed
from formkit.fields.line import kept_line
from formkit.fields.radios import SMALL
from formkit.kinds import Bounds, Comparable, Fault, Kind
from formkit.language import Language

Ticked = tuple[str, ...]


class Checkboxes(FieldType):
    """Some of the options that apply; its value is a tuple of theirs, never empty, in the order they are defined.

    An exclusive option such as "None of these" is chosen alone, and the limits on how many do not hold for it.
    """

    NAME = "checkboxes"
    TITLE = "Checkboxes"
    DESCRIPTION = "Any number of options, or none of them."
    KIND = Kind.CHOICES
    BOUND = Kind.NUMBER
    GROUPED = True
    SETTINGS: ClassVar[Mapping[str, Schema]] = {"small": SMALL}
    RULES: ClassVar[Mapping[str, str]] = {
        "required": "Select {subject}",
        "required.unnamed": "Select at least one option",
        "option": "Select only from the options shown",
        "exclusive": "Select {subject}, or select ‘{option}’",
        "exclusive.unnamed": "Select ‘{option}’ on its own, or select the other options without it",
        "min": "Select at least {minimum} of the options",
        "max": "Select no more than {maximum} of the options",
    }

    def parse(self, typed: Typed, bounds: Bounds) -> Read:
        chosen = {text.strip() for text in typed.get("", ()) if text.strip()}
        if not chosen <= set(bounds.options):
            return Read(faults=(Fault("option"),))
        return Read(tuple(option for option in bounds.options if option in chosen))

    def faults(self, value: Ticked, bounds: Bounds) -> tuple[Fault, ...]:
        if not set(value) <= set(bounds.options):
            return (Fault("option"),)
        alone = next((option for option in value if option in bounds.exclusive), None)
        if alone is None:
            return _count_faults(len(value), bounds)
        return (Fault("exclusive", values={"option": alone}),) if len(value) > 1 else ()

    def retype(self, value: Ticked) -> Typed:
        return {"": value}

    def to_json(self, value: Ticked) -> Json:
        return list(value)

    def from_json(self, json: Json) -> Ticked:
        if not isinstance(json, list) or not json:
            raise ValueError("not a list of the values of options")
        value = tuple(kept_line(option) for option in json)
        if len(set(value)) < len(value):
            raise ValueError("an option stands there twice")
        return value

    def show(self, value: Ticked, language: Language, labels: Mapping[str, str]) -> str:
        return language.all_of([labels.get(option, option) for option in value])

    def show_alone(self, value: Ticked, language: Language, labels: Mapping[str, str]) -> str:
        """Give each option a line: a long list is no sentence."""
        return "\n".join(labels.get(option, option) for option in value)

    def comparable(self, value: Ticked, part: str | None = None) -> Comparable | None:
        return frozenset(value)

    def literal(self, text: Json) -> Comparable | None:
        """Read the value of one option: conditions name options one by one."""
        return text if isinstance(text, str) and text else None

    def example(self, bounds: Bounds) -> Ticked:
        together = tuple(option for option in bounds.options if option not in bounds.exclusive)
        least = int(bounds.minimum) if isinstance(bounds.minimum, Fraction) else 1
        return together[: max(least, 1)] or bounds.options[:1]


def _count_faults(count: int, bounds: Bounds) -> tuple[Fault, ...]:
    values = {"minimum": bounds.minimum, "maximum": bounds.maximum}
    if isinstance(bounds.minimum, Fraction) and count < bounds.minimum:
        return (Fault("min", values=values),)
    if isinstance(bounds.maximum, Fraction) and count > bounds.maximum:
        return (Fault("max", values=values),)
    return ()
