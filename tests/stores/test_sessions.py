"""Sessions: found by a token that only the browser has, until they time out or are ended."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from formkit.clock import FixedClock
from formkit.stores import Store
from formkit.stores.tables import session_tokens
from tests.stores.opening import CANARY, NOON, begun, store_in

HOUR = timedelta(hours=1)


def go_on(store: Store, **by: float) -> None:
    assert isinstance(store.clock, FixedClock)
    store.clock.advance(timedelta(**by))


def test_a_session_is_found_by_its_token_alone(store: Store) -> None:
    token, session = store.sessions.start()
    assert store.sessions.find(token) == session
    assert session.expires == NOON + HOUR
    assert store.sessions.find("") is None
    assert store.sessions.find(str(session.id)) is None
    assert store.sessions.find(token + "\udc80") is None


def test_the_database_does_not_hold_the_token(store: Store, tmp_path: Path) -> None:
    token, _ = store.sessions.start()
    assert len(token) >= 43
    assert not any(token.encode() in file.read_bytes() for file in tmp_path.iterdir())


def test_a_session_times_out_at_the_moment_it_says(store: Store) -> None:
    token, session = store.sessions.start()
    go_on(store, minutes=59, seconds=59)
    assert store.sessions.find(token) == session
    go_on(store, seconds=1)
    assert store.sessions.find(token) is None
    assert store.sessions.visit(token) is None
    assert store.sessions.extend(token) is None


def test_each_visit_lets_it_last_its_whole_life_again(store: Store) -> None:
    token, _ = store.sessions.start()
    for _ in range(12):
        go_on(store, minutes=55)
        visited = store.sessions.visit(token)
        assert visited
        assert visited.expires == store.clock.now() + HOUR


def test_a_visit_within_the_minute_writes_nothing_and_promises_no_more(store: Store) -> None:
    token, session = store.sessions.start()
    go_on(store, seconds=59)
    with store.database.write():
        assert store.sessions.visit(token) == session


def test_how_long_it_lasts_is_a_setting(tmp_path: Path) -> None:
    store = store_in(tmp_path, FORMKIT_SESSION_MINUTES="20")
    assert store.sessions.start()[1].expires == NOON + timedelta(minutes=20)


def test_a_new_token_takes_over_and_the_old_one_still_serves_a_double_click(store: Store) -> None:
    old, session = store.sessions.start()
    new = store.sessions.rotate(session.id)
    assert new
    assert store.sessions.find(old) == store.sessions.find(new) == session
    go_on(store, minutes=1)
    assert store.sessions.find(old) is None
    assert store.sessions.find(new) == session


def test_two_new_tokens_at_once_both_serve(store: Store) -> None:
    """Two clicks, two answers with a new cookie each: whichever the browser keeps must do."""
    _, session = store.sessions.start()
    first, second = store.sessions.rotate(session.id), store.sessions.rotate(session.id)
    assert first
    assert second
    assert store.sessions.find(first) == store.sessions.find(second) == session


def test_a_retired_token_is_not_brought_back_by_the_next_change(store: Store) -> None:
    old, session = store.sessions.start()
    store.sessions.rotate(session.id)
    go_on(store, seconds=59)
    store.sessions.rotate(session.id)
    go_on(store, seconds=1)
    assert store.sessions.find(old) is None


def test_without_grace_the_old_token_ends_at_once(store: Store) -> None:
    old, session = store.sessions.start()
    assert store.sessions.rotate(session.id, grace=timedelta(0))
    assert store.sessions.find(old) is None


def test_who_lost_the_new_token_may_be_told_apart_for_a_while(store: Store) -> None:
    token, session = store.sessions.start()
    store.sessions.rotate(session.id, timedelta(0))
    assert store.sessions.find(token) is None
    go_on(store, seconds=59)
    assert store.sessions.find(token, timedelta(minutes=1)) == session
    go_on(store, seconds=2)
    assert store.sessions.find(token, timedelta(minutes=1)) is None


def test_a_note_is_taken_once(store: Store) -> None:
    token, session = store.sessions.start()
    store.sessions.note(session.id, other=1, once={"a": 2})
    assert [store.sessions.take(session.id, "once") for _ in range(2)] == [{"a": 2}, None]
    found = store.sessions.find(token)
    assert found is not None
    assert found.notes == {"other": 1}


def test_notes_are_kept_sealed_and_taken_out(store: Store, tmp_path: Path) -> None:
    token, session = store.sessions.start()
    store.sessions.note(session.id, said=CANARY, seen=True)
    store.sessions.note(session.id, seen=None)
    found = store.sessions.find(token)
    assert found
    assert found.notes == {"said": CANARY}
    assert not any(CANARY.encode() in file.read_bytes() for file in tmp_path.iterdir())


def test_extending_and_a_new_token_keep_the_notes(store: Store) -> None:
    token, session = store.sessions.start()
    store.sessions.note(session.id, said="hello")
    extended = store.sessions.extend(token)
    assert extended
    assert extended.notes == {"said": "hello"}


def test_ending_a_session_ends_its_tokens_and_drafts(store: Store) -> None:
    token, session = store.sessions.start()
    other, kept = begun(store)
    store.drafts.start(session.id, "apply", "f1")
    store.sessions.end(session.id)
    assert store.sessions.find(token) is None
    assert store.drafts.all(session.id) == ()
    assert store.drafts.all(other) == (kept,)
    assert store.sessions.rotate(session.id) is None
    store.sessions.note(session.id, late=True)
    with store.database.read() as connection:
        assert connection.scalar(select(func.count()).select_from(session_tokens)) == 1


def test_purging_deletes_what_timed_out_with_its_drafts_and_nothing_else(store: Store) -> None:
    early, _ = begun(store)
    go_on(store, minutes=30)
    late, draft = begun(store)
    go_on(store, minutes=30)
    assert store.sessions.purge() == 1
    assert store.drafts.all(early) == ()
    assert store.drafts.all(late) == (draft,)


@pytest.mark.parametrize("hours", [-1, -24])
def test_a_clock_that_goes_back_ends_nobodys_session(store: Store, hours: int) -> None:
    token, session = store.sessions.start()
    go_on(store, hours=hours)
    assert store.sessions.visit(token) == session
