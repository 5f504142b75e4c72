"""Locks: which fields stand as they were verified, whatever a browser posts for them (law 9).

A lock rests on what was released and is kept on the server, on `about_me`, and on what is valid today. A field that the
citizen says is wrong is locked no more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from formkit.facts import TrailFacts
from formkit.page import Field
from formkit.profile.release import Use
from formkit.profile.suggestion import Suggestion, suggest


def locked(fields: Iterable[Field], facts: TrailFacts, use: Use, now: datetime) -> Mapping[str, Suggestion]:
    """Say which of the fields asked are locked, and to what."""
    found = {one.name: suggest(one, facts, use.release, now) for one in fields if _may_be_locked(one, use)}
    return {name: offered for name, offered in found.items() if offered and offered.kind == "locked"}


def _may_be_locked(one: Field, use: Use) -> bool:
    origin = use.origins.get(one.name)
    return one.binding is not None and one.binding.locks and not (origin and origin.how == "disputed")
