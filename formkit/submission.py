"""A submission: the frozen result of a finished journey, as a department receives it. Pure: it keeps and sends nothing.

Its answers are those on the trail and no others (law 3), as JSON of the definition language, and again one by one with
the words that the citizen saw, in English and in their own language.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from formkit.due import due
from formkit.language import Language
from formkit.page import Field, Page
from formkit.service import Destination
from formkit.speech import Speech
from formkit.trail import Trail
from formkit.wordings import Wording

VERSION = 1
_ENGLISH = "en"


@dataclass(frozen=True)
class Paid:
    """A payment that succeeded: what the provider calls it, the reference given to it, and its amount in pence."""

    provider_id: str
    reference: str
    pence: int


@dataclass(frozen=True)
class Submission:
    """The document, as JSON, and the destinations that apply, in order."""

    document: Mapping[str, Any]
    destinations: tuple[Destination, ...]


def finish(
    trail: Trail, spoken: Language, reference: str, at: datetime, *, agreed: bool, paid: Paid | None = None
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
    words = _Words({code: own.in_language(code) for code in (_ENGLISH, spoken.code)})
    return Submission(_document(trail, words, own, at) | _payment(paid), _applying(trail))


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
    """English, and the citizen's own language where that is another."""

    speeches: Mapping[str, Speech]

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
        "submitted": at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        "today": trail.facts.today.isoformat(),
        "declaration": {"agreed": True, "text": words.of(journey.declaration)} if journey.declaration else None,
        "answers": dict(_answers(trail)),
        "details": [_detail(trail, step.page, one, value, words) for step, one, value in trail.answers()],
    }


def _answers(trail: Trail) -> Iterator[tuple[str, Any]]:
    """Give the answers as JSON: fields by name, and true for each content page that was read."""
    yield from ((page.name, True) for page in trail.pages if page.kind == "content")
    yield from ((one.name, _json(one, value)) for _, one, value in trail.answers())


def _json(one: Field, value: object) -> Any:
    return None if value is None else one.type.to_json(value)


def _detail(trail: Trail, page: Page, one: Field, value: object, words: _Words) -> dict[str, Any]:
    section = next((each for each in trail.journey.sections if each.name == page.section), None)
    return {
        "section": {"name": page.section, "title": words.of(section.title if section else None)},
        "page": {"name": page.name, "title": words.of(page.title)},
        "field": one.name,
        "type": one.type.NAME,
        "label": words.of(one.label),
        "value": _json(one, value),
        "shown": words.shown(one.name, value),
        "provenance": "citizen",
    }
