"""Pages on this machine for an audit to look at: a folder, and under a prefix the same pages, changed on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

Change = Callable[[str], str]


class Folder(SimpleHTTPRequestHandler):
    """Files of a folder; those under a prefix that is known are changed, if they are HTML."""

    changes: Mapping[str, Change] = {}

    def do_GET(self) -> None:
        """Send a file."""
        change = next((change for prefix, change in self.changes.items() if self.path.startswith(f"/{prefix}/")), None)
        if change is None:
            return super().do_GET()
        self.path = "/" + self.path.split("/", 2)[2]
        file = Path(self.translate_path(self.path))
        if file.suffix != ".html" or not file.is_file():
            return super().do_GET()
        return self._sends(change(file.read_text(encoding="utf-8")).encode())

    def _sends(self, html: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(html)))
        self.end_headers()
        self.wfile.write(html)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def serving(folder: Path, **changes: Change) -> Iterator[str]:
    """Serve a folder, and under each prefix its pages changed; gives the address."""
    known = type("Known", (Folder,), {"changes": changes})

    def handler(*arguments: object) -> object:
        return known(*arguments, directory=str(folder))

    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:  # type: ignore[arg-type]
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
