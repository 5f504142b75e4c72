"""Sealed files: any size, read from any place, and nothing that was touched ever opens."""

import tracemalloc
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.stores.keyring import Keyring, Slot, Tampered, parse_keyring
from formkit.stores.sealed_files import CHUNK, SealedFile, opened
from tests.stores.opening import KEY, OTHER_KEY

SLOT = Slot("uploads", UUID(int=1), "content")
TAG = 16
HEAD = 2 + len("test") + 32
SIZES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 7]


def keyring(text: str = KEY) -> Keyring:
    found = parse_keyring(text)
    assert found
    return found


def content(size: int) -> bytes:
    return (b"0123456789abcde\n" * (size // 16 + 1))[:size]


def sealed(path: Path, plain: bytes, keys: Keyring | None = None, slot: Slot = SLOT) -> Path:
    file = SealedFile(path, keys or keyring(), slot)
    for start in range(0, len(plain), 10_000):
        file.write(plain[start : start + 10_000])
    file.close()
    return path


def read(path: Path, keys: Keyring | None = None, slot: Slot = SLOT) -> bytes:
    with opened(path, keys or keyring(), slot) as stream:
        return stream.read()


@pytest.mark.parametrize("size", SIZES)
def test_what_is_sealed_reads_back(tmp_path: Path, size: int) -> None:
    assert read(sealed(tmp_path / "one", content(size))) == content(size)


@pytest.mark.parametrize("size", SIZES[1:])
def test_nothing_of_it_stands_on_the_disk(tmp_path: Path, size: int) -> None:
    assert content(min(size, 16)) not in sealed(tmp_path / "one", content(size)).read_bytes()[HEAD:] or size < 4


def test_it_is_for_its_owner_alone(tmp_path: Path) -> None:
    assert sealed(tmp_path / "one", b"plain").stat().st_mode & 0o077 == 0


@given(start=st.integers(0, 3 * CHUNK + 20), length=st.integers(0, 2 * CHUNK))
def test_any_part_reads_as_it_was(tmp_path_factory: pytest.TempPathFactory, start: int, length: int) -> None:
    path = tmp_path_factory.mktemp("sealed") / "one"
    plain = content(3 * CHUNK + 7)
    with opened(sealed(path, plain), keyring(), SLOT) as stream:
        stream.seek(start)
        assert stream.read(length) == plain[start : start + length]


def chunks(path: Path) -> list[bytes]:
    whole = path.read_bytes()[HEAD:]
    return [whole[start : start + CHUNK + TAG] for start in range(0, len(whole), CHUNK + TAG)]


def put(path: Path, pieces: list[bytes]) -> Path:
    path.write_bytes(path.read_bytes()[:HEAD] + b"".join(pieces))
    return path


@pytest.mark.parametrize(
    "order",
    [(0, 1), (0,), (0, 2, 1, 3), (1, 0, 2, 3), (0, 1, 2, 3, 3), (3,), (0, 1, 3), ()],
    ids=str,
)
def test_chunks_cut_off_swapped_or_repeated_do_not_open(tmp_path: Path, order: tuple[int, ...]) -> None:
    path = sealed(tmp_path / "one", content(3 * CHUNK + 7))
    whole = chunks(path)
    with pytest.raises(Tampered):
        read(put(path, [whole[place] for place in order]))


@pytest.mark.parametrize("size", [*range(HEAD + TAG), HEAD + 3 * CHUNK])
def test_a_file_cut_anywhere_does_not_open(tmp_path: Path, size: int) -> None:
    path = sealed(tmp_path / "one", content(3 * CHUNK + 7))
    path.write_bytes(path.read_bytes()[:size])
    with pytest.raises(Tampered):
        read(path)


def test_a_chunk_of_another_file_does_not_open(tmp_path: Path) -> None:
    one, other = (sealed(tmp_path / name, content(CHUNK + 7)) for name in ("one", "other"))
    with pytest.raises(Tampered):
        read(put(one, [chunks(other)[0], chunks(one)[1]]))


def test_a_file_does_not_open_in_the_place_of_another(tmp_path: Path) -> None:
    path = sealed(tmp_path / "one", content(7))
    with pytest.raises(Tampered):
        read(path, slot=Slot("uploads", UUID(int=2), "content"))


@pytest.mark.parametrize("place", [0, 1, 3, 20, HEAD, HEAD + CHUNK + TAG + 3])
def test_no_byte_can_be_changed(tmp_path: Path, place: int) -> None:
    path = sealed(tmp_path / "one", content(CHUNK + 7))
    whole = bytearray(path.read_bytes())
    whole[place] ^= 1
    path.write_bytes(whole)
    with pytest.raises(Tampered):
        read(path)


def test_a_newer_key_seals_and_the_older_still_reads(tmp_path: Path) -> None:
    path = sealed(tmp_path / "one", b"plain")
    assert read(path, keyring(f"{OTHER_KEY},{KEY}")) == b"plain"
    with pytest.raises(Tampered, match="FORMKIT_KEYS lacks the key"):
        read(path, keyring(OTHER_KEY))


def test_twenty_megabytes_are_sealed_and_read_in_one(tmp_path: Path) -> None:
    path = tmp_path / "one"
    tracemalloc.start()
    file = SealedFile(path, keyring(), SLOT)
    for _ in range(320):
        file.write(bytes(CHUNK))
    file.close()
    with opened(path, keyring(), SLOT) as stream:
        size = sum(map(len, iter(lambda: stream.read(CHUNK), b"")))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (size, peak < 1_000_000) == (320 * CHUNK, True)
