"""A store of its own for each test: a new SQLite file, one key, a clock that stands still."""

import os
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID, uuid4

from formkit.clock import FixedClock
from formkit.settings import Settings, read_settings
from formkit.stores import Store, open_store
from formkit.stores.drafts import Draft
from formkit.stores.engine import connect
from formkit.stores.migrations import migrate

NOON = datetime(2026, 6, 1, 11, 0, tzinfo=UTC)
KEY = "test:" + "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="
OTHER_KEY = "other:" + "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA="
CANARY = "Zebedee Quillfeather"


def settings_in(folder: Path, debug: bool = False, **environ: str) -> Settings:
    read = read_settings({"FORMKIT_INSTANCE": str(folder), "FORMKIT_KEYS": KEY} | environ)
    assert isinstance(read, Settings), read
    return replace(read, debug=debug)


@cache
def _template() -> bytes:
    """A database with all its tables and nothing in them: making them takes longer than most tests."""
    with TemporaryDirectory() as folder:
        database = connect(f"sqlite:///{folder}/empty.sqlite3")
        migrate(database)
        database.engine.dispose()
        return (Path(folder) / "empty.sqlite3").read_bytes()


def prepare(folder: Path) -> None:
    """Put an empty database where a formkit in this folder looks for its own, unless one is there: whole, or not."""
    path = folder / "formkit.sqlite3"
    if folder.is_dir() and not path.exists():
        written = folder / f"{uuid4()}.sqlite3"
        written.write_bytes(_template())
        with suppress(FileExistsError):  # another process was first
            os.link(written, path)
        written.unlink()


def store_in(folder: Path, **environ: str) -> Store:
    prepare(folder)
    store = open_store(settings_in(folder, **environ), FixedClock(NOON))
    assert isinstance(store, Store), store
    return store


def begun(store: Store, form: str = "apply") -> tuple[UUID, Draft]:
    """A session with a draft in it."""
    store.definitions.keep("f1", form, "{}")
    _, session = store.sessions.start()
    return session.id, store.drafts.start(session.id, form, "f1")
