"""What is in a zip archive, by its list of names alone. The list is read only up to a size, and nothing is unpacked.

https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import BinaryIO

_LONGEST_LIST = 1_000_000
_LONGEST_ENDING = 22 + 65_535
_ENDING = struct.Struct("<4s4H2LH")
_ENTRY = struct.Struct("<4s6H3L5H2L")
_FIRST = struct.Struct("<4s5H3L2H")
_SHORT = 100


def entry_names(stream: BinaryIO) -> frozenset[str]:
    """Give the names in an archive; none when it is no archive, or its list is longer than any document's."""
    length = stream.seek(0, 2)
    start = stream.seek(max(0, length - _LONGEST_ENDING))
    tail = stream.read(_LONGEST_ENDING)
    place = tail.rfind(b"PK\x05\x06")
    if place < 0 or len(tail) - place < _ENDING.size:
        return frozenset()
    *_, size, offset, _ = _ENDING.unpack_from(tail, place)
    if size > _LONGEST_LIST or offset + size > start + place:
        return frozenset()
    stream.seek(offset)
    return frozenset(_names(stream.read(size)))


def _names(listed: bytes) -> Iterator[str]:
    place = 0
    while place + _ENTRY.size <= len(listed) and listed.startswith(b"PK\x01\x02", place):
        name, extra, comment = _ENTRY.unpack_from(listed, place)[10:13]
        yield listed[place + _ENTRY.size : place + _ENTRY.size + name].decode("utf-8", "replace")
        place += _ENTRY.size + name + extra + comment


def stored_first(stream: BinaryIO, name: str) -> str:
    """Read the first entry of an archive, where it has this name and is short and not packed; else ""."""
    stream.seek(0)
    head = stream.read(_FIRST.size)
    if len(head) < _FIRST.size or not head.startswith(b"PK\x03\x04"):
        return ""
    _, _, _, method, _, _, _, size, _, length, extra = _FIRST.unpack(head)
    if method or size > _SHORT or stream.read(length) != name.encode():
        return ""
    stream.read(extra)
    return stream.read(size).decode("ascii", "replace")
