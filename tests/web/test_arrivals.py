"""What a page that asks for files takes in: files go to the disk, and of all else no more than of any other post."""

from collections.abc import Callable, Iterator
from io import RawIOBase
from itertools import repeat
from pathlib import Path
from typing import Any

import pytest
from werkzeug.test import EnvironBuilder, run_wsgi_app

from formkit.web.arrivals import LARGEST_POST
from tests.journeys import Town, town
from tests.uploading import PROOF

PARTS = "multipart/form-data; boundary=x"
FORM = "application/x-www-form-urlencoded"
BEGIN = b'--x\r\nContent-Disposition: form-data; name="who"'
PIECE = b"a" * 50_000


class Endless(RawIOBase):
    """A body that goes on for as long as anybody reads it."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        super().__init__()
        self.pieces, self.left, self.sent = pieces, b"", 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self.left = self.left or next(self.pieces)
        piece, self.left = self.left[: len(buffer)], self.left[len(buffer) :]
        buffer[: len(piece)] = piece
        self.sent += len(piece)
        return len(piece)


def one_text() -> Iterator[bytes]:
    yield b"who="
    yield from repeat(PIECE)


def many_texts() -> Iterator[bytes]:
    while True:
        yield BEGIN + b"\r\n\r\n" + PIECE + b"\r\n"


def no_file() -> Iterator[bytes]:
    yield BEGIN + b'; filename=""\r\n\r\n'
    yield from repeat(PIECE)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Town]:
    running = town(tmp_path, PROOF)
    yield running
    running.store.database.engine.dispose()


@pytest.mark.parametrize(("kind", "pieces"), [(PARTS, many_texts), (PARTS, no_file), (FORM, one_text)])
def test_what_is_no_file_is_held_in_memory_only_up_to_the_size_of_a_post(
    served: Town, kind: str, pieces: Callable[[], Iterator[bytes]]
) -> None:
    body = Endless(pieces())
    builder = EnvironBuilder("/proof/photo", method="POST", content_type=kind)
    environ = builder.get_environ() | {"wsgi.input": body, "wsgi.input_terminated": True}
    environ.pop("CONTENT_LENGTH", None)
    _, status, _ = run_wsgi_app(served.app, environ, buffered=True)
    assert status[:3] in ("413", "422")
    assert 0 < body.sent < 2 * LARGEST_POST
