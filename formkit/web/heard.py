"""What was heard from a provider: how often each address posts, and which notices came before."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock

from formkit.web.pace import Pace

MOST = 600
"""Notices in a minute from one address; a provider has but a few."""
_MOST_KNOWN = 100_000


@dataclass(frozen=True)
class Heard:
    """Kept in memory: a copy that another process takes for new ends sessions that can be begun again, no more."""

    pace: Pace = field(default_factory=lambda: Pace(MOST, timedelta(minutes=1)))
    _names: OrderedDict[str, datetime] = field(default_factory=OrderedDict, repr=False)
    _lock: Lock = field(default_factory=Lock, repr=False)

    def before(self, name: str, until: datetime, now: datetime) -> bool:
        """Whether a notice of this name came before; from now on it has, until a moment."""
        with self._lock:
            while self._names and (len(self._names) >= _MOST_KNOWN or next(iter(self._names.values())) <= now):
                self._names.popitem(last=False)
            if name in self._names:
                return True
            self._names[name] = until
            return False

    def forget(self, name: str) -> None:
        """Let a notice be new again: what it asks for could not be done."""
        with self._lock:
            self._names.pop(name, None)
