"""Uploads: the files of drafts and submissions. The files stand sealed in a folder, what is known of them in a table.

A row belongs to a draft, then to the submission made of it. When that is deleted the row belongs to nothing: it marks
a file that `purge` deletes before the row, so that neither is left behind, whenever a process dies.
"""

from __future__ import annotations

import math
import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO
from uuid import UUID, uuid4

from sqlalchemy import ColumnElement, Connection, Row, delete, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from formkit.clock import Clock
from formkit.stores import tables
from formkit.stores.arriving import Arriving
from formkit.stores.engine import Database, StoreUnavailable
from formkit.stores.keyring import Keyring, Slot
from formkit.stores.sealed_files import SealedFile, opened

_TABLE = tables.uploads
_FORGOTTEN = timedelta(hours=1)
"""How long nothing has come of a file before it counts as one whose process died."""


@dataclass(frozen=True)
class Upload:
    """One kept file: what the citizen called it, its media type, its size in bytes and its digest."""

    id: UUID
    name: str
    type: str
    size: int
    sha256: str

    @property
    def json(self) -> dict[str, Any]:
        """The file as answers keep it."""
        return {"id": str(self.id), **self.details}

    @property
    def details(self) -> dict[str, Any]:
        """What is known of it, as it is sealed."""
        return {"name": self.name, "type": self.type, "size": self.size, "sha256": self.sha256}


@dataclass(frozen=True)
class Uploads:
    """The files of one store, in a folder that no web server gives away."""

    database: Database
    keyring: Keyring
    clock: Clock
    folder: Path

    def receive(self, largest: int) -> Arriving:
        """Begin to take a file of at most so many bytes."""
        upload_id = uuid4()
        return Arriving(upload_id, self._arriving / upload_id.hex, partial(self._begin, upload_id), largest)

    def _begin(self, upload_id: UUID, path: Path) -> SealedFile:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return SealedFile(path, self.keyring, _content(upload_id))

    def look_into(self, arrived: Arriving) -> BinaryIO:
        """Open a file that has come but is not kept yet."""
        return opened(arrived.path, self.keyring, _content(arrived.id))

    def keep(self, arrived: Arriving, draft_id: UUID, name: str, media_type: str) -> Upload | None:
        """Let a file that has come belong to a draft; None when the draft is gone. Raises StoreUnavailable.

        When this returns, the file survives the end of this process the moment after (law 8).
        """
        upload = Upload(arrived.id, name, media_type, arrived.size, arrived.sha256)
        sealed = self.keyring.seal(upload.details, _details(upload.id))
        row = {"id": upload.id, "draft_id": draft_id, "details": sealed, "created_at": self.clock.now()}
        try:
            with self.database.write() as connection:
                connection.execute(insert(_TABLE).values(row))
        except IntegrityError:
            return None
        self._settle(arrived)
        return upload

    def _settle(self, arrived: Arriving) -> None:
        try:
            os.replace(arrived.path, self._path(arrived.id))
            _sync(self.folder)
        except OSError as error:
            raise StoreUnavailable(f"The folder of uploads can’t be used ({type(error).__name__}).") from error

    def find(self, session_id: UUID, upload_id: UUID) -> Upload | None:
        """Find a file of a session's drafts and submissions; None for any other."""
        with self.database.read() as connection:
            row = connection.execute(
                select(_TABLE).where(_TABLE.c.id == upload_id, _belongs_to(session_id))
            ).one_or_none()
        return None if row is None else self._upload(row)

    def of_submission(self, submission_id: UUID) -> tuple[Upload, ...]:
        """Give the files of a submission, oldest first."""
        query = select(_TABLE).where(_TABLE.c.submission_id == submission_id).order_by(_TABLE.c.created_at)
        with self.database.read() as connection:
            rows = connection.execute(query).all()
        return tuple(self._upload(row) for row in rows)

    def open(self, upload_id: UUID) -> BinaryIO:
        """Open a kept file; raises OSError when it is gone, and Tampered."""
        return opened(self._path(upload_id), self.keyring, _content(upload_id))

    def remove(self, draft_id: UUID, upload_ids: Iterable[UUID]) -> None:
        """Delete files of a draft."""
        own = (_TABLE.c.draft_id == draft_id, _TABLE.c.id.in_(list(upload_ids)))
        with self.database.write() as connection:
            connection.execute(update(_TABLE).where(*own).values(draft_id=None))
        self.purge()

    def purge(self) -> int:
        """Delete the files that belong to nothing any more; gives how many. Raises StoreUnavailable."""
        with self.database.read() as connection:
            gone = connection.scalars(select(_TABLE.c.id).where(*_NOBODYS)).all()
        for upload_id in gone:
            self._path(upload_id).unlink(missing_ok=True)
        if gone:
            with self.database.write() as connection:
                connection.execute(delete(_TABLE).where(_TABLE.c.id.in_(gone), *_NOBODYS))
        return len(gone)

    def sweep(self) -> int:
        """Delete what processes that died left of files on their way in; gives how many."""
        oldest = self.clock.now().timestamp() - _FORGOTTEN.total_seconds()
        left = [path for path in self._arriving.glob("*") if _last_written(path) < oldest]
        for path in left:
            path.unlink(missing_ok=True)
        return len(left)

    @property
    def _arriving(self) -> Path:
        return self.folder / "arriving"

    def _path(self, upload_id: UUID) -> Path:
        return self.folder / upload_id.hex

    def _upload(self, row: Row[Any]) -> Upload:
        return Upload(row.id, **self.keyring.open(row.details, _details(row.id)))


_NOBODYS = (_TABLE.c.draft_id.is_(None), _TABLE.c.submission_id.is_(None))


def hand_over(connection: Connection, draft_id: UUID, submission_id: UUID, named: Iterable[UUID]) -> None:
    """Let those files of a draft that are named belong to the submission made of it, inside its transaction."""
    own = (_TABLE.c.draft_id == draft_id, _TABLE.c.id.in_(list(named)))
    connection.execute(update(_TABLE).where(*own).values(draft_id=None, submission_id=submission_id))


def _belongs_to(session_id: UUID) -> ColumnElement[bool]:
    kept = ((_TABLE.c.draft_id, tables.drafts), (_TABLE.c.submission_id, tables.submissions))
    return or_(*(column.in_(select(table.c.id).where(table.c.session_id == session_id)) for column, table in kept))


def _details(upload_id: UUID) -> Slot:
    return Slot("uploads", upload_id, "details")


def _content(upload_id: UUID) -> Slot:
    return Slot("uploads", upload_id, "content")


def _last_written(path: Path) -> float:
    """When something last came of a file, in seconds; one that is gone meanwhile is as good as new."""
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return math.inf


def _sync(folder: Path) -> None:
    """A new name is on the disk only when its folder is."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
