"""What of a page reaches anybody: elements that markup alone keeps neither from sight nor from assistive technology."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from formkit.audit.document import Document, words
from formkit.audit.names import is_silent, name, role

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_CONTENT = {
    "a", "audio", "button", "canvas", "embed", "iframe", "img", "input", "math", "meter", "object", "picture",
    "progress", "select", "textarea", "video",
}  # fmt: skip
FILLED_LATER = {"alert", "log", "status", "timer", "marquee"}
"""The roles of what is there for words that come later."""
_HOOKS = ("id", "class")
_MOST = 60


def exposed(page: Document, *tags: str) -> Iterator[Element]:
    """The elements of these tags that reach somebody."""
    return (one for one in page.elements(*tags) if is_exposed(page, one))


def is_exposed(page: Document, element: Element) -> bool:
    """Whether markup alone keeps an element from nobody."""
    return not any(is_silent(one) or one.tag in ("head", "datalist") for one in (element, *page.above(element)))


def headings(page: Document) -> Iterator[tuple[int, Element]]:
    """The headings that reach somebody, and their levels."""
    for one in page.elements():
        level = level_of(one)
        if level and is_exposed(page, one):
            yield level, one


def level_of(element: Element) -> int:
    """The level of a heading, from 1; 0 for what is none."""
    if element.tag not in HEADINGS and "role" not in element.attrib:
        return 0
    given = role(element)
    if given == "heading" or (element.tag in HEADINGS and not given):
        said = element.get("aria-level") or ""
        own = int(str(element.tag)[1]) if element.tag in HEADINGS else 2
        return int(said) if said.isdecimal() and int(said) else own
    return 0


def h1(page: Document) -> Element | None:
    """The first heading of level 1."""
    return next((one for level, one in headings(page) if level == 1), None)


def is_bare(element: Element) -> bool:
    """Whether an element has neither words nor anything else to see or hear in it."""
    drawn = any(
        isinstance(one.tag, str) and (one.tag in _CONTENT or "}" in one.tag or "-" in one.tag) for one in element.iter()
    )
    return not drawn and not words(element).replace("\u200b", "").strip()


def is_filled_later(page: Document, element: Element) -> bool:
    """Whether an element is there for words that come later: a live region, or one that scripts may find."""
    hooks = (
        "id" in element.attrib,
        *(key in one.attrib for one in element.iter() for key in _HOOKS if one is not element),
    )
    if any(hooks) and not page.is_live:
        return True
    return any("aria-live" in one.attrib or role(one) in FILLED_LATER for one in (element, *page.above(element)))


def said(page: Document, element: Element) -> str:
    """An element as messages name it: its name or words, shortened, in quotation marks."""
    text = name(page, element) or words(element)
    return (
        f"“{text if len(text) <= _MOST else text[: _MOST - 1].rstrip() + '…'}”"
        if text
        else f"<{element.tag}> without words"
    )
