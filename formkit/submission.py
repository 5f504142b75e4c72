"""A submission: the frozen result of a finished journey, as a department receives it. Pure: it keeps and sends nothing.

Its answers are those on the trail and no others (law 3), as JSON of the definition language, and again one by one with
the words that the citizen saw, in English and in their own language.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from formkit.answers import ID
from formkit.due import due
from formkit.facts import TrailFacts, field_of
from formkit.language import Language
from formkit.page import Field
from formkit.profile.keepable import keepable
from formkit.profile.release import Origin, Use
from formkit.profile.standing import resting
from formkit.provenance import provenance
from formkit.service import Destination
from formkit.speech import Speech
from formkit.trail import Step, Trail
from formkit.wordings import Wording

VERSION = 2
PROFILE = "profile"
"""The destination that tells the citizen's profile what was sent, and what of it is to be kept there."""
_ENGLISH = "en"


@dataclass(frozen=True)
class Paid:
    """A payment that succeeded: what the provider calls it, the reference given to it, and its amount in pence."""

    provider_id: str
    reference: str
    pence: int


@dataclass(frozen=True)
class Whose:
    """Whose answers they are, and what these have to do with their profile. A guest has none."""

    citizen: UUID | None = None
    use: Use = field(default_factory=Use)


GUEST = Whose()


@dataclass(frozen=True)
class Submission:
    """The document, as JSON, and the destinations that apply, in order."""

    document: Mapping[str, Any]
    destinations: tuple[Destination, ...]


def finish(
    trail: Trail,
    spoken: Language,
    reference: str,
    at: datetime,
    *,
    agreed: bool,
    paid: Paid | None = None,
    whose: Whose = GUEST,
) -> Submission | None:
    """Make the submission of a trail, `spoken` in the citizen's language, at an aware moment.

    None while a question is open, at an exit, when there is a declaration that was not agreed to, or when what is due
    is not what was `paid`.
    """
    if not trail.is_complete or (trail.journey.declaration and not agreed):
        return None
    if due(trail.journey, trail.facts) != (paid.pence if paid else 0):
        return None
    own = Speech(spoken, trail.facts, reference)
    words = _Words({code: own.in_language(code) for code in (_ENGLISH, spoken.code)}, whose.use.origins)
    document = _document(trail, words, own, at) | _released(whose.use) | _payment(paid)
    return Submission(document, (*_applying(trail), *_told(trail, whose, at)))


def _released(use: Use) -> dict[str, Any]:
    """Say when the profile was asked, and what its log of uses ended with then, for the citizen's receipt."""
    release = use.release
    return {} if release is None else {"profile": {"released": _moment(release.at), "log": release.head}}


def _told(trail: Trail, whose: Whose, at: datetime) -> tuple[Destination, ...]:
    """Give the way on which the profile is told what was sent and what to keep: by the names of fields, no values."""
    if whose.citizen is None:
        return ()
    asked = {one.name for step in trail.steps if not step.path for one in step.applying}
    origins = {name: one for name, one in resting(whose.use).items() if name in asked}
    news = [one.name for _, one in keepable(trail, whose.use, at)]
    sent = {name: str(one.known.id) for name, one in origins.items()}
    keep = [name for name in news if name in whose.use.keep]
    granted = {"grant": str(grant)} if (grant := whose.use.release and whose.use.release.grant) else {}
    settings = {"citizen": str(whose.citizen), "sent": sent, "keep": keep, **granted}
    return (Destination(PROFILE, settings),) if sent or keep else ()


def _payment(paid: Paid | None) -> dict[str, Any]:
    """The payment as the document has it; there is none in that of a service that takes none."""
    if paid is None:
        return {}
    amount = f"{Decimal(paid.pence) / 100:.2f}"
    return {
        "payment": {"provider_id": paid.provider_id, "reference": paid.reference, "amount": amount, "status": "success"}
    }


def _applying(trail: Trail) -> tuple[Destination, ...]:
    return tuple(one for one in trail.journey.deliver if one.when.holds(trail.facts))


@dataclass(frozen=True)
class _Words:
    """English, and the citizen's own language where that is another; and which answers came from their profile."""

    speeches: Mapping[str, Speech]
    origins: Mapping[str, Origin]

    def about(self, facts: TrailFacts) -> _Words:
        """Go on with the answers of an item."""
        spoken = {code: replace(speech, facts=facts) for code, speech in self.speeches.items()}
        return replace(self, speeches=spoken)

    def of(self, wording: Wording | None) -> dict[str, str] | None:
        return None if wording is None else {code: speech.plain(wording) for code, speech in self.speeches.items()}

    def shown(self, name: str, value: object) -> dict[str, str]:
        return {code: "" if value is None else speech.show(name, value) for code, speech in self.speeches.items()}


def _document(trail: Trail, words: _Words, own: Speech, at: datetime) -> dict[str, Any]:
    journey = trail.journey
    return {
        "formkit": VERSION,
        "reference": own.reference,
        "form": {"name": journey.name, "title": words.of(journey.title), "fingerprint": journey.fingerprint},
        "organisation": journey.organisation.id,
        "language": own.language.code,
        "submitted": _moment(at),
        "today": trail.facts.today.isoformat(),
        "declaration": {"agreed": True, "text": words.of(journey.declaration)} if journey.declaration else None,
        "answers": dict(_answers(trail, trail.facts)),
        "details": [_detail(step, one, value, words.about(step.facts)) for step, one, value in trail.answers()],
    }


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _answers(trail: Trail, facts: TrailFacts) -> Iterator[tuple[str, Any]]:
    """Give answers as JSON: true for each page that was read, fields by name, and a list of items for each repeat."""
    for step in trail.steps:
        if step.path == facts.path:
            if step.page.is_read:
                yield step.page.name, True
            yield from ((one.name, _json(one, facts.values.get(one.name))) for one in step.applying)
    for name, items in facts.own_items.items():
        yield name, [{ID: item.path[-1][1], **dict(_answers(trail, item))} for item in items]


def _json(one: Field, value: object) -> Any:
    return None if value is None else one.type.to_json(value)


def _detail(step: Step, one: Field, value: object, words: _Words) -> dict[str, Any]:
    page, journey = step.page, step.facts.journey
    section = next((each for each in journey.sections if each.name == page.section), None)
    return {
        "section": {"name": page.section, "title": words.of(section.title if section else None)},
        "page": {"name": page.name, "title": words.of(page.title)},
        **({"items": [_item(item, words) for item in step.facts.way]} if step.path else {}),
        "field": one.name,
        "type": one.type.NAME,
        "label": words.of(one.texts.get("label")),
        "value": _json(one, value),
        "shown": words.shown(one.name, value),
        **provenance(one, _json(one, value), None if step.path else words.origins.get(one.name)),
    }


def _item(facts: TrailFacts, words: _Words) -> dict[str, Any]:
    name, item = facts.path[-1]
    repeat = facts.journey.repeats[field_of(name)].repeat
    return {"page": name, ID: item, "title": words.about(facts).of(repeat.item_title if repeat else None)}
