"""Scripts: which letters a text is written in, and which a language is written in."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import cache

from babel.core import get_global

from formkit.audit.checks.wording.tags import primary
from formkit.audit.names import tokens

RIGHT_TO_LEFT = tokens("Adlm Arab Hebr Mand Nkoo Rohg Samr Syrc Thaa")
_SCRIPTS: Mapping[str, str] = {
    **{name.upper(): name[:4] for name in ("Arabic", "Greek", "Thai", "Devanagari", "Bengali", "Armenian", "Ethiopic")},
    **{"HEBREW": "Hebr", "CYRILLIC": "Cyrl", "GURMUKHI": "Guru", "GUJARATI": "Gujr", "TAMIL": "Taml", "TELUGU": "Telu"},
    **{
        "ARABIC": "Arab",
        "GREEK": "Grek",
        "KANNADA": "Knda",
        "MALAYALAM": "Mlym",
        "SINHALA": "Sinh",
        "GEORGIAN": "Geor",
    },
    **{"KHMER": "Khmr", "LAO": "Laoo", "MYANMAR": "Mymr", "TIBETAN": "Tibt", "THAANA": "Thaa", "SYRIAC": "Syrc"},
    **{"CJK": "Hani", "HIRAGANA": "Jpan", "KATAKANA": "Jpan", "HANGUL": "Kore", "LATIN": "Latn", "NKO": "Nkoo"},
}
"""ISO 15924's codes, by the first word of a letter's name in Unicode."""
_HAN = ("Hans", "Hant", "Jpan", "Kore")
_EXAMPLES = {"Arab": "ar", "Hebr": "he", "Grek": "el", "Hani": "zh", "Jpan": "ja", "Kore": "ko", "Cyrl": "ru"}
_SCRIPT_SUBTAG = re.compile(r"-([A-Za-z]{4})(?:-|$)")


@cache
def counted(text: str) -> Counter[str]:
    """How many letters of each script a text has."""
    if text.isascii():
        return Counter({"Latn": sum(map(str.isalpha, text))})
    return Counter(_script(letter) for letter in text if letter.isalpha())


@cache
def _script(letter: str) -> str:
    return "Latn" if letter.isascii() else _SCRIPTS.get(unicodedata.name(letter, "").partition(" ")[0], "")


def main_script(text: str) -> str:
    """The script of most letters of a text; "" where it has no letters."""
    (script, count), *_ = counted(text).most_common(1) or [("", 0)]
    return script if count else ""


@cache
def script_of(tag: str) -> str:
    """The script that a language is written in, as its tag says or as people mostly write it; "" if unknown."""
    said = _SCRIPT_SUBTAG.search(tag)
    if said:
        return said[1].title()
    parts = str(get_global("likely_subtags").get(primary(tag), "")).split("_")
    return parts[1] if len(parts) > 1 else ""


def is_written_in(script: str, tag: str) -> bool:
    """Whether a language is written in a script, as far as is known."""
    usual = script_of(tag)
    if not usual or not script or script == usual or script == "Zyyy":
        return True
    return (script == "Hani" and usual in _HAN) or (usual == "Jpan" and script in ("Hani", "Kana", "Hira"))


def runs_right_to_left(tag: str) -> bool:
    """Whether a language is written from right to left."""
    return script_of(tag) in RIGHT_TO_LEFT


def example(script: str) -> str:
    """A language that is written in a script, for a remedy to name; "" where there are too many."""
    return _EXAMPLES.get(script, "")
