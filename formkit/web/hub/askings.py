"""Askings: what a department sent a citizen for, kept in the notes of their session until it is answered.

It is read again from what was asked on every page, so that nothing counts that is not registered by now.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from formkit.hub.requests import Asked, Query, read_request
from formkit.stores.sessions import Session
from formkit.web.callers import PROVEN, Caller
from formkit.web.hub.doors import departments
from formkit.web.site import site

_ASKED = "asked:"
_MOST = 5


@dataclass(frozen=True)
class Asking:
    """A request under way. `began` is when it came; `was_sent`: its citizen was sent to prove again who they are.

    Some providers never say when somebody did, so that counts for it; then our tokens don't say it either.
    """

    key: UUID
    asked: Asked
    began: datetime
    was_sent: bool = False

    def is_fresh(self, caller: Caller) -> bool:
        """Whether whoever has signed in did so as lately as is asked, by whole seconds, as providers tell them."""
        limit = 0 if "login" in self.asked.prompts else self.asked.max_age
        proven = caller.session.notes.get(PROVEN) if caller.session else None
        if limit is None or proven is None:
            return limit is None or self.was_sent
        return _second(datetime.fromisoformat(proven)) >= self._since(limit)

    def _since(self, limit: int) -> datetime:
        return _second(self.began) - timedelta(seconds=limit)


def keep(session: Session, query: Query) -> UUID:
    """Note what was asked; of many tabs only the last few are remembered."""
    key, told = uuid4(), {name: list(values) for name, values in query.items()}
    noted = [name for name in session.notes if name.startswith(_ASKED)]
    old = dict.fromkeys(noted[: max(0, len(noted) - _MOST + 1)])
    asked = {"query": told, "began": site().clock.now().isoformat()}
    site().store.sessions.note(session.id, **old, **{f"{_ASKED}{key}": asked})
    return key


def find(caller: Caller, key: UUID) -> Asking | None:
    """Find what was asked in this very session, if it may still be asked."""
    noted: Mapping[str, Any] | None = caller.session.notes.get(f"{_ASKED}{key}") if caller.session else None
    asked = read_request(noted["query"], departments()) if noted else None
    if noted is None or not isinstance(asked, Asked):
        return None
    return Asking(key, asked, datetime.fromisoformat(noted["began"]), noted.get("was_sent", False))


def sent(caller: Caller, key: UUID) -> None:
    """Note that the citizen was sent to prove again who they are."""
    assert caller.session is not None
    name = f"{_ASKED}{key}"
    site().store.sessions.note(caller.session.id, **{name: {**caller.session.notes[name], "was_sent": True}})


def _second(moment: datetime) -> datetime:
    return moment.replace(microsecond=0)
