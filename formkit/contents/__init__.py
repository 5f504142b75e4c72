"""Contents: what a file is, told by what is in it. Its name decides nothing but between CSV and plain text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import BinaryIO

from formkit.contents.office import is_excel, is_opendocument, is_word
from formkit.contents.signatures import is_heic, is_jpeg, is_pdf, is_png
from formkit.contents.text import is_text


def N_(words: str) -> str:  # noqa: N802 - gettext's own name for "a message that is worded later"
    return words


@dataclass(frozen=True)
class Content:
    """One kind of file: its name in definitions, in words, its media types by ending (the first is the usual one)."""

    name: str
    words: str
    media_types: dict[str, str]
    is_in: Callable[[BinaryIO], str | None]
    """Reads a seekable stream, however large, in little memory; gives the ending of what it is, or None."""


_OFFICE = "application/vnd.openxmlformats-officedocument"
_OPEN = "application/vnd.oasis.opendocument"
_ROWS = (
    Content("pdf", N_("PDF"), {".pdf": "application/pdf"}, is_pdf),
    Content("jpeg", N_("JPEG"), {".jpg": "image/jpeg", ".jpeg": "image/jpeg"}, is_jpeg),
    Content("png", N_("PNG"), {".png": "image/png"}, is_png),
    Content("heic", N_("HEIC"), {".heic": "image/heic"}, is_heic),
    Content(
        "word",
        N_("Word document"),
        {".docx": f"{_OFFICE}.wordprocessingml.document", ".doc": "application/msword"},
        is_word,
    ),
    Content(
        "excel",
        N_("Excel spreadsheet"),
        {".xlsx": f"{_OFFICE}.spreadsheetml.sheet", ".xls": "application/vnd.ms-excel"},
        is_excel,
    ),
    Content(
        "opendocument",
        N_("OpenDocument file"),
        {".odt": f"{_OPEN}.text", ".ods": f"{_OPEN}.spreadsheet", ".odp": f"{_OPEN}.presentation"},
        is_opendocument,
    ),
    Content("csv", N_("CSV"), {".csv": "text/csv"}, is_text(".csv")),
    Content("text", N_("plain text file"), {".txt": "text/plain"}, is_text(".txt")),
)
CONTENTS = {row.name: row for row in _ROWS}
"""Every kind of file that a field may ask for, by its name in definitions."""
_ALIKE = ("csv", "text")
_BY_TYPE = {media_type: row for row in _ROWS for media_type in row.media_types.values()}


def recognise(stream: BinaryIO, accepted: Iterable[str], name: str) -> str | None:
    """Give the media type of a file that is of one of the accepted kinds; None when it is of no such kind.

    Where both CSV and plain text are accepted, the ending of its name says which it is.
    """
    likelier = "csv" if name.lower().endswith(".csv") else "text"
    rows = sorted((CONTENTS[one] for one in accepted), key=lambda row: (row.name in _ALIKE, row.name != likelier))
    for row in rows:
        stream.seek(0)
        ending = row.is_in(stream)
        if ending:
            return row.media_types[ending]
    return None


def endings_of(media_type: str) -> tuple[str, ...]:
    """Give the endings of a media type that `recognise` gave, the usual one first."""
    return tuple(ending for ending, one in _BY_TYPE[media_type].media_types.items() if one == media_type)


def content_of(media_type: str) -> Content | None:
    """Find the kind of a media type that `recognise` gave."""
    return _BY_TYPE.get(media_type)
