"""What forms ask of a hub, wherever it is: to release values, to say what changed since, to keep what was ticked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol
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
    """The hub could not be asked: why, in words without anything of the citizen's.

    With `is_final` it was asked and refused, and would refuse again: what was granted is cut, or was never registered.
    """

    reason: str
    is_final: bool = False


@dataclass(frozen=True)
class Departs:
    """Only the citizen can say, at the hub: send them there to sign in, with this scope and these `claims` asked.

    What they come back with has the release: see `formkit.hub.messages`.
    """

    scope: str = ""
    claims: Mapping[str, Any] = field(default_factory=dict)


class Hub(Protocol):
    """A hub for one formkit. Nothing it does raises but StoreUnavailable and Tampered of its own store.

    `grant` is that of the release which the values are from, where there was one: across the network it says whose
    profile is meant, and under which agreement with them.
    """

    def count(
        self, citizen: UUID, wanted: Sequence[Wanted]
    ) -> frozenset[tuple[str, int | None]] | Departs | Unavailable:
        """Say which of these attributes have a value that counts, without reading any; nothing is logged as read."""

    def release(self, citizen: UUID, wanted: Sequence[Wanted], purpose: Purpose) -> Release | Departs | Unavailable:
        """Release values to a form, once that is noted in the citizen's usage log: what can't be noted isn't given."""

    def changed(
        self, citizen: UUID, known: Sequence[Known], grant: UUID | None = None
    ) -> frozenset[UUID] | Unavailable:
        """Say which released values do not count any more: superseded, disputed, withdrawn, erased, or joined."""

    def sent(
        self, citizen: UUID, known: Sequence[Known], purpose: Purpose, reference: str, grant: UUID | None = None
    ) -> str | Unavailable:
        """Note, once for a reference, that values were sent to a department; gives the head of the usage log."""

    def keeps(self, release: Release | None) -> bool:
        """Whether what a citizen ticks can be kept, who has started with this release, or with none."""

    def keep(
        self, citizen: UUID, claims: Sequence[Claim], key: UUID, grant: UUID | None = None
    ) -> tuple[UUID, ...] | Unavailable:
        """Keep what a citizen ticked, once for each `key`; gives the ids of the assertions, none while they wait."""

    def dispute(
        self, citizen: UUID, assertion: UUID, claim: Claim | None, grant: UUID | None = None
    ) -> Unavailable | None:
        """Note that a citizen says a value is wrong, and what they say instead, if anything."""

    def arrived(self, citizen: UUID, claims: Sequence[Claim]) -> Unavailable | None:
        """Keep what a provider told when a citizen signed in; a hub that they signed in with knows it already."""

    @property
    def url(self) -> str:
        """The address where citizens sign in and see what is known about them; "" where that is this very formkit."""
