"""Drafts: every answer that was acknowledged is there, whoever else posts and however the process ends (law 8)."""

import multiprocessing
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Barrier
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, select, update

from formkit.stores import Store, Tampered
from formkit.stores.tables import drafts
from tests.stores.opening import CANARY, OTHER_KEY, begun, store_in

PAGES = st.lists(st.dictionaries(st.sampled_from("abcdef"), st.none() | st.text() | st.integers()), max_size=6)


@pytest.fixture(scope="module")
def lasting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = store_in(tmp_path_factory.mktemp("lasting"))
    yield store
    store.database.engine.dispose()


@given(pages=PAGES)
def test_answers_are_what_each_page_posted_last(pages: list[dict[str, object]], lasting: Store) -> None:
    session_id, draft = begun(lasting)
    expected: dict[str, object] = {}
    for page in pages:
        lasting.drafts.post(draft.id, page)
        expected |= page
    found = lasting.drafts.find(session_id, draft.form)
    assert found
    assert found.answers == expected
    assert found.version == len(pages)


def test_there_is_one_draft_for_a_session_and_a_form(store: Store) -> None:
    session_id, draft = begun(store)
    store.drafts.post(draft.id, {"a": 1})
    again = store.drafts.start(session_id, draft.form, "f1")
    other = store.drafts.start(session_id, "renew", "f1")
    assert (again.id, again.answers) == (draft.id, {"a": 1})
    assert {one.id for one in store.drafts.all(session_id)} == {draft.id, other.id}


def test_a_double_start_gives_one_draft(store: Store) -> None:
    store.definitions.keep("f1", "apply", "{}")
    _, session = store.sessions.start()
    at_once = Barrier(8)

    def start(_: int) -> object:
        at_once.wait()
        return store.drafts.start(session.id, "apply", "f1").id

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(start, range(8)))) == 1


def test_a_draft_needs_a_session_and_a_kept_definition(store: Store) -> None:
    session_id, _ = begun(store)
    with pytest.raises(LookupError):
        store.drafts.start(uuid4(), "apply", "f1")
    with pytest.raises(LookupError):
        store.drafts.start(session_id, "renew", "never kept")


def test_tabs_that_post_different_pages_at_once_lose_nothing(store: Store) -> None:
    session_id, draft = begun(store)
    at_once = Barrier(8)

    def post(tab: int) -> None:
        at_once.wait()
        for page in range(5):
            store.drafts.post(draft.id, {f"{tab}-{page}": page})

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(post, range(8)))
    found = store.drafts.find(session_id, draft.form)
    assert found
    assert found.answers == {f"{tab}-{page}": page for tab in range(8) for page in range(5)}
    assert found.version == 40


def test_what_is_gone_is_none(store: Store) -> None:
    session_id, draft = begun(store)
    store.drafts.delete(draft.id)
    assert store.drafts.find(session_id, draft.form) is None
    assert store.drafts.post(draft.id, {"a": 1}) is None
    assert store.drafts.move(draft.id, "f1") is None


def test_a_draft_moves_to_another_definition_with_its_answers(store: Store) -> None:
    _, draft = begun(store)
    store.drafts.post(draft.id, {"a": 1})
    store.definitions.keep("f2", "apply", "{}")
    moved = store.drafts.move(draft.id, "f2")
    assert moved
    assert (moved.fingerprint, moved.answers) == ("f2", {"a": 1})


def test_nothing_typed_can_be_read_in_the_database(store: Store, tmp_path: Path) -> None:
    _, draft = begun(store)
    store.drafts.post(draft.id, {"name": CANARY})
    store.drafts.delete(draft.id)
    assert not any(CANARY.encode() in file.read_bytes() for file in tmp_path.iterdir())


def test_answers_moved_to_another_draft_do_not_open(store: Store) -> None:
    _, mine = begun(store)
    other, theirs = begun(store)
    store.drafts.post(theirs.id, {"name": CANARY})
    with store.database.write() as connection:
        sealed = connection.scalar(select(drafts.c.answers).where(drafts.c.id == theirs.id))
        connection.execute(update(drafts).where(drafts.c.id == mine.id).values(answers=sealed))
    with pytest.raises(Tampered) as raised:
        store.drafts.find(mine.session_id, mine.form)
    assert CANARY not in str(raised.value)
    assert store.drafts.find(other, theirs.form)


def test_another_key_opens_nothing_and_says_so(store: Store, tmp_path: Path) -> None:
    session_id, draft = begun(store)
    with pytest.raises(Tampered, match="FORMKIT_KEYS lacks the key"):
        store_in(tmp_path, FORMKIT_KEYS=OTHER_KEY).drafts.find(session_id, draft.form)


def post_until_killed(folder: Path, parent: Connection) -> None:
    """What the process does that is killed: it posts page after page, and says of each that it is kept."""
    store = store_in(folder)
    session_id, draft = begun(store)
    parent.send(session_id)
    for number in range(100_000):
        store.drafts.post(draft.id, {f"page-{number}": CANARY})
        parent.send(number)


@pytest.mark.parametrize("last", [0, 1, 25])
def test_an_acknowledged_answer_survives_kill_9_the_moment_after(last: int, tmp_path: Path) -> None:
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=post_until_killed, args=(tmp_path, theirs))
    process.start()
    session_id = ours.recv()
    acknowledged = next(number for number in iter(ours.recv, None) if number == last)
    process.kill()
    process.join()
    found = store_in(tmp_path).drafts.find(session_id, "apply")
    assert found
    assert {f"page-{number}" for number in range(acknowledged + 1)} <= set(found.answers)
    assert set(found.answers.values()) == {CANARY}


def test_a_row_written_by_hand_without_a_seal_is_tampered(store: Store) -> None:
    session_id, draft = begun(store)
    row = {
        "form": "forged",
        "answers": b'{"a":1}',
        "id": uuid4(),
        "session_id": session_id,
        "fingerprint": "f1",
        "version": 1,
    }
    with store.database.write() as connection:
        connection.execute(insert(drafts).values(row | {"started_at": draft.started, "posted_at": draft.posted}))
    with pytest.raises(Tampered):
        store.drafts.find(session_id, "forged")


def test_an_item_is_taken_away_and_the_others_stay(store: Store) -> None:
    _, draft = begun(store)
    for item in ("aa", "bb"):
        store.drafts.post(draft.id, {"first": item}, (("children", item),))
    for _ in range(2):
        taken = store.drafts.take(draft.id, (("children", "aa"),))
        assert taken
        assert taken.answers["children"] == [{"id": "bb", "first": "bb"}]


def test_a_list_of_items_is_kept_with_those_that_are_there_now(store: Store) -> None:
    _, draft = begun(store)
    none = store.drafts.list_items(draft.id, "children")
    store.drafts.post(draft.id, {"first": "Maya"}, (("children", "aa"),))
    one = store.drafts.list_items(draft.id, "children")
    assert none
    assert one
    assert (none.answers["children"], one.answers["children"]) == ([], [{"id": "aa", "first": "Maya"}])
