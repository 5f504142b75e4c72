"""A suggestion: what a profile offers for one field, and how. Never an answer until the citizen posts it (law 5)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal

from formkit.asked import bounds, faults
from formkit.attributes import ATTRIBUTES, Attribute
from formkit.attributes.fits import fit
from formkit.binding import Binding
from formkit.clock import LONDON
from formkit.dates import duration, shift
from formkit.facts import TrailFacts
from formkit.page import Field
from formkit.profile.alike import alike
from formkit.profile.assertion import Json
from formkit.profile.release import How, Known, Origin, Release
from formkit.profile.wanted import reads

Kind = Literal["confirm", "suggest", "locked", "stale", "conflict"]


@dataclass(frozen=True)
class Offer:
    """A released value as an answer to a field: as the field's JSON, and as the value of its type."""

    known: Known
    json: Json = field(repr=False)
    value: Any = field(repr=False)

    def origin(self, how: How) -> Origin:
        """Say of an answer that it came from this offer."""
        return Origin(self.known, how, self.json)


@dataclass(frozen=True)
class Suggestion:
    """What is offered for a field: one value, but two or more (best first) in a conflict.

    - confirm: may be confirmed with others on the page of saved details, else on its own page
    - suggest: stands in the inputs of its own page
    - locked: stands as text; only "This is wrong" leads to inputs
    - stale: stands in the inputs of its own page, to be checked, for it is old
    - conflict: the citizen chooses which is right, if any
    """

    field: Field
    kind: Kind
    offers: tuple[Offer, ...]

    @property
    def offer(self) -> Offer:
        """The best offer: the only one, but in a conflict."""
        return self.offers[0]

    @property
    def is_settled(self) -> bool:
        """Whether one click may confirm it among others."""
        return self.kind in ("confirm", "locked")

    def origin(self) -> Origin:
        """Say of the answer that it is the best offer as it stands."""
        return self.offer.origin("locked" if self.kind == "locked" else "confirmed")


def suggest(one: Field, facts: TrailFacts, release: Release | None, now: datetime) -> Suggestion | None:
    """Say what a release offers for a field that is asked now; None: it is simply asked.

    Nothing is offered unless the field is about the citizen, nor a value that is not sure enough, does not fit the
    field, or is not valid for it within the bounds of today.
    """
    binding = one.binding
    if release is None or binding is None or not reads(one) or not one.about_me.holds(facts):
        return None
    known = [each for each in release.of(binding.attribute, binding.years) if each.assurance >= binding.min_assurance]
    fitting = [offer for each in known if (offer := _offer(one, each, facts))]
    offers = tuple(_distinct(fitting))
    if not offers:
        return None
    kind = _kind(binding, offers, now, whole=len(fitting) == len(known))
    return Suggestion(one, kind, offers) if kind else None


def is_stale(binding: Binding, known: Known, now: datetime) -> bool:
    """Whether a value is so old that it is asked again: by the field's `max_age`, or by what its attribute says."""
    lengths = (binding.max_age, ATTRIBUTES[binding.attribute].expires)
    since, today = known.on.astimezone(LONDON).date(), now.astimezone(LONDON).date()
    return any(_is_over(since, length, today) for length in lengths if length)


def _is_over(since: date, length: str, today: date) -> bool:
    lasts = duration(length)
    end = shift(since, lasts) if lasts else None
    return end is not None and end < today


def _offer(one: Field, known: Known, facts: TrailFacts) -> Offer | None:
    """Make an answer of a released value; None where it cannot be one, or is not valid."""
    fits = fit(ATTRIBUTES[known.attribute], one.type)
    json = fits and fits.answer(known.value)
    if json is None:
        return None
    try:
        value = one.type.from_json(json)
    except ValueError:
        return None
    return None if faults(one, value, bounds(one, facts)) else Offer(known, json, value)


def _distinct(offers: Iterable[Offer]) -> Iterable[Offer]:
    """Leave out offers that say what a better one says."""
    found: list[Offer] = []
    for offer in offers:
        if not any(alike("", offer.json, earlier.json) for earlier in found):
            found.append(offer)
            yield offer


def _kind(binding: Binding, offers: tuple[Offer, ...], now: datetime, whole: bool) -> Kind | None:
    """Choose how values are offered. Where another that may count does not fit the field, none is taken for settled."""
    locked = whole and _locks(binding, ATTRIBUTES[binding.attribute], offers[0].known)
    if binding.prefill == "none":
        return "locked" if locked and len(offers) == 1 and not is_stale(binding, offers[0].known, now) else None
    if len(offers) > 1:
        return "conflict"
    if is_stale(binding, offers[0].known, now):
        return "stale"
    return "locked" if locked else binding.prefill if whole else "suggest"


def _locks(binding: Binding, attribute: Attribute, known: Known) -> bool:
    return binding.locks and attribute.lock_from is not None and known.assurance >= attribute.lock_from
