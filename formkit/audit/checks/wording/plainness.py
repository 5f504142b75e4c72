"""Plainness: how long sentences and words are, and how much schooling they ask for."""

from __future__ import annotations

import re

MANY_WORDS = 40
"""Fewer words are too few to judge how hard a text is to read."""
_END = re.compile(r"(?<=[.!?])[”’\"')]*\s+(?=[“‘\"'(]*[A-Z0-9])|\n+|(?<=:)\s+")
_VOWELS = re.compile(r"[aeiouy]+")


def sentences(text: str) -> list[str]:
    """The sentences of a text; a line of its own is one."""
    return [one for one in _END.split(text) if re.search(r"\w", one)]


def syllables(word: str) -> int:
    """How many syllables an English word has, roughly."""
    plain = re.sub(r"[^a-z]", "", word.lower())
    silent = (plain.endswith("e") and not plain.endswith(("le", "ee", "ye"))) or plain.endswith(("es", "ed"))
    return max(1, len(_VOWELS.findall(plain)) - silent)


def grade(text: str) -> float:
    """How many years of school reading a text takes, by Flesch and Kincaid; 0 for no words."""
    words = re.findall(r"[A-Za-z][\w’'-]*", text)
    if not words:
        return 0.0
    long = len(words) / len(sentences(text))
    return 0.39 * long + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
