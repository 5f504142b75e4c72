"""Whole numbers in words up to twenty, as some people type them, and what stands round a number that is not alone.

Patterns of the GOV.UK Design System let people answer "in whatever format is familiar to them" where it is clear what
they mean. `three` and `tri` are; `about 3 weeks` is not: only they know whether 3 is the answer.
"""

from __future__ import annotations

import re
from decimal import Decimal

_ENGLISH = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
# The older way of counting is in twenties, the newer in tens; 2, 3 and 4 have a feminine form, 5, 6 and 10 a short one.
_WELSH = (
    ("sero", "dim"),
    ("un",),
    ("dau", "dwy"),
    ("tri", "tair"),
    ("pedwar", "pedair"),
    ("pump", "pum"),
    ("chwech", "chwe"),
    ("saith",),
    ("wyth",),
    ("naw",),
    ("deg", "deng"),
    ("un ar ddeg", "un deg un"),
    ("deuddeg", "un deg dau", "un deg dwy"),
    ("tri ar ddeg", "tair ar ddeg", "un deg tri", "un deg tair"),
    ("pedwar ar ddeg", "pedair ar ddeg", "un deg pedwar", "un deg pedair"),
    ("pymtheg", "un deg pump"),
    ("un ar bymtheg", "un deg chwech"),
    ("dau ar bymtheg", "dwy ar bymtheg", "un deg saith"),
    ("deunaw", "un deg wyth"),
    ("pedwar ar bymtheg", "pedair ar bymtheg", "un deg naw"),
    ("ugain", "dau ddeg"),
)
_NUMBERS = {
    **{word: number for number, word in enumerate(_ENGLISH.split())},
    **{words: number for number, forms in enumerate(_WELSH) for words in forms},
}
_BETWEEN = re.compile(r"[\s/~-]+")
_UNIT = re.compile(r"(\d[\d,.]*)([^\W\d_]{2,})")
_FIGURES = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def spoken(text: str) -> int | None:
    """Read `three`, `Tri` or `un ar ddeg`; None when it is no number up to twenty in English or Welsh."""
    return _NUMBERS.get(" ".join(text.casefold().split()))


def numbers_among_words(text: str) -> list[Decimal]:
    """Give the numbers of a text that has something else in it too, such as 3 of `about 3 weeks`, 2 and 3 of `2-3`.

    None are given where a sign stands in it that is part of neither a word nor a number: that is another mistake.
    """
    parts = [piece for part in _BETWEEN.split(text) for piece in _split(part) if piece]
    found = [_number(part) for part in parts]
    unclear = any(number is None and not _WORD.fullmatch(part) for part, number in zip(parts, found, strict=True))
    return [] if unclear else [number for number in found if number is not None]


def _split(part: str) -> tuple[str, ...]:
    """Take `3weeks` apart, and a stop or comma off the end."""
    bare = part.strip(".,;:?!()")
    match = _UNIT.fullmatch(bare)
    return (match[1], match[2]) if match else (bare,)


def _number(part: str) -> Decimal | None:
    if _FIGURES.fullmatch(part):
        return Decimal(part.replace(",", ""))
    said = spoken(part)
    return None if said is None else Decimal(said)
