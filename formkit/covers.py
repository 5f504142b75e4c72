"""Covers: identifiers that came from a profile show only their end wherever answers are; who typed one sees it all.

Whoever sits down at an open session must not be able to read off what was saved somewhere else long ago.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from formkit.attributes import ATTRIBUTES
from formkit.language import Language
from formkit.profile.keepable import value_of
from formkit.profile.release import Use
from formkit.profile.shown import is_masked, masked
from formkit.profile.standing import resting
from formkit.trail import Trail

Covers = Mapping[str, str]
"""What is shown instead of the answers to some fields, by name."""


def covers(trail: Trail, names: Collection[str], language: Language) -> Covers:
    """Word what covers the identifiers among the answers to these fields."""
    found = ((one, value) for step, one, value in trail.answers() if one.name in names and not step.path)
    return {
        one.name: masked(ATTRIBUTES[one.binding.attribute], value_of(one, one.type.to_json(value)), language)
        for one, value in found
        if one.binding and value is not None and is_masked(ATTRIBUTES[one.binding.attribute])
    }


def used(use: Use) -> Collection[str]:
    """Name the fields whose answers are values of the profile as they were released."""
    return {name for name, one in resting(use).items() if one.how != "disputed"}


def used_in(document: Mapping[str, Any]) -> Collection[str]:
    """The same of a document that was sent."""
    return {one["field"] for one in document["details"] if "profile" in one}
