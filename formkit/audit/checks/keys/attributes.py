"""Attributes that change what the keyboard does: tabindex, accesskey and the old attributes for events."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from formkit.audit.check import OfDocument
from formkit.audit.document import Document, words
from formkit.audit.finding import Finding
from formkit.audit.rule import Impact, fails

POSITIVE = fails(
    "tabindex-positive",
    "2.4.3",
    "No tabindex is greater than 0.",
    "Take the tabindex away, and put the element into the HTML where Tab is to come to it.",
)
ACCESSKEY = fails(
    "accesskey",
    "2.1.4",
    "No key of the citizen’s browser or screen reader is taken away by accesskey.",
    "Take the accesskey away: it clashes with the keys of browsers and screen readers, and nobody is told of it.",
    Impact.MODERATE,
)
INERT = fails(
    "tab-stop-inert",
    "2.4.3 4.1.2",
    "Tab stops only where there is something to do.",
    'Take tabindex="0" away; what only a script is to focus gets tabindex="-1", and what is acted upon is a button.',
    Impact.MODERATE,
)
DOWN = fails(
    "acts-on-press",
    "2.5.2",
    "Nothing is done before the mouse button or the finger is lifted again.",
    "Listen to “click”, not to “mousedown”, “pointerdown” or “touchstart”.",
    Impact.MODERATE,
)
PASTE = fails(
    "paste-blocked",
    "3.3.8",
    "Citizens can paste into every field.",
    "Take away what prevents “paste”, so that password managers and people who copy can fill the field in.",
)
ON_CHANGE = fails(
    "changes-context-on-input",
    "3.2.2",
    "Choosing or typing something does nothing to the page but that.",
    "Let the citizen press a button when they have chosen, and go on only then.",
)
ON_FOCUS = fails(
    "focus-taken-away",
    "2.1.1 3.2.1",
    "What gets the focus keeps it.",
    "Take away the script that moves the focus on when it comes.",
)
_TEXT = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "span", "strong", "em", "b", "i", "img", "label",
         "legend", "blockquote", "figure", "figcaption", "td", "th", "small")  # fmt: skip
_DOWNS = ("onmousedown", "onpointerdown", "ontouchstart")
_ACTS = re.compile(r"location|submit\s*\(|\.open\s*\(|navigate|click\s*\(|href")
_LEAVES = re.compile(r"location|submit\s*\(|window\.open|href\s*=|\.focus\s*\(|navigate")
_REFUSES = re.compile(r"return\s+false|preventDefault")


def tab_order(page: Document) -> Iterator[Finding]:
    """Find a tabindex above 0, an accesskey, and text that Tab stops at."""
    for one in page.elements():
        number = _number(one.get("tabindex"))
        if number > 0 and not page.hides(one):
            message = f"This {one.tag} has tabindex {number}, so Tab comes to it before everything that has none."
            yield Finding(POSITIVE, message, (page.mark(one),))
        if (one.get("accesskey") or "").strip():
            message = f"This {one.tag} takes the key “{one.get('accesskey')}” for itself."
            yield Finding(ACCESSKEY, message, (page.mark(one),))
        if number == 0 and one.tag in _TEXT and not _acts(one) and not page.hides(one):
            yield Finding(
                INERT, f"Tab stops at this {one.tag}{_saying(one)}, where there is nothing to do.", (page.mark(one),)
            )


def events(page: Document) -> Iterator[Finding]:
    """Find attributes for events that act too early, take the focus away, leave the page or refuse what is pasted."""
    for one in page.elements():
        if any(_ACTS.search(one.get(name) or "") for name in _DOWNS):
            yield Finding(DOWN, f"This {one.tag} acts as soon as it is pressed.", (page.mark(one),))
        if _REFUSES.search(one.get("onpaste") or ""):
            yield Finding(PASTE, f"Nothing can be pasted into this {one.tag}.", (page.mark(one),))
        if any(_LEAVES.search(one.get(name) or "") for name in ("onchange", "oninput")):
            yield Finding(ON_CHANGE, f"Changing this {one.tag} acts on the page at once.", (page.mark(one),))
        if re.search(r"\bblur\s*\(", one.get("onfocus") or "") or _LEAVES.search(one.get("onfocus") or ""):
            yield Finding(ON_FOCUS, f"This {one.tag} gives the focus away when it gets it.", (page.mark(one),))


def _number(text: str | None) -> int:
    """Read a tabindex as browsers do; -1 where there is none."""
    found = re.match(r"\s*([+-]?\d{1,9})", text or "")
    return int(found[1]) if found else -1


def _acts(element: Element) -> bool:
    return bool(element.get("role")) or any(str(name).startswith("on") for name in element.attrib)


def _saying(element: Element) -> str:
    said = words(element)[:60]
    return f" “{said}”" if said else ""


OF_DOCUMENT = (
    OfDocument(tab_order, (POSITIVE, ACCESSKEY, INERT)),
    OfDocument(events, (DOWN, PASTE, ON_CHANGE, ON_FOCUS)),
)
