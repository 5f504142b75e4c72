"""The names of files: text, never a path, never a trick."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.fields.file_name import cleaned, ended


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        ("photo.jpg", "photo.jpg"),
        ("C:\\Users\\me\\photo.jpg", "photo.jpg"),
        ("../../etc/passwd", "passwd"),
        ("/", "file"),
        ("..", "file"),
        (".htaccess", "htaccess"),
        ("a\x00\x07b\n.pdf", "ab.pdf"),
        ("fdp.\u202eexe.pdf", "fdp.exe.pdf"),
        ("  my   plan .pdf ", "my plan.pdf"),
        ("Sia\u0302n.pdf", "Siân.pdf"),
        ("\ud800.pdf", "pdf"),
        ("x" * 300 + ".pdf", "x" * 96 + ".pdf"),
        ("x" * 300, "x" * 100),
        ("\u0646\u0627\u200c\u0645.pdf", "\u0646\u0627\u200c\u0645.pdf"),
    ],
)
def test_a_name_is_cleaned(sent: str, name: str) -> None:
    assert cleaned(sent) == name


@given(st.text(st.characters(exclude_categories=()), max_size=400))
def test_any_name_can_be_shown_written_and_kept(sent: str) -> None:
    name = cleaned(sent)
    assert 0 < len(name.encode()) <= 200
    assert "/" not in name
    assert name not in (".", "..")
    assert cleaned(name) == name
    pdf = ended(name, (".pdf",))
    assert cleaned(pdf) == pdf
    assert pdf.lower().endswith(".pdf")
    assert len(pdf.encode()) <= 200
