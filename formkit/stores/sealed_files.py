"""Sealed files: AES-256-GCM in chunks, so that a file of any size is written and read in little memory.

Each file has a key of its own, made from the keyring's first key and a salt. Each chunk is authenticated with the file
it belongs to, its index, and whether it is the last: cut short, put in another order or taken from another file, none
opens.
See docs/decisions/0006-uploads-are-sealed-in-chunks.md.
"""

from __future__ import annotations

import io
import os
import secrets
from pathlib import Path
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from formkit.stores.keyring import Keyring, Slot, Tampered, tampered

CHUNK = 64 * 1024
_FORMAT = 1
_SALT = 32
_TAG = 16


class SealedFile:
    """A new sealed file, for its owner alone; what is written may be read once it is closed. Raises OSError."""

    def __init__(self, path: Path, keyring: Keyring, slot: Slot) -> None:
        name = keyring.first.encode("ascii")
        header = bytes((_FORMAT, len(name))) + name + secrets.token_bytes(_SALT)
        self._seal = _Chunks(keyring, slot, header)
        self._left = bytearray()
        self._index = 0
        self._file = os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")
        self._file.write(header)

    def write(self, data: bytes | bytearray) -> None:
        """Encrypt more. A whole chunk waits for what follows it, since it may be the last."""
        self._left += data
        while len(self._left) > CHUNK:
            self._write(bytes(self._left[:CHUNK]), last=False)
            del self._left[:CHUNK]

    def _write(self, chunk: bytes, *, last: bool) -> None:
        self._file.write(self._seal.encrypt(chunk, self._index, last))
        self._index += 1

    def close(self) -> None:
        """Write the last chunk; when this returns all of it is on the disk."""
        self._write(bytes(self._left), last=True)
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()

    def abandon(self) -> None:
        """Let go of a file that will not be finished; what is still to be written never is."""
        self._left.clear()
        self._file.raw.close()


class _Chunks:
    """The cipher of one file: a chunk's index is its nonce, which a key of its own makes safe."""

    def __init__(self, keyring: Keyring, slot: Slot, header: bytes) -> None:
        name = header[2:-_SALT].decode("ascii", "replace")
        self.slot = slot
        self._cipher = AESGCM(keyring.key_of(name, header[-_SALT:], slot))
        self._bound = slot.bound(header)

    def _place(self, index: int, last: bool) -> tuple[bytes, bytes]:
        return index.to_bytes(12, "big"), self._bound + index.to_bytes(8, "big") + bytes((last,))

    def encrypt(self, chunk: bytes, index: int, last: bool) -> bytes:
        """Encrypt a chunk for its place."""
        nonce, bound = self._place(index, last)
        return self._cipher.encrypt(nonce, chunk, bound)

    def decrypt(self, chunk: bytes, index: int, last: bool) -> bytes:
        """Decrypt the chunk of a place; raises Tampered."""
        nonce, bound = self._place(index, last)
        try:
            return self._cipher.decrypt(nonce, chunk, bound)
        except InvalidTag:
            raise tampered(self.slot) from None


class _Opened(io.RawIOBase):
    """A sealed file, read from any place, one chunk in memory."""

    def __init__(self, file: BinaryIO, keyring: Keyring, slot: Slot) -> None:
        super().__init__()
        self._file = file
        lead = file.read(2)
        rest = file.read(lead[1] + _SALT) if len(lead) == 2 and lead[0] == _FORMAT else b""
        if not rest:
            raise tampered(slot)
        self._chunks = _Chunks(keyring, slot, lead + rest)
        self._start = file.tell()
        body = file.seek(0, io.SEEK_END) - self._start
        self._count = -(-body // (CHUNK + _TAG))
        self._size = body - self._count * _TAG
        if body < _TAG or self._size < (self._count - 1) * CHUNK:
            raise tampered(slot)
        self._place = 0
        self._held = -1, b""

    def close(self) -> None:
        """Close the file too."""
        self._file.close()
        super().close()

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place; one beyond the end reads as nothing."""
        origin = {io.SEEK_SET: 0, io.SEEK_CUR: self._place, io.SEEK_END: self._size}[whence]
        self._place = max(0, origin + offset)
        return self._place

    def readinto(self, buffer) -> int:  # type: ignore[no-untyped-def] # the protocol's own type has no name yet
        """Decrypt what fits, up to the end of a chunk."""
        index, within = divmod(self._place, CHUNK)
        if index >= self._count:
            return 0
        found = self._chunk(index)[within : within + len(buffer)]
        buffer[: len(found)] = found
        self._place += len(found)
        return len(found)

    def _chunk(self, index: int) -> bytes:
        if self._held[0] != index:
            self._file.seek(self._start + index * (CHUNK + _TAG))
            sealed = self._file.read(CHUNK + _TAG)
            self._held = index, self._chunks.decrypt(sealed, index, index == self._count - 1)
        return self._held[1]


def opened(path: Path, keyring: Keyring, slot: Slot) -> BinaryIO:
    """Open a sealed file as a stream that can be read from any place; raises OSError, and Tampered at any read."""
    file = path.open("rb")
    try:
        return io.BufferedReader(_Opened(file, keyring, slot), CHUNK)
    except Tampered:
        file.close()
        raise
