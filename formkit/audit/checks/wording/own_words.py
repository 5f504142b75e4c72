"""Own words: what formkit and GOV.UK pages say in English and Welsh, and what languages call themselves.

Two or three words are too few to tell a language by; these are known.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from babel import Locale

from formkit.audit.checks.wording.passages import Passage
from formkit.audit.checks.wording.tags import primary
from formkit.audit.checks.wording.tongues import KNOWN
from formkit.language import language

_INSTRUCTIONS = ("a", "button", "summary", "label", "legend", "input")
_SHORT = 4


def own_tongue(passage: Passage, words: str) -> str:
    """The language that such words are known to be in, where it is another than they are said to be in; else ""."""
    said = primary(passage.language)
    known = "en" if said == "cy" else "cy" if said == "en" else ""
    if known and words in _only(known) and (" " in words or _is_spoken_to(passage, words)):
        return known
    named = _called_themselves().get(words.casefold(), "") if passage.element.tag in ("a", "button") else ""
    return named if named and named != said and not _is_name_in(words, said) else ""


def _is_spoken_to(passage: Passage, word: str) -> bool:
    """Whether one word stands where people are told what to do, and not where somebody’s name may stand."""
    return passage.element.tag in _INSTRUCTIONS and len(word) > _SHORT


@cache
def _only(code: str) -> frozenset[str]:
    """What formkit says in one of its two languages and never in the other."""
    pairs = _pairs()
    english, welsh = frozenset(pairs), frozenset(pairs.values())
    return english - welsh if code == "en" else welsh - english


@cache
def _pairs() -> Mapping[str, str]:
    own = language("cy").own
    entries = [(one.id, one.string) for one in own or () if isinstance(one.id, str) and isinstance(one.string, str)]
    return {english: welsh for english, welsh in entries if english and welsh and "{" not in english}


@cache
def _called_themselves() -> Mapping[str, str]:
    """Languages by what they call themselves: `cymraeg` is cy."""
    return {(Locale.parse(code).get_display_name(code) or "").casefold(): code for code in sorted(KNOWN)}


def _is_name_in(words: str, code: str) -> bool:
    """Whether a language calls some language by this name too."""
    return code in KNOWN and words.casefold() in {name.casefold() for name in Locale.parse(code).languages.values()}
