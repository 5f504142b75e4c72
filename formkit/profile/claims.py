"""Claims of a submission: what the profile is told of the answers that a citizen ticked to be kept."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from formkit.attributes import Assurance
from formkit.journey import Journey
from formkit.page import Field
from formkit.profile.assertion import Claim, Source
from formkit.profile.keepable import value_of
from formkit.trail import Step
from formkit.walk import walk


def claims_of(document: Mapping[str, Any], fields: Collection[str], journey: Journey) -> tuple[Claim, ...]:
    """Make claims of these fields of a frozen document, in the order asked, as what the citizen says themselves.

    Whatever was ticked, only what the form may keep and is about the citizen becomes one: the document is walked again.
    """
    trail = walk(journey, document["answers"], date.fromisoformat(document["today"]))
    ticked = ((step, one, answer) for step, one, answer in trail.answers() if one.name in fields)
    found = (_claim(step, one, answer, journey) for step, one, answer in ticked)
    return tuple(claim for claim in found if claim)


def _claim(step: Step, one: Field, answer: Any, journey: Journey) -> Claim | None:
    is_mine = one.binding is not None and one.binding.asks_to_keep and not step.path and one.about_me.holds(step.facts)
    value = value_of(one, one.type.to_json(answer)) if is_mine and answer is not None else None
    if one.binding is None or value is None:
        return None
    controller = journey.organisation.id
    source = Source("citizen", form=journey.name, organisation=controller)
    purpose = journey.data.purpose.variants[-1].text.source
    return Claim(
        one.binding.attribute, value, source, Assurance.SELF_ASSERTED, controller=controller, purposes=(purpose,)
    )
