"""A fickle hub: it is down for some citizens, and there for the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from formkit.hub.port import Departs, Hub, Purpose, Unavailable
from formkit.profile.assertion import Claim
from formkit.profile.release import Known, Release, Wanted

DOWN = Unavailable("It is down on this stage.")


@dataclass
class Fickle:
    """A Hub before another. `down` are the citizens of whom it can say nothing."""

    hub: Hub
    down: set[UUID] = field(default_factory=set)

    def count(
        self, citizen: UUID, wanted: Sequence[Wanted]
    ) -> frozenset[tuple[str, int | None]] | Departs | Unavailable:
        """Count, as the hub does."""
        return DOWN if citizen in self.down else self.hub.count(citizen, wanted)

    def release(self, citizen: UUID, wanted: Sequence[Wanted], purpose: Purpose) -> Release | Departs | Unavailable:
        """Release, as the hub does."""
        return DOWN if citizen in self.down else self.hub.release(citizen, wanted, purpose)

    def changed(
        self, citizen: UUID, known: Sequence[Known], grant: UUID | None = None
    ) -> frozenset[UUID] | Unavailable:
        """Say what has changed, as the hub does."""
        return DOWN if citizen in self.down else self.hub.changed(citizen, known, grant)

    def sent(
        self, citizen: UUID, known: Sequence[Known], purpose: Purpose, reference: str, grant: UUID | None = None
    ) -> str | Unavailable:
        """Note what was sent, as the hub does."""
        return DOWN if citizen in self.down else self.hub.sent(citizen, known, purpose, reference, grant)

    def keeps(self, release: Release | None) -> bool:
        """Whether anything can be kept, as the hub says."""
        return self.hub.keeps(release)

    def keep(
        self, citizen: UUID, claims: Sequence[Claim], key: UUID, grant: UUID | None = None
    ) -> tuple[UUID, ...] | Unavailable:
        """Keep, as the hub does."""
        return DOWN if citizen in self.down else self.hub.keep(citizen, claims, key, grant)

    def dispute(
        self, citizen: UUID, assertion: UUID, claim: Claim | None, grant: UUID | None = None
    ) -> Unavailable | None:
        """Dispute, as the hub does."""
        return DOWN if citizen in self.down else self.hub.dispute(citizen, assertion, claim, grant)

    def arrived(self, citizen: UUID, claims: Sequence[Claim]) -> Unavailable | None:
        """Take what a provider told, as the hub does."""
        return DOWN if citizen in self.down else self.hub.arrived(citizen, claims)

    @property
    def url(self) -> str:
        """The address of the hub."""
        return self.hub.url
