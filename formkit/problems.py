"""What can be wrong with a definition, said to its designer: values, never exceptions, until the edge prints them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

Pointer = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands in a file: line and column count from 1, columns in characters."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a definition: a stable code, where it is, what is wrong, and how to mend it.

    `on` says whether the pointer means the value that stands there or the key that names it.
    """

    code: str
    pointer: Pointer
    message: str
    remedy: str
    on: Literal["value", "key"] = "value"
    severity: Literal["error", "warning"] = "error"
    place: Place | None = None

    @property
    def is_error(self) -> bool:
        """Whether this stops the definition from being served."""
        return self.severity == "error"

    def at(self, place: Place) -> Problem:
        """Return the same problem with the place where a designer finds it."""
        return replace(self, place=place)


def json_pointer(pointer: Pointer) -> str:
    """Write a pointer as RFC 6901 does: `("pages", 0, "a/b")` is `/pages/0/a~1b`."""
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in pointer)


def warning(code: str, pointer: Pointer, message: str, remedy: str) -> Problem:
    """Make a problem that is shown and does not stop the definition."""
    return Problem(code, pointer, message, remedy, severity="warning")
