"""Landmarks: the regions by which assistive technology gets about a page."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from formkit.audit.checks.structure.exposed import is_exposed
from formkit.audit.document import Document, words
from formkit.audit.finding import Finding
from formkit.audit.names import is_silent, name, role
from formkit.audit.rule import Impact, fails

MISSING_MAIN = fails(
    "missing-main",
    "1.3.1 2.4.1",
    "What a page is about stands in one main.",
    "Put everything between the header and the footer into <main>.",
    Impact.MODERATE,
)
MANY_LANDMARKS = fails(
    "landmark-more-than-once",
    "1.3.1",
    "A page has only one main, one banner and one footer.",
    "Keep one of them, and make the others sections or divs.",
    Impact.MODERATE,
)
LANDMARKS_ALIKE = fails(
    "landmarks-alike",
    "1.3.1 2.4.6",
    "Landmarks of the same kind have different names.",
    "Name each by aria-label or aria-labelledby, after what is in it.",
    Impact.MODERATE,
)
OUTSIDE_LANDMARKS = fails(
    "content-outside-landmarks",
    "1.3.1",
    "All words of a page stand in landmarks.",
    "Put the words into the header, main or footer.",
    Impact.MODERATE,
)
NAMELESS_DIALOG = fails(
    "dialog-without-name",
    "4.1.2",
    "Every dialog has a name.",
    "Name the dialog after its heading, by aria-labelledby.",
)
_BY_TAG = {"main": "main", "nav": "navigation", "aside": "complementary", "search": "search"}
_OUTER = {"header": "banner", "footer": "contentinfo"}
_SECTIONS = ("article", "aside", "main", "nav", "section")
_LANDMARKS = {*_BY_TAG.values(), *_OUTER.values(), "region", "form", "search"}
_APART = {"dialog", "alertdialog", "alert", "status", "log"}


def landmark(page: Document, element: Element) -> str:
    """Which landmark an element is; empty where it is none."""
    given = role(element)
    if given:
        return given if given in _LANDMARKS and (given not in ("region", "form") or name(page, element)) else ""
    tag = str(element.tag)
    if tag in _OUTER:
        return "" if page.within(element, *_SECTIONS) else _OUTER[tag]
    if tag == "section":
        return "region" if name(page, element) else ""
    return _BY_TAG.get(tag, "")


def landmarks(page: Document) -> Iterator[Finding]:
    """Landmarks that are missing, too many, or alike; a page without any is plain text, and needs none."""
    found: dict[str, list[Element]] = {}
    for one in page.elements():
        kind = landmark(page, one)
        if kind and is_exposed(page, one):
            found.setdefault(kind, []).append(one)
    if found and "main" not in found:
        yield Finding(MISSING_MAIN, "The page has no main landmark.")
    for kind, elements in found.items():
        yield from _too_many(page, kind, elements) if kind in _ONCE else _alike(page, kind, elements)


def outside_landmarks(page: Document) -> Iterator[Finding]:
    """Words that stand in no landmark of a page of a journey.

    On pages of anybody's, stylesheets may hide some: there axe-core looks at what is shown.
    """
    body = next(page.elements("body"), None)
    outside = [*_outside(page, body)] if body is not None and page.state is not None else []
    if outside:
        first = words(outside[0])[:60]
        yield Finding(OUTSIDE_LANDMARKS, f"“{first}” stands in no landmark.", tuple(page.mark(one) for one in outside))


def dialogs(page: Document) -> Iterator[Finding]:
    """Dialogs without a name, open or not."""
    for one in page.elements():
        is_dialog = (one.tag == "dialog" and not role(one)) or role(one) in ("dialog", "alertdialog")
        if is_dialog and not name(page, one) and is_exposed(page, one):
            yield Finding(NAMELESS_DIALOG, "This dialog has no name.", (page.mark(one),))


def _too_many(page: Document, kind: str, elements: list[Element]) -> Iterator[Finding]:
    if len(elements) > 1:
        marks = tuple(page.mark(one) for one in elements)
        yield Finding(MANY_LANDMARKS, f"The page has {len(elements)} landmarks of the kind “{kind}”.", marks)


def _alike(page: Document, kind: str, elements: list[Element]) -> Iterator[Finding]:
    named: dict[str, list[Element]] = {}
    for one in elements:
        named.setdefault(name(page, one).casefold(), []).append(one)
    for called, alike in named.items():
        if len(alike) > 1:
            message = f"{len(alike)} landmarks of the kind “{kind}” are called “{called}”."
            marks = tuple(page.mark(one) for one in alike)
            yield Finding(
                LANDMARKS_ALIKE, message if called else message.replace(" are called “”", " have no name"), marks
            )


def _outside(page: Document, element: Element) -> Iterator[Element]:
    """The outermost elements that have words of their own and lie in no landmark; skip links may."""
    for child in element:
        if not isinstance(child.tag, str) or is_silent(child) or child.tag in ("dialog", "iframe"):
            continue
        if landmark(page, child) or role(child) in _APART or "aria-live" in child.attrib or _skips(child):
            continue
        if _has_words(child):
            yield child
        else:
            yield from _outside(page, child)


def _has_words(element: Element) -> bool:
    return any(text and text.strip() for text in (element.text, *(child.tail for child in element)))


def _skips(element: Element) -> bool:
    return element.tag == "a" and (element.get("href") or "").startswith("#")


_ONCE = ("main", "banner", "contentinfo")
