"""What forms ask of a hub, wherever it is: to release values, to say what changed since, to keep what was ticked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from formkit.profile.assertion import Claim
from formkit.profile.release import Known, Release, Wanted


@dataclass(frozen=True)
class Purpose:
    """Who asks, at which form (its name and fingerprint), for what: the words of the form's `data.purpose`, English."""

    organisation: str
    form: str
    fingerprint: str
    purpose: str
    lawful_basis: str


@dataclass(frozen=True)
class Unavailable:
    """The hub could not be asked: why, in words without anything of the citizen's."""

    reason: str


class Hub(Protocol):
    """A hub for one formkit. Nothing it does raises but StoreUnavailable and Tampered of its own store."""

    def count(self, citizen: UUID, wanted: Sequence[Wanted]) -> frozenset[tuple[str, int | None]] | Unavailable:
        """Say which of these attributes have a value that counts, without reading any; nothing is logged as read."""

    def release(self, citizen: UUID, wanted: Sequence[Wanted], purpose: Purpose) -> Release | Unavailable:
        """Release values to a form, once that is noted in the citizen's usage log: what can't be noted isn't given."""

    def changed(self, citizen: UUID, known: Sequence[Known]) -> frozenset[UUID] | Unavailable:
        """Say which released values do not count any more: superseded, disputed, withdrawn, erased, or joined."""

    def sent(self, citizen: UUID, known: Sequence[Known], purpose: Purpose, reference: str) -> str | Unavailable:
        """Note, once for a reference, that values were sent to a department; gives the head of the usage log."""

    def keep(self, citizen: UUID, claims: Sequence[Claim], key: UUID) -> tuple[UUID, ...] | Unavailable:
        """Keep what a citizen ticked, once for each `key`; gives the ids of the assertions."""

    def dispute(self, citizen: UUID, assertion: UUID, claim: Claim | None) -> Unavailable | None:
        """Note that a citizen says a value is wrong, and what they say instead, if anything."""

    def arrived(self, citizen: UUID, claims: Sequence[Claim]) -> Unavailable | None:
        """Keep what a provider told when a citizen signed in; a hub that they signed in with knows it already."""
