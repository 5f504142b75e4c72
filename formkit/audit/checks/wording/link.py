"""Links of a page, as people meet them: their words, where they lead, and what stands round them."""

from __future__ import annotations

from typing import cast
from urllib.parse import urljoin, urlsplit
from xml.etree.ElementTree import Element

from formkit.audit.document import Document, words
from formkit.audit.names import is_silent, name, role, tokens

BLOCKS = tokens("""
    address article aside blockquote body caption dd details dialog div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td th thead tr ul
    """)
LINKS = ("a", "area")
_PASSAGES = tokens("p li dd dt td th figcaption caption div summary details span section")
_LONGEST = 400


def links(page: Document) -> list[Element]:
    """The links that people can come to, in the order of the page."""
    if "links" not in page.notes:
        found = (one for one in page.elements(*LINKS) if one.get("href") is not None)
        page.notes["links"] = [one for one in found if not is_hidden(page, one)]
    return cast(list[Element], page.notes["links"])


def called(page: Document, link: Element) -> str:
    """The name of a link, worked out once."""
    names = page.notes.setdefault("names of links", {})
    if link not in names:
        names[link] = name(page, link)
    return str(names[link])


def is_hidden(page: Document, element: Element) -> bool:
    """Whether markup keeps an element from everybody, or from those who don't see."""
    return any(is_silent(one) or one.tag == "head" for one in (element, *page.above(element)))


def is_button(element: Element) -> bool:
    """Whether a link is said to be, or looks like, something to press."""
    return role(element) == "button" or "govuk-button" in (element.get("class") or "").split()


def block(page: Document, element: Element) -> Element:
    """The paragraph, cell, item or the like that an element stands in."""
    return next((one for one in page.above(element) if one.tag in BLOCKS), page.root)


def surroundings(page: Document, element: Element) -> str:
    """The words that people read together with a link: those of its paragraph or item, or the line after it."""
    around = words(block(page, element))
    return around if len(around) < _LONGEST and block(page, element).tag in _PASSAGES else _line(element)


def _line(element: Element) -> str:
    return f"{words(element)} {(element.tail or '').strip()[:_LONGEST]}"


def stands_in_text(page: Document, element: Element) -> bool:
    """Whether a link is a part of a sentence: words that belong to no link stand in the same block."""
    around = block(page, element)
    linked = " ".join(words(one) for one in around.iter("a"))
    return len(words(around)) > len(linked) + 2


def address(page: Document, element: Element) -> str:
    """Where a link leads, in full; "" for what is no address at all."""
    base = next((one.get("href") or "" for one in page.elements("base")), "")
    try:
        return urljoin(urljoin(page.url, base), (element.get("href") or "").strip())
    except ValueError:
        return ""


def ending(href: str) -> str:
    """The ending of the file that an address names, in lower case and without its dot; "" where there is none."""
    try:
        last = urlsplit(href.strip()).path.rpartition("/")[2]
    except ValueError:
        return ""
    return last.rpartition(".")[2].casefold() if "." in last else ""
