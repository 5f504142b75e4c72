"""The destination `folder`: each submission is a file REFERENCE.json, whole or absent, whenever someone looks.

Its uploaded files stand in a folder REFERENCE beside it, each in one of its own by the id that the JSON has for it.
They are there before the JSON is.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryDirectory

from formkit.delivery.parcel import Enclosed, Parcel, Undelivered

_PIECE = 64 * 1024


@dataclass(frozen=True)
class Folder:
    """Folders below one root: the one that `path` names, else the form's own."""

    root: Path

    def __call__(self, parcel: Parcel) -> Undelivered | None:
        """Write a parcel; writing it again gives the same file."""
        folder = self._below(str(parcel.settings.get("path") or parcel.form))
        if folder is None:
            return Undelivered("The path leads out of FORMKIT_OUTBOX_FOLDER.")
        try:
            _enclose(folder / parcel.reference, parcel.files)
            _write(
                folder / f"{parcel.reference}.json", json.dumps(parcel.document, ensure_ascii=False, indent=2) + "\n"
            )
        except OSError as error:
            return Undelivered(f"The file could not be written: {error.strerror}.")
        return None

    def _below(self, path: str) -> Path | None:
        """Follow a path that must end below the root, even through symbolic links."""
        root = self.root.resolve()
        folder = (root / path).resolve()
        return folder if folder != root and folder.is_relative_to(root) else None


def _enclose(folder: Path, files: Sequence[Enclosed]) -> None:
    """Write the files into a folder that gets its name when all are on the disk; one that has its name is whole."""
    if not files or folder.exists():
        return
    folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder.parent, prefix=".", suffix=".part", ignore_cleanup_errors=True) as part:
        inside = Path(part) / "files"
        for file in files:
            _copy(file, inside / str(file.id))
        _sync_folder(inside)
        os.rename(inside, folder)
    _sync_folder(folder.parent)


def _copy(file: Enclosed, folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True)
    with file.open() as stream, open(folder / file.name, "xb", opener=_private) as copy:
        shutil.copyfileobj(stream, copy, _PIECE)
        copy.flush()
        os.fsync(copy.fileno())
    _sync_folder(folder)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _write(path: Path, text: str) -> None:
    """Write a file and then give it its name, both on the disk before this returns; only its owner may read it."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with NamedTemporaryFile(mode="wb", dir=path.parent, prefix=".", suffix=".part", delete=False) as file:
        try:
            # Half a surrogate pair, which a browser may send, becomes the JSON escape of itself.
            file.write(text.encode("utf-8", "backslashreplace"))
            file.flush()
            os.fsync(file.fileno())
            os.replace(file.name, path)
        except OSError:
            Path(file.name).unlink(missing_ok=True)
            raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """A new name is on the disk only when its folder is."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
