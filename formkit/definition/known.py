"""Known: what the citizen of a scenario has told before, and confirms where a question that is left out offers it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID

from formkit.answers import Answers
from formkit.attributes import ATTRIBUTES
from formkit.attributes.fits import fit
from formkit.clock import LONDON
from formkit.definition.given import given
from formkit.definition.words import quoted
from formkit.fields.date import Date
from formkit.journey import Journey
from formkit.page import Field
from formkit.problems import Problem, warning
from formkit.profile.assertion import Assertion, Source
from formkit.profile.derived import derived
from formkit.profile.release import Known, Release, Use, Wanted
from formkit.profile.suggestions import suggestions
from formkit.profile.wanted import wanted
from formkit.service import Scenario

_NOBODY = UUID(int=0)


def with_known(journey: Journey, scenario: Scenario, today: date) -> Answers:
    """Give the answers of a scenario, with those that its profile gives to questions that it leaves out."""
    answers: dict[str, Any] = dict(scenario.answers)
    now = datetime.combine(today, time(12), LONDON)
    use = Use(wanted=True, release=_release(journey, scenario, now)) if scenario.profile else Use()
    while found := _confirmed(journey, answers, use, now):
        answers |= found
    return answers


def _confirmed(journey: Journey, answers: Answers, use: Use, now: datetime) -> Answers:
    """Give the answers that are offered for what is asked next. What is optional is left blank unless it is offered."""
    whole = given(journey, answers).answers
    posted = {name: value for name, value in whole.items() if name in answers or name not in journey.bindings}
    offered = suggestions(journey, posted, use, now.date(), now).of
    return {name: one.offer.json for name, one in offered.items() if name not in answers}


def _release(journey: Journey, scenario: Scenario, now: datetime) -> Release:
    """Release what the form wants of the profile, all of it as sure as it can be and confirmed just now."""
    told = {name: _assertion(name, value, now) for name, value in scenario.profile.items()}
    found = [known for want in wanted(journey, ()) for known in _known(want, told, now.date())]
    return Release(now, tuple(found))


def _known(want: Wanted, told: dict[str, Assertion], today: date) -> Iterator[Known]:
    attribute = ATTRIBUTES[want.attribute]
    one = told.get(attribute.derived_from or attribute.id)
    if one and attribute.is_derived:
        yield from derived(want, [one], today)
    elif one:
        yield Known(one.id, one.attribute, one.value, one.source, one.assurance, one.confirmed)


def _assertion(name: str, value: Any, now: datetime) -> Assertion:
    on = now.astimezone(UTC)
    return Assertion(_NOBODY, _NOBODY, name, value, Source("citizen"), ATTRIBUTES[name].reach, on, on)


def misfits(journey: Journey, scenario: Scenario) -> Iterator[Problem]:
    """Point out what of a scenario's profile nothing asks for, and refuse what can be no answer to what does."""
    for name, value in scenario.profile.items():
        asking = [journey.fields[one] for one, binding in journey.bindings.items() if _asks(binding.attribute, name)]
        pointer = (*scenario.pointer, "profile", name)
        if not asking:
            message = f"The scenario “{scenario.name}” knows {quoted(name)}, for which no question asks the profile."
            yield warning("scenario-profile-unused", pointer, message, "Take it out, or bind a question to it.")
        elif not any(_answers(one, value) for one in asking):
            fields = ", ".join(quoted(one.name) for one in asking)
            message = f"In the scenario “{scenario.name}” the value of {quoted(name)} can be no answer to {fields}."
            remedy = "Write it as the profile keeps it: docs/language.md has an example of each attribute."
            yield Problem("scenario-profile-unfit", pointer, message, remedy)


def _asks(attribute: str, name: str) -> bool:
    return name in (attribute, ATTRIBUTES[attribute].derived_from)


def _answers(one: Field, value: Any) -> bool:
    """Whether a value can be an answer to a field, or to what is worked out from it."""
    attribute = ATTRIBUTES[one.binding.attribute] if one.binding else None
    if attribute and attribute.is_derived:
        attribute, one = ATTRIBUTES[attribute.derived_from], replace(one, type=Date())
    found = fit(attribute, one.type) if attribute else None
    return found is not None and found.answer(value) is not None
