"""A sheet: everything a profile knows as CSV for spreadsheets, and read back from it.

A cell that begins like a formula gets an apostrophe before it, as OWASP and ASVS 1.2.10 ask, and so does one that
begins with an apostrophe: taking one off again gives back what there was.
https://owasp.org/www-community/attacks/CSV_Injection
"""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping, Sequence
from io import StringIO
from typing import Any
from uuid import UUID

from formkit.fields.line import is_printable
from formkit.profile.assertion import Assertion, Json
from formkit.profile.export import MOST, Unreadable, read_all, record

_APOSTROPHE = "'"
FORMULAS = tuple("=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20")
"""How what a spreadsheet would run begins, in the full width of Japanese too."""
_SOURCE = "source_"
_AS_JSON = ("evidence", "purposes")
_OPTIONAL = ("valid_from", "valid_until", "supersedes")
COLUMNS = (
    "attribute", "value", "status", "assurance", "source_kind", "source_id", "source_form", "source_organisation",
    "asserted", "confirmed", "valid_from", "valid_until", "controller", "purposes", "evidence", "shape", "id",
    "supersedes",
)  # fmt: skip
"""The names of the columns, in the first row."""


def to_csv(assertions: Sequence[Assertion]) -> str:
    """Write a row for each value; lines end as RFC 4180 says, and every cell is quoted."""
    written = StringIO(newline="")
    writer = csv.writer(written, quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS)
    for one in assertions:
        cells = _cells(record(one))
        writer.writerow([guarded(cells[column]) for column in COLUMNS])
    return written.getvalue()


def from_csv(text: str, citizen: UUID) -> tuple[Assertion, ...] | Unreadable:
    """Read back what `to_csv` wrote, be it saved again by a spreadsheet since; anything else is unreadable."""
    try:
        rows = list(csv.reader(StringIO(text, newline=""), strict=True))
    except csv.Error:
        return Unreadable()
    if not rows or tuple(rows[0]) != COLUMNS or len(rows) > MOST + 1:
        return Unreadable()
    records: list[Any] = []
    for number, row in enumerate((row for row in rows[1:] if any(row)), 1):
        try:
            records.append(_record(dict(zip(COLUMNS, (bare(cell) for cell in row), strict=True))))
        except (ValueError, RecursionError):
            return Unreadable(number)
    return read_all(records, citizen)


def guarded(cell: str) -> str:
    """Let no spreadsheet take a cell for a formula."""
    return f"{_APOSTROPHE}{cell}" if cell.startswith((*FORMULAS, _APOSTROPHE)) else cell


def bare(cell: str) -> str:
    """Take off what `guarded` put before a cell."""
    return cell.removeprefix(_APOSTROPHE)


def _cells(one: Mapping[str, Any]) -> dict[str, str]:
    source = {f"{_SOURCE}{name}": text for name, text in one["source"].items()}
    texts = {name: one[name] or "" for name in _OPTIONAL}
    as_json = {name: json.dumps(one[name]) for name in _AS_JSON}
    return {**one, **source, **texts, **as_json, "value": _value_cell(one["value"])}


def _value_cell(value: Json) -> str:
    """Write a text as people read it; whatever else it is, and a text that could be taken for it, as JSON."""
    is_plain = isinstance(value, str) and is_printable(value) and value[:1] not in ('"', "{", "[")
    return value if is_plain else json.dumps(value)


def _record(cells: Mapping[str, str]) -> dict[str, Json]:
    source = {name.removeprefix(_SOURCE): text for name, text in cells.items() if name.startswith(_SOURCE)}
    texts = {name: text for name, text in cells.items() if not name.startswith(_SOURCE)}
    empty = {name: texts[name] or None for name in _OPTIONAL}
    as_json = {name: json.loads(texts[name]) for name in _AS_JSON}
    value = texts["value"]
    read = json.loads(value) if value[:1] in ('"', "{", "[") else value
    return {**texts, **empty, **as_json, "value": read, "source": source}
