"""Tables, their headers and cells."""

import pytest

from formkit.audit.checks.structure import cells, tables
from formkit.audit.checks.structure.grid import grid
from formkit.audit.document import Document
from tests.audit.checks.structure.twins import Twins, found

HEAD = "<tr><th scope=col>Day<th scope=col>Cost"
ROW = "<tr><td>Monday<td>£5"
DATA = f"{ROW}<tr><td>Sunday<td>£2"
CAPTION = "<caption>Costs</caption>"
BARE = "<th>Road<th>Cars<th>Buses"


def table(inside: str, attributes: str = "") -> str:
    return f"<table {attributes}>{inside}</table>"


TWINS = (
    Twins(tables.NAMELESS_TABLE, f"<div>{table(HEAD + ROW)}</div>", table(CAPTION + HEAD + ROW)),
    Twins(tables.NAMELESS_TABLE, f"<div>{table(HEAD + ROW)}</div>", table(HEAD + ROW, "aria-label=Costs")),
    Twins(tables.NAMELESS_TABLE, "<h2>Costs</h2><p>A</p>" + table(HEAD + ROW), "<h2>Costs</h2>" + table(HEAD + ROW)),
    Twins(tables.NO_HEADERS, table(CAPTION + DATA), table(CAPTION + HEAD + ROW)),
    Twins(tables.NO_HEADERS, table(DATA), table(DATA, "role=presentation")),
    Twins(tables.ONLY_HEADERS, table(CAPTION + HEAD), table(CAPTION + HEAD + ROW)),
    Twins(tables.LAYOUT_TABLE, table("<tr><td><h2>A</h2><p>a<td><h2>B</h2><p>b<tr><td>C<td>D"), table(DATA)),
    Twins(tables.LAYOUT_TABLE, table("<tr><td>A<td>B"), table("<tr><th scope=row>A<td>B")),
    Twins(tables.LAYOUT_WITH_HEADERS, table(HEAD + ROW, "role=presentation"), table(DATA, "role=presentation")),
    Twins(tables.NESTED_TABLE, table(HEAD + f"<tr><td>A<td>{table(HEAD + ROW)}"), table(HEAD + ROW) * 2),
    Twins(tables.TABLE_IN_HEADER, table(f"<tr><th>{table(HEAD + ROW)}<td>A"), table("<tr><th>B<td>A")),
    Twins(cells.EMPTY_HEADER, table(f"<tr><th scope=col><th scope=col>Cost{ROW}"), table(f"<tr><td><th>Cost{ROW}")),
    Twins(
        cells.HEADERS_WITHOUT_SCOPE, table(f"<tr>{BARE}<tr><th>A2<td>1<td>2"), table(f"<tr>{BARE}<tr><td>A2<td>1<td>2")
    ),
    Twins(
        cells.HEADERS_WITHOUT_SCOPE,
        table("<tr><td><th>Cars<tr><th>A2<td>1"),
        table("<tr><td><th scope=col>Cars<tr><th scope=row>A2<td>1"),
    ),
    Twins(
        cells.HEADERS_WITHOUT_SCOPE,
        table("<tr><th>Name<td>Jo<th>Date<td>9 May<tr><td>A<td>B<td>C<td>D"),
        table("<tr><th id=n>Name<td headers=n>Jo<th id=d>Date<td headers=d>9 May<tr><td>A<td>B<td>C<td>D"),
    ),
    Twins(
        cells.MANY_HEADERS,
        table(f"<tr>{BARE}<tr><th>A2<th>North<td>2"),
        table("<tr><th scope=col>R<th scope=col>J<th scope=col>C<tr><th scope=row>A2<th scope=row>North<td>2"),
    ),
    Twins(cells.INVALID_SCOPE, table(f"<tr><th scope=column>Day<th>Cost{ROW}"), table(HEAD + ROW)),
    Twins(cells.INVALID_SCOPE, table("<tr><td scope=row>Day<td>Cost"), table("<tr><th scope=row>Day<td>Cost")),
    Twins(cells.UNEVEN_TABLE, table(f"{HEAD}<tr><td>Monday"), table(f"{HEAD}<tr><td colspan=2>Monday")),
    Twins(
        cells.UNEVEN_TABLE,
        table("<tr><th>A<td colspan=2>1<td>2<tr><th>B<td>1<td colspan=2>2"),
        table("<tr><th>A<td colspan=2>1<td>2<tr><th>B<td colspan=3>2"),
    ),
    Twins(cells.EMPTY_CELL, table(f"{HEAD}<tr><td>Monday<td>"), table(f"{HEAD}<tr><td>Monday<td>None")),
    Twins(cells.EMPTY_CELL, table(f"{HEAD}<tr><td>Monday<td> "), table("<tr><td><th>Cars<tr><th>A2<td>1")),
)


@pytest.mark.parametrize("twins", TWINS, ids=str)
def test_tables(twins: Twins) -> None:
    assert (bool(twins.found(twins.broken)), twins.found(twins.right)) == (True, [])


def test_a_sound_table_has_nothing_wrong() -> None:
    both = "<tr><th scope=col>Day<th scope=col>Cost<tr><th scope=row>Monday<td>£5<tr><th scope=row>Sunday<td>£2"
    assert found(table(CAPTION + both)) == []


def test_rows_and_columns_are_formed_as_html_says() -> None:
    html = "<table><tr><td rowspan=2>A<td>B<tr><td colspan=2>C<tbody><tr><td rowspan=0>D<td>E<tr><td>F</table>"
    page = Document(html)
    formed = grid(next(page.elements("table")))
    assert [(one.x, one.y, one.width, one.height) for one in formed.cells] == [
        (0, 0, 1, 2),
        (1, 0, 1, 1),
        (1, 1, 2, 1),
        (0, 2, 1, 2),
        (1, 2, 1, 1),
        (1, 3, 1, 1),
    ]
    assert (formed.width, formed.height) == (3, 4)
