"""Sheets: read back as they were written, and nothing in them that a spreadsheet would run."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.profile.assertion import Assertion
from formkit.profile.export import Unreadable
from formkit.profile.sheet import COLUMNS, bare, from_csv, guarded, to_csv
from tests.profile.assertions import ANN, drawn, known

ONE = known("contact.email", "a@example.com")


@given(st.lists(drawn(), max_size=4))
def test_what_is_written_is_read_back_the_same(assertions: list[Assertion]) -> None:
    assert from_csv(to_csv(assertions), ANN) == tuple(assertions)


@given(st.lists(drawn(), max_size=4))
def test_no_cell_begins_like_a_formula(assertions: list[Assertion]) -> None:
    rows = list(csv.reader(StringIO(to_csv(assertions), newline="")))
    assert not [cell for row in rows for cell in row if cell.startswith(tuple("=+-@\t\r\n\0\uff1d"))]


@given(st.text(max_size=5))
def test_an_apostrophe_is_taken_off_again(text: str) -> None:
    assert bare(guarded(text)) == text


def test_texts_stand_as_people_read_them() -> None:
    (row,) = csv.DictReader(StringIO(to_csv([ONE]), newline=""))
    assert (row["value"], row["attribute"], row["source_form"]) == ("a@example.com", "contact.email", "blue")


def test_a_sheet_that_a_spreadsheet_has_saved_again_can_be_read() -> None:
    rows = list(csv.reader(StringIO(to_csv([ONE]), newline="")))
    saved = StringIO(newline="")
    csv.writer(saved, lineterminator="\n").writerows([*rows, [""] * len(COLUMNS), []])
    assert from_csv(saved.getvalue(), ANN) == (ONE,)


@pytest.mark.parametrize("text", ["", "\n", "a,b\n1,2\n", '"', "attribute\ncontact.email\n"])
def test_another_file_is_unreadable(text: str) -> None:
    assert from_csv(text, ANN) == Unreadable()


@pytest.mark.parametrize(("old", "new"), [("contact.email", "x"), ("A0", "A7"), ("[]", "["), ("{}", "[" * 90_000)])
def test_a_row_that_was_not_written_so_is_unreadable(old: str, new: str) -> None:
    assert from_csv(to_csv([ONE, ONE]).replace(f'"{old}"', f'"{new}"', 1), ANN) == Unreadable(1)


def test_a_row_of_another_length_is_unreadable() -> None:
    assert from_csv(to_csv([ONE]) + '"x"\r\n', ANN) == Unreadable(2)
