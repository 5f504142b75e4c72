"""Scripts that look at a page: one file each, all with the words of `common.js`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from formkit.audit.finding import Finding, Mark
from formkit.audit.rule import Rule
from formkit.audit.sight import Sight

_FOLDER = Path(__file__).parent / "scripts"
_COMMON = "common"
_COLOURED = ("colours", "forced")
"""Scripts that compare colours have the words of `palette.js` too."""


def looked(sight: Sight, name: str, *arguments: Any) -> dict[str, Any]:
    """Look at the page with one script; gives what it found, by what it is called there."""
    found: dict[str, Any] = sight.run(script(name), *arguments)
    return found


def marked(sight: Sight, elements: list[Any]) -> tuple[Mark, ...]:
    """Elements as findings show them; asks the page only where there are any."""
    return sight.marks(elements) if elements else ()


def each(sight: Sight, rule: Rule, elements: list[Any], message: str) -> Iterator[Finding]:
    """A finding for each element."""
    for mark in marked(sight, elements):
        yield Finding(rule, message, (mark,))


@cache
def script(name: str) -> str:
    """The text of a script."""
    parts = (_COMMON, "palette", name) if name in _COLOURED else (_COMMON, name)
    return "".join((_FOLDER / f"{each}.js").read_text(encoding="utf-8") for each in parts)
