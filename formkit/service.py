"""What a definition says about its service: who runs it, what the answers are for, where they go, how it is tested."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from formkit.conditions import ALWAYS, Condition
from formkit.problems import Pointer
from formkit.values import Value
from formkit.wordings import Wording


@dataclass(frozen=True)
class Organisation:
    """Who runs the service and how to reach them."""

    id: str
    name: Wording
    contact: Mapping[str, str]


@dataclass(frozen=True)
class Data:
    """Why the answers are asked, on what lawful basis, and how long they are kept (ISO durations)."""

    purpose: Wording
    lawful_basis: str
    keep: str
    keep_drafts: str


@dataclass(frozen=True)
class Start:
    """The start page: what the service is for, and what to have at hand."""

    body: Wording | None = None
    needs: tuple[Wording, ...] = ()


@dataclass(frozen=True)
class Destination:
    """Where a submission is sent: `to` names the kind, `settings` are that kind's own."""

    to: str
    settings: Mapping[str, Any]
    when: Condition = ALWAYS


@dataclass(frozen=True)
class Payment:
    """What is to be paid before answers are sent: `amount` in pounds, `description` on the pages where people pay.

    Nothing is due where `when` does not hold, or the amount is 0 or unanswered.
    """

    amount: Value
    description: Wording
    when: Condition = ALWAYS
    reference: Wording | None = None


@dataclass(frozen=True)
class Scenario:
    """A designer's own test: answers given, end expected; kept as written, the scenario runner reads it.

    `expect` has what calculated fields come to, as JSON; `visits` every page it passes, those of items in their place.
    `profile` has what its citizen has told before, by attribute, as the profile keeps it.
    """

    name: str
    today: str | None
    answers: Mapping[str, Any]
    ends: str
    visits: tuple[str, ...] = ()
    pointer: Pointer = ()
    expect: Mapping[str, Any] = field(default_factory=dict)
    profile: Mapping[str, Any] = field(default_factory=dict)
