"""States: what a page of a journey can look like, and what a citizen did to see it so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Typed = Mapping[str, tuple[str, ...]]
"""What is typed or chosen, by the name of the control, as a browser would post it; files by their names."""


class Kind(StrEnum):
    """Kinds of states, as the report's columns name them."""

    BLANK = "blank"
    EMPTY_POST = "empty post"
    ERROR = "error"
    FILLED = "filled"
    REVEALED = "revealed"
    VALID_REDISPLAY = "valid redisplay"
    LONG = "long answers"
    CHANGED = "change and return"
    NONE = "no items"
    ONE = "one item"
    MOST = "most items"
    PREFILLED = "prefilled"
    STALE = "stale"
    CONFLICTING = "conflicting"
    LOCKED = "locked"
    SOURCE_DOWN = "source down"
    WARNED = "time-out warning"
    SHOWN = "shown"
    """A page that is only read: start, check answers, exit, confirmation, task list, an error page, your data …"""


@dataclass(frozen=True)
class Expected:
    """An error that a state must show: the field, the rule broken, and the parts of the field that are wrong."""

    field: str
    rule: str
    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class State:
    """One state of one page in one language.

    `form` and `page` are names of the definition; a page that no designer writes is named by the end of its address
    (`check-answers`, `task-list`, `timed-out`); outside forms `form` is "". `typed` is typed into the page and, with
    `is_posted`, sent. `expected` are the errors that must then be shown, none where the post is taken. `pointer` (RFC
    6901) is the page's place in the definition.
    """

    form: str
    page: str
    language: str
    kind: Kind
    detail: str = ""
    typed: Typed = field(default_factory=dict)
    is_posted: bool = False
    expected: tuple[Expected, ...] = ()
    pointer: str = ""

    @property
    def is_in_error(self) -> bool:
        """Whether the page must come back with errors."""
        return bool(self.expected)

    def __str__(self) -> str:
        detail = f" ({self.detail})" if self.detail else ""
        return f"{self.form}/{self.page} [{self.language}] {self.kind}{detail}"
