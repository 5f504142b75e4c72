"""The name of an uploaded file: shown as text, and used by a department's folder. It never says what is in the file."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from formkit.fields.line import is_printable, line

LONGEST = 100
"""Characters that a name keeps. As bytes a folder takes 255, so it keeps fewer of those that are long in UTF-8."""
_MOST_BYTES = 200
_LONGEST_ENDING = 10
_JOINERS = "\u200c\u200d"
_NAMELESS = "file"


def cleaned(name: str) -> str:
    """Make a name of what a browser sent: no folders, nothing unseen, no other direction of writing, not too long."""
    last = name.replace("\\", "/").rpartition("/")[2]
    seen = "".join(one for one in last if unicodedata.category(one) not in ("Cc", "Cf", "Cs") or one in _JOINERS)
    text = line(seen).strip(". " + _JOINERS)
    return _shortened(text) if text and is_printable(text) else _NAMELESS


def ended(name: str, endings: Sequence[str]) -> str:
    """Let a name end as what is in the file does, in one of these ways: computers open files by their names."""
    return name if name.lower().endswith(tuple(endings)) else _shortened(f"{name}{endings[0]}")


def _shortened(text: str) -> str:
    stem, dot, ending = text.rpartition(".")
    if not stem or len(ending) > _LONGEST_ENDING:
        stem, dot, ending = text, "", ""
    stem = stem[: LONGEST - len(dot + ending)]
    while len(f"{stem}{dot}{ending}".encode()) > _MOST_BYTES:
        stem = stem[:-1]
    return line(f"{stem.rstrip()}{dot}{ending}")
