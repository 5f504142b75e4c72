"""Unproven: what a form could be filled in with if somebody who has signed in proved their identity as well."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from flask import url_for

from formkit.attributes import ATTRIBUTES, Assurance
from formkit.binding import Binding
from formkit.journey import Journey
from formkit.web.callers import Caller
from formkit.web.languages import say, words
from formkit.web.onward import here
from formkit.web.site import site

Keys = Collection[tuple[str, int | None]]


@dataclass(frozen=True)
class Unproven:
    """Where to prove one's identity, to come back to the page at hand; and the words that lead there."""

    url: str
    words: str


def unproven(journey: Journey, caller: Caller, has: Keys) -> Unproven | None:
    """Find out what a proof would do for a form beside what the profile `has`; None where none can or need be had."""
    party = site().relying_party
    if not journey.proves_identity or party is None or not party.proves_identity or caller.is_identified:
        return None
    waiting = [one for one in journey.bindings.values() if one.waits_for_proof]
    return Unproven(url_for("sign_in.begin", to=here(), needs="proof"), _words(waiting, has))


def _words(waiting: Collection[Binding], has: Keys) -> str:
    """Name what would be filled in; where all of it is there, though not proven, what would be surer."""
    lacking = [one for one in waiting if one.min_assurance >= Assurance.PROVEN or (one.attribute, one.years) not in has]
    if not (names := _names(lacking or waiting)):
        return say("Prove your identity with GOV.UK One Login")
    if lacking:
        return say("Prove your identity with GOV.UK One Login to fill in your {names}", names=names)
    return say("Prove your identity with GOV.UK One Login to have your {names} checked", names=names)


def _names(bindings: Collection[Binding]) -> str:
    attributes = dict.fromkeys(ATTRIBUTES[one.attribute] for one in bindings)
    return words().all_of([say(one.name) for one in attributes if not one.is_derived])
