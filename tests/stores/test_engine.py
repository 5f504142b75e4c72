"""The database: nothing half-written, readers beside a writer, and one exception when it can't be used."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import event, text

from formkit.stores.engine import Database, StoreUnavailable, connect


@pytest.fixture
def database(tmp_path: Path) -> Database:
    database = connect(f"sqlite:///{tmp_path}/new/test.sqlite3")
    with database.write() as connection:
        connection.execute(text("CREATE TABLE notes (words TEXT)"))
    return database


def impatient(database: Database, *pragmas: str) -> Database:
    """The same database through connections that wait for nobody."""

    def prepare(connection: sqlite3.Connection, _record: object) -> None:
        for pragma in ("busy_timeout=0", *pragmas):
            connection.execute(f"PRAGMA {pragma}")

    other = connect(str(database.engine.url))
    event.listen(other.engine, "connect", prepare)
    return other


def notes(database: Database) -> list[str]:
    with database.read() as connection:
        return list(connection.scalars(text("SELECT words FROM notes")))


def note(database: Database, words: str) -> None:
    with database.write() as connection:
        connection.execute(text("INSERT INTO notes VALUES (:words)"), {"words": words})


def test_what_fails_half_way_was_never_written(database: Database) -> None:
    def write_and_fail() -> None:
        note_and = text("INSERT INTO notes VALUES ('half')")
        with database.write() as connection:
            connection.execute(note_and)
            raise KeyError

    with pytest.raises(KeyError):
        write_and_fail()
    assert notes(database) == []


def test_readers_do_not_wait_for_a_writer_and_see_nothing_unfinished(database: Database) -> None:
    note(database, "before")
    with database.write() as connection:
        connection.execute(text("INSERT INTO notes VALUES ('during')"))
        assert notes(impatient(database)) == ["before"]
    assert notes(database) == ["before", "during"]


def test_a_second_writer_is_told_that_the_store_is_unavailable(database: Database) -> None:
    other = impatient(database)
    with database.write(), pytest.raises(StoreUnavailable):
        note(other, "lost")
    assert notes(database) == []


def test_a_full_disk_is_unavailable_and_keeps_what_was_there(database: Database) -> None:
    note(database, "small")
    full = impatient(database, "max_page_count=3")
    with pytest.raises(StoreUnavailable):
        note(full, "large " * 100_000)
    assert notes(database) == ["small"]


def test_foreign_keys_are_held_to(database: Database) -> None:
    with database.read() as connection:
        assert connection.scalar(text("PRAGMA foreign_keys")) == 1
        assert connection.scalar(text("PRAGMA journal_mode")) == "wal"
        assert connection.scalar(text("PRAGMA synchronous")) == 2
        assert connection.scalar(text("PRAGMA secure_delete")) == 1


def test_a_database_that_cannot_be_opened_is_unavailable(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(StoreUnavailable):
        connect(f"sqlite:///{tmp_path}/file/test.sqlite3")
    (tmp_path / "rubbish.sqlite3").write_text("not a database" * 1000)
    with pytest.raises(StoreUnavailable):
        notes(connect(f"sqlite:///{tmp_path}/rubbish.sqlite3"))


def test_a_slip_in_our_sql_is_not_called_unavailable(database: Database) -> None:
    unique = "CREATE UNIQUE INDEX once ON notes (words)"
    with database.write() as connection:
        connection.execute(text(unique))
    note(database, "one")
    with pytest.raises(Exception, match="UNIQUE") as raised:
        note(database, "one")
    assert not isinstance(raised.value, StoreUnavailable)


def bytes_of(database: Database) -> bytes:
    folder = Path(str(database.engine.url.database)).parent
    return b"".join(file.read_bytes() for file in folder.iterdir())


def forgotten(database: Database, words: str) -> bool:
    """Whether no byte of what was deleted is left once it is to be forgotten."""
    note(database, words)
    with database.write() as connection:
        connection.execute(text("DELETE FROM notes"))
    assert words.encode() in bytes_of(database)
    database.forget()
    return words.encode() not in bytes_of(database)


def test_what_is_to_be_forgotten_is_in_no_file(database: Database) -> None:
    assert forgotten(database, "nobody should find this")
    with database.read() as connection:
        assert connection.scalar(text("PRAGMA busy_timeout")) == 15000


def test_while_somebody_reads_what_was_deleted_it_stays_until_the_next_time(database: Database) -> None:
    with database.read() as connection:
        connection.scalar(text("SELECT count(*) FROM notes"))
        assert not forgotten(database, "read meanwhile")
    database.forget()
    assert b"read meanwhile" not in bytes_of(database)
