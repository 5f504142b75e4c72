"""The gazetteer: which addresses a postcode has. A citizen can always enter theirs without it.

What fails is `Unavailable`, never an exception. No postcode and no address is ever logged (law 10).
"""

from __future__ import annotations

import logging
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from typing import Protocol

from formkit.fields.address import PostalAddress
from formkit.gazetteer.os_places import OsPlaces, Unavailable
from formkit.gazetteer.stand_in import StandIn
from formkit.http import Service
from formkit.settings import Settings

__all__ = ["Gazetteer", "Source", "Unavailable", "open_gazetteer"]

KEPT_FOR = 3600.0
"""Seconds for which what was found is remembered, so that the address a citizen chooses is still at hand."""
MOST_KEPT = 1000
RESTING = 30.0
"""Seconds for which a source that has failed is left alone, so that nobody waits for it in vain."""
SECONDS = 2.0
_log = logging.getLogger(__name__)
Found = tuple[PostalAddress, ...]


class Source(Protocol):
    """Whoever knows the addresses."""

    def find(self, postcode: str, language: str) -> Found | Unavailable:
        """Give the addresses of a postcode written as `SW1A 2AA`, in order; in Welsh (`cy`) where they have both."""


@dataclass
class Gazetteer:
    """Asks a source, remembers what it said, and lets it rest after a failure. Safe to share between threads."""

    source: Source
    now: Callable[[], float] = time.monotonic
    _kept: OrderedDict[tuple[str, str], tuple[float, Found]] = field(default_factory=OrderedDict, repr=False)
    _rests_until: float = float("-inf")
    _lock: Lock = field(default_factory=Lock, repr=False)

    def find(self, postcode: str, language: str = "en") -> Found | Unavailable:
        """Give the addresses of a postcode written as `SW1A 2AA`; an empty tuple where there are none."""
        kept = self._remembered(postcode, language)
        if kept is not None:
            return kept
        if self.now() < self._rests_until:
            return Unavailable("It rests after a failure.")
        found = self.source.find(postcode, language)
        if isinstance(found, Unavailable):
            _log.warning("Addresses could not be looked up: %s", found.reason)
            self._rests_until = self.now() + RESTING
        else:
            self._remember(postcode, language, found)
        return found

    def _remembered(self, postcode: str, language: str) -> Found | None:
        with self._lock:
            until, found = self._kept.get((postcode, language), (float("-inf"), ()))
            return found if self.now() < until else None

    def _remember(self, postcode: str, language: str, found: Found) -> None:
        with self._lock:
            self._kept[postcode, language] = self.now() + KEPT_FOR, found
            self._kept.move_to_end((postcode, language))
            if len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)


def open_gazetteer(settings: Settings) -> Gazetteer | None:
    """Open OS Places where there is a key; with `--debug` alone invented places; else there is no look-up."""
    if settings.os_places_key:
        headers = {"key": settings.os_places_key}
        return Gazetteer(OsPlaces(Service(settings.os_places_url, headers, connecting=SECONDS, answering=SECONDS)))
    return Gazetteer(OsPlaces(StandIn())) if settings.debug else None
