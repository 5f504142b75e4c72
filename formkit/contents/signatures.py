"""What begins with a signature of its own: PDF and pictures."""

from __future__ import annotations

from typing import BinaryIO

_LEAD = 1024
_HEIC = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")


def is_pdf(stream: BinaryIO) -> str | None:
    """PDF: readers look for its mark in the first kilobyte, so files with a little before it are about."""
    return ".pdf" if b"%PDF-" in stream.read(_LEAD) else None


def is_jpeg(stream: BinaryIO) -> str | None:
    """JPEG."""
    return ".jpg" if stream.read(3) == b"\xff\xd8\xff" else None


def is_png(stream: BinaryIO) -> str | None:
    """PNG."""
    return ".png" if stream.read(8) == b"\x89PNG\r\n\x1a\n" else None


def is_heic(stream: BinaryIO) -> str | None:
    """HEIC, which phones make: a box `ftyp` with its brand. https://nokiatech.github.io/heif/technical.html"""
    head = stream.read(12)
    return ".heic" if head[4:8] == b"ftyp" and head[8:12] in _HEIC else None
