"""Keepable: which answers of a finished journey are news to the profile, so that citizens may be asked to keep them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from formkit.attributes import ATTRIBUTES
from formkit.attributes.fits import fit
from formkit.binding import Binding
from formkit.page import Field
from formkit.profile.alike import alike
from formkit.profile.assertion import Json
from formkit.profile.release import Release, Use
from formkit.profile.suggestion import is_stale
from formkit.trail import Step, Trail


def keepable(trail: Trail, use: Use, now: datetime) -> tuple[tuple[Step, Field], ...]:
    """Give the fields whose answers are new or changed, settle a conflict, or were old and found right, in order.

    Only what is about the citizen may be kept, where the form asks for it and the answer makes a value.
    """
    return tuple((step, one) for step, one, value in trail.answers() if _is_news(step, one, value, use.release, now))


def _is_news(step: Step, one: Field, value: Any, release: Release | None, now: datetime) -> bool:
    if value is None or one.binding is None or not one.binding.asks_to_keep or step.path:
        return False
    kept = value_of(one, one.type.to_json(value))
    return kept is not None and one.about_me.holds(step.facts) and not _is_known(one.binding, kept, release, now)


def value_of(one: Field, answer: Json) -> Json | None:
    """Give the value of its attribute that an answer makes; None where it makes none."""
    found = one.binding and fit(ATTRIBUTES[one.binding.attribute], one.type)
    return found.value(answer) if found else None


def _is_known(binding: Binding, value: Json, release: Release | None, now: datetime) -> bool:
    """Whether the profile has this value, no other, and not for too long."""
    known = release.of(binding.attribute, binding.years) if release else ()
    shape = ATTRIBUTES[binding.attribute].shape
    return len(known) == 1 and alike(shape, known[0].value, value) and not is_stale(binding, known[0], now)
