"""GDS's audit of accessibility tools: how many of its 142 barriers an audit finds.

A barrier counts when a finding that is no advice breaks a rule that is about it (`barriers.json`) and marks its place;
and when it is found again on a copy of the page whose title and first heading do not name it.
https://github.com/alphagov/accessibility-tool-audit
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from formkit.audit.finding import Finding
from formkit.audit.rule import Confidence
from tests.audit_score.looking import Looking
from tests.audit_score.serving import serving

FOLDER = Path(__file__).parent / "gds"
BARRIERS = Path(__file__).parent / "barriers.json"
GOAL = 110
_NAMED = re.compile(r"(<title>(?=Accessibility)|<h1>)[^<]+(</title>|</h1>)")
"""What names the barrier. A title that does not is one."""


@dataclass(frozen=True)
class Barrier:
    """One barrier: its page, the ids of the rules that are about it, and where on the page it is (CSS; "" anywhere)."""

    name: str
    page: str
    rules: tuple[str, ...]
    within: str


@dataclass(frozen=True)
class Score:
    """What was found of a barrier, on the page and on the copy that does not name it; and which other rules broke."""

    barrier: Barrier
    findings: tuple[Finding, ...]
    neutral: tuple[Finding, ...]
    others: tuple[str, ...]

    @property
    def is_found(self) -> bool:
        """Whether it counts."""
        return bool(self.findings and self.neutral)

    @property
    def is_sure(self) -> bool:
        """Whether it counts without a person's look."""
        both = (self.findings, self.neutral)
        return all(any(one.rule.confidence is Confidence.FAILS for one in each) for each in both)


def barriers() -> list[Barrier]:
    """All of them."""
    table = json.loads(BARRIERS.read_text(encoding="utf-8"))
    return [Barrier(name, row["page"], tuple(row["rules"]), row["within"]) for name, row in table.items()]


def neutral(html: str) -> str:
    """A page whose title and first heading say nothing of what is wrong with it."""
    return _NAMED.sub(r"\1Guidance for visitors\2", html)


def scores(chosen: tuple[str, ...] = ()) -> Iterator[Score]:
    """Look at each barrier's page and at its copy, or only at those whose names hold one of these words."""
    with serving(FOLDER, neutral=neutral) as address, Looking() as looking:
        for barrier in barriers():
            if not chosen or any(one in barrier.name for one in chosen):
                found, others = _about(barrier, looking, f"{address}/{barrier.page}")
                again, _ = _about(barrier, looking, f"{address}/neutral/{barrier.page}")
                yield Score(barrier, found, again, others)


def _about(barrier: Barrier, looking: Looking, url: str) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
    """What is found at an address that is about the barrier, and the rules of all else."""
    every = [one for one in looking.at(url) if one.rule.confidence is not Confidence.ADVICE]
    about = tuple(one for one in every if one.rule.id in barrier.rules and looking.within(one, barrier.within))
    return about, tuple(sorted({one.rule.id for one in every if one not in about}))
