"""Editions: the definition that a citizen's draft goes by. A journey stays on the one that it began with (law 2)."""

from __future__ import annotations

from formkit.journey import Journey
from formkit.library import Edition, kept_journey
from formkit.stores.drafts import Draft
from formkit.web.site import site


def current(draft: Draft | None, edition: Edition) -> Draft | None:
    """With `--debug`, open journeys move to each edited definition (law 2)."""
    journey = edition.journey
    if draft is None or journey is None or not site().settings.debug or draft.fingerprint == journey.fingerprint:
        return draft
    site().store.definitions.keep(journey.fingerprint, journey.name, edition.text)
    return site().store.drafts.move(draft.id, journey.fingerprint)


def journey_for(edition: Edition, draft: Draft | None) -> Journey:
    """The definition that a draft began with; the newest if this formkit can't read that one any more."""
    assert edition.journey is not None
    if draft is None or draft.fingerprint == edition.journey.fingerprint:
        return edition.journey
    return journey_of(draft.fingerprint) or edition.journey


def journey_of(fingerprint: str) -> Journey | None:
    """Find the journey of an earlier edition."""
    text = site().store.definitions.text(fingerprint)
    return kept_journey(text) if text else None
