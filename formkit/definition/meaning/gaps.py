"""Gaps: flaws in a file's shape that may hide the name of something."""

from __future__ import annotations

from collections.abc import Iterable

from formkit.problems import Problem

_CONTAINERS = ("pages", "fields", "lists", "conditions", "sections", "options")


def has_gaps(flaws: Iterable[Problem]) -> bool:
    """Whether names may be hidden: by a key misspelt or written twice, or a part of another JSON type than expected."""
    return any(_hides(flaw) for flaw in flaws)


def _hides(flaw: Problem) -> bool:
    """Whether a page, a field or a list of them may not have been seen because of a flaw."""
    last = flaw.pointer[-1] if flaw.pointer else ""
    around = flaw.pointer[-2] if len(flaw.pointer) > 1 else ""
    match flaw.code:
        case "wrong-type":
            return last in _CONTAINERS or around in _CONTAINERS or last in ("name", "type")
        case "unknown-key" | "duplicate-key":
            return len(flaw.pointer) == 1 or around in _CONTAINERS or isinstance(around, int)
        case "missing-key":
            return isinstance(last, int) or not flaw.pointer
    return False
