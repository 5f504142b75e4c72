"""What a file is, told by what is in it, whatever it is called and however it was made up."""

import io
import struct
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.contents import CONTENTS, content_of, recognise
from tests.contents.documents import DOCX, HEIC, JPEG, PDF, PNG, XLSX, compound, office, opendocument, zipped

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
OPEN = "application/vnd.oasis.opendocument"
KNOWN = [
    ("pdf", PDF, "application/pdf"),
    ("pdf", b"\n" * 500 + PDF, "application/pdf"),
    ("jpeg", JPEG, "image/jpeg"),
    ("png", PNG, "image/png"),
    ("heic", HEIC, "image/heic"),
    ("word", DOCX, WORD),
    ("word", compound("WordDocument"), "application/msword"),
    ("word", compound("a", "b", "c", "d", "WordDocument"), "application/msword"),
    ("excel", XLSX, EXCEL),
    ("excel", compound("Workbook"), "application/vnd.ms-excel"),
    ("opendocument", opendocument("text"), f"{OPEN}.text"),
    ("opendocument", opendocument("spreadsheet"), f"{OPEN}.spreadsheet"),
    ("csv", "name,town\nSiân,Môn\n".encode("latin-1"), "text/csv"),
    ("text", "Siân\r\n\tMôn\n".encode(), "text/plain"),
]


def told(content: bytes, accepted: list[str], name: str = "file") -> str | None:
    return recognise(io.BytesIO(content), accepted, name)


@pytest.mark.parametrize(("kind", "content", "media_type"), KNOWN)
def test_each_kind_is_told_by_its_content_alone(kind: str, content: bytes, media_type: str) -> None:
    assert told(content, [kind], "virus.exe") == media_type
    found = content_of(media_type)
    assert found == CONTENTS[kind]
    others = [name for name in CONTENTS if name not in (kind, "csv", "text")]
    assert told(content, others, f"file.{kind}") is None


@pytest.mark.parametrize(
    "content",
    [
        b"MZ\x90\x00\x03",
        b"",
        b"GIF89a",
        zipped({"evil.exe": b"MZ"}),
        office("word/document.xml", **{"word/vbaProject.bin": b"x"}),
        zipped({"word/document.xml": b"x"}),
        compound("Something"),
        zipped({"mimetype": b"application/epub+zip"}),
    ],
)
def test_what_is_none_of_them_is_refused(content: bytes) -> None:
    assert told(content, [name for name in CONTENTS if name not in ("csv", "text")], "photo.jpg") is None


@pytest.mark.parametrize("content", [b"MZ\x90\x00", PNG, JPEG[:6] + b"\x00", b"a\x00b", b"a\x7fb"])
def test_what_is_not_text_is_no_text(content: bytes) -> None:
    assert told(content, ["csv", "text"], "notes.csv") is None


@pytest.mark.parametrize(
    ("name", "media_type"), [("a.csv", "text/csv"), ("A.CSV", "text/csv"), ("a.txt", "text/plain")]
)
def test_the_name_decides_between_csv_and_text_alone(name: str, media_type: str) -> None:
    assert told(b"a,b\n", ["csv", "text"], name) == media_type
    assert told(PDF, ["csv", "text", "pdf"], name) == "application/pdf"


def test_an_archive_with_an_endless_list_is_not_read() -> None:
    """A list of names of 60 MB, and one that claims to be."""
    entry = struct.pack("<4s6H3L5H2L", b"PK\x01\x02", *[0] * 9, 14, *[0] * 6) + b"word/document."
    listed = entry * 1_000_000
    ending = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, len(listed), 0, 0)
    stream = io.BytesIO(listed + ending)
    tracemalloc.start()
    assert recognise(stream, ["word"], "a.docx") is None
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1_000_000


@given(st.sampled_from([content for _, content, _ in KNOWN]), st.data())
def test_nothing_that_is_damaged_breaks_it(content: bytes, data: st.DataObject) -> None:
    damaged = bytearray(content)
    for _ in range(data.draw(st.integers(1, 8))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(damaged[: data.draw(st.integers(0, len(damaged)))])
    assert told(cut, list(CONTENTS)) in {
        None,
        *(each for row in CONTENTS.values() for each in row.media_types.values()),
    }
