"""A daemon that speaks ClamAV's protocol on this machine and answers as it is told to."""

from __future__ import annotations

import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Thread


@dataclass
class Daemon:
    """What it was sent, file by file, and how it answers each; with `hangs_up_after` it stops reading after so much."""

    answer: bytes
    listening: socket.socket
    hangs_up_after: int | None = None
    seen: list[bytes] = field(default_factory=list)
    commands: list[bytes] = field(default_factory=list)

    @property
    def address(self) -> str:
        host, port = self.listening.getsockname()[:2]
        return f"clamd://{host}:{port}"

    def serve(self) -> None:
        while True:
            try:
                connection, _ = self.listening.accept()
            except OSError:
                return  # closed: the test is over
            with connection, connection.makefile("rb") as came:
                self.commands.append(came.read(len(b"zINSTREAM\0")))
                self.seen.append(b"".join(self._pieces(came)))
                connection.sendall(self.answer)

    def _pieces(self, came) -> Iterator[bytes]:
        taken = 0
        while self.hangs_up_after is None or taken < self.hangs_up_after:
            (length,) = struct.unpack("!L", came.read(4))
            if not length:
                return
            taken += length
            yield came.read(length)


@contextmanager
def daemon(answer: bytes = b"stream: OK\0", hangs_up_after: int | None = None) -> Iterator[Daemon]:
    """Run one for as long as this lasts."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        running = Daemon(answer, listening, hangs_up_after)
        thread = Thread(target=running.serve, daemon=True)
        thread.start()
        yield running
        listening.shutdown(socket.SHUT_RDWR)
    thread.join()
