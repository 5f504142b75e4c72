"""An assertion: what the profile knows, and how it came to know it. Append-only: a value never changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import Any, Literal
from uuid import UUID

from formkit.attributes import Assurance

Json = Any
SourceKind = Literal["idp", "register", "citizen", "staff", "import", "derived"]


class Status(Enum):
    """Whether a value counts: a later one may supersede it, the citizen may dispute or withdraw it."""

    CURRENT = "current"
    SUPERSEDED = "superseded"
    DISPUTED = "disputed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Source:
    """Where a value comes from: the kind, the name of a provider or register, the form and organisation it was told to.

    Of a value that a citizen gave at a form, `form` and `organisation` say which; at `/your-data` they are "".
    """

    kind: SourceKind
    id: str = ""
    form: str = ""
    organisation: str = ""


@dataclass(frozen=True)
class Assertion:
    """One value of one attribute of one citizen. `value` is canonical JSON in the attribute's shape.

    `asserted` is when it came, `confirmed` when the citizen or the source last stood by it. `evidence` says what proves
    it (never a token itself: its kind, issuer, `vot` and SHA-256).
    """

    id: UUID
    citizen: UUID
    attribute: str
    value: Json = field(repr=False)
    source: Source
    assurance: Assurance
    asserted: datetime
    confirmed: datetime
    status: Status = Status.CURRENT
    valid_from: date | None = None
    valid_until: date | None = None
    evidence: Mapping[str, str] = field(default_factory=dict)
    controller: str = ""
    purposes: tuple[str, ...] = ()
    supersedes: UUID | None = None


@dataclass(frozen=True)
class Claim:
    """What somebody asserts, before the profile has kept it: an Assertion without id, citizen, times and status."""

    attribute: str
    value: Json = field(repr=False)
    source: Source
    assurance: Assurance
    valid_from: date | None = None
    valid_until: date | None = None
    evidence: Mapping[str, str] = field(default_factory=dict)
    controller: str = ""
    purposes: tuple[str, ...] = ()
    supersedes: UUID | None = None
