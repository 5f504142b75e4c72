"""The stand-in for OS Places over real HTTP on this machine, with failures to order."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Thread
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

from formkit.gazetteer.stand_in import StandIn


class Quiet(WSGIRequestHandler):
    """Says nothing of each request."""

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@dataclass
class Served:
    """The stand-in; while `statuses` lasts, each request gets the next of them instead of an answer."""

    statuses: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    stand_in: StandIn = field(default_factory=StandIn)

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        self.asked.append(environ["QUERY_STRING"])
        if not self.statuses:
            return self.stand_in(environ, start_response)
        start_response(self.statuses.pop(0), [("Content-Type", "application/json")])
        return [b'{"fault": {"faultstring": "Not now"}}']


@contextmanager
def served(app: Served) -> Iterator[str]:
    """Serve it on a free port; gives the address."""
    server = make_server("127.0.0.1", 0, app, handler_class=Quiet)
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
