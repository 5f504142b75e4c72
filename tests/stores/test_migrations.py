"""Migrations: an empty database comes to exactly the tables of the code, once, however many processes start."""

import multiprocessing
from dataclasses import replace
from multiprocessing.synchronize import Barrier
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import insert, inspect, select

from formkit.clock import FixedClock
from formkit.stores import Store, open_store
from formkit.stores.columns import metadata
from formkit.stores.engine import Database, connect
from formkit.stores.migrations import migrate
from tests.stores.opening import NOON, begun, settings_in, store_in


def fresh(folder: Path) -> Database:
    return connect(f"sqlite:///{folder}/test.sqlite3")


def differences(database: Database) -> list[object]:
    with database.read() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        return list(compare_metadata(context, metadata))


def test_an_empty_database_becomes_what_the_code_expects(tmp_path: Path) -> None:
    database = fresh(tmp_path)
    assert differences(database)
    migrate(database)
    assert differences(database) == []


def test_what_deletes_with_what_is_as_the_code_says(tmp_path: Path) -> None:
    """Alembic doesn't compare this on SQLite."""
    database = fresh(tmp_path)
    migrate(database)
    inspector = inspect(database.engine)
    kept = {
        key["name"]: key["options"].get("ondelete")
        for name in metadata.tables
        for key in inspector.get_foreign_keys(name)
    }
    assert kept == {
        key.name: key.ondelete for table in metadata.tables.values() for key in table.foreign_key_constraints
    }


def test_migrating_again_keeps_what_is_there(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    session_id, draft = begun(store)
    migrate(store.database)
    assert store.drafts.find(session_id, draft.form) == draft


def start(folder: Path, barrier: Barrier) -> None:
    """What each process does: all of them reach for the empty database at once."""
    barrier.wait()
    store = open_store(settings_in(folder), FixedClock(NOON))
    assert isinstance(store, Store), store
    begun(store)


def test_processes_that_start_at_once_share_one_migration(tmp_path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    barrier = spawn.Barrier(4)
    processes = [spawn.Process(target=start, args=(tmp_path, barrier)) for _ in range(4)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0, 0, 0, 0]
    assert differences(store_in(tmp_path).database) == []


def copied(source: Database, target: Database, name: str) -> None:
    """Write a table's rows as they were before there were profiles."""
    table = metadata.tables[name]
    old = [one for one in table.c if one.name not in {"citizen", "link", "use"}]
    with source.read() as connection:
        rows = [row._asdict() for row in connection.execute(select(*old))]
    with target.write() as connection:
        connection.execute(insert(table), rows)


def test_what_was_kept_before_there_were_profiles_is_there_afterwards(tmp_path: Path) -> None:
    """SQLite alters some tables by copying them, and foreign keys then take rows of others along."""
    store, old = store_in(tmp_path / "now"), fresh(tmp_path)
    session_id, draft = begun(store)
    migrate(old, "0003")
    for name in ("definitions", "sessions", "session_tokens", "drafts"):
        copied(store.database, old, name)
    migrate(old)
    assert replace(store, database=old).drafts.find(session_id, "apply") == draft
