"""Grids: tables as rows and columns, the way https://html.spec.whatwg.org/multipage/tables.html forms them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from xml.etree.ElementTree import Element

from formkit.audit.checks.structure.exposed import is_bare

_GROUPS = ("thead", "tbody", "tfoot")
_WIDEST = 1000


@dataclass(frozen=True)
class Cell:
    """A cell, the place of its first column and row, from 0, and how many it spans."""

    element: Element
    x: int
    y: int
    width: int
    height: int

    @property
    def is_header(self) -> bool:
        """Whether it is a `th`, or says so by its role."""
        given = self.element.get("role") or ""
        return given in ("columnheader", "rowheader") or (self.element.tag == "th" and given in ("", "presentation"))

    @property
    def is_bare(self) -> bool:
        """Whether there is nothing in it."""
        return is_bare(self.element)

    @property
    def scope(self) -> str:
        """Its `scope`, in lower case; by its role where that says one."""
        by_role = {"columnheader": "col", "rowheader": "row"}.get(self.element.get("role") or "", "")
        return by_role or (self.element.get("scope") or "").strip().lower()

    @property
    def columns(self) -> range:
        """The columns that it spans."""
        return range(self.x, self.x + self.width)

    @property
    def rows(self) -> range:
        """The rows that it spans."""
        return range(self.y, self.y + self.height)


@dataclass(frozen=True)
class Grid:
    """A table’s cells in the order of the page, those of tables in it apart."""

    table: Element
    cells: tuple[Cell, ...]
    height: int

    @property
    def headers(self) -> tuple[Cell, ...]:
        """Its header cells."""
        return tuple(one for one in self.cells if one.is_header)

    @property
    def data(self) -> tuple[Cell, ...]:
        """The cells that are no headers."""
        return tuple(one for one in self.cells if not one.is_header)

    @cached_property
    def width(self) -> int:
        """The number of its columns."""
        return max((one.x + one.width for one in self.cells), default=0)

    @cached_property
    def data_columns(self) -> frozenset[int]:
        """The columns with a data cell in them."""
        return frozenset(x for one in self.data for x in one.columns)

    @cached_property
    def data_rows(self) -> frozenset[int]:
        """The rows with a data cell in them."""
        return frozenset(y for one in self.data for y in one.rows)

    def ends(self) -> Mapping[int, int]:
        """How many columns each row reaches."""
        found = dict.fromkeys(range(self.height), 0)
        for one in self.cells:
            for y in one.rows:
                found[y] = max(found.get(y, 0), one.x + one.width)
        return found

    def is_column_header(self, cell: Cell) -> bool:
        """Whether a header is one of columns: it says so, or there is no data beside it in its rows."""
        auto = cell.scope not in ("row", "col", "rowgroup", "colgroup")
        return cell.scope in ("col", "colgroup") or (auto and not self.data_rows & set(cell.rows))

    def is_row_header(self, cell: Cell) -> bool:
        """Whether a header is one of rows: it says so, or there is no data above or below it."""
        auto = cell.scope not in ("row", "col", "rowgroup", "colgroup")
        is_row = auto and not self.is_column_header(cell) and not self.data_columns & set(cell.columns)
        return cell.scope in ("row", "rowgroup") or is_row


def grid(table: Element) -> Grid:
    """Form the grid of a table."""
    taken: set[tuple[int, int]] = set()
    cells: list[Cell] = []
    y = 0
    for group in _row_groups(table):
        last = y + len(group)
        for row in group:
            for cell in _cells(row, y, last, taken):
                cells.append(cell)
                taken.update((x, down) for down in cell.rows for x in cell.columns)
            y += 1
    return Grid(table, tuple(cells), y)


def _cells(row: Element, y: int, last: int, taken: set[tuple[int, int]]) -> Iterator[Cell]:
    x = 0
    for one in row:
        if one.tag in ("td", "th"):
            while (x, y) in taken:
                x += 1
            width, height = _span(one, "colspan") or 1, _span(one, "rowspan")
            yield Cell(one, x, y, width, min(height, last - y) or last - y)
            x += width


def _row_groups(table: Element) -> Iterator[list[Element]]:
    """The rows, by the group they stand in; a cell spans no rows of another group."""
    for one in table:
        if one.tag in _GROUPS:
            yield [row for row in one if row.tag == "tr"]
        elif one.tag == "tr":
            yield [one]


def _span(cell: Element, attribute: str) -> int:
    """A span as written; 1 for what is no number. A rowspan of 0 goes to the end of its group."""
    written = (cell.get(attribute) or "1").strip()
    return min(int(written), _WIDEST) if written.isascii() and written.isdecimal() else 1
