"""How messages about a definition write names, lists and near misses."""

from __future__ import annotations

import json
from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import Any

DURATIONS = "Write P28D for 28 days, P2W for 2 weeks, P6M for 6 months, P1Y for a year, or P1Y6M."
LONGEST_SHOWN = 60
_NEAR = 0.65
_LONGEST_COMPARED = 60
_ELSEWHERE = {
    "number": ("integer", "decimal"),
    "boolean": ("yes_no",),
    "textarea": ("long_text",),
    "multiline": ("long_text",),
    "dropdown": ("select",),
    "paragraph": ("content",),
    "html": ("content",),
    "and": ("all",),
    "or": ("any",),
    "=": ("is",),
    "==": ("is",),
    "eq": ("is",),
    "equals": ("is",),
    "!=": ("is_not",),
    "not_equals": ("is_not",),
    ">": ("more_than", "after"),
    "gt": ("more_than", "after"),
    "greater_than": ("more_than", "after"),
    ">=": ("at_least", "on_or_after"),
    "gte": ("at_least", "on_or_after"),
    "<": ("less_than", "before"),
    "lt": ("less_than", "before"),
    "<=": ("at_most", "on_or_before"),
    "lte": ("at_most", "on_or_before"),
    "contains": ("includes",),
    "max_length": ("max_characters",),
    "optional": ("required",),
    "condition": ("when",),
    "if": ("when",),
    "show_if": ("when",),
    "help": ("hint",),
    "heading": ("title",),
    "text": ("label", "body"),
}
"""What other form builders call it, though it may be spelt like something else here."""


def quoted(text: Any) -> str:
    """Write something that stands in the file so that it is told from the words around it; long ones are cut."""
    shown = text if isinstance(text, str) else _json(text)
    shown = shown[:LONGEST_SHOWN] + "…" if len(shown) > LONGEST_SHOWN else shown
    return "`" + "".join(one if one.isprintable() else f"\\u{ord(one):04x}" for one in shown) + "`"


def _json(value: Any) -> str:
    if isinstance(value, dict | list):
        return "{…}" if isinstance(value, dict) else "[…]"
    return json.dumps(value, default=str, ensure_ascii=False).strip('"')


def any_of(words: Iterable[str], most: int = 12) -> str:
    """`a`, `b` or `c`: what may stand here; long lists are cut."""
    return _listed(words, "or", most)


def all_of(words: Iterable[str], most: int = 12) -> str:
    """`a`, `b` and `c`."""
    return _listed(words, "and", most)


def _listed(words: Iterable[str], joint: str, most: int) -> str:
    shown = [quoted(word) for word in words]
    if len(shown) > most:
        return f"{', '.join(shown[:most])} {joint} {len(shown) - most} more"
    return f" {joint} ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else "".join(shown)


class Speller:
    """Finds the word that was meant. It compares a fixed number of pairs in all: no definition makes it slow."""

    def __init__(self, pairs: int = 20_000) -> None:
        self._left = pairs

    def nearest(self, word: Any, words: Iterable[str]) -> str | None:
        """Find the likeliest of the words, if one is near."""
        if not isinstance(word, str) or len(word) > _LONGEST_COMPARED:
            return None
        flat = _flat(word)
        best, found = _NEAR, None
        for one in words:
            if self._left <= 0:
                break
            near = self._likeness(flat, one, best)
            if near > best:
                best, found = near, one
        return found

    def _likeness(self, flat: str, word: str, floor: float) -> float:
        self._left -= 1
        if abs(len(flat) - len(word)) > 12:
            return 0.0
        match = SequenceMatcher(None, _flat(word), flat)
        return match.ratio() if match.real_quick_ratio() > floor and match.quick_ratio() > floor else 0.0

    def meant(self, word: Any, words: Iterable[str]) -> str:
        """Ask "Did you mean `label`?", of a word of other form builders too; empty when nothing is near."""
        known = list(words)
        elsewhere = [one for one in _ELSEWHERE.get(_flat(str(word)), ()) if one in known]
        found = elsewhere or [one for one in [self.nearest(word, known)] if one]
        return f"Did you mean {any_of(found)}?" if found else ""


def _flat(word: str) -> str:
    """Spell a word alike however it is joined and capitalised: `firstName`, `first-name`."""
    return word.lower().replace("-", "_").replace(" ", "_")
