"""Rules: what must hold on a page, by which criterion of WCAG 2.2, and how to mend what does not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Impact(StrEnum):
    """How much a fault keeps people from what they came for, as axe-core grades it; the worst first."""

    SERIOUS = "serious"
    MODERATE = "moderate"
    MINOR = "minor"


class Confidence(StrEnum):
    """How sure a finding is: a fault, something that a person must look at, or advice to whoever writes the form."""

    FAILS = "fails"
    REVIEW = "review"
    ADVICE = "advice"


@dataclass(frozen=True, order=True)
class Rule:
    """One thing that must hold.

    `id` is in lower case with hyphens and never changes. `criteria` are numbers of WCAG 2.2 (`3.3.1`), none for good
    practice. `title` says what must hold, as a sentence; `remedy` how to mend it, to whoever writes the page.
    """

    id: str
    criteria: tuple[str, ...]
    title: str
    remedy: str
    impact: Impact = Impact.SERIOUS
    confidence: Confidence = Confidence.FAILS


def fails(id: str, criteria: str, title: str, remedy: str, impact: Impact = Impact.SERIOUS) -> Rule:
    """Make a rule whose findings are faults; `criteria` has spaces between them."""
    return Rule(id, tuple(criteria.split()), title, remedy, impact)


def review(id: str, criteria: str, title: str, remedy: str, impact: Impact = Impact.MODERATE) -> Rule:
    """Make a rule whose findings a person must look at."""
    return Rule(id, tuple(criteria.split()), title, remedy, impact, Confidence.REVIEW)


def advice(id: str, criteria: str, title: str, remedy: str) -> Rule:
    """Make a rule whose findings are advice."""
    return Rule(id, tuple(criteria.split()), title, remedy, Impact.MINOR, Confidence.ADVICE)
