"""Uploads: each belongs to one draft or submission, is its session's alone, and is deleted with what it belongs to."""

import os
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from formkit.stores import Store, StoreUnavailable
from formkit.stores.drafts import Draft
from formkit.stores.uploads import Upload
from tests.stores.opening import CANARY, NOON, begun
from tests.stores.test_arriving import came, on_disk


def kept(store: Store, draft: Draft, content: bytes = b"content", name: str = f"{CANARY}.pdf") -> Upload:
    upload = store.uploads.keep(came(store, content), draft.id, name, "application/pdf")
    assert upload
    return upload


def content_of(store: Store, upload: Upload) -> bytes:
    with store.uploads.open(upload.id) as stream:
        return stream.read()


class Done:
    """A finished journey whose answers hold files."""

    destinations = ()

    def __init__(self, *uploads: Upload) -> None:
        self.document = {"answers": {"children": [{"id": "x", "proof": [one.json for one in uploads]}], "name": "A"}}


def submitted(store: Store, session_id: UUID, draft: Draft, *uploads: Upload) -> UUID:
    receipt = store.submissions.submit(session_id, draft.id, lambda *_: Done(*uploads))
    assert receipt
    return receipt.id


def test_a_kept_file_is_found_by_its_session_and_no_other(store: Store) -> None:
    session_id, draft = begun(store)
    other_id, _ = begun(store)
    upload = kept(store, draft)
    assert store.uploads.find(session_id, upload.id) == upload
    assert store.uploads.find(other_id, upload.id) is None
    assert store.uploads.find(session_id, uuid4()) is None
    assert content_of(store, upload) == b"content"


def test_neither_name_nor_content_stands_in_plain_text(store: Store, tmp_path: Path) -> None:
    _, draft = begun(store)
    upload = kept(store, draft, CANARY.encode() * 10_000)
    database = b"".join(path.read_bytes() for path in tmp_path.glob("formkit.sqlite3*"))
    for secret in (CANARY.encode(), upload.sha256.encode()):
        assert secret not in database
        assert all(secret not in path.read_bytes() + path.name.encode() for path in on_disk(tmp_path))


def test_a_file_for_a_draft_that_is_gone_is_not_kept(store: Store) -> None:
    assert store.uploads.keep(came(store, b"content"), uuid4(), "a.pdf", "application/pdf") is None


def test_a_removed_file_is_gone_at_once_and_only_from_its_own_draft(store: Store, tmp_path: Path) -> None:
    session_id, draft = begun(store)
    _, other = begun(store)
    upload, stays = kept(store, draft), kept(store, draft)
    store.uploads.remove(other.id, [upload.id])
    assert store.uploads.find(session_id, upload.id) == upload
    store.uploads.remove(draft.id, [upload.id])
    assert store.uploads.find(session_id, upload.id) is None
    assert [path.name for path in on_disk(tmp_path)] == [stays.id.hex]


@pytest.mark.parametrize("end", ["draft", "session", "time-out"])
def test_files_are_deleted_with_what_they_belong_to(store: Store, tmp_path: Path, end: str) -> None:
    session_id, draft = begun(store)
    kept(store, draft)
    if end == "draft":
        store.drafts.delete(draft.id)
    elif end == "session":
        store.sessions.end(session_id)
    else:
        store.clock.advance(store.session_life * 2)  # type: ignore[attr-defined]
        store.sessions.purge()
    assert (store.uploads.purge(), store.uploads.purge()) == (1, 0)
    assert on_disk(tmp_path) == []


def test_the_files_of_a_submission_stay_when_the_session_ends_and_the_others_go(store: Store, tmp_path: Path) -> None:
    session_id, draft = begun(store)
    sent, off_trail = kept(store, draft), kept(store, draft)
    submission_id = submitted(store, session_id, draft, sent)
    assert store.uploads.find(session_id, sent.id) == sent
    store.sessions.end(session_id)
    assert store.uploads.purge() == 1
    assert store.uploads.of_submission(submission_id) == (sent,)
    assert content_of(store, sent) == b"content"
    assert off_trail.id.hex not in [path.name for path in on_disk(tmp_path)]


def test_a_submission_takes_no_file_of_another_draft(store: Store) -> None:
    session_id, draft = begun(store)
    _, other = begun(store)
    theirs = kept(store, other)
    assert store.uploads.of_submission(submitted(store, session_id, draft, theirs)) == ()


def test_what_a_process_that_died_left_is_swept_when_it_is_old(store: Store, tmp_path: Path) -> None:
    dead, alive = store.uploads.receive(1_000), store.uploads.receive(1_000)
    dead.write(b"half")
    alive.write(b"half")
    os.utime(dead.path, (0, 0))
    os.utime(alive.path, (NOON.timestamp(), NOON.timestamp()))
    assert (store.uploads.sweep(), on_disk(tmp_path)) == (1, [alive.path])
    for arriving in (dead, alive):
        arriving.discard()


def test_a_file_that_cannot_get_its_name_is_not_kept(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    _, draft = begun(store)
    arrived = came(store, b"content")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(StoreUnavailable):
        store.uploads.keep(arrived, draft.id, "a.pdf", "application/pdf")
