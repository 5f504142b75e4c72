"""Checks: functions that hold pages to rules, by what they need to see."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.rule import Rule
from formkit.audit.sight import Sight
from formkit.audit.visited import Visited
from formkit.journey import Journey


class Tier(IntEnum):
    """How much is looked at: the HTML alone, the page in a browser, or everything a browser can be made to do."""

    FAST = 0
    BROWSER = 1
    FULL = 2


@dataclass(frozen=True)
class OfDocument:
    """A check of one page's HTML."""

    run: Callable[[Document], Iterable[Finding]]
    rules: tuple[Rule, ...]


@dataclass(frozen=True)
class OfSight:
    """A check of one page in a browser; those of Tier.FULL may type, click and go away, and restore the page."""

    run: Callable[[Sight], Iterable[Finding]]
    rules: tuple[Rule, ...]
    tier: Tier = Tier.BROWSER


@dataclass(frozen=True)
class OfJourney:
    """A check across the pages of one journey in one language, in the order in which they were seen.

    Gives each finding with the page it is shown at. The journey is None where pages of anybody's are audited.
    """

    run: Callable[[Sequence[Visited], Journey | None], Iterable[tuple[Visited, Finding]]]
    rules: tuple[Rule, ...]
