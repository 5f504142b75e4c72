"""A chain of usage: each row's hash is over the row and the hash before it, so that no row changes or goes unseen."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from uuid import UUID

_HEAD = re.compile(r"([0-9]{1,9})-[0-9a-f]{64}")
_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class UsageEvent:
    """Something that was done with a citizen's values: by whom, where and for what; which attributes, never values.

    `key` says which act this is, so that one that is noted again is one: unique for a citizen. `action` is such as
    released, sent, kept, seen; `organisation`, `form` and `system` are names, `purpose` is in words.
    """

    key: str
    action: str
    organisation: str = ""
    form: str = ""
    system: str = ""
    purpose: str = ""
    attributes: tuple[str, ...] = ()


@dataclass(frozen=True)
class UsageRow(UsageEvent):
    """An event as noted: its place in the citizen's chain, from 1 on; when; and its hash."""

    position: int = 0
    at: datetime = _NEVER
    hash: str = ""

    @property
    def head(self) -> str:
        """What a receipt holds, to show later that nothing up to here was cut: position and hash."""
        return f"{self.position}-{self.hash}"


@dataclass(frozen=True)
class Beginning:
    """What a chain begins after: nothing, or the last row that was purged."""

    position: int = 0
    hash: str = ""


def hashed(citizen: UUID, row: UsageRow, before: str) -> str:
    """Work out the hash of a row: SHA-256, in hex, over its canonical JSON with whose chain it is and what was before.

    Canonical: keys sorted, no spaces, ASCII with escapes.
    """
    facts = {name: value for name, value in vars(row).items() if name != "hash"}
    facts |= {"citizen": str(citizen), "at": row.at.astimezone(UTC).isoformat(), "before": before}
    return sha256(json.dumps(facts, sort_keys=True, separators=(",", ":")).encode("ascii")).hexdigest()


def fault(citizen: UUID, beginning: Beginning, rows: Sequence[UsageRow]) -> str | None:
    """Say what is wrong with the rows of one chain in order of position; None when each follows from the one before."""
    last, before = beginning.position, beginning.hash
    for row in rows:
        if row.position != last + 1:
            return f"The record of use jumps from row {last} to row {row.position}: rows are missing."
        if row.hash != hashed(citizen, row, before):
            return f"Row {row.position} of the record of use was changed."
        last, before = row.position, row.hash
    return None


def holds(head: str, beginning: Beginning, rows: Sequence[UsageRow]) -> bool:
    """Whether a chain still has all that it had when this was its head. What is before the beginning can't be told."""
    match = _HEAD.fullmatch(head)
    if match and 0 < int(match[1]) < beginning.position:
        return True
    return head in {f"{beginning.position}-{beginning.hash}", *(row.head for row in rows)}
