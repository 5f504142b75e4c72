"""Reports: a result with all that is said about it: how it stands to each criterion, what is waived, what is new."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import Any

from formkit.audit.criteria import Standing, standings
from formkit.audit.result import Found, Result
from formkit.audit.rule import Confidence, Impact
from formkit.audit.waivers import Waived
from formkit.journey import Journey
from formkit.language import Language

Files = Mapping[str, str | bytes]
"""What a format writes: contents by file name, a stroke between folder and name."""
_WORST = tuple(Impact)
_SURE = tuple(Confidence)


@dataclass(frozen=True)
class Report:
    """What formats write. `before` is the JSON of the last run; `journey` and `languages` are those of a form.

    `level` is the least impact that fails the run, or `review`.
    """

    result: Result
    waived: tuple[Waived, ...] = ()
    before: Mapping[str, Any] | None = None
    journey: Journey | None = None
    languages: Mapping[str, Language] = field(default_factory=dict)
    level: str = "minor"

    @cached_property
    def standings(self) -> tuple[Standing, ...]:
        """How it stands to the criteria of level A and AA."""
        return standings(self.result)

    @cached_property
    def found(self) -> tuple[Found, ...]:
        """What was found: faults first, the worst of them first."""
        return tuple(sorted(self.result.found, key=_order))

    @cached_property
    def failing(self) -> tuple[Found, ...]:
        """What makes the run fail, the worst first."""
        return tuple(sorted(fails(self.result, self.level), key=_order))

    def of(self, confidence: Confidence) -> tuple[Found, ...]:
        """What was found with this confidence, the worst first."""
        return tuple(one for one in self.found if one.finding.rule.confidence == confidence)


Format = Callable[[Report], Files]


def key(found: Found) -> str:
    """Call a finding by what it says and where, so that it keeps its name while it lasts."""
    finding = found.finding
    marks = "\n".join(mark.selector for mark in finding.marks)
    return sha256("\0".join((finding.rule.id, finding.message, marks)).encode()).hexdigest()[:12]


def fails(result: Result, level: str) -> tuple[Found, ...]:
    """Give what makes a run fail: faults at least as bad as an impact; `review` adds what a person must look at."""
    bad = _WORST[: _WORST.index(Impact(level)) + 1] if level != Confidence.REVIEW else _WORST
    sure = [one for one in result.those(Confidence.FAILS) if one.finding.rule.impact in bad]
    return (*sure, *(result.those(Confidence.REVIEW) if level == Confidence.REVIEW else ()))


def _order(found: Found) -> tuple[int, int, str, str]:
    rule = found.finding.rule
    return _SURE.index(rule.confidence), _WORST.index(rule.impact), rule.id, found.finding.message
