"""Profiles: ways of citizens of whom the profile knows what they would answer, in each condition that it may be in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from uuid import UUID

from formkit.attributes import ATTRIBUTES
from formkit.attributes.fits import fit
from formkit.audit.explore.cover import cover
from formkit.audit.explore.way import Leg, Way
from formkit.audit.route import Profile
from formkit.audit.state import Kind, State
from formkit.page import Field
from formkit.profile.assertion import Source
from formkit.profile.release import Known, Release, Use
from formkit.profile.suggestion import suggest
from formkit.profile.suggestions import suggestions
from formkit.profile.wanted import reads

KINDS: Mapping[Profile, Kind] = {
    Profile.KNOWN: Kind.PREFILLED,
    Profile.STALE: Kind.STALE,
    Profile.CONFLICTING: Kind.CONFLICTING,
    Profile.LOCKED: Kind.LOCKED,
    Profile.DOWN: Kind.SOURCE_DOWN,
}
_SUGGESTED = {Profile.STALE: "stale", Profile.LOCKED: "locked"}
"""Conditions that show only where a field asks for them: the kind of suggestion that comes then."""
_LONG_AGO = timedelta(days=366 * 11)
_ANOTHER = ("person-name/1", "date/1", "email/1", "phone/1", "address/1", "nino/1", "utr/1", "nationalities/1")
"""The shapes of details that two sources may tell otherwise."""


def known_ways(ways: Sequence[Way]) -> Iterator[Way]:
    """Give, for each condition, the fewest ways on which every field it matters to is met."""
    for profile in KINDS:
        of_profile = [replace(way, profile=profile, name=f"{way.name}, {profile}") for way in ways]
        met = {number: frozenset(_met(way)) for number, way in enumerate(of_profile)}
        yield from (of_profile[number] for number in cover(met))


def _met(way: Way) -> Iterator[str]:
    return (one.name for leg in way.legs for one in suggested(leg))


def suggested(leg: Leg) -> tuple[Field, ...]:
    """The fields of a page that the profile of its way bears on."""
    if leg.step.path or leg.page.kind != "question":
        return ()
    return tuple(one for one in leg.page.inputs if reads(one) and one in leg.step.applying and _bears(one, leg))


def of_profile(leg: Leg, blank: State) -> Iterator[State]:
    """A page as it is opened, where the profile of its way bears on it."""
    about = ", ".join(one.name for one in suggested(leg))
    if about:
        yield replace(blank, kind=KINDS[leg.way.profile], detail=about)


def _bears(one: Field, leg: Leg) -> bool:
    way = leg.way
    if not one.about_me.holds(leg.facts):
        return False
    if way.profile is Profile.DOWN:
        return True
    assert one.binding is not None
    if way.profile is Profile.CONFLICTING and ATTRIBUTES[one.binding.attribute].shape not in _ANOTHER:
        return False
    found = suggest(one, leg.facts, release(way), noon(way))
    return found is not None and found.kind == _SUGGESTED.get(way.profile, found.kind)


def shows_saved_details(way: Way) -> bool:
    """Whether there is something to confirm at the very start."""
    use = Use(wanted=True, release=release(way))
    return bool(suggestions(way.journey, {}, use, way.today, noon(way)).pages)


def noon(way: Way) -> datetime:
    """The middle of the day of a way."""
    return datetime.combine(way.today, time(12), UTC)


def release(way: Way) -> Release:
    """What a profile gives that knows all that the way answers."""
    return Release(noon(way), tuple(_known(way)))


def _known(way: Way) -> Iterator[Known]:
    """One value for each attribute that a field asks for."""
    age = _LONG_AGO if way.profile is Profile.STALE else timedelta(days=30)
    for number, one in enumerate(way.journey.fields.values()):
        json = way.answers.get(one.name)
        attribute = ATTRIBUTES[one.binding.attribute] if one.binding else None
        fits = fit(attribute, one.type) if attribute and not attribute.is_derived else None
        value = fits.value(json) if fits and json is not None else None
        if value is None or attribute is None or one.binding is None:
            continue
        sure = attribute.reach if way.profile is Profile.LOCKED else one.binding.min_assurance
        source = Source("register", "another-register")
        yield Known(UUID(int=number), attribute.id, value, source, sure, noon(way) - age)
