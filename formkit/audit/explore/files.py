"""Files that are chosen: named after what is in them, so that whoever posts them can make them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import PurePath

from formkit.contents import CONTENTS, recognise
from formkit.fields.file import File
from formkit.fields.stored_file import StoredFile, refusal
from formkit.sizes import said

UNKNOWN, EMPTY = "holiday.exe", "empty.pdf"
_OF_SIZE = re.compile(r"of-(\d+)-bytes\..*")


def of_size(most: int, ending: str) -> str:
    """Name a file that is larger than this."""
    return f"of-{most + 1}-bytes{ending}"


def content(name: str) -> bytes:
    """Make what is in a file of this name: of the kind that its ending says, and like no other name's."""
    if name == EMPTY:
        return b""
    start = _STARTS.get(PurePath(name).suffix.lower(), b"MZ\x90\x00") + name.encode()
    size = _OF_SIZE.fullmatch(name)
    return start.ljust(int(size[1]), b"\n") if size else start


def judged(one: File, names: Sequence[str], kept: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Take files in as the pages do: gives the names of those kept then, and what stands in the input."""
    files, refused = list(kept), []
    for name in names:
        if name in files:
            continue
        rule = _rule(one, name, len(files))
        if rule:
            refused.append(refusal(rule, file=name, largest=said(one.largest), maximum=one.most))
        else:
            files = [name] if one.most == 1 else [*files, name]
    records = one.retype(tuple(map(StoredFile, files))).get("", ())
    return tuple(files), (*records, *refused)


def _rule(one: File, name: str, kept: int) -> str:
    if _OF_SIZE.fullmatch(name):
        return "size"
    if name == EMPTY:
        return "empty"
    if 1 < one.most <= kept:
        return "max_files.file"
    return "" if recognise(io.BytesIO(content(name)), one.accepted, name) else "type"


def are_taken(one: File, names: Sequence[str]) -> bool:
    """Whether some of these files would be kept."""
    return bool(judged(one, names, ())[0])


def ending(one: File) -> str:
    """The ending of a file that a field takes."""
    return next(iter(CONTENTS[one.accepted[0]].media_types))


def _zipped(entries: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in entries.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return made.getvalue()


def _office(part: str) -> bytes:
    return _zipped({"[Content_Types].xml": b"<Types/>", part: b"<x/>"})


def _open(kind: str) -> bytes:
    return _zipped({"mimetype": f"application/vnd.oasis.opendocument.{kind}".encode(), "content.xml": b"<x/>"})


_STARTS: Mapping[str, bytes] = {
    ".pdf": b"%PDF-1.4\n%%EOF\n",
    ".jpg": b"\xff\xd8\xff\xe0\x00\x10JFIF\x00",
    ".jpeg": b"\xff\xd8\xff\xe0\x00\x10JFIF\x00",
    ".png": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    ".heic": b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic",
    ".docx": _office("word/document.xml"),
    ".xlsx": _office("xl/workbook.xml"),
    ".odt": _open("text"),
    ".ods": _open("spreadsheet"),
    ".odp": _open("presentation"),
    ".csv": b"a,b\n",
    ".txt": b"Some notes\n",
}
