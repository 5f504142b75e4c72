"""Definitions that journeys were begun on, kept by fingerprint, so that each goes on as it began (law 2)."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError

from formkit.clock import Clock
from formkit.stores import tables
from formkit.stores.engine import Database

_TABLE = tables.definitions


@dataclass(frozen=True)
class Definitions:
    """The kept texts. A text never changes under its fingerprint and is never deleted while something refers to it."""

    database: Database
    clock: Clock

    def keep(self, fingerprint: str, name: str, text: str) -> None:
        """Keep a definition's text; keeping it again changes nothing. Do so before the first draft on it."""
        if self.text(fingerprint) is not None:
            return
        row = {"fingerprint": fingerprint, "name": name, "text": text, "kept_at": self.clock.now()}
        try:
            with self.database.write() as connection:
                connection.execute(insert(_TABLE).values(row))
        except IntegrityError:
            return  # another process kept the same text first

    def text(self, fingerprint: str) -> str | None:
        """Give the text kept under a fingerprint; None when there is none."""
        with self.database.read() as connection:
            return connection.scalar(select(_TABLE.c.text).where(_TABLE.c.fingerprint == fingerprint))
