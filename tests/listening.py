"""A service on this machine that answers as a test says, and remembers what it was asked."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


@dataclass
class Heard:
    """What a service was asked, one request after another, and what it answers to all."""

    status: int = 200
    body: bytes = b"{}"
    headers: dict[str, str] = field(default_factory=dict)
    requests: list[tuple[str, str, dict[str, str], bytes]] = field(default_factory=list)


@contextmanager
def listening(heard: Heard) -> Iterator[str]:
    """Listen on a free port; gives the address."""

    class Answers(BaseHTTPRequestHandler):
        def answer(self) -> None:
            length = int(self.headers.get("Content-Length", 0))
            heard.requests.append((self.command, self.path, dict(self.headers), self.rfile.read(length)))
            self.send_response(heard.status)
            for name, value in {**heard.headers, "Content-Length": str(len(heard.body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(heard.body)

        do_GET = do_POST = answer  # noqa: N815 - http.server's own names

        def log_message(self, format: str, *arguments: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
