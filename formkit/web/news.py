"""News: what of the answers at hand the citizen may have kept in their profile, asked one by one, nothing ticked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from flask import request

from formkit.profile.keepable import keepable
from formkit.subjects import key
from formkit.web.site import site
from formkit.web.visits import Visit

KEEP = "keep"
"""The name of the checkboxes; their values are the names of fields."""


def boxes(visit: Visit) -> Sequence[Mapping[str, Any]]:
    """Give a checkbox for each answer that is news to the profile; a guest has none (nothing of theirs is kept)."""
    hub = site().hub
    if not visit.is_theirs or hub is None or not hub.keeps(visit.use.release):
        return ()
    found = keepable(visit.trail, visit.use, site().clock.now())
    return [{"value": one.name, "html": key(one, replace(visit.speech, facts=step.facts))} for step, one in found]


def ticked(visit: Visit) -> Visit:
    """Keep what is ticked on the page that was posted, among what was asked there; it travels with the draft."""
    names = tuple(box["value"] for box in boxes(visit) if box["value"] in request.form.getlist(KEEP))
    return visit if visit.use.keep == names else visit.using(lambda use: replace(use, keep=names))
