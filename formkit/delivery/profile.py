"""The destination `profile`: tells a citizen's profile what was sent, and keeps there what they ticked.

It has a row of its own in the outbox, so that a profile that cannot be reached holds up no department, and is tried
again. The row names fields; their values come from the sealed document.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from formkit.attributes import Assurance
from formkit.clock import LONDON
from formkit.delivery.parcel import Parcel, Undelivered
from formkit.hub.port import Hub, Unavailable
from formkit.hub.purposes import purpose_of
from formkit.journey import Journey
from formkit.library import kept_journey
from formkit.profile.assertion import Source
from formkit.profile.claims import claims_of
from formkit.profile.release import Known
from formkit.stores import Store


@dataclass(frozen=True)
class Profile:
    """The profiles that a hub knows. The key of a parcel, and its reference, keep anything from being told twice."""

    store: Store
    hub: Hub

    def __call__(self, parcel: Parcel) -> Undelivered | None:
        """Tell the hub, once or again with the same outcome."""
        journey = self._journey(parcel)
        if journey is None:
            return Undelivered("The definition that the answers were given on cannot be read.")
        citizen = UUID(parcel.settings["citizen"])
        known = tuple(_sent(parcel, journey))
        failed = self._told(citizen, known, parcel, journey) if known else None
        return failed or self._kept(citizen, parcel, journey)

    def _journey(self, parcel: Parcel) -> Journey | None:
        text = self.store.definitions.text(parcel.document["form"]["fingerprint"])
        return kept_journey(text) if text else None

    def _told(self, citizen: UUID, known: tuple[Known, ...], parcel: Parcel, journey: Journey) -> Undelivered | None:
        return _undelivered(self.hub.sent(citizen, known, purpose_of(journey), parcel.reference, _grant(parcel)))

    def _kept(self, citizen: UUID, parcel: Parcel, journey: Journey) -> Undelivered | None:
        """Note what the citizen says is wrong, with what they ticked instead; what else was ticked is a new value.

        A dispute is noted whatever was ticked: else the next form would lock the same wrong value again.
        """
        sent, keep = parcel.settings["sent"], set(parcel.settings["keep"])
        disputed = [one["field"] for one in parcel.document["details"] if "disputed" in one and one["field"] in sent]
        for name in disputed:
            claim = next(iter(claims_of(parcel.document, keep & {name}, journey)), None)
            failed = _undelivered(self.hub.dispute(citizen, UUID(sent[name]), claim, _grant(parcel)))
            if failed:
                return failed
        claims = claims_of(parcel.document, keep - {*disputed}, journey)
        return _undelivered(self.hub.keep(citizen, claims, parcel.key, _grant(parcel))) if claims else None


def _sent(parcel: Parcel, journey: Journey) -> Iterator[Known]:
    """Give the released values that were sent, as the document says how they were known, without the value."""
    sent = parcel.settings["sent"]
    for one in parcel.document["details"]:
        about = one.get("profile") or one.get("disputed")
        if about and one["field"] in sent and "items" not in one:
            checked = datetime.combine(date.fromisoformat(about["confirmed"]), time(), LONDON)
            source, assurance = Source(**about["source"]), Assurance(int(about["assurance"][1:]))
            years = journey.bindings[one["field"]].years
            yield Known(UUID(sent[one["field"]]), about["attribute"], None, source, assurance, checked, years)


def _grant(parcel: Parcel) -> UUID | None:
    return UUID(parcel.settings["grant"]) if "grant" in parcel.settings else None


def _undelivered(answer: object) -> Undelivered | None:
    return Undelivered(answer.reason, answer.is_final) if isinstance(answer, Unavailable) else None
