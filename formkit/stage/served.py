"""Served: an application over real HTTP, at a port of its own on this machine, in a thread."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Any

from flask import Flask
from werkzeug.serving import WSGIRequestHandler, make_server

_OFTEN = 0.05


class _Quiet(WSGIRequestHandler):
    """Says nothing of each request, and keeps connections open as real servers do."""

    protocol_version = "HTTP/1.1"

    def log(self, type: str, message: str, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def served(app: Flask) -> Iterator[str]:
    """Serve an application on 127.0.0.1; gives where it is."""
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=_Quiet)
    server.daemon_threads = True  # type: ignore[attr-defined] # a browser's idle connection must not hold up the end
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": _OFTEN}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
