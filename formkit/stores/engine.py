"""The database: connections that never lose an update, and one exception for "it can't be reached just now".

SQLite loses updates by default; WAL, foreign keys and BEGIN IMMEDIATE mend that.
https://docs.sqlalchemy.org/en/21/dialects/sqlite.html#serializable-isolation-savepoints-transactional-ddl
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeout

_READING = "formkit_reading"
_PATIENCE = "busy_timeout=15000"
_OUR_FAULT = (IntegrityError, ProgrammingError, DataError)


class StoreUnavailable(Exception):
    """The database is out of reach, full or locked: nothing was kept. The web answers 503 with what was typed."""


@dataclass(frozen=True)
class Database:
    """Transactions on one engine. What is written in a `write` block is durable when it ends, or not there at all."""

    engine: Engine

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Begin a transaction that may write; on SQLite it is the only one from its first moment."""
        with _reached(), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Begin a transaction that only reads, beside whoever writes.

        Elsewhere than in SQLite each statement sees what is committed when it begins, within a transaction or not: so
        there is none, which spares two ways to the server and back.
        """
        alone = {} if self.engine.dialect.name == "sqlite" else {"isolation_level": "AUTOCOMMIT"}
        with _reached(), self.engine.connect() as connection:
            yield connection.execution_options(**{_READING: True}, **alone)

    def forget(self) -> None:
        """Let nothing of what was just erased stay in the files: call this after the transaction that erased it.

        SQLite’s journal keeps old pages until it begins anew. Emptying it waits for nobody, so where others are reading
        at this moment they stay until the next time. https://sqlite.org/pragma.html#pragma_wal_checkpoint
        """
        if self.engine.dialect.name == "sqlite":
            with _reached(), closing(self.engine.raw_connection()) as connection:
                for pragma in ("busy_timeout=0", "wal_checkpoint(TRUNCATE)", _PATIENCE):
                    connection.cursor().execute(f"PRAGMA {pragma}")


@contextmanager
def _reached() -> Iterator[None]:
    try:
        yield
    except _OUR_FAULT:
        raise
    except (DBAPIError, PoolTimeout, sqlite3.Error) as error:
        raise StoreUnavailable(f"The database can’t be used ({type(error).__name__}).") from error


def connect(url: str) -> Database:
    """Give the database at an SQLAlchemy address. Nothing is opened yet; SQLite's folder is made if absent."""
    # Parameters are citizens' data: they stay out of messages (law 10).
    engine = create_engine(url, hide_parameters=True)
    if engine.dialect.name == "sqlite":
        _make_folder(url)
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
    return Database(engine)


def _make_folder(url: str) -> None:
    try:
        Path(make_url(url).database or ".").parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StoreUnavailable("The folder of the database can’t be made.") from error


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # the driver begins nothing by itself; `_begin` does
    for pragma in (_PATIENCE, "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin(connection: Connection) -> None:
    reading = connection.get_execution_options().get(_READING)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
