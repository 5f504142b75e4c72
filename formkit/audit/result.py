"""Results: what an audit of one form, or of anybody's pages, came to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from formkit.audit.check import Tier
from formkit.audit.finding import Finding
from formkit.audit.rule import Confidence
from formkit.audit.visited import Visited
from formkit.problems import Place


@dataclass(frozen=True)
class Found:
    """A finding, joined over all states that show it; `place` is the line of the definition to mend, where one is."""

    finding: Finding
    at: tuple[Visited, ...]
    place: Place | None = None


@dataclass(frozen=True)
class Result:
    """An audit. `subject` is the form's name or the address; `title` its title.

    `fingerprint` is the definition's, "" for anybody's pages. `states` counts all states, `visited` has those that were
    seen. `asked` are the ids of all rules that were asked; `left_out` says what was not visited, and why, in sentences.
    """

    subject: str
    title: str
    fingerprint: str
    languages: tuple[str, ...]
    tier: Tier
    when: datetime
    axe: str
    browser: str
    states: int
    visited: tuple[Visited, ...]
    found: tuple[Found, ...]
    asked: frozenset[str]
    left_out: tuple[str, ...] = ()

    def those(self, confidence: Confidence) -> tuple[Found, ...]:
        """What was found with this confidence."""
        return tuple(one for one in self.found if one.finding.rule.confidence is confidence)
