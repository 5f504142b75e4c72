"""Language tags, as `lang` must have them: https://www.rfc-editor.org/info/bcp47"""

from __future__ import annotations

import re
from functools import cache

from babel import Locale
from babel.core import get_global

from formkit.audit.names import tokens

_SIGNED = tokens("ase bfi bfk fsl gsg isg nsl sgn ssp")
"""Sign languages, which CLDR has no names for."""
_PRIVATE = re.compile(r"x(-[a-z0-9]{1,8})+", re.IGNORECASE)
_PART = re.compile(r"[A-Za-z0-9]{1,8}")


@cache
def fault(tag: str) -> str:
    """Say what is wrong with a language tag that isn't empty; "" where nothing is."""
    if _PRIVATE.fullmatch(tag):
        return ""
    first, *rest = tag.split("-")
    if not all(_PART.fullmatch(part) for part in (first, *rest)):
        return "a language tag has letters and digits with hyphens between them"
    if not _is_language(first.lower()):
        return f"“{first}” is the code of no language{_meant(first.lower())}"
    return next((f"“{part}” is no script, region or variant" for part in _plain(rest) if not _is_known(part)), "")


def primary(tag: str) -> str:
    """The language that a tag begins with: `en` of `en-GB`."""
    return tag.strip().partition("-")[0].partition("_")[0].lower()


def is_same(one: str, other: str) -> bool:
    """Whether two tags are of one language, whatever the region."""
    return primary(one) == primary(other)


def _is_language(code: str) -> bool:
    return code in _SIGNED or (code in _english().languages and "_" not in code)


def _meant(code: str) -> str:
    shorter = get_global("language_aliases").get(code, "")
    return f": write “{shorter}”" if len(shorter) == 2 else ""


def _plain(parts: list[str]) -> list[str]:
    """The subtags before extensions and private use, which begin with a letter or digit alone."""
    single = next((place for place, part in enumerate(parts) if len(part) == 1), len(parts))
    return parts[:single]


def _is_known(part: str) -> bool:
    known = _english()
    named = part.upper() in known.territories or part.title() in known.scripts or part.upper() in known.variants
    return named or _is_language(part.lower())


@cache
def _english() -> Locale:
    return Locale("en")


def called(code: str) -> str:
    """What a language is called in English."""
    return str(_english().languages.get(primary(code), code))
