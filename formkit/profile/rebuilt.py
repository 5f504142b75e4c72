"""Rebuilt: answers with their locked values put back, whatever a browser posted for them (law 9).

The lock rests on what was released and kept on the server, on `about_me`, and on what is valid today. A field that the
citizen says is wrong is locked no more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from formkit.answers import Answers
from formkit.facts import TrailFacts
from formkit.journey import Journey
from formkit.page import Field
from formkit.profile.assertion import Json
from formkit.profile.release import Use
from formkit.profile.suggestion import Suggestion, suggest
from formkit.trail import Trail
from formkit.walk import walk


def rebuilt(journey: Journey, answers: Answers, use: Use, today: date, now: datetime) -> Answers:
    """Give the answers as they may be read. What was not posted stays unanswered (law 5).

    A value that is put back may change which questions are asked, so the journey is walked until all are as they
    should be; no field is put right twice.
    """
    while wrong := _wrong(walk(journey, answers, today), answers, use, now):
        answers = {**answers, **wrong}
    return answers


def locked(fields: Iterable[Field], facts: TrailFacts, use: Use, now: datetime) -> Mapping[str, Suggestion]:
    """Say which of the fields asked are locked, and to what: a post of their page has these values whatever it says."""
    found = {one.name: suggest(one, facts, use.release, now) for one in fields if _may_be_locked(one, use)}
    return {name: offered for name, offered in found.items() if offered and offered.kind == "locked"}


def _may_be_locked(one: Field, use: Use) -> bool:
    origin = use.origins.get(one.name)
    return one.binding is not None and one.binding.locks and not (origin and origin.how == "disputed")


def _wrong(trail: Trail, answers: Answers, use: Use, now: datetime) -> Mapping[str, Json]:
    """Give what locked fields of one page must have instead of what was posted: of the first page that is wrong."""
    for step in trail.steps:
        posted = [one for one in step.applying if one.name in answers]
        held = {name: one.offer.json for name, one in locked(posted, step.facts, use, now).items()}
        if wrong := {name: json for name, json in held.items() if answers[name] != json}:
            return wrong
    return {}
