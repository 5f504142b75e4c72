"""Telling: words that point to a place or a look, and words that only hold the place of others."""

from __future__ import annotations

import re

_THINGS = r"(?:button|icon|box|link|field|menu|panel|image|picture|shape|tab|arrow|circle|square)s?"
_LOOKS = (
    r"(?:red|green|blue|yellow|orange|gr[ea]y|black|white|pink|purple|round|square|circular|triangular|rectangular)"
)
_SIDE = r"(?:left|right)(?:[- ]hand)?(?:[- ](?:side|column|panel|menu|pane))?"
_END = r"[.,;:)!?]|$"
_SHOWN = r"\s+(?:is|are|was|were|has|have|had|will|can|shows?|won|says?|lists?|tells?|explains?|contains?|of)\b"
_PLACES = (
    rf"\b(?:on|at|to|from|in) the {_SIDE}(?: of (?:the|this|your) (?:page|screen|form))?(?={_END}|{_SHOWN})",
    rf"\b(?:use|see|click|select|press|choose|tick|open|check|follow)\b[^.]{{0,40}}\bthe {_LOOKS} {_THINGS}\b",
    rf"\bthe {_LOOKS} {_THINGS}\b(?= (?:at|on|to|in|above|below|beside|next))",
    rf"\b{_THINGS} (?:on|to|at) the (?:far )?(?:left|right|top|bottom)\b",
    rf"\bar (?:y dde|y chwith|yr ochr dde|yr ochr chwith)(?={_END}|\s+(?:y|yr|i['’]r) (?:dudalen|sgrin))",
    r"\by (?:botwm|blwch|ddolen|eicon) (?:coch|gwyrdd|glas|melyn|crwn|sgwâr|goch|werdd|las|felen|gron)\b",
)
_BY_PLACE = re.compile("|".join(_PLACES), re.IGNORECASE)
_BODIES_AND_ROADS = re.compile(
    r"\b(?:arms?|legs?|(?<!left[ -])(?<!right[ -])hands?|foot|feet|eyes?|ears?|knees?|body"
    r"|face|head|heart|lungs?|breast|hip|drive|driving|road|lane|street|turn|lorry|vehicle|car|bus)\b",
    re.IGNORECASE,
)
"""Where these are spoken of, left and right are no places on a page."""
_PLACEHOLDER = re.compile(
    r"\blorem ipsum\b|\bdolor sit amet\b|\bconsectetur adipiscing\b|^\W*(?:TODO|TBC|TBD|FIXME)\b"
    r"|\[(?:insert|placeholder|name here|text here)[^\]]*\]"
    r"|\b(?:insert|placeholder) (?:text|title|content|heading|copy) (?:goes )?here\b",
    re.IGNORECASE,
)


def place_in(text: str) -> str:
    """The words of a text that point to where something stands, or to how it looks; "" where none do."""
    found = _BY_PLACE.search(text)
    return found[0] if found and not _BODIES_AND_ROADS.search(text) else ""


def placeholder_in(text: str) -> str:
    """The words of a text that only hold the place of others; "" where none do."""
    found = _PLACEHOLDER.search(text)
    return found[0] if found else ""
