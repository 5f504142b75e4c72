"""An answer in several parts, each a line of text with a box, a label and an error of its own: names and addresses."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, ClassVar

from formkit.fields.field_type import FieldType, Read, Typed, entry
from formkit.fields.line import LONGEST, is_printable, line
from formkit.kinds import Bounds, Fault, Kind


class Parts(FieldType):
    """Lines of text that make one answer. Its template is a loop over its inputs with `fields/parts.html`."""

    KIND = Kind.RECORD
    RULES: ClassVar[Mapping[str, str]] = {
        "characters": "{Subject} has hidden characters in it. Delete it and type it again",
        "max_length": "{Subject} must be {limit} characters or fewer",
    }

    @abstractmethod
    def is_optional(self, part: str) -> bool:
        """Whether a part may be left out of any answer."""

    @abstractmethod
    def made(self, texts: Mapping[str, str]) -> Any:
        """Make the value of the text of each input, "" where there is none."""

    def rule_for(self, part: str) -> str:
        """Name the rule that asks for a part."""
        return f"{part}_missing"

    def parse(self, typed: Typed, bounds: Bounds) -> Read:
        texts = {part: line(entry(typed, part)) for part in self.inputs}
        unprintable = tuple(part for part in self.inputs if not is_printable(texts[part]))
        return Read(faults=(Fault("characters", unprintable),)) if unprintable else Read(self.made(texts))

    def missing(self) -> tuple[Fault, ...]:
        return tuple(self._lacking({}))

    def faults(self, value: Any, bounds: Bounds) -> tuple[Fault, ...]:
        texts = {part: text for part, (text,) in self.retype(value).items()}
        long = tuple(part for part in self.inputs if len(texts[part]) > LONGEST)
        too_long = [Fault("max_length", long, {"limit": Decimal(LONGEST)})] if long else []
        return (*self._lacking(texts), *too_long)

    def _lacking(self, texts: Mapping[str, str]) -> Iterator[Fault]:
        for part in self.inputs:
            if not texts.get(part) and not self.is_optional(part):
                yield Fault(self.rule_for(part), (part,))
