"""Cells: each header goes with data, each piece of data with its headers."""

from __future__ import annotations

from collections.abc import Iterator

from formkit.audit.checks.structure.exposed import is_exposed
from formkit.audit.checks.structure.grid import Cell, Grid, grid
from formkit.audit.checks.structure.tables import is_for_layout
from formkit.audit.document import Document
from formkit.audit.finding import Finding, Mark
from formkit.audit.names import name, role
from formkit.audit.rule import Impact, fails, review

EMPTY_HEADER = fails(
    "empty-table-header",
    "1.3.1",
    "Every header of a table has words.",
    "Give the header words, hidden from sight if need be, or make it a <td>.",
    Impact.MINOR,
)
HEADERS_WITHOUT_SCOPE = fails(
    "table-headers-without-scope",
    "1.3.1",
    "Headers say whether they are of a column or of a row, where a table has both.",
    'Write scope="col" on headers of columns and scope="row" on headers of rows.',
    Impact.MODERATE,
)
MANY_HEADERS = review(
    "table-with-many-headers",
    "1.3.1",
    "Cells that have more than one header in their row or column say which.",
    'Write scope="row" or scope="col" on each header, or name a cell’s headers by their ids in its headers; '
    "or make simpler tables of it.",
)
INVALID_SCOPE = fails(
    "invalid-scope",
    "1.3.1",
    "The scope of a header is row, col, rowgroup or colgroup, and only headers have one.",
    'Write scope="col" or scope="row", on a <th>.',
    Impact.MINOR,
)
UNEVEN_TABLE = review(
    "uneven-table",
    "1.3.1",
    "The rows of a table have the same columns.",
    "Give each row a cell for each column; make a list or several tables of what does not fit into columns.",
)
EMPTY_CELL = review(
    "empty-table-cell",
    "1.3.1",
    "Cells of a table have words, such as “None” or “Not known”.",
    "Look at whether the empty cells could say why they are empty.",
    Impact.MINOR,
)


def cells(page: Document) -> Iterator[Finding]:
    """What is wrong with the cells of tables of data."""
    for one in page.elements("table"):
        formed = grid(one)
        if formed.cells and role(one) not in ("presentation", "none") and is_exposed(page, one):
            yield from _headers(page, formed)
            if not is_for_layout(formed):
                yield from _uneven(page, formed)
                yield from _empty(page, formed)


def _headers(page: Document, formed: Grid) -> Iterator[Finding]:
    empty = [one for one in formed.headers if not name(page, one.element)]
    if empty:
        number = "A header of this table is" if len(empty) == 1 else f"{len(empty)} headers of this table are"
        yield Finding(EMPTY_HEADER, f"{number} empty.", _marks(page, empty))
    for one in formed.cells:
        written = one.element.get("scope")
        if written is not None and (one.element.tag == "td" or one.scope not in ("row", "col", "rowgroup", "colgroup")):
            message = f"The scope of this {one.element.tag} is “{written}”."
            yield Finding(INVALID_SCOPE, message, (page.mark(one.element),))
    bare = [one for one in formed.headers if not one.scope and not one.is_bare and not _is_named(formed, one)]
    if bare and (_is_two_way(formed, bare) or any(_is_lost(formed, one) for one in bare)):
        message = "The table has headers of columns and of rows, and these do not say which they are."
        yield Finding(HEADERS_WITHOUT_SCOPE, message, _marks(page, bare))
    if bare and any(_has_many(formed, one) for one in formed.data):
        message = "Cells of this table have more than one header in their row or column."
        yield Finding(MANY_HEADERS, message, (page.mark(formed.table),))


def _uneven(page: Document, formed: Grid) -> Iterator[Finding]:
    ends = formed.ends()
    mark = (page.mark(formed.table),)
    if len(set(ends.values())) > 1:
        counts = " or ".join(map(str, sorted(set(ends.values()))))
        yield Finding(UNEVEN_TABLE, f"The rows of this table have {counts} columns.", mark)
    elif _crossing(formed):
        yield Finding(UNEVEN_TABLE, "The cells of this table do not stand below one another in columns.", mark)


def _empty(page: Document, formed: Grid) -> Iterator[Finding]:
    bare = [one for one in formed.data if one.is_bare and (one.x, one.y) != (0, 0)]
    if bare and formed.headers:
        number = "A cell of this table is" if len(bare) == 1 else f"{len(bare)} cells of this table are"
        yield Finding(EMPTY_CELL, f"{number} empty.", _marks(page, bare))


def _is_named(formed: Grid, header: Cell) -> bool:
    """Whether cells name a header by its id."""
    id = header.element.get("id")
    return bool(id) and any(id in (one.element.get("headers") or "").split() for one in formed.cells)


def _is_two_way(formed: Grid, headers: list[Cell]) -> bool:
    """Whether headers without scope stand both in the rows and in the columns of data."""
    rows = {y for one in headers for y in one.rows}
    return bool(rows & formed.data_rows and rows - formed.data_rows)


def _is_lost(formed: Grid, header: Cell) -> bool:
    """Whether a header, by the rules of HTML, is one neither of columns nor of rows."""
    return not formed.is_column_header(header) and not formed.is_row_header(header)


def _has_many(formed: Grid, cell: Cell) -> bool:
    """Whether a cell that does not name its headers has two or more in its row, or in its column."""
    if cell.is_bare or cell.element.get("headers"):
        return False
    beside = [one for one in formed.headers if set(one.rows) & set(cell.rows)]
    above = [one for one in formed.headers if set(one.columns) & set(cell.columns) and one.y < cell.y]
    return len(beside) > 1 or len(above) > 1


def _crossing(formed: Grid) -> bool:
    """Whether two cells of several columns share some columns, but neither holds all of the other’s."""
    spans = {(one.x, one.x + one.width) for one in formed.cells if one.width > 1}
    return any(a < c < b < d for a, b in spans for c, d in spans)


def _marks(page: Document, marked: list[Cell]) -> tuple[Mark, ...]:
    return tuple(page.mark(one.element) for one in marked)
