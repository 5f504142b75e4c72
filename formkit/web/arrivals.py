"""Arrivals: how a request's body is read where it may hold files. They go to the disk as they come, sealed."""

from __future__ import annotations

from io import BytesIO
from typing import IO

from flask import Flask, Request, g, request
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.utils import cached_property

from formkit.fields.file import File
from formkit.page import Page
from formkit.stores.arriving import Arriving
from formkit.web.site import site

LARGEST_POST = 1_000_000
"""Bytes of one post without its files; the longest text that a field takes is far below."""
MOST_PARTS = 1_000
_LENIENCE = 2
"""How many times as much may be sent as may be kept: a file somewhat too large is an error of its field alone."""
_MOST_DRAINED = 1_000_000_000
_PIECE = 64 * 1024


class Body(Request):
    """A request whose files are sealed as they arrive, once `expect` has said that they may come."""

    max_form_parts = MOST_PARTS

    @cached_property
    def stream(self) -> IO[bytes]:
        """The body; Werkzeug limits each text in it, but not all of them together."""
        return _Measured(super().stream)  # type: ignore[return-value] # it has what the parser uses

    def _get_file_stream(
        self,
        total_content_length: int | None,
        content_type: str | None,
        filename: str | None = None,
        content_length: int | None = None,
    ) -> IO[bytes]:
        """Give what a file is written to; Werkzeug's own documentation says to override this."""
        most = g.get("largest_file")
        if not most or not filename:
            return BytesIO()  # no more than LARGEST_POST
        arriving = site().store.uploads.receive(most)
        g.setdefault("arriving", []).append(arriving)
        return arriving  # type: ignore[return-value] # it has what the parser uses


class _Measured:
    """A body that is given up once more than LARGEST_POST of it stands in memory: all that is no file on the disk."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream, self._came = stream, 0

    def read(self, size: int = -1) -> bytes:
        """Read on, as the parser does in pieces; raises RequestEntityTooLarge."""
        piece = self._stream.read(size)
        self._came += len(piece)
        if self._came - sum(one.size for one in g.get("arriving", ())) > LARGEST_POST + 2 * _PIECE:
            raise RequestEntityTooLarge
        return piece


def largest(kind: File) -> int:
    """The most bytes of one file of a field; no form goes beyond FORMKIT_LARGEST_UPLOAD."""
    return min(kind.largest, site().settings.largest_upload)


def expect(page: Page) -> None:
    """Let the post at hand be as large as the files that its page asks for. Call it before anything of it is read."""
    kinds = [one.type for one in page.inputs if isinstance(one.type, File)]
    if kinds and request.mimetype == "multipart/form-data":
        g.largest_file = max(largest(kind) for kind in kinds)
        request.max_content_length = LARGEST_POST + _LENIENCE * sum(kind.most * largest(kind) for kind in kinds)


def drain() -> None:
    """Read a body that is too large to its end: browsers show no answer while they cannot send. But not for ever."""
    left = min(request.content_length or 0, _MOST_DRAINED) if g.get("largest_file") else 0
    while left > 0 and (came := request.environ["wsgi.input"].read(min(left, _PIECE))):
        left -= len(came)


def discard(_error: BaseException | None) -> None:
    """Delete what arrived with the request and was not kept."""
    for arriving in g.get("arriving", ()):
        assert isinstance(arriving, Arriving)
        arriving.discard()


def register(app: Flask) -> None:
    """Read the bodies of an app in this way."""
    app.request_class = Body
    app.teardown_request(discard)
