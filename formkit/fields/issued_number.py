"""A number that an authority gives out: what National Insurance numbers, NHS numbers and registrations share."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping

from formkit.fields.field_type import FieldType, Json, Read, Typed, entry
from formkit.fields.line import bare
from formkit.kinds import Bounds, Fault, Kind
from formkit.language import Language


class IssuedNumber(FieldType):
    """Capitals and digits, typed in groups or not; its value is a str of them alone, shown in the groups people know.

    Its template calls the macro of `fields/issued_number.html`.
    """

    KIND = Kind.TEXT

    @abstractmethod
    def broken(self, number: str) -> str:
        """Name the rule that a number breaks; "" where it breaks none."""

    def cut(self, number: str) -> str:
        """Leave off what is written beside a number and is no part of it."""
        return number

    def written(self, number: str) -> str:
        """Write a number in groups."""
        return number

    def parse(self, typed: Typed, bounds: Bounds) -> Read:
        number = self.cut(bare(entry(typed)))
        rule = self.broken(number)
        return Read(faults=(Fault(rule),)) if rule else Read(number)

    def retype(self, value: str) -> Typed:
        return {"": (self.written(value),)}

    def to_json(self, value: str) -> Json:
        return value

    def from_json(self, json: Json) -> str:
        if not isinstance(json, str) or self.broken(json):
            raise ValueError(f"not a {self.TITLE} as it is kept, without spaces")
        return json

    def show(self, value: str, language: Language, labels: Mapping[str, str]) -> str:
        return self.written(value)
