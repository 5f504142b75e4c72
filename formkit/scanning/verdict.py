"""What a scanner says of a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO


@dataclass(frozen=True)
class Clean:
    """No virus was found."""


@dataclass(frozen=True)
class Infected:
    """A virus was found; its name is for the log."""

    name: str


@dataclass(frozen=True)
class Unavailable:
    """Nobody knows: the scanner could not be asked, or could not answer. The reason is for the operator."""

    reason: str


CLEAN = Clean()
Verdict = Clean | Infected | Unavailable
Scan = Callable[[BinaryIO], Verdict]
"""A scanner: reads a stream to its end, once, and says what is in it; it never raises for what the scanner does."""
