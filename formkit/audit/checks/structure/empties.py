"""Empties: elements that promise words and have none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from formkit.audit.checks.structure.exposed import FILLED_LATER, exposed, headings, is_bare, is_exposed, is_filled_later
from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.names import name, role
from formkit.audit.rule import Impact, fails

EMPTY_HEADING = fails(
    "empty-heading",
    "1.3.1 2.4.6",
    "Every heading has words.",
    "Give the heading words, or take it away.",
    Impact.MODERATE,
)
EMPTY_PARAGRAPH = fails(
    "empty-paragraph",
    "1.3.1",
    "Every paragraph has words.",
    "Take the paragraph away; make room with the stylesheet.",
    Impact.MINOR,
)
EMPTY_ERROR = fails(
    "empty-error-message",
    "3.3.1",
    "Every error message has words.",
    "Say in it what is wrong and how to mend it; where nothing is wrong, take it away.",
    Impact.MODERATE,
)
EMPTY_LIST_ITEM = fails(
    "empty-list-item",
    "1.3.1",
    "Every item of a list has words, and every list has items.",
    "Take the empty item or list away: assistive technology counts it.",
    Impact.MINOR,
)
_ERROR = re.compile(r"(?:^|[\s_-])error-?message(?:$|\s)", re.IGNORECASE)


def empty_headings(page: Document) -> Iterator[Finding]:
    """Headings without words: assistive technology lists them, and there is nothing to read."""
    for level, one in headings(page):
        if not name(page, one):
            yield Finding(EMPTY_HEADING, f"This heading of level {level} is empty.", (page.mark(one),))


def empty_paragraphs(page: Document) -> Iterator[Finding]:
    """Paragraphs with nothing in them, which are there for the room they take."""
    for one in page.elements("p"):
        if is_bare(one) and is_exposed(page, one) and not is_filled_later(page, one):
            yield Finding(EMPTY_PARAGRAPH, "This paragraph is empty.", (page.mark(one),))


def empty_errors(page: Document) -> Iterator[Finding]:
    """Error messages without words."""
    for one in page.elements():
        is_error = "class" in one.attrib and _ERROR.search(one.get("class") or "") and is_bare(one)
        if is_error and is_exposed(page, one) and not _is_live(page, one):
            yield Finding(EMPTY_ERROR, "This error message is empty.", (page.mark(one),))


def empty_items(page: Document) -> Iterator[Finding]:
    """Items without words, and lists without items."""
    for one in exposed(page, "li", "dt", "ul", "ol", "dl"):
        if role(one) not in ("", "listitem", "list") or not is_bare(one) or is_filled_later(page, one):
            continue
        if one.tag in ("li", "dt") or not _has_items(one):
            yield Finding(EMPTY_LIST_ITEM, f"This {_said(one)} is empty.", (page.mark(one),))


def _said(element: Element) -> str:
    return {"li": "item of a list", "dt": "term"}.get(str(element.tag), "list")


def _has_items(element: Element) -> bool:
    return any(one.tag in ("li", "dt", "dd") for one in element.iter())


def _is_live(page: Document, element: Element) -> bool:
    return any("aria-live" in one.attrib or role(one) in FILLED_LATER for one in (element, *page.above(element)))
