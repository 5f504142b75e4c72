"""Obsolete: elements and attributes that HTML has given up, and looks written into the page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from formkit.audit.checks.structure.exposed import exposed
from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.names import tokens
from formkit.audit.rule import Impact, fails, review

MOVING_TEXT = fails(
    "moving-text",
    "2.2.2",
    "No words blink or move by themselves.",
    "Take <blink> and <marquee> away: readers cannot stop them.",
)
OBSOLETE_ELEMENT = fails(
    "obsolete-element",
    "1.3.1",
    "The page has no elements that HTML has given up.",
    "Say by its element what the words are, and how they look in the stylesheet.",
    Impact.MINOR,
)
OBSOLETE_ATTRIBUTE = fails(
    "obsolete-attribute",
    "",
    "The page has no attributes that HTML has given up for stylesheets.",
    "Take the attribute away, and say how it looks in the stylesheet.",
    Impact.MINOR,
)
INLINE_COLOUR = review(
    "inline-colour",
    "1.4.3 1.4.8",
    "Colours are in the stylesheet, where readers can change them.",
    "Put the colour into the stylesheet, with the colour behind it.",
    Impact.MINOR,
)
_MOVING = ("blink", "marquee")
_ELEMENTS = (
    "acronym", "applet", "basefont", "bgsound", "big", "center", "dir", "font", "frame", "frameset", "isindex",
    "keygen", "listing", "menuitem", "multicol", "nextid", "nobr", "noembed", "noframes", "plaintext", "rb", "rtc",
    "spacer", "strike", "tt", "xmp",
)  # fmt: skip
_ATTRIBUTES = tokens(
    "align alink background bgcolor bordercolor cellpadding cellspacing clear compact frameborder hspace link "
    "marginheight marginwidth noshade nowrap text valign vlink vspace"
)
_COLOUR = re.compile(
    r"(?:^|;)\s*(?:color|background(?:-color)?)\s*:(?!\s*(?:inherit|transparent|none|initial|unset)\b)", re.IGNORECASE
)


def obsolete(page: Document) -> Iterator[Finding]:
    """Elements and attributes that HTML has given up."""
    for one in exposed(page, *_MOVING, *_ELEMENTS):
        if one.tag in _MOVING:
            yield Finding(MOVING_TEXT, f"The words in this <{one.tag}> move or blink.", (page.mark(one),))
        else:
            yield Finding(OBSOLETE_ELEMENT, f"HTML has given up the element <{one.tag}>.", (page.mark(one),))
    for one in page.elements():
        if _ATTRIBUTES.isdisjoint(one.attrib) or one.tag in _ELEMENTS or "}" in str(one.tag):
            continue
        if not page.within(one, "svg", "math"):
            found = sorted(_ATTRIBUTES & set(one.attrib))
            message = f"HTML has given up {', '.join(found)} on <{one.tag}>."
            yield Finding(OBSOLETE_ATTRIBUTE, message, (page.mark(one),))


def inline_colours(page: Document) -> Iterator[Finding]:
    """Colours in `style` attributes of elements that show words."""
    for one in page.elements():
        if "style" in one.attrib and _COLOUR.search(one.get("style") or "") and "}" not in str(one.tag):
            message = f"This <{one.tag}> has its colour in a style attribute."
            yield Finding(INLINE_COLOUR, message, (page.mark(one),))
