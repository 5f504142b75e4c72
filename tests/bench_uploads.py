"""What an upload of 100 MB costs the server: `make bench`, or `python -m tests.bench_uploads`. Fails beyond 30 MB.

It serves a form for real, uploads a small file first so that all code is loaded, and reads the worker's memory.
"""

import http.client
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.uploading import PROOF

LIMIT = 30_000_000
SIZE = 100_000_000
BOUNDARY = "formkit-bench"
PIECE = 1_000_000
FORM = PROOF | {"pages": [{"name": "proof", "fields": [{**PROOF["pages"][0]["fields"][1], "max_size": "100MB"}]}]}


@contextmanager
def serving(folder: Path) -> Iterator[int]:
    """Run `formkit serve` on a free port; gives the port."""
    (folder / "forms").mkdir()
    (folder / "forms" / "proof.json").write_text(json.dumps(FORM))
    environ = {"FORMKIT_INSTANCE": str(folder), "FORMKIT_DEFINITIONS": str(folder / "forms")}
    command = [sys.executable, "-m", "formkit", "serve", "--debug", "--port", "0"]
    with subprocess.Popen(command, env=os.environ | environ, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr
        try:
            yield next(
                int(found[1]) for line in server.stderr if (found := re.search(r"Listening at: \S+:(\d+)", line))
            )
        finally:
            server.terminate()


def worker(port: int) -> Path:
    """The status of the process that answers: the only child of the one that listens."""
    parents = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        number, _, rest = path.read_text().partition(" ")
        parents[int(number)] = int(rest.rpartition(")")[2].split()[1])
    ours = next(number for number in parents if "--port\0" + "0" in _command(number) and parents[number] == os.getpid())
    child = next(number for number, parent in parents.items() if parent == ours)
    return Path(f"/proc/{child}/status")


def _command(number: int) -> str:
    try:
        return Path(f"/proc/{number}/cmdline").read_text()
    except OSError:
        return ""


def memory(status: Path, name: str) -> int:
    """A figure of a process in bytes: VmRSS is what it has now, VmHWM the most that it had."""
    return 1_000 * int(next(line.split()[1] for line in status.read_text().splitlines() if line.startswith(name)))


class Browser:
    """A client that sends a body as it makes it."""

    def __init__(self, port: int) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", port)
        answer = self._ask("GET", "/proof/proof")
        self.cookie = answer[1].split(";")[0]
        self.token = re.findall(r'name="csrf-token" value="([0-9a-f]+)"', answer[2])[0]

    def _ask(self, method: str, path: str, body: object = None, **headers: str) -> tuple[int, str, str]:
        self.connection.request(method, path, body, headers)  # type: ignore[arg-type]
        answer = self.connection.getresponse()
        return answer.status, answer.headers.get("Set-Cookie", ""), answer.read().decode()

    def upload(self, size: int) -> tuple[int, str]:
        """Upload a PDF of this size; gives the status and the page."""
        head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="csrf-token"\r\n\r\n{self.token}\r\n'
        head += f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="proof-upload"\r\n\r\nyes\r\n'
        head += f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="proof"; filename="{size}.pdf"\r\n\r\n%PDF-'
        pieces = (head.encode(), *[bytes(PIECE)] * (size // PIECE), f"\r\n--{BOUNDARY}--\r\n".encode())
        status, _, page = self._ask(
            "POST",
            "/proof/proof",
            iter(pieces),
            **{
                "Cookie": self.cookie,
                "Content-Type": f"multipart/form-data; boundary={BOUNDARY}",
                "Content-Length": str(sum(map(len, pieces))),
            },
        )
        return status, page


def main() -> None:
    """Measure, say so, and fail beyond the limit."""
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as port:
        browser = Browser(port)
        assert browser.upload(PIECE)[0] == 200
        status = worker(port)
        before, start = memory(status, "VmHWM"), time.monotonic()
        answered, page = browser.upload(SIZE - PIECE)
        taken, grown = time.monotonic() - start, memory(status, "VmHWM") - before
    assert (answered, f"{SIZE - PIECE}.pdf" in page) == (200, True)
    wrong = "  TOO MUCH" if grown >= LIMIT else ""
    print(f"{'an upload of 100 MB':<36}{taken:>9.2f} seconds{grown / 1e6:>9.1f} MB{wrong}")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
