"""A number with digits after the point, exact."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal as Exact
from typing import Any, ClassVar

from formkit.fields.field_type import Json, Read, Schema
from formkit.fields.number import Number, kept
from formkit.kinds import Bounds, Fault
from formkit.language import Language

MOST_PLACES = 10


class Decimal(Number):
    """A number that need not be whole; its value is a Decimal without zeros at its end."""

    NAME = "decimal"
    TITLE = "Decimal number"
    DESCRIPTION = "A number that need not be whole, such as a weight or a percentage."
    SETTINGS: ClassVar[Mapping[str, Schema]] = {
        "places": {
            "title": "Decimal places",
            "description": "The most digits it may have after the point.",
            "type": "integer",
            "minimum": 1,
            "maximum": MOST_PLACES,
            "default": MOST_PLACES,
        },
        **Number.SETTINGS,
    }
    RULES: ClassVar[Mapping[str, str]] = {
        **Number.RULES,
        "number": "{Subject} must be a number, like 15 or 2.5",
        "places": "{Subject} must have {limit} decimal places or fewer",
        "places.one": "{Subject} must have 1 decimal place or none",
    }

    @property
    def places(self) -> int:
        return int(self.settings.get("places", MOST_PLACES))

    def value(self, number: Exact) -> Read:
        plain = _plain(number)
        return Read(plain) if _places(plain) <= MOST_PLACES else Read(faults=(self._too_fine(),))

    def faults(self, value: Any, bounds: Bounds) -> tuple[Fault, ...]:
        return (self._too_fine(),) if _places(value) > self.places else super().faults(value, bounds)

    def _too_fine(self) -> Fault:
        return Fault("places.one" if self.places == 1 else "places", values={"limit": Exact(self.places)})

    def to_json(self, value: Exact) -> Json:
        return format(value, "f")

    def from_json(self, json: Json) -> Exact:
        return _plain(kept(json))

    def show(self, value: Exact, language: Language, labels: Mapping[str, str]) -> str:
        return language.number(value)


def _plain(number: Exact) -> Exact:
    """Leave out zeros at the end, and never write an exponent: `2.50` is `2.5`, `100` stays."""
    text = format(number, "f")
    return Exact(text.rstrip("0").rstrip(".") if "." in text else text) + 0


def _places(number: Exact) -> int:
    return len(format(number, "f").partition(".")[2])
