"""Links beside one another: each leads somewhere else, and says so."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from xml.etree.ElementTree import Element

from formkit.audit.checks.wording.link import address, called, is_button, is_hidden, links
from formkit.audit.checks.wording.vocabulary import VAGUE_LINKS, bare
from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.rule import Impact, fails, review

LINKS_ADJACENT = fails(
    "links-adjacent",
    "2.4.4",
    "Links that stand together lead to different pages.",
    'Make one link of both, with the image and the words in it, and give the image alt="".',
    Impact.MINOR,
)
LINKS_SAME_WORDS = review(
    "links-same-words",
    "2.4.4 2.4.9",
    "Links with the same words lead to the same page.",
    "Say in each link what is different about its page.",
)
OF_LINK_NEIGHBOURS = (LINKS_ADJACENT, LINKS_SAME_WORDS)


def links_adjacent(page: Document) -> Iterator[Finding]:
    """Find links next to one another that lead to the same page."""
    for first, second in _beside(page):
        if _page_of(page, first) and _page_of(page, first) == _page_of(page, second) and not is_hidden(page, first):
            marks = (page.mark(first), page.mark(second))
            yield Finding(LINKS_ADJACENT, "Two links side by side lead to the same page.", marks)


def links_same_words(page: Document) -> Iterator[Finding]:
    """Find links that say the same and lead to different pages."""
    said: dict[str, dict[str, Element]] = {}
    for one in links(page):
        words, href = bare(called(page, one)), _page_of(page, one)
        if words and words not in VAGUE_LINKS and href and not is_button(one) and not page.within(one, "dialog"):
            said.setdefault(words, {}).setdefault(href, one)
    for words, places in said.items():
        if len(places) > 1:
            message = f"{len(places)} links say “{words}” and lead to different pages."
            yield Finding(LINKS_SAME_WORDS, message, tuple(map(page.mark, places.values())))


def _page_of(page: Document, link: Element) -> str:
    """The page that a link leads to; "" where it runs a script or stays on the page."""
    href = (link.get("href") or "").strip()
    if href.startswith("#") or href.casefold().startswith("javascript:"):
        return ""
    return address(page, link).rstrip("/")


def _beside(page: Document) -> Iterator[tuple[Element, Element]]:
    """Pairs of links with nothing but white space between them, in the same element."""
    for parent in page.elements():
        for first, second in pairwise(parent):
            if _is_link(first) and _is_link(second) and not (first.tail or "").strip():
                yield first, second


def _is_link(element: Element) -> bool:
    return element.tag == "a" and element.get("href") is not None
