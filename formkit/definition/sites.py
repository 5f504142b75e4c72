"""Where conditions and inserts stand in a definition, noted while it is built, for the prover to judge."""

from __future__ import annotations

from dataclasses import dataclass

from formkit.conditions import Condition
from formkit.problems import Pointer
from formkit.text import Insert


@dataclass(frozen=True)
class WhenSite:
    """A `when` (or a named condition's use) at a pointer; `assuming` is what is known to hold wherever it is asked.

    It is asked when everything before the page called `page` has been answered ("" for after the last page); `field`
    names the field of that page before which it is asked, if it stands on one.
    """

    pointer: Pointer
    condition: Condition
    assuming: tuple[Condition, ...]
    page: str
    field: str = ""


@dataclass(frozen=True)
class InsertSite:
    """An insert in a text at a pointer, shown on `page` ("" for after the last page) when all of `assuming` holds."""

    pointer: Pointer
    insert: Insert
    assuming: tuple[Condition, ...]
    page: str
    field: str = ""


@dataclass(frozen=True)
class Sites:
    """Everything there is to prove about one definition."""

    whens: tuple[WhenSite, ...] = ()
    inserts: tuple[InsertSite, ...] = ()
