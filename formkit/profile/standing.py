"""Standing: which answers of a draft still count, once it is asked what became of the suggestions they came from.

An answer that was confirmed counts as long as its value is among those released: one that has changed since is shown
again before anything is sent. One that came from the citizen's profile in any way is asked again when the question
turns out to be about somebody else. So is one that a verified value contradicts, unless the citizen said so (law 9).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from formkit.answers import Answers
from formkit.journey import Journey
from formkit.page import Field
from formkit.profile.locks import locked
from formkit.profile.release import Origin, Use
from formkit.trail import Step, Trail
from formkit.walk import walk


def standing(journey: Journey, answers: Answers, use: Use, today: date, now: datetime) -> Answers:
    """Give the answers without those that are to be asked again; they come back if what took them away is undone."""
    if use == Use():
        return answers
    counting = {name: answers[name] for name in answers if name not in outdated(use)}
    while fallen := set(_fallen(walk(journey, counting, today), counting, use, now)):
        counting = {name: counting[name] for name in counting if name not in fallen}
    return counting


def outdated(use: Use) -> Mapping[str, Origin]:
    """Give the origins, by field, of answers that rest on values that are not among those released any more."""
    released = {one.id for one in use.release.known} if use.release else set()
    return {name: one for name, one in resting(use).items() if one.known.id not in released}


def resting(use: Use) -> Mapping[str, Origin]:
    """Give the origins, by field, of answers that rest on a released value: all but those that the citizen changed."""
    return {name: one for name, one in use.origins.items() if one.how != "changed"}


def _fallen(trail: Trail, answers: Answers, use: Use, now: datetime) -> Iterator[str]:
    """Name the answers that cannot stay, as far as the trail goes with them."""
    for step in trail.steps:
        given = [one for one in step.applying if one.name in answers and not step.path]
        yield from (one.name for one in given if one.name in use.origins and not one.about_me.holds(step.facts))
        yield from _contradicted(step, given, answers, use, now)


def _contradicted(step: Step, given: list[Field], answers: Answers, use: Use, now: datetime) -> Iterator[str]:
    for name, offered in locked(given, step.facts, use, now).items():
        if answers[name] != offered.offer.json:
            yield name
