"""Documents: what a provider publishes as JSON, kept as long as it says, and longer while it can't be asked."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import Any, Generic, TypeVar

from formkit.clock import Clock
from formkit.http import Failed
from formkit.identity.wire import Answer, Wire

Content = TypeVar("Content")
Json = Any

LONGEST = timedelta(days=1)
UNSAID = timedelta(minutes=5)
"""How long a document is kept that does not say how long it may be."""
PAUSE = timedelta(minutes=1)
"""Between two extra looks at one document, so that invented key names can't make formkit ask again and again."""
_LONG_AGO = datetime.min.replace(tzinfo=UTC)
_log = logging.getLogger(__name__)


def read_json(content: bytes) -> Json:
    """Read JSON; None for what is none."""
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None


@dataclass
class Document(Generic[Content]):
    """One document. `read` makes something of its JSON; None is a document that counts as none at all.

    A look that fails leaves what is there, and is not repeated for a moment. Where nothing is there, it answers all who
    waited for it.
    """

    wire: Wire
    url: str
    clock: Clock
    read: Callable[[Json], Content | None]
    _content: Content | None = None
    _until: datetime = _LONG_AGO
    _looked_again: datetime = _LONG_AGO
    _failed: Failed | None = None
    _looks: int = 0
    _lock: Lock = field(default_factory=Lock)

    def get(self) -> Content | Failed:
        """Give the document, as fresh as it asks to be."""
        looks = self._looks
        with self._lock:
            if self._content is not None and self.clock.now() < self._until:
                return self._content
            return self._failed if self._failed and looks != self._looks else self._look()

    def get_anew(self) -> Content | Failed:
        """Give the document as it is published now, unless somebody asked for that just before."""
        with self._lock:
            now = self.clock.now()
            if self._content is None or abs(now - self._looked_again) >= PAUSE:
                self._looked_again = now
                return self._look()
            return self._content

    def _look(self) -> Content | Failed:
        self._looks, self._failed = self._looks + 1, None
        answer = self.wire.get(self.url, {"Accept": "application/json"})
        found = self.read(read_json(answer.content)) if isinstance(answer, Answer) and answer.status == 200 else None
        if isinstance(answer, Answer) and found is not None:
            self._content, self._until = found, self.clock.now() + _lifetime(answer)
            return found
        why = answer.reason if isinstance(answer, Failed) else f"It cannot be used (status {answer.status})."
        return self._without(why)

    def _without(self, why: str) -> Content | Failed:
        """Go on with what is there, if anything, and leave the provider alone for a moment."""
        if self._content is None:
            self._failed = Failed(why)
            return self._failed
        _log.warning("A document of the sign-in provider could not be renewed; the last one counts. %s", why)
        self._until = self.clock.now() + PAUSE
        return self._content


def _lifetime(answer: Answer) -> timedelta:
    """Read Cache-Control: https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2."""
    says = answer.headers.get("cache-control", "").lower()
    if re.search(r"\bno-(store|cache)\b", says):
        return timedelta()
    found = re.search(r"\bmax-age=([0-9]{1,9})", says)
    return min(timedelta(seconds=int(found[1])), LONGEST) if found else UNSAID
