"""Obsolete: elements and attributes that HTML has given up, and looks written into the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from formkit.audit.checks.structure.exposed import exposed
from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.names import tokens
from formkit.audit.rule import Impact, Rule, fails, review

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
_MOVES = "The words in <{}> move or blink."
_GIVEN_UP = "HTML has given up the element <{}>."
_MOST = 50
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
    """Elements and attributes that HTML has given up: one finding for all that are alike."""
    found: dict[tuple[Rule, str], list[Element]] = {}
    for one in exposed(page, *_MOVING, *_ELEMENTS):
        rule, message = (MOVING_TEXT, _MOVES) if one.tag in _MOVING else (OBSOLETE_ELEMENT, _GIVEN_UP)
        found.setdefault((rule, message.format(one.tag)), []).append(one)
    for one in page.elements():
        if not _ATTRIBUTES.isdisjoint(one.attrib) and one.tag not in _ELEMENTS and not _is_drawn(page, one):
            names = ", ".join(sorted(_ATTRIBUTES & set(one.attrib)))
            message = f"HTML has given up {names} on <{one.tag}>."
            found.setdefault((OBSOLETE_ATTRIBUTE, message), []).append(one)
    for (rule, message), alike in found.items():
        yield Finding(rule, message, tuple(page.mark(one) for one in alike[:_MOST]))


def _is_drawn(page: Document, element: Element) -> bool:
    """Whether an element is a part of a drawing or formula, which have attributes of their own."""
    return "}" in str(element.tag) or page.within(element, "svg", "math")


def inline_colours(page: Document) -> Iterator[Finding]:
    """Colours in `style` attributes of elements that show words."""
    for one in page.elements():
        if "style" in one.attrib and _COLOUR.search(one.get("style") or "") and "}" not in str(one.tag):
            message = f"This <{one.tag}> has its colour in a style attribute."
            yield Finding(INLINE_COLOUR, message, (page.mark(one),))
