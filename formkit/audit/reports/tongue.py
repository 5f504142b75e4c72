"""Tongues: what an English report quotes from Welsh pages is marked as Welsh, for screen readers."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from formkit.audit.result import Found

_QUOTED = re.compile(r"“([^”]*)”")
_WELSH = re.compile(r"\b(Gwall|Cymraeg)\b")
ENGLISH = "en"


def language(found: Found) -> str:
    """The language of the pages that show a finding; English where there are several."""
    codes = {one.document.state.language for one in found.at if one.document.state}
    return codes.pop() if len(codes) == 1 else ENGLISH


def marked(text: str, code: str = ENGLISH) -> Markup:
    """Write a text as HTML, what it quotes marked with the language that it is in."""
    pieces = _QUOTED.split(text)
    return Markup("").join(_quoted(one, code) if place % 2 else escape(one) for place, one in enumerate(pieces))


def _quoted(words: str, code: str) -> Markup:
    spoken = "cy" if _WELSH.search(words) else code
    inner = escape(words) if spoken == ENGLISH else Markup('<span lang="{}">{}</span>').format(spoken, words)
    return Markup("“{}”").format(inner)
