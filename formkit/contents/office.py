"""Documents of office programs, new and old. Nothing is unpacked, so no archive can swell."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from formkit.contents.compound import stream_names
from formkit.contents.zipped import entry_names, stored_first

_MACROS = "vbaproject.bin"
_OPEN = "application/vnd.oasis.opendocument."
_ENDINGS = {"text": ".odt", "spreadsheet": ".ods", "presentation": ".odp"}


def is_word(stream: BinaryIO) -> str | None:
    """Word: .docx without macros, or the .doc of before 2007."""
    return _is_office(stream, "word/document.xml", ".docx", {"WordDocument"}, ".doc")


def is_excel(stream: BinaryIO) -> str | None:
    """Excel: .xlsx without macros, or the .xls of before 2007."""
    return _is_office(stream, "xl/workbook.xml", ".xlsx", {"Workbook", "Book"}, ".xls")


def _is_office(stream: BinaryIO, part: str, new: str, streams: Iterable[str], old: str) -> str | None:
    names = entry_names(stream)
    if "[Content_Types].xml" in names and part in names:
        return None if any(name.lower().endswith(_MACROS) for name in names) else new
    return old if stream_names(stream) & set(streams) else None


def is_opendocument(stream: BinaryIO) -> str | None:
    """OpenDocument: its first entry says what it is, unpacked.

    https://docs.oasis-open.org/office/OpenDocument/v1.3/os/part2-packages/OpenDocument-v1.3-os-part2-packages.html
    """
    kind = stored_first(stream, "mimetype")
    return _ENDINGS.get(kind.removeprefix(_OPEN)) if kind.startswith(_OPEN) else None
