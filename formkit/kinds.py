"""What a value is to a condition, whatever field type it comes from: what fields, values and conditions share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from enum import Enum
from fractions import Fraction
from typing import Protocol

Comparable = str | Fraction | date | time | bool | frozenset[str]


class Kind(Enum):
    """What can be asked of a value; its text is how messages call it."""

    TEXT = "text"
    NUMBER = "a number"
    DATE = "a date"
    TIME = "a time"
    CHOICE = "one option"
    CHOICES = "several options"
    FILES = "files"
    TRUTH = "yes or no"
    RECORD = "several parts"


class Facts(Protocol):
    """What conditions and values may look at: the answers on the trail so far, and the day in London."""

    @property
    def today(self) -> date:
        """The date in Europe/London."""

    def fact(self, name: str, part: str | None = None) -> Comparable | None:
        """The answer to a field, or to a part of it, ready to compare; None where it is not answered."""

    def items(self, repeat: str) -> Sequence[Facts]:
        """The items of a repeat, by its field name: in each, its own answers come before those round it."""


@dataclass(frozen=True)
class Bounds:
    """The limits of a field that depend on the day or on earlier answers, worked out for one citizen."""

    today: date
    minimum: Comparable | None = None
    maximum: Comparable | None = None
    options: tuple[str, ...] = ()
    exclusive: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Fault:
    """Why an answer is not valid: the rule it breaks, the wrong parts (none: the whole), values for the wording.

    A rule may have cases, each with words of its own: `max.past` is the rule `max` where that means "in the past".
    """

    rule: str
    parts: tuple[str, ...] = ()
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The rule without its case: what `errors` in a definition calls it."""
        return self.rule.partition(".")[0]
