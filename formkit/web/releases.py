"""Releases: reading a citizen's profile for a visit, and reading again what has changed since."""

from __future__ import annotations

from dataclasses import replace

from formkit.hub.port import Unavailable
from formkit.hub.purposes import purpose_of
from formkit.profile.release import Known, Release
from formkit.profile.standing import resting
from formkit.profile.wanted import wanted
from formkit.web.site import site
from formkit.web.visits import Visit


def renewed(visit: Visit) -> Visit | None:
    """Ask whether what was used still counts. If not: the visit with what is known instead, its questions open again.

    A hub that cannot be asked stops nobody: what was read is what the citizen has seen.
    """
    used = [one.known for name, one in resting(visit.use).items() if name in visit.answers]
    hub, release = site().hub, visit.use.release
    if not used or hub is None or visit.citizen is None or release is None:
        return None
    gone = hub.changed(visit.citizen, used)
    if isinstance(gone, Unavailable) or not gone:
        return None
    again = _released_again(visit, release, {one.attribute for one in used if one.id in gone})
    return visit.using(lambda use: replace(use, release=again))


def _released_again(visit: Visit, release: Release, attributes: set[str]) -> Release:
    """Read again what has changed, and nothing else."""
    others = tuple(one for one in release.known if one.attribute not in attributes)
    fresh = read(visit, attributes)
    if isinstance(fresh, Unavailable):
        return replace(release, known=others)
    return replace(fresh, known=(*others, *_of(fresh, attributes)))


def _of(release: Release, attributes: set[str]) -> tuple[Known, ...]:
    return tuple(one for one in release.known if one.attribute in attributes)


def read(visit: Visit, attributes: set[str] | None = None) -> Release | Unavailable:
    """Read what the form may use of the citizen's profile, or only some of it. That is noted in their log of uses."""
    hub, journey = site().hub, visit.journey
    if hub is None or visit.citizen is None:
        return Unavailable("There is no hub, or nobody has signed in.")
    languages = [visit.edition.language(code) for code in journey.languages]
    asked = [one for one in wanted(journey, languages) if attributes is None or one.attribute in attributes]
    return hub.release(visit.citizen, asked, purpose_of(journey))
