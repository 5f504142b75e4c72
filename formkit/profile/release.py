"""A release: what the profile gave one form about one citizen, once, as their draft keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from formkit.attributes import Assurance
from formkit.profile.assertion import Json, Source


@dataclass(frozen=True)
class Wanted:
    """One attribute that a form may read. `years` is the age that `person.age_at_least` is asked about.

    `why` is in English and the citizen's language, by code, for the pages that say who reads what, and why.
    """

    attribute: str
    years: int | None = None
    why: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Known:
    """One value as released. `id` is the assertion it is (or is derived from); `on` is when that was last confirmed."""

    id: UUID
    attribute: str
    value: Json = field(repr=False)
    source: Source
    assurance: Assurance
    on: datetime
    years: int | None = None


@dataclass(frozen=True)
class Release:
    """What was released at a moment: for each attribute the values that may count, best first.

    Two values of one attribute are in conflict: the citizen says which is right. `head` is the head of the citizen's
    usage log after this was noted there. `down` names the sources that could not be asked. `grant` is what the citizen
    agreed to at a hub across the network.
    """

    at: datetime
    known: tuple[Known, ...] = ()
    head: str = ""
    down: tuple[str, ...] = ()
    grant: UUID | None = None

    def of(self, attribute: str, years: int | None = None) -> tuple[Known, ...]:
        """The values of an attribute that may count, best first."""
        return tuple(one for one in self.known if (one.attribute, one.years) == (attribute, years))


How = Literal["confirmed", "locked", "changed", "disputed"]
"""How an answer came from a suggestion: as it was; locked; changed by the citizen; said to be wrong though verified."""


@dataclass(frozen=True)
class Origin:
    """Where an answer came from, if a suggestion stood there. `value` is what was suggested, as the field's JSON."""

    known: Known
    how: How
    value: Json = field(repr=False)


@dataclass(frozen=True)
class Use:
    """What one draft has to do with a profile. `wanted` False: the citizen started without their saved details.

    `origins` are by field. `keep` names the fields whose answers the citizen ticked, to be kept in the profile, `asked`
    those that they chose to be asked one by one rather than to confirm together.
    """

    wanted: bool = False
    release: Release | None = None
    origins: Mapping[str, Origin] = field(default_factory=dict)
    keep: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()


def use_to_json(use: Use) -> Any:
    """Write what a draft has to do with a profile, as the draft keeps it."""
    return {
        "wanted": use.wanted,
        "release": use.release and _release_to_json(use.release),
        "origins": {name: _origin_to_json(one) for name, one in use.origins.items()},
        "keep": list(use.keep),
        "asked": list(use.asked),
    }


def use_from_json(json: Any) -> Use:
    """Read what `use_to_json` wrote; None is a draft that never met a profile."""
    if json is None:
        return Use()
    release = json["release"] and _release_from_json(json["release"])
    origins = {name: _origin_from_json(one) for name, one in json["origins"].items()}
    return Use(json["wanted"], release, origins, tuple(json["keep"]), tuple(json["asked"]))


def _release_to_json(release: Release) -> Any:
    known = [known_to_json(one) for one in release.known]
    granted = {"grant": str(release.grant)} if release.grant else {}
    return {"at": release.at.isoformat(), "known": known, "head": release.head, "down": list(release.down), **granted}


def _release_from_json(json: Any) -> Release:
    known = tuple(known_from_json(one) for one in json["known"])
    grant = UUID(json["grant"]) if "grant" in json else None
    return Release(datetime.fromisoformat(json["at"]), known, json["head"], tuple(json["down"]), grant)


def known_to_json(known: Known) -> Any:
    """Write a released value, as drafts and the hub's messages have it."""
    return {
        "id": str(known.id),
        "attribute": known.attribute,
        "value": known.value,
        "source": dict(vars(known.source)),
        "assurance": int(known.assurance),
        "on": known.on.isoformat(),
        "years": known.years,
    }


def known_from_json(json: Any) -> Known:
    """Read what `known_to_json` wrote; raises KeyError, TypeError or ValueError for anything else."""
    return Known(
        UUID(json["id"]),
        json["attribute"],
        json["value"],
        Source(**json["source"]),
        Assurance(json["assurance"]),
        datetime.fromisoformat(json["on"]),
        json["years"],
    )


def _origin_to_json(origin: Origin) -> Any:
    return {"known": known_to_json(origin.known), "how": origin.how, "value": origin.value}


def _origin_from_json(json: Any) -> Origin:
    return Origin(known_from_json(json["known"]), json["how"], json["value"])
