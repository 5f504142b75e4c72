"""Capitals: places as people write them, from the ones that Royal Mail and Ordnance Survey write in capitals alone."""

from __future__ import annotations

import re

# Words that stay small inside a name: Stratford-upon-Avon, Isle of Man, Tal-y-bont, Chester-le-Street.
_SMALL = frozenset({
    "and", "ar", "at", "by", "cum", "de", "en", "in", "juxta", "la", "le", "next", "of", "on", "over", "sub", "super",
    "the", "under", "upon", "uwch", "with", "wrth", "y", "yr",
})  # fmt: skip
_FIXED = {"PLC": "plc", "PO": "PO", "BBC": "BBC", "BT": "BT", "HM": "HM", "HMRC": "HMRC", "NHS": "NHS", "UK": "UK"}
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ORDINAL = re.compile(r"[0-9]+(?:ST|ND|RD|TH)")


def capitals(text: str) -> str:
    """Write `MCDONALD HOUSE` as `McDonald House` and `12A` as it is; text that has small letters stays as it is."""
    if text != text.upper():
        return text
    return _WORD.sub(lambda found: _word(found[0], is_inside=found.start() > 0 and found.end() < len(text)), text)


def _word(word: str, *, is_inside: bool) -> str:
    if word in _FIXED:
        return _FIXED[word]
    if is_inside and word.lower() in _SMALL:
        return word.lower()
    if _ORDINAL.fullmatch(word):
        return word.lower()
    if any(sign.isdigit() for sign in word):
        return word
    return _name(word)


def _name(word: str) -> str:
    """Write O'NEILL as O'Neill, ST JOHN'S as St John's, MCDONALD as McDonald."""
    first, *rest = re.split(r"(['’])", word.capitalize())
    if rest and len(first) == 1 and len(rest[-1]) > 1:
        return "".join((first, *rest[:-1], rest[-1].capitalize()))
    return re.sub(r"^(Mc)(\w)(?=\w{2})", lambda found: found[1] + found[2].upper(), word.capitalize())
