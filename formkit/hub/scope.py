"""A scope: what one department may do under one grant, and no more, whatever it says of itself.

The hub stamps who is the source and who controls a value; nothing that a department says is surer than a citizen's
word, and none of it is in a profile before its citizen has seen it (`formkit.hub.proposed`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID, uuid5

from formkit.attributes import ATTRIBUTES
from formkit.hub.departments import Department, RegisteredForm
from formkit.hub.embedded import Embedded
from formkit.hub.port import Purpose
from formkit.profile.assertion import Assertion, Json
from formkit.profile.release import Known, Release, Wanted
from formkit.profile.standard import said
from formkit.stores import Store
from formkit.stores.grants import Grant
from formkit.stores.usage import UsageEvent

DISPUTED = "disputed"
"""In a proposal: which assertion the citizen is said to call wrong. Its `value` is None where they say no other."""


class Forbidden(Exception):
    """A department asks for what is not registered for it, or not granted."""


class Unfit(Exception):
    """A value that no citizen could have given: it does not fit its attribute."""


@dataclass(frozen=True)
class Scope:
    """Each call may raise StoreUnavailable, Tampered, Forbidden; `keep` and `dispute` Unfit."""

    store: Store
    department: Department
    form: RegisteredForm
    grant: Grant

    def release(self) -> Release:
        """Release what was agreed and is still registered, once that is noted, with the department as receiver."""
        wanted = [Wanted(*one) for one in self.grant.attributes]
        return self._hub.release(self.grant.citizen, [one for one in wanted if self.form.may_read(one)], self._purpose)

    def changed(self, ids: Collection[UUID]) -> frozenset[UUID]:
        """Say which released values do not count any more. Of what was never released the answer is the same."""
        known = list(self._released(ids))
        gone = frozenset(ids) - {one.id for one in known}
        return gone | self._hub.changed(self.grant.citizen, known)

    def sent(self, ids: Collection[UUID], reference: str) -> str:
        """Note, once for a reference of this department, that values were sent to it; gives the head of the log."""
        named = f"{self.department.client}/{reference}"
        return self._hub.sent(self.grant.citizen, list(self._released(ids)), self._purpose, named)

    def keep(self, key: UUID, values: Mapping[str, Json]) -> None:
        """Propose values to the citizen, once for each `key`."""
        self._propose(key, {name: {"value": self._fitting(name, value)} for name, value in values.items()})

    def dispute(self, assertion: UUID, claim: tuple[str, Json] | None) -> None:
        """Propose that a value is wrong, and what the citizen is said to have given instead, if anything."""
        disputed = next((one for one in self._known([assertion])), None)
        if disputed is None or (claim and claim[0] != disputed.attribute):
            raise Forbidden
        value = self._fitting(*claim) if claim else None
        key = uuid5(assertion, str(self.grant.id))
        self._propose(key, {disputed.attribute: {"value": value, DISPUTED: str(assertion)}})

    def _propose(self, key: UUID, contents: Mapping[str, Json]) -> None:
        self.store.proposals.propose(self.grant.citizen, self.grant.id, key, contents)
        noted = UsageEvent(
            f"proposed:{self.grant.id}:{key}", "proposed", self.department.organisation, self.form.name,
            purpose=self._purpose.purpose, attributes=tuple(sorted(contents)),
        )  # fmt: skip
        self.store.usage.note(self.grant.citizen, noted)

    def _fitting(self, attribute: str, value: Json) -> Json:
        """Give a value as it would be kept if its citizen had typed it."""
        if attribute not in self.form.writes:
            raise Forbidden
        found = said(ATTRIBUTES[attribute], value, self.store.clock.today())
        if found is None:
            raise Unfit
        return found

    def _released(self, ids: Collection[UUID]) -> Iterator[Known]:
        """What was released under these ids, by the names under which it was granted."""
        for one in self._known(ids):
            for name, years in self.grant.attributes:
                if one.attribute in (name, ATTRIBUTES[name].derived_from):
                    yield Known(one.id, name, None, one.source, one.assurance, one.confirmed, years)

    def _known(self, ids: Collection[UUID]) -> Iterator[Assertion]:
        """The citizen's own values under these ids, of attributes that were granted or may be written."""
        granted = {ATTRIBUTES[name].derived_from or name for name, _ in self.grant.attributes}
        known = self.store.assertions.outline(self.grant.citizen)
        return (one for one in known if one.id in ids and one.attribute in granted | self.form.writes)

    @property
    def _hub(self) -> Embedded:
        return Embedded(self.store, self.store.clock)

    @property
    def _purpose(self) -> Purpose:
        why = "; ".join(dict.fromkeys(one["en"] for one in self.grant.whys))
        return Purpose(self.department.organisation, self.form.name, "", why, "")


def open_scope(store: Store, department: Department, grant_id: UUID) -> Scope | None:
    """Give what a department may do under a grant; None where that is cut, another's, or of a form that is gone."""
    grant = store.grants.find(grant_id)
    form = department.forms.get(grant.form) if grant else None
    if grant is None or form is None or grant.client != department.client:
        return None
    return Scope(store, department, form, grant)
