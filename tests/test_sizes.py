"""Sizes of files, in settings and in words."""

import pytest

from formkit.sizes import said, size


@pytest.mark.parametrize(("text", "count"), [("500KB", 500_000), ("10MB", 10_000_000), ("1GB", 1_000_000_000)])
def test_a_size_is_read_and_said_alike(text: str, count: int) -> None:
    assert (size(text), said(count)) == (count, text)


@pytest.mark.parametrize("text", ["", "10", "10 MB", "0MB", "1.5MB", "10mb", "10000MB", "-1MB", "٣MB", "1MB\n"])
def test_anything_else_is_no_size(text: str) -> None:
    with pytest.raises(ValueError, match="such as 500KB, 10MB or 1GB"):
        size(text)


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "1KB"), (1, "1KB"), (1_499, "1KB"), (340_400, "340KB"), (2_149_999, "2.1MB"), (1_960_000, "2MB")],
)
def test_a_size_is_said_in_short(count: int, words: str) -> None:
    assert said(count) == words
