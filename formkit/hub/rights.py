"""Rights: what citizens may do with what is known about them, at any time and without a form.

https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/individual-rights/: to see, to have it corrected,
erased, not used any more, and to take it along. Each acts for one citizen alone; what is not theirs is not found.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import partial
from uuid import UUID, uuid5

from formkit.attributes import ATTRIBUTES, Assurance, Rule
from formkit.profile.assertion import Assertion, Claim, Json, Source
from formkit.profile.current import candidates, is_own
from formkit.profile.holders import TOLD, Holder, holders
from formkit.stores import Store
from formkit.stores.notices import Corrected
from formkit.stores.usage import UsageEvent, UsageRow

SYSTEM = "your-data"
"""How the usage log calls these pages, where it calls others by their form."""


@dataclass(frozen=True)
class Rights:
    """The rights of one citizen over one store. Every call may raise StoreUnavailable."""

    store: Store
    citizen: UUID

    def see(self, visit: UUID) -> Sight:
        """Give all that is known. That somebody signed in and looked is noted, once for each session."""
        sight = self._sight()
        names = tuple(sorted({one.attribute for one in (*sight.known, *sight.unreadable)}))
        if names:
            self._note(UsageEvent(f"seen:{visit}", "seen", system=SYSTEM, attributes=names))
        return sight

    def take_along(self, act: UUID) -> tuple[Assertion, ...]:
        """Give all that can be read, to be saved as a file, and note that it was."""
        sight = self._sight()
        names = tuple(sorted({one.attribute for one in sight.known}))
        self._note(UsageEvent(f"exported:{act}", "exported", system=SYSTEM, attributes=names))
        return sight.known

    def find(self, assertion_id: UUID) -> Assertion | None:
        """Find one value of this citizen; None for what is erased, unreadable, or somebody else's."""
        return next((one for one in self._sight().known if one.id == assertion_id), None)

    def _sight(self) -> Sight:
        return Sight(*self.store.assertions.legible(self.citizen))

    def confirm(self, assertion_id: UUID) -> bool:
        """Note that a value is still right. Where another differs from it, it becomes what the citizen says as well."""
        if not self.store.assertions.confirm(self.citizen, assertion_id):
            return False
        known = self._sight().known
        chosen = next((one for one in known if one.id == assertion_id), None)
        if chosen and not is_own(chosen.source) and self._differs(chosen, known):
            self.store.assertions.add(self.citizen, [_claim(chosen.attribute, chosen.value)])
        return True

    def _differs(self, chosen: Assertion, known: Sequence[Assertion]) -> bool:
        """Whether another value counts as well, and the citizen's own word would settle it."""
        attribute = ATTRIBUTES[chosen.attribute]
        found = candidates(known, attribute, self.store.clock.today())
        return attribute.rule is Rule.NEWEST and len(found) > 1

    def correct(self, known: Assertion, value: Json) -> UUID:
        """Keep what is right instead; gives the id of what to look at. What others had verified stays, disputed."""
        if is_verified(known):
            self.store.assertions.dispute(self.citizen, known.id, _claim(known.attribute, value))
            return known.id
        supersedes = known.id if is_own(known.source) else None
        kept = self.store.assertions.add(self.citizen, [_claim(known.attribute, value, supersedes)])
        return kept[0].id if kept else known.id

    def dispute(self, assertion_id: UUID) -> bool:
        """Note that a value is wrong, where the citizen can't say what would be right."""
        return self.store.assertions.dispute(self.citizen, assertion_id, None)

    def withdraw(self, assertion_id: UUID) -> bool:
        """Let no form be offered a value any more; it stays, to be seen here alone."""
        return self.store.assertions.withdraw(self.citizen, assertion_id)

    def erase(self, assertion_id: UUID) -> bool:
        """Destroy a value with its key. A tombstone stays: that there was one of this attribute, and when."""
        return self.store.assertions.erase(self.citizen, assertion_id)

    def erase_all(self) -> None:
        """Destroy every value and key, cut every link, end every session."""
        self.store.citizens.erase(self.citizen)

    def bring(self, claims: Sequence[Claim], act: UUID) -> int:
        """Keep what a citizen chose of a file, once for each `act`; gives how many values there are of it."""
        return len(self.store.assertions.add(self.citizen, claims, act))

    def holders(self, current: Assertion) -> tuple[Holder, ...]:
        """Give the services that have got an older value of what is current now, as far as the log can tell.

        The one that told us what is current has that, though it came here a moment after it was sent there.
        """
        log = (replace(row, at=self.store.notices.submitted(row.key) or row.at) for row in self._about(current))
        told = (current.source.organisation, current.source.form)
        found = holders(log, current.attribute, current.asserted)
        return tuple(one for one in found if (one.organisation, one.form) != told)

    def _about(self, current: Assertion) -> Iterator[UsageRow]:
        return (row for row in self.store.usage.of(self.citizen) if current.attribute in row.attributes)

    def tell(self, current: Assertion, holder: Holder, shown: Mapping[str, str], act: UUID) -> bool:
        """Let a service know what is right now, once for each `act`; False where its answers are not kept any more.

        `shown` is the value in words, by language.
        """
        notice = uuid5(act, f"{holder.organisation}/{holder.form}")
        write = partial(change_notice, current, holder, shown, self.store.clock.now())
        if self.store.notices.send(self.citizen, notice, holder.event, current.attribute, write) is None:
            return False
        names = (current.attribute,)
        self._note(UsageEvent(f"{TOLD}:{notice}", TOLD, holder.organisation, holder.form, SYSTEM, attributes=names))
        return True

    def _note(self, event: UsageEvent) -> None:
        self.store.usage.note(self.citizen, event)


@dataclass(frozen=True)
class Sight:
    """What is known, newest first; and outlines, without values, of what was altered in the store and can't be read."""

    known: tuple[Assertion, ...]
    unreadable: tuple[Assertion, ...] = ()


def change_notice(
    current: Assertion, holder: Holder, shown: Mapping[str, str], at: datetime, corrected: Corrected, reference: str
) -> dict[str, Json]:
    """Write what a department is told: what one attribute is now, and which answers that corrects. Nothing else."""
    return {
        "formkit": 1,
        "kind": "change-notice",
        "reference": reference,
        "corrects": corrected.reference,
        "form": {"name": corrected.form},
        "organisation": holder.organisation,
        "noted": at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        "attribute": current.attribute,
        "shape": ATTRIBUTES[current.attribute].shape,
        "value": current.value,
        "shown": dict(shown),
        "assurance": f"A{int(current.assurance)}",
        "source": current.source.id or current.source.kind,
    }


def is_verified(one: Assertion) -> bool:
    """Whether a value stays when its citizen says that it is wrong: their word alone would not count for more.

    https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/individual-rights/individual-rights/right-to-rectification/
    """
    if is_own(one.source):
        return False
    is_surest = ATTRIBUTES[one.attribute].rule is Rule.SUREST and one.assurance > Assurance.SELF_ASSERTED
    return is_surest or one.assurance >= Assurance.PROVEN


def _claim(attribute: str, value: Json, supersedes: UUID | None = None) -> Claim:
    return Claim(attribute, value, Source("citizen"), Assurance.SELF_ASSERTED, supersedes=supersedes)


def claim_of_file(attribute: str, value: Json, today: date, valid_until: date | None) -> Claim:
    """Say again what stood in a file: whatever it says of itself, it is only what its citizen says."""
    until = valid_until if valid_until and valid_until >= today else None
    return Claim(attribute, value, Source("import"), Assurance.SELF_ASSERTED, valid_until=until)
