"""Oneself: the longest scenario of each service that is about the citizen who answers, lived by one and the same.

A fact is an attribute of the catalogue.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from formkit.attributes import ATTRIBUTES
from formkit.attributes.fits import fit
from formkit.journey import Journey
from formkit.page import Field
from formkit.trail import Step
from tests.scenarios import Life, journey

TODAY = "2026-06-15"
SERVICES = (
    "renew-a-driving-licence",
    "register-for-self-assessment",
    "apply-for-help-with-health-costs",
    "claim-carers-allowance",
    "get-a-basic-criminal-record-check",
    "apply-for-a-blue-badge",
)
HOME = {"lines": ["10 Elder Lane"], "addressLocality": "Exampleton", "postalCode": "LS99 9ZZ", "addressCountry": "GB"}
NAME = {"nameParts": [{"type": "GivenName", "value": "Alex Jamie"}, {"type": "FamilyName", "value": "Sample"}]}
ME: Mapping[str, Any] = {
    "person.name": NAME,
    "person.birth_date": "1980-03-27",
    "person.nationality": ["GB"],
    "contact.address": HOME,
    "contact.email": "alex.sample@example.com",
    "contact.phone": "+447700900111",
    "id.nino": "QQ123456C",
    "id.utr": "1123456789",
    "id.passport": {"documentNumber": "990000001"},
    "id.driving_licence": {"personalNumber": "SAMPL803270AJ9ZZ"},
    "finance.bank_account": {"accountName": "Alex Sample", "sortCode": "309430", "accountNumber": "00733445"},
}
"""Who goes through the services: the persona `everything` of the stand-in for GOV.UK One Login, who knows more."""


@cache
def life_in(service: str) -> Life:
    """The longest scenario about oneself, with ME for its citizen."""
    found = [_as_me(journey(service), place) for place in range(len(journey(service).scenarios))]
    whole = [one for one in found if one.trail.is_complete and not _is_about_others(one)]
    return max(whole, key=lambda one: len(one.asked))


def _as_me(made: Journey, place: int) -> Life:
    scenario = made.scenarios[place]
    mine = {name: _answer(made.fields[name]) for name in made.bindings}
    return Life(made, replace(scenario, answers={**scenario.answers, **mine}, today=TODAY))


def _answer(one: Field) -> Any:
    """What ME answers to a field."""
    assert one.binding
    fits = fit(ATTRIBUTES[one.binding.attribute], one.type)
    assert fits
    found = fits.answer(ME[one.binding.attribute])
    assert found is not None, one.name
    return found


def _is_about_others(life: Life) -> bool:
    return any(one.binding and not one.about_me.holds(step.facts) for step, one, _ in life.trail.answers())


def facts(life: Life, step: Step) -> Iterator[tuple[str, Field]]:
    """The facts that are answered on a page, with their fields."""
    for one in step.applying:
        if one.binding and step.facts.values.get(one.name) is not None:
            yield one.binding.attribute, one


def asked(life: Life) -> list[str]:
    """The facts that a service asks in all, in order: one that it asked twice would stand there twice."""
    return [attribute for step in life.asked for attribute, _ in facts(life, step)]
