"""Criteria: what WCAG 2.2 asks, in plain words, and what a machine can say about it.

`criteria.json` has the 55 of level A and AA. `needs` names what must be on a page for the criterion to say anything
(`presence.py`), `hidden` what may bring that without the HTML showing it. `decided` says when the rules that bear on it
settle it: from which tier on, whether of forms of ours alone, and without what. `beyond.json` has those of level AAA.
https://www.w3.org/TR/WCAG22/
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any

from formkit.audit.check import Tier

_UNDERSTANDING = "https://www.w3.org/WAI/WCAG22/Understanding/"


@dataclass(frozen=True)
class Step:
    """What a person does by hand: on which kind of page, with what, what to do, and what to expect."""

    on: str
    tool: str
    do: str
    expect: str


@dataclass(frozen=True)
class Decided:
    """When machines settle a criterion for what is there."""

    tier: Tier
    forms: bool = False
    without: str = ""


@dataclass(frozen=True)
class Criterion:
    """One success criterion; `asks` says in our own words what it wants."""

    number: str
    level: str
    name: str
    slug: str
    asks: str = ""
    needs: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    decided: Decided | None = None
    steps: tuple[Step, ...] = ()

    @property
    def understanding(self) -> str:
        """Where the W3C explains it."""
        return f"{_UNDERSTANDING}{self.slug}.html"

    def __str__(self) -> str:
        return f"{self.number} {self.name} ({self.level})"


def _read(row: Mapping[str, Any]) -> Criterion:
    decided = row.get("decided")
    return Criterion(
        row["number"],
        row["level"],
        row["name"],
        row["slug"],
        row.get("asks", ""),
        tuple(row.get("needs", ())),
        tuple(row.get("hidden", ())),
        Decided(**{**decided, "tier": Tier[decided["tier"].upper()]}) if decided else None,
        tuple(Step(one["on"], one["with"], one["do"], one["expect"]) for one in row.get("steps", ())),
    )


def _table(name: str) -> Mapping[str, Criterion]:
    text = (resources.files(__package__) / name).read_text(encoding="utf-8")
    return {row["number"]: _read(row) for row in json.loads(text)}


CRITERIA = _table("criteria.json")
"""Level A and AA, by number."""
BEYOND = _table("beyond.json")
"""Level AAA, by number."""


def criterion(number: str) -> Criterion | None:
    """Find a criterion of any level."""
    return CRITERIA.get(number) or BEYOND.get(number)
