"""Tables: data in rows and columns, with headers that say what it is."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from formkit.audit.checks.structure.exposed import is_exposed, level_of
from formkit.audit.checks.structure.grid import Grid, grid
from formkit.audit.document import Document, words
from formkit.audit.finding import Finding
from formkit.audit.names import name, role
from formkit.audit.rule import fails, review

NAMELESS_TABLE = review(
    "table-without-caption",
    "1.3.1",
    "Every table of data has a caption, or stands right below its heading.",
    "Begin the table with a <caption> that says what is in it.",
)
NO_HEADERS = fails(
    "table-without-headers",
    "1.3.1",
    "Every table of data has headers.",
    'Make the cells that say what is in a column or row <th scope="col"> or <th scope="row">.',
)
ONLY_HEADERS = fails(
    "table-with-only-headers",
    "1.3.1",
    "A table has data beside its headers.",
    "Make the cells that are no headers <td>, or use a list.",
)
LAYOUT_TABLE = review(
    "table-for-layout",
    "1.3.1 1.3.2",
    "Tables are for data, not for putting things side by side.",
    "Take the table away and lay the page out with the stylesheet.",
)
LAYOUT_WITH_HEADERS = fails(
    "layout-table-with-headers",
    "1.3.1",
    "A table that is said to be for layout has no headers and no caption.",
    'Take role="presentation" away where the table has data; otherwise its th, caption and scope.',
)
NESTED_TABLE = review(
    "nested-table",
    "1.3.1",
    "No table stands in another.",
    "Make two tables of them, one after the other, each with its caption.",
)
TABLE_IN_HEADER = fails(
    "table-in-header",
    "1.3.1",
    "No table stands in a header of another.",
    "Take the inner table out, so that the header is words alone.",
)


def tables(page: Document) -> Iterator[Finding]:
    """Tables without a caption or headers, with nothing else, or that hold no data."""
    for one in page.elements("table"):
        if not is_exposed(page, one):
            continue
        formed, given = grid(one), role(one)
        if given in ("presentation", "none"):
            yield from _presentation(page, formed)
        elif not given or given in ("table", "grid", "treegrid"):
            yield from _layout(page, formed) if is_for_layout(formed) else _data(page, formed)


def nested_tables(page: Document) -> Iterator[Finding]:
    """Tables in tables."""
    for one in page.elements("table"):
        outer = next((each for each in page.above(one) if each.tag in ("td", "th", "table")), None)
        if outer is None or role(one) in ("presentation", "none") or not is_exposed(page, one):
            continue
        rule = TABLE_IN_HEADER if outer.tag == "th" else NESTED_TABLE
        where = "a header" if outer.tag == "th" else "a cell"
        yield Finding(rule, f"This table stands in {where} of another.", (page.mark(one), page.mark(outer)))


def is_for_layout(formed: Grid) -> bool:
    """Whether a table without anything that tables of data have puts parts of a page side by side."""
    parts = {one.tag for one in formed.table.iter() if isinstance(one.tag, str)}
    is_marked = bool(parts & {"th", "caption", "thead", "tfoot", "colgroup"}) or "summary" in formed.table.attrib
    if is_marked or role(formed.table):
        return False
    return min(formed.height, formed.width) <= 1 or any(_is_part(cell.element) for cell in formed.cells)


def _is_part(cell: Element) -> bool:
    """Whether a cell holds a part of a page: headings, lists, forms, tables."""
    parts = {"h1", "h2", "h3", "h4", "h5", "h6", "form", "nav", "table", "fieldset", "main", "header", "footer"}
    return any(one.tag in parts for one in cell.iter()) or sum(one.tag in ("p", "ul", "ol") for one in cell) > 1


def _layout(page: Document, formed: Grid) -> Iterator[Finding]:
    if formed.cells:
        yield Finding(LAYOUT_TABLE, "This table looks as if it were for layout.", (page.mark(formed.table),))


def _presentation(page: Document, formed: Grid) -> Iterator[Finding]:
    own = {cell.element.tag for cell in formed.cells} | {one.tag for one in formed.table}
    if own & {"th", "caption"} or any("scope" in cell.element.attrib for cell in formed.cells):
        message = "This table is said to be for layout, but has headers or a caption."
        yield Finding(LAYOUT_WITH_HEADERS, message, (page.mark(formed.table),))


def _data(page: Document, formed: Grid) -> Iterator[Finding]:
    mark = (page.mark(formed.table),)
    if not name(page, formed.table) and not _is_headed(page, formed.table):
        yield Finding(NAMELESS_TABLE, f"The table that begins “{_beginning(formed)}” has no caption.", mark)
    if formed.cells and not formed.headers:
        yield Finding(NO_HEADERS, "This table has no headers.", mark)
    if len(formed.headers) > 1 and not formed.data:
        yield Finding(ONLY_HEADERS, "All cells of this table are headers.", mark)


def _is_headed(page: Document, table: Element) -> bool:
    """Whether a heading right above a table, or the caption of its figure, says what is in it."""
    parent = page.parents.get(table)
    siblings = list(parent) if parent is not None else []
    before = next((one for one in reversed(siblings[: siblings.index(table)]) if isinstance(one.tag, str)), None)
    is_in_figure = parent is not None and parent.tag == "figure" and any(one.tag == "figcaption" for one in siblings)
    return is_in_figure or (before is not None and bool(level_of(before)))


def _beginning(formed: Grid) -> str:
    return " ".join(words(one.element) for one in formed.cells[:3])[:60]
