"""The store as a whole: it opens with a key or says why not, and no answer leaves it but through it (law 10)."""

import logging
import sqlite3
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import event

from formkit.clock import FixedClock
from formkit.settings import BadSetting
from formkit.stores import Store, StoreUnavailable, Tampered, open_store
from formkit.stores.drafts import Draft
from formkit.stores.keyring import parse_keyring
from tests.stores.opening import CANARY, NOON, OTHER_KEY, begun, settings_in, store_in
from tests.stores.test_submissions import Finished, finish


def test_without_a_key_it_does_not_open_and_says_why(tmp_path: Path) -> None:
    refused = open_store(settings_in(tmp_path, FORMKIT_KEYS=""), FixedClock(NOON))
    assert isinstance(refused, BadSetting)
    assert refused.name == "FORMKIT_KEYS"
    assert not (tmp_path / "formkit.sqlite3").exists()


def test_what_is_kept_is_there_when_it_is_opened_again(tmp_path: Path) -> None:
    session_id, draft = begun(store_in(tmp_path))
    assert store_in(tmp_path).drafts.find(session_id, "apply") == draft


def test_the_folder_it_makes_is_its_owners_alone(tmp_path: Path) -> None:
    store_in(tmp_path / "instance")
    assert (tmp_path / "instance").stat().st_mode & 0o077 == 0


@contextmanager
def full_disk(store: Store) -> Iterator[None]:
    def prepare(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA max_page_count=1")

    store.database.engine.dispose()
    event.listen(store.database.engine, "connect", prepare)
    yield
    store.database.engine.dispose()
    event.remove(store.database.engine, "connect", prepare)


def test_a_full_disk_loses_nothing_that_was_kept(store: Store) -> None:
    session_id, draft = begun(store)
    store.drafts.post(draft.id, {"a": "kept"})
    with full_disk(store), pytest.raises(StoreUnavailable):
        store.drafts.post(draft.id, {"b": "lost " * 10_000})
    found = store.drafts.find(session_id, "apply")
    assert found
    assert found.answers == {"a": "kept"}


def test_no_answer_is_in_any_log_record_or_exception(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.DEBUG, "sqlalchemy")
    raised = [*failures(store_in(tmp_path))]
    assert len(raised) == 4
    assert "INSERT INTO drafts" in caplog.text
    assert "BEGIN IMMEDIATE" in caplog.text
    assert "SQL parameters hidden" in caplog.text
    assert CANARY not in caplog.text + "".join(raised)


def failures(store: Store) -> Iterator[str]:
    """Everything that goes wrong with an answer in hand, as a report would show it."""
    session_id, draft = begun(store)
    store.drafts.post(draft.id, {"name": CANARY})
    yield report(lambda: store.drafts.post(draft.id, {"name": CANARY, "wrong": object()}))
    with full_disk(store):
        yield report(lambda: store.drafts.post(draft.id, {"name": CANARY * 10_000}))
    other_keyring = parse_keyring(OTHER_KEY)
    assert other_keyring
    other = replace(store, keyring=other_keyring)
    yield report(lambda: other.drafts.find(session_id, "apply"))
    yield report(lambda: store.submissions.submit(session_id, draft.id, unsendable))
    assert store.submissions.submit(session_id, draft.id, finish)


def unsendable(draft: Draft, reference: str) -> Finished:
    return Finished({"answers": dict(draft.answers), "wrong": object()})


def report(call: Callable[[], object]) -> str:
    try:
        call()
    except (StoreUnavailable, Tampered, TypeError) as error:
        return "".join(traceback.format_exception(error))
    raise AssertionError("nothing went wrong")
