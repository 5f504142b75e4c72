"""Codes and access tokens of the hub: random, kept as digests, soon over. A code counts once (RFC 6749, 4.1.2)."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from formkit.clock import Clock
from formkit.stores.engine import Database
from formkit.stores.hub_tables import hub_codes, hub_tokens, marks_seen

CODE_LIFE, TOKEN_LIFE = timedelta(seconds=60), timedelta(seconds=180)


@dataclass(frozen=True)
class Bearer:
    """Whom a code or a token is about, and whom it was given to. `grant` None: to know them again, and no more.

    `request` has what the authorization request said that counts later; `digest` stands for the code.
    """

    citizen: UUID
    client: str
    grant: UUID | None
    request: Mapping[str, Any] = field(default_factory=dict)
    digest: str = field(default="", repr=False)


@dataclass(frozen=True)
class Codes:
    """The codes and tokens that are not over yet."""

    database: Database
    clock: Clock

    def issue(self, bearer: Bearer) -> str:
        """Make a code, to be exchanged once within CODE_LIFE."""
        code, expires = secrets.token_urlsafe(32), self.clock.now() + CODE_LIFE
        row = {"citizen": bearer.citizen, "client": bearer.client, "grant_id": bearer.grant}
        row |= {"digest": _digest(code), "request": dict(bearer.request), "expires_at": expires}
        with self.database.write() as connection:
            connection.execute(insert(hub_codes).values(row))
        return code

    def redeem(self, code: str, client: str) -> Bearer | None:
        """Take a code of this client; None when it is unknown, over or used. Using it again ends what it gave."""
        digest, now = _digest(code), self.clock.now()
        with self.database.write() as connection:
            row = connection.execute(select(hub_codes).where(hub_codes.c.digest == digest).with_for_update()).first()
            if row is None or row.client != client:
                return None
            if row.used_at is not None or row.expires_at <= now:
                connection.execute(delete(hub_tokens).where(hub_tokens.c.code == digest))
                return None
            connection.execute(update(hub_codes).where(hub_codes.c.digest == digest).values(used_at=now))
        return Bearer(row.citizen, row.client, row.grant_id, row.request, digest)

    def give(self, bearer: Bearer) -> str:
        """Make the access token of a code that was taken, for TOKEN_LIFE."""
        token, expires = secrets.token_urlsafe(32), self.clock.now() + TOKEN_LIFE
        row = {"digest": _digest(token), "code": bearer.digest, "citizen": bearer.citizen, "client": bearer.client}
        with self.database.write() as connection:
            connection.execute(insert(hub_tokens).values(row | {"grant_id": bearer.grant, "expires_at": expires}))
        return token

    def bearer(self, token: str) -> Bearer | None:
        """Find whom an access token is about."""
        known = (hub_tokens.c.digest == _digest(token), hub_tokens.c.expires_at > self.clock.now())
        with self.database.read() as connection:
            row = connection.execute(select(hub_tokens).where(*known)).one_or_none()
        return None if row is None else Bearer(row.citizen, row.client, row.grant_id)

    def once(self, mark: str, until: datetime) -> bool:
        """Whether a mark is seen for the first time; it is kept until that moment. In any number of processes."""
        try:
            with self.database.write() as connection:
                connection.execute(insert(marks_seen).values(mark=_digest(mark), until=until))
        except IntegrityError:
            return False
        return True

    def purge(self) -> None:
        """Delete what is over."""
        now = self.clock.now()
        with self.database.write() as connection:
            _delete_over(connection, now)


def _delete_over(connection: Connection, now: datetime) -> None:
    # A used code is remembered as long as its token may live, so that its second use can end that.
    connection.execute(delete(hub_codes).where(hub_codes.c.expires_at <= now - TOKEN_LIFE))
    connection.execute(delete(hub_tokens).where(hub_tokens.c.expires_at <= now))
    connection.execute(delete(marks_seen).where(marks_seen.c.until <= now))


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
