"""A file on its way in: sealed as it arrives, measured, and given up as soon as it is too large or the disk is full."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from formkit.stores.sealed_files import SealedFile


class Arriving:
    """What a body is parsed into, as a file object. It belongs to nobody until it is kept; `discard` leaves no trace.

    It never raises: a body has other answers in it. Afterwards `size` is all that came, `failed` that the disk is full.
    """

    def __init__(self, upload_id: UUID, path: Path, begin: Callable[[Path], SealedFile], largest: int) -> None:
        """Begin with nothing; more than `largest` bytes are measured but not written."""
        self.id, self.path, self.largest = upload_id, path, largest
        self.size = 0
        self.failed = False
        self._hash = sha256()
        self._sealed: SealedFile | None = None
        self._attempt(lambda: self._open(begin))

    def _open(self, begin: Callable[[Path], SealedFile]) -> None:
        self._sealed = begin(self.path)

    @property
    def is_too_large(self) -> bool:
        """Whether more has come than may."""
        return self.size > self.largest

    @property
    def sha256(self) -> str:
        """The digest of all that came."""
        return self._hash.hexdigest()

    def write(self, data: bytes | bytearray) -> int:
        """Take more of the file."""
        self.size += len(data)
        if self.is_too_large:
            self.discard()
        sealed = self._sealed
        if sealed:
            self._hash.update(data)
            self._attempt(lambda: sealed.write(data))
        return len(data)

    def seek(self, offset: int, whence: int = 0) -> int:
        """Take it that all has come: so says whoever parses it."""
        if self._sealed:
            self._attempt(self._sealed.close)
            self._sealed = None
        return offset

    def close(self) -> None:
        """Stay: a request closes its files when it ends, and those that were not kept are discarded then."""

    def discard(self) -> None:
        """Delete what has come, if it has not been kept."""
        if self._sealed:
            self._sealed.abandon()
            self._sealed = None
        if self.path.parent.is_dir():
            self.path.unlink(missing_ok=True)

    def _attempt(self, act: Callable[[], None]) -> None:
        try:
            act()
        except OSError:
            self.failed = True
            self.discard()
