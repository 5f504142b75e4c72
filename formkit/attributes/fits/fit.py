"""A fit: how the values of an attribute become answers to one field, and answers become values."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from formkit.fields.field_type import FieldType
from formkit.fields.line import line
from formkit.kinds import Bounds

Json = Any
NO_BOUNDS = Bounds(date.min)


@dataclass(frozen=True)
class Fit(ABC):
    """Between canonical values and the answers, as JSON, of a field of `type`; nothing it does raises.

    `KEEPS` says whether an answer may become a value: an answer that is only part of one, such as the postcode of an
    address, may not. For every answer x that does, `answer(value(x)) == x`.
    """

    type: FieldType
    KEEPS: ClassVar[bool] = True

    def answer(self, value: Json) -> Json | None:
        """Give the answer that a value makes; None where it cannot be told for sure, so that the question is asked."""
        made = self._answer(value)
        return None if made is None or not self._takes(made) else made

    def value(self, answer: Json) -> Json | None:
        """Give the value that an answer makes; None where it makes none."""
        return self._value(answer) if self.KEEPS and self._takes(answer) else None

    def every_value(self) -> tuple[str, ...]:
        """Give all values that there are, where there are only a few."""
        return ()

    @abstractmethod
    def _answer(self, value: Json) -> Json | None:
        """Map a value, which may have come from anywhere, to an answer that is still to be tested."""

    @abstractmethod
    def _value(self, answer: Json) -> Json | None:
        """Map an answer that the type takes to a value."""

    def _takes(self, answer: Json) -> bool:
        """Whether the type takes it; what limits and options are at the moment is for whoever shows it to ask."""
        try:
            value = self.type.from_json(answer)
        except ValueError:
            return False
        chosen = value if isinstance(value, tuple) else (value,)
        return not self.type.faults(value, Bounds(date.min, options=chosen))


def parts_of(value: Json) -> Mapping[str, Json]:
    """Give a value that has parts; none where it has none."""
    return value if isinstance(value, Mapping) else {}


def text_of(value: Json) -> str:
    """Give a text on one line; "" where there is none."""
    return line(value) if isinstance(value, str) else ""
