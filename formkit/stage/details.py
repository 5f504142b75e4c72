"""Details: what is known beforehand of the citizen of a route, made of what they answer there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from formkit.attributes import ATTRIBUTES, Assurance, Attribute, Rule
from formkit.attributes.fits import fit
from formkit.audit.route import Profile, Route
from formkit.journey import Journey
from formkit.page import Field
from formkit.profile.assertion import Claim, Source

Json = Any
TOLD = Source("citizen", form="another-service", organisation="another-department")
PROVEN = Source("idp", "govuk-one-login")
REGISTER = Source("register", "another-register")
_LONG_AGO, _RECENT, _NOW = 366 * 11, 30, 0
OTHERS: Mapping[str, Json] = {
    "person-name/1": {
        "nameParts": [{"type": "GivenName", "value": "Robin"}, {"type": "FamilyName", "value": "Specimen"}]
    },
    "date/1": "1979-11-30",
    "email/1": "robin@example.com",
    "phone/1": "+447700900222",
    "address/1": {
        "lines": ["3 Castle Road"],
        "addressLocality": "Exampleton",
        "postalCode": "LS99 9ZX",
        "addressCountry": "GB",
    },
    "nino/1": "QQ654321A",
    "utr/1": "2123456789",
    "nationalities/1": ["IE"],
}
"""Another value of a shape, for details in conflict."""


def details(journey: Journey, route: Route) -> Iterator[tuple[int, Sequence[Claim]]]:
    """Give what is to be known, each with how many days ago it was told."""
    for one in journey.fields.values():
        if one.binding and route.answers.get(one.name) is not None:
            yield from _of(one, ATTRIBUTES[one.binding.attribute], route.answers[one.name], route.profile)


def _of(one: Field, attribute: Attribute, answer: Json, profile: Profile) -> Iterator[tuple[int, Sequence[Claim]]]:
    fits = fit(attribute, one.type)
    value = fits.value(answer) if fits and not attribute.is_derived else None
    if value is None or one.binding is None:
        return
    least = one.binding.min_assurance
    match profile:
        case Profile.LOCKED:
            yield _NOW, [_claim(attribute, value, attribute.reach)]
        case Profile.STALE:
            yield _LONG_AGO, [_claim(attribute, value, least)]
        case Profile.CONFLICTING:
            yield _RECENT, [_claim(attribute, value, least)]
            yield from _another(attribute, value, least)
        case _:
            yield _RECENT, [_claim(attribute, value, least)]


def _another(attribute: Attribute, value: Json, least: Assurance) -> Iterator[tuple[int, Sequence[Claim]]]:
    """What somebody else says, after the citizen did: as sure where the surest counts, else newer."""
    other = OTHERS.get(attribute.shape)
    if other is None or other == value:
        return
    source = REGISTER if least > Assurance.SELF_ASSERTED or attribute.rule is Rule.SUREST else PROVEN
    yield _NOW, [Claim(attribute.id, other, source, least)]


def _claim(attribute: Attribute, value: Json, assurance: Assurance) -> Claim:
    source = TOLD if assurance is Assurance.SELF_ASSERTED else PROVEN if assurance <= Assurance.PROVEN else REGISTER
    return Claim(attribute.id, value, source, assurance)
