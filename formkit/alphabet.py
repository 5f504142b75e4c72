"""The alphabet: where a word stands in a list, in the order that readers of English or Welsh expect."""

from __future__ import annotations

import re
from functools import cache
from string import ascii_lowercase
from unicodedata import combining, normalize

# As CLDR's collation for Welsh has it: https://github.com/unicode-org/cldr/blob/main/common/collation/cy.xml
_DIGRAPHS = {"c": "ch", "d": "dd", "f": "ff", "g": "ng", "l": "ll", "p": "ph", "r": "rh", "t": "th"}
"""The letters of two signs, each by the letter that it comes after."""
_WELSH = [one for letter in ascii_lowercase for one in (letter, _DIGRAPHS.get(letter)) if one]
_LETTERS = {letter: chr(place) for place, letter in enumerate(_WELSH, ord("a"))}
_LETTER = re.compile("|".join(sorted(_WELSH, key=len, reverse=True)))
_ARTICLE = {"en": re.compile(r"the\s+"), "cy": re.compile(r"(?:yr|y)\s+|(?:o’r|o)\s+(?:yr\s+|y\s+)?")}


@cache
def place(words: str, code: str) -> str:
    """Give what to sort words by: letters alone, whatever their accents, without the article in front.

    In Welsh `ch`, `dd`, `ff`, `ng`, `ll`, `ph`, `rh` and `th` are letters of their own.
    """
    letters = "".join(one for one in normalize("NFD", words.casefold()) if not combining(one))
    article = _ARTICLE[code].match(letters) if code in _ARTICLE else None
    plain = re.sub(r"[^\w\s]", "", letters[article.end() :] if article else letters)
    return _LETTER.sub(lambda letter: _LETTERS[letter[0]], plain) if code == "cy" else plain
