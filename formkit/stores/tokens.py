"""Tokens of sessions: random, known to the browser alone. The database holds their digests, and so gives none away."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, delete, insert, or_, select, update

from formkit.stores.tables import session_tokens

_TABLE = session_tokens


def admit(connection: Connection, session_id: UUID) -> str:
    """Make a token for a session, for its cookie alone."""
    token = secrets.token_urlsafe(32)
    connection.execute(insert(_TABLE).values(digest=_digest(token), session_id=session_id, retires_at=None))
    return token


def replace_tokens(connection: Connection, session_id: UUID, retires: datetime) -> str:
    """Make a token that takes over; the ones before it retire at that moment, or when they would have before it."""
    older = (_TABLE.c.session_id == session_id, _lives_on(retires))
    connection.execute(update(_TABLE).where(*older).values(retires_at=retires))
    return admit(connection, session_id)


def forget_tokens(connection: Connection, session_ids: Sequence[UUID]) -> None:
    """Let nobody into these sessions any more."""
    connection.execute(delete(_TABLE).where(_TABLE.c.session_id.in_(session_ids)))


def known_by(token: str, moment: datetime) -> Any:
    """SQL: the id of the session of a token, unless it had retired by a moment."""
    return select(_TABLE.c.session_id).where(_TABLE.c.digest == _digest(token), _lives_on(moment))


def _digest(token: str) -> str:
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def _lives_on(moment: datetime) -> Any:
    return or_(_TABLE.c.retires_at.is_(None), _TABLE.c.retires_at > moment)
