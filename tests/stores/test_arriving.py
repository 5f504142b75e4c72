"""A file on its way in: measured, given up when it is too large or the disk is full, and never an exception."""

import os
from hashlib import sha256
from pathlib import Path

import pytest

from formkit.stores import Store
from formkit.stores.arriving import Arriving
from formkit.stores.sealed_files import CHUNK
from tests.stores.opening import store_in


def came(store: Store, content: bytes, largest: int = 1_000_000) -> Arriving:
    """A file that has come in pieces."""
    arriving = store.uploads.receive(largest)
    for start in range(0, len(content), 1_000):
        arriving.write(content[start : start + 1_000])
    arriving.seek(0)
    return arriving


def on_disk(folder: Path) -> list[Path]:
    return [path for path in (folder / "uploads").rglob("*") if path.is_file()]


def test_it_knows_its_size_and_digest_and_can_be_looked_into(store: Store) -> None:
    arrived = came(store, b"hello" * 1_000)
    assert (arrived.size, arrived.sha256) == (5_000, sha256(b"hello" * 1_000).hexdigest())
    with store.uploads.look_into(arrived) as stream:
        assert stream.read() == b"hello" * 1_000


def test_what_is_too_large_is_measured_but_not_kept(store: Store, tmp_path: Path) -> None:
    arrived = came(store, bytes(3_000), largest=2_999)
    assert (arrived.is_too_large, arrived.size, arrived.failed) == (True, 3_000, False)
    assert on_disk(tmp_path) == []
    assert not came(store, bytes(3_000), largest=3_000).is_too_large


def test_what_is_discarded_leaves_no_trace(store: Store, tmp_path: Path) -> None:
    half = store.uploads.receive(1_000)
    half.write(b"half")
    for arriving in (half, came(store, b"whole")):
        arriving.discard()
        arriving.discard()
    assert on_disk(tmp_path) == []


def full(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_full_disk_is_noted_and_leaves_no_trace(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", full)
    arrived = came(store, bytes(3 * CHUNK))
    assert (arrived.failed, arrived.size, on_disk(tmp_path)) == (True, 3 * CHUNK, [])


def test_a_folder_that_cannot_be_written_is_noted(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_text("a file where the folder should be")
    store = store_in(tmp_path, FORMKIT_UPLOADS=str(tmp_path / "elsewhere"))
    assert came(store, b"hello").failed
