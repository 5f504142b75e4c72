"""Proofs: what the stand-in for GOV.UK One Login tells a service about an invented person, in words for its page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from formkit.identity.stand_in.persona import ADDRESS, CORE_IDENTITY, DRIVING_PERMIT, PASSPORT, Persona
from formkit.identity.stand_in.requests import Asked
from formkit.web.languages import words


def N_(words: str) -> str:  # noqa: N802 - gettext's own name for "a message that is worded later"
    return words


_LABELS = {ADDRESS: N_("Address"), PASSPORT: N_("Passport"), DRIVING_PERMIT: N_("Driving licence")}
_UNSAID = ("validFrom", "validUntil", "addressCountry")


@dataclass(frozen=True)
class Row:
    """One thing that is told: its label (a msgid), and its values, one a line."""

    label: str
    values: Sequence[str]


def rows(persona: Persona, asked: Asked) -> Sequence[Row]:
    """Everything that a service asks for and this person has."""
    found = [row for row in _proved(persona) if CORE_IDENTITY in asked.claims]
    for claim, label in _LABELS.items():
        values = persona.claims.get(claim, ()) if claim in asked.claims else ()
        found.append(Row(label, [_line(one) for one in values]))
    return [row for row in found if row.values]


def _proved(persona: Persona) -> Iterator[Row]:
    parts = ([part["value"] for part in one["nameParts"]] for one in persona.names)
    yield Row(N_("Name"), [" ".join(one) for one in parts])
    yield Row(N_("Date of birth"), [words().date(date.fromisoformat(birth)) for birth in persona.births])


def _line(value: Mapping[str, Any]) -> str:
    return ", ".join(str(part) for name, part in value.items() if part and name not in _UNSAID)
