"""What is proven: the name, former names and date of birth of a core identity, as claims of the profile."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from formkit.attributes import Assurance
from formkit.identity.core_identity import CoreIdentity
from formkit.identity.documents import Json
from formkit.identity.readings import Part, current, day, is_over, lasting, parts, text
from formkit.profile.assertion import Claim, Source

_KINDS = ("GivenName", "FamilyName")


def proven_claims(identity: CoreIdentity, source: Source, today: date) -> Iterator[Claim]:
    """Give the claims that a core identity makes."""
    names = [name for one in parts(identity.subject.get("name")) if (name := read_name(one))]
    if now := current(names, today):
        yield _claim(identity, source, "person.name", now, day(now.get("validFrom")))
    if former := [one for one in names if is_over(one, today)]:
        yield _claim(identity, source, "person.previous_names", former)
    # The first is the one that they are surest of.
    for born in parts(identity.subject.get("birthDate"))[:1]:
        if (on := day(born.get("value"))) and on <= today:
            yield _claim(identity, source, "person.birth_date", on.isoformat())


def read_name(json: Part) -> Part | None:
    """Read a name, its parts in whatever order they come; None where one of them can't be read."""
    read = [(part.get("type"), text(part.get("value"))) for part in parts(json.get("nameParts"))]
    held = lasting(json)
    if held is None or any(kind not in _KINDS or value is None for kind, value in read):
        return None
    filled = [{"type": kind, "value": value} for kind, value in read if value]
    return {"nameParts": filled, **held} if filled else None


def _claim(identity: CoreIdentity, source: Source, attribute: str, value: Json, since: date | None = None) -> Claim:
    return Claim(attribute, value, source, Assurance.PROVEN, since, evidence=identity.evidence)
