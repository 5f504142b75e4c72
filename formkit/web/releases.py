"""Releases: reading a citizen's profile for a visit, and reading again what has changed since."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from formkit.hub.port import Departs, Unavailable
from formkit.hub.purposes import purpose_of
from formkit.profile.release import Known, Release, Use, Wanted
from formkit.profile.standing import resting
from formkit.profile.wanted import wanted
from formkit.web.site import site
from formkit.web.visits import Visit


def renewed(visit: Visit) -> Visit | Departs | None:
    """Ask whether what was used still counts. If not: the visit with what is known instead, its questions open again.

    A hub that cannot be asked stops nobody: what was read is what the citizen has seen. One that is elsewhere may have
    to be visited for it.
    """
    used = [one.known for name, one in resting(visit.use).items() if name in visit.answers]
    hub, release = site().hub, visit.use.release
    if not used or hub is None or visit.citizen is None or release is None:
        return None
    gone = hub.changed(visit.citizen, used, release.grant)
    if isinstance(gone, Unavailable) or not gone:
        return None
    attributes = {one.attribute for one in used if one.id in gone}
    fresh = read(visit, attributes)
    if isinstance(fresh, Departs):
        return _departing(visit, release, attributes)
    again = _merged(release, fresh, attributes)
    return visit.using(lambda use: replace(use, release=again))


def _departing(visit: Visit, release: Release, attributes: set[str]) -> Visit | Departs:
    """Let nothing be used that has changed, whatever the citizen does at the hub; there all is asked again."""
    without = visit.using(lambda use: replace(use, release=_without(release, attributes)))
    all = read(visit)
    return all if isinstance(all, Departs) else without


def _merged(release: Release, fresh: Release | Unavailable, attributes: set[str]) -> Release:
    """Put what was read again in the place of what has changed, and of nothing else."""
    others = _without(release, attributes)
    if isinstance(fresh, Unavailable):
        return others
    return replace(fresh, known=(*others.known, *_of(fresh, attributes)))


def _without(release: Release, attributes: set[str]) -> Release:
    return replace(release, known=tuple(one for one in release.known if one.attribute not in attributes))


def _of(release: Release, attributes: set[str]) -> tuple[Known, ...]:
    return tuple(one for one in release.known if one.attribute in attributes)


def read(visit: Visit, attributes: set[str] | None = None) -> Release | Departs | Unavailable:
    """Read what the form may use of the citizen's profile, or only some of it. That is noted in their log of uses."""
    hub = site().hub
    if hub is None or visit.citizen is None:
        return Unavailable("There is no hub, or nobody has signed in.")
    asked = [one for one in asked_at(visit) if attributes is None or one.attribute in attributes]
    return hub.release(visit.citizen, asked, purpose_of(visit.journey))


def asked_at(visit: Visit) -> tuple[Wanted, ...]:
    """Give all that the form may use, with its whys in every language of the form."""
    languages = [visit.edition.language(code) for code in visit.journey.languages]
    return wanted(visit.journey, languages)


def with_release(release: Release | None) -> Callable[[Use], Use]:
    """Begin with saved details, or with none of them where they could not be had."""
    return lambda use: replace(use, wanted=True, release=release, asked=())


def without(use: Use) -> Use:
    """Begin without saved details, as the citizen wants it."""
    return replace(use, wanted=False, release=None, asked=())
