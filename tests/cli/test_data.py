"""`formkit data migrate` makes the tables, and says in words when it can't."""

import re
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from formkit.clock import FixedClock
from formkit.stores.chain import UsageEvent
from tests.cli.conftest import Formkit
from tests.stores.opening import KEY, OTHER_KEY, store_in
from tests.stores.profiles import enrolled, told


def test_it_makes_the_tables_and_may_be_run_again(formkit: Formkit) -> None:
    for _ in range(2):
        result = formkit("data", "migrate")
        assert (result.exit_code, result.stdout) == (0, "The database is up to date.\n")
    connection = sqlite3.connect("instance/formkit.sqlite3")
    tables = {name for (name,) in connection.execute("select name from sqlite_master where type = 'table'")}
    connection.close()
    assert {"drafts", "submissions"} <= tables


def test_a_database_out_of_reach_is_said_in_words(formkit: Formkit, tmp_path: Path) -> None:
    (tmp_path / "instance").write_text("")
    result = formkit("data", "migrate")
    assert result.exit_code == 1
    assert "Check FORMKIT_DATABASE_URL, and that you may write there." in result.stderr


def test_help_lists_what_it_can_do(formkit: Formkit) -> None:
    listed = formkit("data", "--help").output
    assert re.search(r"migrate +Bring the tables up to date\.", listed)
    assert re.search(r"rotate-keys +Seal kept keys again", listed)


@pytest.fixture
def kept(formkit: Formkit, monkeypatch: pytest.MonkeyPatch) -> Formkit:
    """A database with a citizen and a signing key; then a new key comes first."""
    store = store_in(Path("instance"))
    told(store, enrolled(store))
    store.signing.key()
    monkeypatch.setenv("FORMKIT_KEYS", f"{OTHER_KEY},{KEY}")
    return formkit


def test_keys_are_sealed_again_once_and_it_says_how_many(kept: Formkit) -> None:
    first, second = kept("data", "rotate-keys"), kept("data", "rotate-keys")
    assert first.stdout == "Sealed again by the key “other”: 1 key of a citizen, 1 signing key.\n"
    assert second.stdout == "Sealed again by the key “other”: 0 keys of citizens, 0 signing keys.\n"
    store = store_in(Path("instance"), FORMKIT_KEYS=OTHER_KEY)
    assert len(store.assertions.of(enrolled(store))) == 1


def test_keys_that_cannot_be_opened_are_said_and_what_to_do(kept: Formkit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORMKIT_KEYS", OTHER_KEY)
    result = kept("data", "rotate-keys")
    assert result.exit_code == 1
    assert result.stdout.endswith("0 keys of citizens, 0 signing keys.\n")
    assert result.stderr.count("FORMKIT_KEYS lacks the key that sealed") == 2
    assert "run this again" in result.stderr


def test_without_keys_nothing_is_sealed(formkit: Formkit) -> None:
    result = formkit("data", "rotate-keys")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "FORMKIT_KEYS" in result.stderr


def test_old_uses_are_deleted_and_what_is_left_is_sound(formkit: Formkit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORMKIT_KEYS", KEY)
    store = store_in(Path("instance"))
    mine = enrolled(store)
    for key in ("first", "second"):
        store.usage.note(mine, UsageEvent(key, "released", "council", "apply", attributes=("contact.email",)))
        assert isinstance(store.clock, FixedClock)
        store.clock.advance(timedelta(days=2))
    assert formkit("data", "purge-usage", "--before", "2026-06-02").stdout == "Deleted 1 row from before 2026-06-02.\n"
    assert [one.key for one in store.usage.of(mine)] == ["second"]
    assert store.usage.verify(mine) is None


def test_a_day_that_is_none_is_refused(formkit: Formkit) -> None:
    result = formkit("data", "purge-usage", "--before", "yesterday")
    assert result.exit_code == 2
    assert "'yesterday' does not match the format" in result.stderr
