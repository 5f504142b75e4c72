"""`formkit deliver` sends on what is due, and says in words why it can't."""

import os
import signal
from pathlib import Path
from threading import Timer

import pytest

from formkit.cli import deliver as module
from formkit.cli.store import opened
from formkit.service import Destination
from tests.cli.conftest import Formkit
from tests.stores.opening import KEY, begun
from tests.stores.test_submissions import Finished


@pytest.fixture
def keyed(formkit: Formkit, monkeypatch: pytest.MonkeyPatch) -> Formkit:
    monkeypatch.setenv("FORMKIT_KEYS", KEY)
    return formkit


def test_nothing_is_due_at_first(keyed: Formkit) -> None:
    result = keyed("deliver", "--once")
    assert (result.exit_code, result.stdout) == (0, "Nothing is due.\n")


def test_what_is_due_is_delivered_once(keyed: Formkit) -> None:
    store = opened().store
    session, draft = begun(store)
    sent = store.submissions.submit(session, draft.id, lambda *_: Finished({}, (Destination("folder", {}),)))
    assert sent is not None
    assert keyed("deliver", "--once").stdout == "1 delivery tried.\n"
    assert Path(f"instance/outbox/apply/{sent.reference}.json").is_file()
    assert keyed("deliver", "--once").stdout == "Nothing is due.\n"


def test_without_a_key_it_says_how_to_make_one(formkit: Formkit) -> None:
    result = formkit("deliver", "--once")
    assert result.exit_code == 2
    assert "FORMKIT_KEYS: " in result.stderr
    assert "openssl rand" in result.stderr


def test_a_database_that_cannot_be_made_is_said_in_words(keyed: Formkit, tmp_path: Path) -> None:
    (tmp_path / "instance").write_text("")
    result = keyed("deliver", "--once")
    assert result.exit_code == 1
    assert "Check FORMKIT_DATABASE_URL, and that you may write there." in result.stderr


def test_it_goes_on_until_it_is_asked_to_stop(keyed: Formkit, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    stop = module._until_stopped()
    try:
        timer = Timer(0, os.kill, (os.getpid(), signal.SIGTERM))
        timer.start()
        opened().run(stop)
        assert stop.is_set()
    finally:
        for number, previous in before.items():
            signal.signal(number, previous)
