"""A pace: how often one address may ask for something that costs us work, whoever it is."""

from __future__ import annotations

from collections import OrderedDict, deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock

_MOST_KNOWN = 10_000


@dataclass(frozen=True)
class Pace:
    """At most so many times within a period, each address for itself; kept in memory, the longest unheard forgotten."""

    most: int
    period: timedelta
    _asked: OrderedDict[str, deque[datetime]] = field(default_factory=OrderedDict, repr=False)
    _lock: Lock = field(default_factory=Lock, repr=False)

    def allows(self, address: str, now: datetime) -> bool:
        """Whether an address may ask once more; if so, it has asked."""
        with self._lock:
            times = self._asked.setdefault(address, deque())
            self._asked.move_to_end(address)
            while len(self._asked) > _MOST_KNOWN:
                self._asked.popitem(last=False)
            while times and times[0] <= now - self.period:
                times.popleft()
            if len(times) >= self.most:
                return False
            times.append(now)
            return True
