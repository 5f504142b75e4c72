"""ClamAV's daemon, asked over a socket: `INSTREAM` with the file in pieces, each after its length, a nought at the end.

https://docs.clamav.net/manual/Usage/Scanning.html#clamd and `man clamd`: `z` before a command ends it, and the answer,
with a null byte. The answer is `stream: OK`, `stream: NAME FOUND` or a text that ends in ERROR.
"""

from __future__ import annotations

import socket
import struct
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import BinaryIO

from formkit.scanning.verdict import CLEAN, Infected, Unavailable, Verdict

CONNECT, ANSWER = 5.0, 60.0
"""Seconds to wait for a connection, and for the daemon to take a piece or to answer: large archives take a while."""
_PIECE = 64 * 1024
_LONGEST_ANSWER = 4_096
_START, _OK, _FOUND = "stream: ", "OK", " FOUND"


@dataclass(frozen=True)
class Remote:
    """A daemon that listens on TCP."""

    host: str
    port: int

    def connect(self, seconds: float) -> socket.socket:
        """Connect within so many seconds; raises OSError."""
        return socket.create_connection((self.host, self.port), seconds)


@dataclass(frozen=True)
class Local:
    """A daemon that listens on a socket of this machine."""

    path: str

    def connect(self, seconds: float) -> socket.socket:
        """Connect within so many seconds; raises OSError."""
        found = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            found.settimeout(seconds)
            found.connect(self.path)
        except OSError:
            found.close()
            raise
        return found


@dataclass(frozen=True)
class Clamd:
    """The daemon at an address; each scan is a connection of its own, so that threads share one of these."""

    address: Remote | Local
    connect: float = CONNECT
    answer: float = ANSWER

    def __call__(self, stream: BinaryIO) -> Verdict:
        """Send a file to the daemon, and give its verdict."""
        try:
            with self.address.connect(self.connect) as connection:
                connection.settimeout(self.answer)
                return _verdict(_asked(connection, stream))
        except OSError as error:
            return Unavailable(f"the daemon cannot be asked ({type(error).__name__})")


def _asked(connection: socket.socket, stream: BinaryIO) -> str:
    # Where a file is longer than it takes, the daemon answers and hangs up while we still send.
    with suppress(BrokenPipeError, ConnectionResetError):
        connection.sendall(b"zINSTREAM\0")
        for piece in _pieces(stream):
            connection.sendall(struct.pack("!L", len(piece)) + piece)
        connection.sendall(struct.pack("!L", 0))
    return _answer(connection)


def _pieces(stream: BinaryIO) -> Iterator[bytes]:
    return iter(lambda: stream.read(_PIECE), b"")


def _answer(connection: socket.socket) -> str:
    """Read up to the null byte, or until the daemon hangs up."""
    told = bytearray()
    while len(told) < _LONGEST_ANSWER and not told.endswith(b"\0"):
        more = connection.recv(_LONGEST_ANSWER)
        if not more:
            break
        told += more
    return told.rstrip(b"\0").decode("utf-8", "replace").strip()


def _verdict(told: str) -> Verdict:
    """Only the very words for it make a file clean."""
    if told == _START + _OK:
        return CLEAN
    if told.startswith(_START) and told.endswith(_FOUND):
        return Infected(told.removeprefix(_START).removesuffix(_FOUND))
    return Unavailable(f"the daemon answered {told[:200]!r}")
