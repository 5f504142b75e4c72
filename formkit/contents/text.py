"""Plain text: no control character but those that lay it out, in UTF-8 or in the one byte a sign of older programs."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import BinaryIO

_PIECE = 64 * 1024
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0e-\x1f\x7f]")


def is_text(ending: str) -> Callable[[BinaryIO], str | None]:
    """Give the test of plain text for an ending: nothing in CSV tells it from other text."""

    def test(stream: BinaryIO) -> str | None:
        pieces = iter(lambda: stream.read(_PIECE), b"")
        return None if any(_CONTROL.search(piece) for piece in pieces) else ending

    return test
