"""What is in a compound file, as office programs wrote until 2007: the names in its directory.

https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cfb/53989ce4-7b05-4f8d-829b-d08d6148375b
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import BinaryIO

_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER = 512
_IN_HEADER = 109
_ENTRY = 128
_MOST_SECTORS = 64


def stream_names(stream: BinaryIO) -> frozenset[str]:
    """Give the names of the streams in a compound file; none when it is no such file."""
    stream.seek(0)
    header = stream.read(_HEADER)
    if len(header) < _HEADER or not header.startswith(_MARK):
        return frozenset()
    shift = struct.unpack_from("<H", header, 30)[0]
    if shift not in (9, 12):
        return frozenset()
    return frozenset(name for sector in _directory(stream, header, 1 << shift) for name in _names(sector))


def _directory(stream: BinaryIO, header: bytes, size: int) -> Iterator[bytes]:
    """Follow the chain of the directory's sectors, for as long as any document's."""
    tables = struct.unpack_from(f"<{_IN_HEADER}L", header, 76)
    number = struct.unpack_from("<L", header, 48)[0]
    for _ in range(_MOST_SECTORS):
        sector = _sector(stream, number, size)
        if not sector:
            return
        yield sector
        place, entry = divmod(number, size // 4)
        table = _sector(stream, tables[place], size) if place < _IN_HEADER else b""
        number = struct.unpack_from("<L", table, entry * 4)[0] if len(table) == size else 0xFFFFFFFE


def _sector(stream: BinaryIO, number: int, size: int) -> bytes:
    """Read a sector; nothing where there is none, as at the end of a chain."""
    stream.seek((number + 1) * size)
    return stream.read(size)


def _names(sector: bytes) -> Iterator[str]:
    for start in range(0, len(sector) - _ENTRY + 1, _ENTRY):
        length = struct.unpack_from("<H", sector, start + 64)[0]
        if 2 <= length <= 64:
            yield sector[start : start + length - 2].decode("utf-16-le", "replace")
