"""References: what names another element by its id names one that is there."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote, urldefrag, urljoin
from xml.etree.ElementTree import Element

from formkit.audit.checks.structure.exposed import is_exposed, said
from formkit.audit.checks.structure.skip_links import is_skip_link
from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.rule import Impact, fails

DANGLING_REFERENCE = fails(
    "dangling-reference",
    "1.3.1 4.1.2",
    "What refers to another element by its id refers to one that is on the page.",
    "Write the id of an element that is on the page, or take the attribute away.",
)
LINK_ASTRAY = fails(
    "link-to-missing-place",
    "2.4.4",
    "A link to a place on the page goes to one that is there.",
    "Give the element that the link should go to this id, or mend the link.",
    Impact.MODERATE,
)
_ALWAYS = ("aria-labelledby", "aria-describedby", "aria-details", "aria-flowto", "aria-activedescendant", "headers",
           "form", "list", "popovertarget", "commandfor")  # fmt: skip
_WHILE_SHOWN = ("aria-controls", "aria-owns", "aria-errormessage")
_SCRIPTED = ("onclick", "role", "aria-controls", "aria-expanded", "data-toggle", "data-bs-toggle")


def dangling_references(page: Document) -> Iterator[Finding]:
    """Attributes that name ids which nothing on the page has."""
    for one in page.elements():
        for attribute in _asked(one):
            lost = [id for id in (one.get(attribute) or "").split() if id not in page.by_id]
            if lost and is_exposed(page, one):
                names = " and ".join(f"“{id}”" for id in lost)
                message = f"The {attribute} of this <{one.tag}> names {names}, and nothing on the page has that id."
                yield Finding(DANGLING_REFERENCE, message, (page.mark(one),))


def links_astray(page: Document) -> Iterator[Finding]:
    """Links to places on this page that are not there; `#` and `#top` go to the top."""
    names = {one.get("name") for one in page.elements("a")}
    for one in page.elements("a", "area"):
        place = _place(page, one.get("href") or "")
        is_there = place in page.by_id or unquote(place) in page.by_id or unquote(place) in names
        if not place or is_there or any(key in one.attrib for key in _SCRIPTED):
            continue
        if is_exposed(page, one) and not is_skip_link(one):
            message = f"The link {said(page, one)} goes to “#{unquote(place)}”, and nothing on the page has that id."
            yield Finding(LINK_ASTRAY, message, (page.mark(one),))


def referrers(page: Document) -> frozenset[str]:
    """The ids that something on the page refers to."""
    keys = (*_ALWAYS, *_WHILE_SHOWN, "for")
    named = {id for one in page.elements() for key in keys if key in one.attrib for id in (one.get(key) or "").split()}
    return frozenset(named | {unquote(_place(page, one.get("href") or "")) for one in page.elements("a")})


def _asked(element: Element) -> Iterator[str]:
    """The attributes that must name elements; what a control opens may be made only when it is open."""
    yield from (key for key in _ALWAYS if key in element.attrib)
    if element.tag == "output" and "for" in element.attrib:
        yield "for"
    closed = "aria-haspopup" in element.attrib or element.get("aria-expanded") == "false"
    if not closed and element.get("aria-selected") != "false":
        yield from (key for key in _WHILE_SHOWN[:2] if key in element.attrib)
    if element.get("aria-invalid", "false") != "false" and "aria-errormessage" in element.attrib:
        yield "aria-errormessage"


def _place(page: Document, href: str) -> str:
    """The place on this page that an address goes to; empty for other pages, the top, or what scripts read."""
    if "#" not in href:
        return ""
    address, _, place = href.partition("#")
    is_odd = place.startswith(("!", "/", ":~:")) or place.lower() == "top"
    return place if not is_odd and _is_here(page, address.strip()) else ""


def _is_here(page: Document, address: str) -> bool:
    try:
        return not address or urljoin(page.url, address) == urldefrag(page.url)[0]
    except ValueError:
        return False  # No address at all, such as http://[x: it goes nowhere, here neither.
