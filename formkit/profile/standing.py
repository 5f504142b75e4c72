"""Standing: which answers of a draft still count, once it is asked what became of the suggestions they came from.

An answer that was confirmed counts as long as its value is among those released: one that has changed since is shown
again before anything is sent. One that came from the citizen's profile in any way is asked again when the question
turns out to be about somebody else.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from formkit.answers import Answers
from formkit.journey import Journey
from formkit.profile.release import Origin, Use
from formkit.walk import walk


def standing(journey: Journey, answers: Answers, use: Use, today: date) -> Answers:
    """Give the answers without those that are to be asked again; they come back if what took them away is undone."""
    fallen = set(outdated(use))
    while flipped := _flipped(journey, {name: answers[name] for name in answers if name not in fallen}, use, today):
        fallen |= flipped
    return {name: answers[name] for name in answers if name not in fallen} if fallen else answers


def outdated(use: Use) -> Mapping[str, Origin]:
    """Give the origins, by field, of answers that rest on values that are not among those released any more."""
    released = {one.id for one in use.release.known} if use.release else set()
    return {name: one for name, one in resting(use).items() if one.known.id not in released}


def resting(use: Use) -> Mapping[str, Origin]:
    """Give the origins, by field, of answers that rest on a released value: all but those that the citizen changed."""
    return {name: one for name, one in use.origins.items() if one.how != "changed"}


def _flipped(journey: Journey, answers: Answers, use: Use, today: date) -> set[str]:
    """Name the fields answered from the profile that are not about its citizen."""
    came = {name: journey.fields[name] for name in use.origins if name in answers and name in journey.fields}
    if not came:
        return set()
    facts = walk(journey, answers, today).facts
    return {name for name, one in came.items() if not one.about_me.holds(facts)}
