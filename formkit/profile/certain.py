"""Certain: what conditions come to while some questions are still open. What cannot be known yet is None."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from formkit.asked import revealed
from formkit.conditions import All, Condition, Not, Some
from formkit.facts import TrailFacts
from formkit.page import Field
from formkit.values import Value


@dataclass(frozen=True)
class Outlook:
    """The facts so far, the names (of fields and repeats) still open, and conditions that are taken to hold."""

    facts: TrailFacts
    open: set[str]
    presumed: Collection[Condition] = ()

    def holds(self, condition: Condition) -> bool | None:
        """Whether a condition holds whatever is answered from here on; None where that depends."""
        if condition in self.presumed:
            return True
        match condition:
            case All(parts):
                return self._each(parts, decisive=False)
            case Some(parts):
                return self._each(parts, decisive=True)
            case Not(part):
                held = self.holds(part)
                return None if held is None else not held
        return condition.holds(self.facts) if self.knows(condition) else None

    def _each(self, parts: Iterable[Condition], decisive: bool) -> bool | None:
        found = [self.holds(part) for part in parts]
        if decisive in found:
            return decisive
        return None if None in found else not decisive

    def knows(self, part: Condition | Value | None) -> bool:
        """Whether nothing that a condition or a value reads is still open."""
        return part is None or not any(name in self.open for name, _ in part.references())

    def asks(self, one: Field) -> bool | None:
        """Whether a field is asked; None where that depends on what is still open."""
        found = [self.holds(one.when)]
        if one.reveal:
            found.append(None if one.reveal.by in self.open else revealed(one.reveal, self.facts))
        if one.options:
            found.append(self._each([choice.when for choice in one.choices()], decisive=True))
        return False if False in found else None if None in found else True

    def limits(self, one: Field) -> bool:
        """Whether the limits of a field are known: its bounds, and which of its options there are."""
        parts = (one.minimum, one.maximum, *(choice.when for choice in one.choices()))
        return all(self.knows(part) for part in parts)
