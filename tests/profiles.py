"""What a profile knows, for tests of pages: values with their sources, and a hub that keeps them in memory."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

from formkit.attributes import Assurance
from formkit.hub.port import Purpose, Unavailable
from formkit.profile.assertion import Claim, Source
from formkit.profile.release import Known, Release, Wanted

ONE_LOGIN = Source("idp", "govuk-one-login")
LICENCE = Source("citizen", form="licence", organisation="dvla")
MAY = datetime(2026, 5, 3, 9, tzinfo=UTC)


def known(
    attribute: str,
    value: Any,
    source: Source = LICENCE,
    assurance: Assurance = Assurance.SELF_ASSERTED,
    on: datetime = MAY,
    years: int | None = None,
) -> Known:
    """A value that a citizen once told the licence service, unless it says otherwise."""
    return Known(uuid4(), attribute, value, source, assurance, on, years)


def proven(attribute: str, value: Any, on: datetime = MAY) -> Known:
    """A value that GOV.UK One Login has proved."""
    return known(attribute, value, ONE_LOGIN, Assurance.PROVEN, on)


def release(*values: Known) -> Release:
    return Release(MAY, values, head="h1")


@dataclass
class Memory:
    """A hub in memory, which can be down. `log` has what it was asked to do."""

    values: list[Known] = field(default_factory=list)
    is_down: bool = False
    log: list[tuple[Any, ...]] = field(default_factory=list)
    kept: dict[UUID, tuple[UUID, ...]] = field(default_factory=dict)
    url: str = ""

    def _of(self, wanted: Iterable[Wanted]) -> tuple[Known, ...]:
        asked = {(one.attribute, one.years) for one in wanted}
        return tuple(one for one in self.values if (one.attribute, one.years) in asked)

    def count(self, citizen: UUID, wanted: Sequence[Wanted]) -> frozenset[tuple[str, int | None]] | Unavailable:
        return self._down() or frozenset((one.attribute, one.years) for one in self._of(wanted))

    def release(self, citizen: UUID, wanted: Sequence[Wanted], purpose: Purpose) -> Release | Unavailable:
        if found := self._down():
            return found
        self.log.append(("released", purpose.form, tuple(one.attribute for one in wanted)))
        return Release(MAY, self._of(wanted), head=f"h{len(self.log)}")

    def changed(
        self, citizen: UUID, known: Sequence[Known], grant: UUID | None = None
    ) -> frozenset[UUID] | Unavailable:
        return self._down() or frozenset(one.id for one in known) - {one.id for one in self.values}

    def sent(
        self, citizen: UUID, known: Sequence[Known], purpose: Purpose, reference: str, grant: UUID | None = None
    ) -> str | Unavailable:
        if found := self._down():
            return found
        self.log.append(("sent", purpose.form, reference, tuple(one.attribute for one in known)))
        return f"h{len(self.log)}"

    def keeps(self, release: Release | None) -> bool:
        return True

    def keep(
        self, citizen: UUID, claims: Sequence[Claim], key: UUID, grant: UUID | None = None
    ) -> tuple[UUID, ...] | Unavailable:
        if found := self._down():
            return found
        if key not in self.kept:
            self.log.append(("kept", citizen, tuple(claims)))
            self.kept[key] = tuple(uuid4() for _ in claims)
        return self.kept[key]

    def dispute(
        self, citizen: UUID, assertion: UUID, claim: Claim | None, grant: UUID | None = None
    ) -> Unavailable | None:
        if found := self._down():
            return found
        self.log.append(("disputed", assertion, claim))
        return None

    def arrived(self, citizen: UUID, claims: Sequence[Claim]) -> Unavailable | None:
        self.log.append(("arrived", tuple(claims)))
        return self._down()

    def _down(self) -> Unavailable | None:
        return Unavailable("It is down.") if self.is_down else None
