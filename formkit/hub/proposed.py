"""Proposed: what departments want a citizen's profile to keep, as the citizen sees it, accepts it or refuses it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from formkit.attributes import Assurance
from formkit.hub.departments import Department, Departments, RegisteredForm
from formkit.hub.embedded import Embedded
from formkit.hub.scope import DISPUTED
from formkit.profile.assertion import Assertion, Claim, Json, Source
from formkit.stores import Store
from formkit.stores.grants import Grant
from formkit.stores.proposals import Proposal
from formkit.stores.usage import UsageEvent


@dataclass(frozen=True)
class Wish:
    """One proposal with who makes it. `disputed` is the value that is said to be wrong, where that is what it says."""

    id: UUID
    department: Department
    form: RegisteredForm
    attribute: str
    value: Json = field(repr=False)
    made: datetime
    disputed: Assertion | None = None


@dataclass(frozen=True)
class Proposed:
    """The proposals to one citizen. Every call may raise StoreUnavailable or Tampered."""

    store: Store
    departments: Departments
    citizen: UUID

    def waiting(self) -> tuple[Wish, ...]:
        """Give what waits, oldest first; not what a department may not write any more, or what is gone by now."""
        proposals = self.store.proposals.of(self.citizen)
        if not proposals:
            return ()
        grants = {one.id: one for one in self.store.grants.of(self.citizen)}
        known = {str(one.id): one for one in self.store.assertions.of(self.citizen)}
        return tuple(wish for one in proposals for wish in self._wishes(one, grants.get(one.grant), known))

    def _wishes(self, one: Proposal, grant: Grant | None, known: dict[str, Assertion]) -> Iterator[Wish]:
        department = self.departments.get(grant.client) if grant else None
        form = department.forms.get(grant.form) if department and grant else None
        disputed = known.get(one.value.get(DISPUTED, ""))
        if department is None or form is None or (DISPUTED in one.value and disputed is None):
            return
        if DISPUTED in one.value or one.attribute in form.writes:
            yield Wish(one.id, department, form, one.attribute, one.value["value"], one.made, disputed)

    def find(self, wish: UUID) -> Wish | None:
        """Find one that waits for this citizen."""
        return next((one for one in self.waiting() if one.id == wish), None)

    def accept(self, wish: UUID) -> bool:
        """Let the profile have it, as the citizen's own word; False for what does not wait for this citizen."""
        found = self.find(wish)
        if found is None:
            return False
        if found.disputed:
            self._dispute(found, found.disputed)
        else:
            Embedded(self.store, self.store.clock).keep(self.citizen, [stamped(found)], found.id)
        return self.store.proposals.settle(self.citizen, wish)

    def _dispute(self, wish: Wish, disputed: Assertion) -> None:
        claim = stamped(wish) if wish.value is not None else None
        self.store.assertions.dispute(self.citizen, disputed.id, claim)
        who = wish.department.organisation, wish.form.name
        event = UsageEvent(f"disputed:{wish.id}", "disputed", *who, attributes=(wish.attribute,))
        self.store.usage.note(self.citizen, event)

    def refuse(self, wish: UUID) -> bool:
        """Forget it; False for what does not wait for this citizen."""
        return self.store.proposals.settle(self.citizen, wish)


def stamped(wish: Wish) -> Claim:
    """Say who told us, and how sure that is: by what is registered, whatever the department says of itself."""
    organisation = wish.department.organisation
    source = Source("citizen", form=wish.form.name, organisation=organisation)
    return Claim(wish.attribute, wish.value, source, Assurance.SELF_ASSERTED, controller=organisation)
