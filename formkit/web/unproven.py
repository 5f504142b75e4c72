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
    """Find out what only a proof would fill in, beside what the profile `has`; None where none can or need be had."""
    party = site().relying_party
    if party is None or not party.proves_identity or caller.is_identified:
        return None
    lacking = [one for one in journey.bindings.values() if _needs_proof(one, has)]
    if not lacking:
        return None
    return Unproven(url_for("sign_in.begin", to=here(), needs="proof"), _words(lacking))


def _needs_proof(one: Binding, has: Keys) -> bool:
    """Whether a field waits for a proof: a form that takes no less, or one whose verified value nothing stands for."""
    if one.prefill == "none":
        return False
    return one.min_assurance >= Assurance.PROVEN or (one.locks and (one.attribute, one.years) not in has)


def _words(lacking: Collection[Binding]) -> str:
    every = dict.fromkeys(ATTRIBUTES[one.attribute] for one in lacking)
    names = [say(one.name) for one in every if not one.is_derived]
    if not names:
        return say("Prove your identity with GOV.UK One Login")
    return say("Prove your identity with GOV.UK One Login to fill in your {names}", names=words().all_of(names))
