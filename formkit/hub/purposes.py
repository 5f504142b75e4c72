"""Purposes: what forms read profiles for, as the citizen's log of uses has it."""

from __future__ import annotations

from formkit.hub.port import Purpose
from formkit.journey import Journey
from formkit.text import fill


def purpose_of(journey: Journey) -> Purpose:
    """Say who asks at a form, and what for, in the English words of its definition for everybody."""
    data = journey.data
    words = fill(data.purpose.variants[-1].text.source, lambda insert: "")
    return Purpose(journey.organisation.id, journey.name, journey.fingerprint, words, data.lawful_basis)
