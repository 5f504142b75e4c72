"""The hub inside this formkit: profiles in its own store, every use noted before anything is given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID, uuid4

from formkit.attributes import ATTRIBUTES, Assurance, Attribute, WriteBack
from formkit.clock import Clock
from formkit.hub.port import Purpose
from formkit.profile.alike import alike
from formkit.profile.assertion import Assertion, Claim
from formkit.profile.current import candidates, stands
from formkit.profile.derived import derived
from formkit.profile.release import Known, Release, Wanted
from formkit.stores import Store
from formkit.stores.usage import UsageEvent

Keys = frozenset[tuple[str, int | None]]


@dataclass(frozen=True)
class Embedded:
    """A Hub on the store. Each call may raise StoreUnavailable, and those that read values Tampered."""

    store: Store
    clock: Clock

    def count(self, citizen: UUID, wanted: Sequence[Wanted]) -> Keys:
        """Say which attributes have a value that stands. Nothing is decrypted, so nothing is noted."""
        outline, today = self.store.assertions.outline(citizen), self.clock.today()
        return frozenset((one.attribute, one.years) for one in wanted if stands(outline, _base(one.attribute), today))

    def release(self, citizen: UUID, wanted: Sequence[Wanted], purpose: Purpose) -> Release:
        """Release values, once that is noted: what can't be noted isn't given. Nothing is noted where there is none."""
        known = tuple(self.look(citizen, wanted))
        names = (one.attribute for one in known)
        head = self._note(citizen, f"released:{uuid4()}", "released", purpose, names) if known else ""
        return Release(self.clock.now(), known, head)

    def look(self, citizen: UUID, wanted: Iterable[Wanted]) -> Iterator[Known]:
        """Give what would be released, for the eyes of its own citizen alone: nothing is noted."""
        everything, today = self.store.assertions.of(citizen), self.clock.today()
        for one in wanted:
            found = candidates(everything, _base(one.attribute), today)
            yield from derived(one, found, today) if ATTRIBUTES[one.attribute].is_derived else map(_known, found)

    def changed(self, citizen: UUID, known: Sequence[Known], grant: UUID | None = None) -> frozenset[UUID]:
        """Say which released values do not count any more. One of which another source says the same counts still."""
        if not known:
            return frozenset()
        everything, today = self.store.assertions.of(citizen), self.clock.today()
        return frozenset(one.id for one in known if not _counts(one, everything, today))

    def sent(
        self, citizen: UUID, known: Sequence[Known], purpose: Purpose, reference: str, grant: UUID | None = None
    ) -> str:
        """Note, once for a reference, that values were sent to a department; gives the head of the usage log."""
        return self._note(citizen, f"sent:{reference}", "sent", purpose, (one.attribute for one in known))

    def keeps(self, release: Release | None) -> bool:
        """Whether what a citizen ticks can be kept: here always."""
        return True

    def keep(self, citizen: UUID, claims: Sequence[Claim], key: UUID, grant: UUID | None = None) -> tuple[UUID, ...]:
        """Keep what a citizen ticked, once for each `key`, as what they say themselves, whatever a form makes of it."""
        kept = [replace(one, assurance=Assurance.SELF_ASSERTED) for one in claims if _may_be_kept(one)]
        made = self.store.assertions.add(citizen, kept, key)
        if made:
            told, names = kept[0].source, tuple(sorted({one.attribute for one in made}))
            event = UsageEvent(f"kept:{key}", "kept", told.organisation, told.form, attributes=names)
            self.store.usage.note(citizen, event)
        return tuple(one.id for one in made)

    def dispute(self, citizen: UUID, assertion: UUID, claim: Claim | None, grant: UUID | None = None) -> None:
        """Note that a citizen says a value is wrong; one that is gone needs no doubt, but what they say stays."""
        said = claim and replace(claim, assurance=Assurance.SELF_ASSERTED)
        if not self.store.assertions.dispute(citizen, assertion, said) and said:
            self.store.assertions.add(citizen, [said])

    def arrived(self, citizen: UUID, claims: Sequence[Claim]) -> None:
        """Keep what a provider told at sign-in, never as surer than it can be. What it told before is superseded."""
        self.store.assertions.add(citizen, [_capped(one) for one in claims if one.source.kind == "idp"])

    @property
    def url(self) -> str:
        """No address: citizens see what is known about them at this formkit."""
        return ""

    def _note(self, citizen: UUID, key: str, action: str, purpose: Purpose, attributes: Iterable[str]) -> str:
        names = tuple(sorted(set(attributes)))
        event = UsageEvent(key, action, purpose.organisation, purpose.form, "", purpose.purpose, names)
        return self.store.usage.note(citizen, event)


def _base(attribute: str) -> Attribute:
    """The attribute that is kept: of a derived one, what it is worked out from."""
    return ATTRIBUTES[ATTRIBUTES[attribute].derived_from or attribute]


def _known(one: Assertion) -> Known:
    return Known(one.id, one.attribute, one.value, one.source, one.assurance, one.confirmed)


def _counts(known: Known, everything: Sequence[Assertion], today: date) -> bool:
    base = _base(known.attribute)
    own = next((one for one in stands(everything, base, today) if one.id == known.id), None)
    counting = candidates(everything, base, today)
    return own is not None and any(alike(base.shape, own.value, one.value) for one in counting)


def _may_be_kept(claim: Claim) -> bool:
    known = ATTRIBUTES.get(claim.attribute)
    return known is not None and known.write_back is not WriteBack.NEVER and claim.source.kind == "citizen"


def _capped(claim: Claim) -> Claim:
    """Only what is signed is proven: https://docs.sign-in.service.gov.uk/integrate-with-integration-environment/prove-users-identity/"""
    is_signed = claim.evidence.get("type") == "coreIdentityJWT"
    most = Assurance.PROVEN if is_signed else Assurance.PROVIDER_COLLECTED
    return replace(claim, assurance=min(claim.assurance, most, ATTRIBUTES[claim.attribute].reach))
