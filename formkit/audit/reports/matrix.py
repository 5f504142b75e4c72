"""Matrices: how many findings each page has in each kind of state, a table for each language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from formkit.audit.result import Found
from formkit.audit.spot import Spot, spoken, spot
from formkit.audit.visited import Visited


@dataclass(frozen=True)
class Line:
    """One state that was seen, and what was found there."""

    spot: Spot
    found: tuple[Found, ...]


@dataclass(frozen=True)
class Cell:
    """The states of one kind of one page. `id` is the place of the report that lists them."""

    id: str
    kind: str
    lines: tuple[Line, ...]

    @property
    def count(self) -> int:
        """How many findings they have between them."""
        return len({id(found) for line in self.lines for found in line.found})


@dataclass(frozen=True)
class Row:
    """A page with a cell for each column, None where it has no such state."""

    page: str
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True)
class Matrix:
    """All pages in one language; anybody's pages have none, and one column."""

    code: str
    language: str
    kinds: tuple[str, ...]
    rows: tuple[Row, ...]


def matrices(visited: Sequence[Visited], found: Iterable[Found]) -> tuple[Matrix, ...]:
    """Make a matrix for each language, in the order in which they were seen."""
    by_spot: dict[Spot, list[Found]] = {spot(one): [] for one in visited}
    for one in found:
        for at in dict.fromkeys(spot(each) for each in one.at):
            by_spot.setdefault(at, []).append(one)
    lines = [Line(at, tuple(each)) for at, each in by_spot.items()]
    return tuple(_matrix(code, lines) for code in dict.fromkeys(line.spot.language for line in lines))


def _matrix(code: str, lines: Sequence[Line]) -> Matrix:
    mine = [line for line in lines if line.spot.language == code]
    kinds = tuple(dict.fromkeys(line.spot.kind for line in mine))
    pages = dict.fromkeys(line.spot.page for line in mine)
    rows = tuple(
        Row(page, tuple(_cell(mine, at, page, kinds, kind) for kind in kinds)) for at, page in enumerate(pages)
    )
    return Matrix(code, spoken(code), tuple(kind or "as it comes" for kind in kinds), rows)


def _cell(lines: Sequence[Line], at: int, page: str, kinds: Sequence[str], kind: str) -> Cell | None:
    mine = tuple(line for line in lines if line.spot.page == page and line.spot.kind == kind)
    name = f"at-{mine[0].spot.language or 'page'}-{at + 1}-{kinds.index(kind) + 1}" if mine else ""
    return Cell(name, kind, mine) if mine else None
