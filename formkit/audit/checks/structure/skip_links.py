"""Skip links: the way past what every page begins with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from xml.etree.ElementTree import Element

from formkit.audit.checks.structure.exposed import is_exposed, said
from formkit.audit.document import Document, words
from formkit.audit.finding import Finding
from formkit.audit.names import role
from formkit.audit.rule import Impact, fails

NO_SKIP_LINK = fails(
    "missing-skip-link",
    "2.4.1",
    "Each page of a service begins with a link to its main content.",
    "Make “Skip to main content” the first link of the page.",
    Impact.MODERATE,
)
SKIP_LINK_ASTRAY = fails(
    "skip-link-astray",
    "2.4.1",
    "The skip link goes to the main content.",
    "Make its href the id of <main>.",
)
_SKIPS = re.compile(r"\b(?:skip|jump)\b.*\b(?:to|links?|navigation|content|main)\b|^neidio\b", re.IGNORECASE)
_FIRST = 20


def skip_links(page: Document) -> Iterator[Finding]:
    """A skip link that is missing from a page of a journey, or, on any page, that does not lead to its main content."""
    found = [one for one in islice(page.elements("a"), _FIRST) if is_skip_link(one) and is_exposed(page, one)]
    if page.state is not None and not found:
        yield Finding(NO_SKIP_LINK, "The page has no skip link.")
    for one in found[:1]:
        yield from _astray(page, one)


def _astray(page: Document, link: Element) -> Iterator[Finding]:
    place = (link.get("href") or "")[1:]
    target = page.by_id.get(place)
    if target is None:
        message = f"The skip link {said(page, link)} goes to “#{place}”, and nothing on the page has that id."
        yield Finding(SKIP_LINK_ASTRAY, message, (page.mark(link),))
    elif any(_is_main(one) for one in page.elements()) and not _leads_to_main(page, target):
        message = f"The skip link {said(page, link)} goes to a <{target.tag}> that is not the main content."
        yield Finding(SKIP_LINK_ASTRAY, message, (page.mark(link), page.mark(target)))


def _leads_to_main(page: Document, target: Element) -> bool:
    """Whether a place is main, in it, round it, or right before it."""
    round_it = any(_is_main(one) for one in (*target.iter(), *page.above(target)))
    parent = page.parents.get(target)
    after = list(parent)[list(parent).index(target) + 1 :] if parent is not None else []
    return round_it or any(_is_main(one) for other in after[:1] for one in other.iter())


def _is_main(element: Element) -> bool:
    return element.tag == "main" or (isinstance(element.tag, str) and role(element) == "main")


def is_skip_link(link: Element) -> bool:
    """Whether a link is there to skip to a place on the page, by its words or its class."""
    if not (link.get("href") or "").startswith("#"):
        return False
    classes = (link.get("class") or "").lower()
    return "skip-link" in classes or "skiplink" in classes or bool(_SKIPS.search(words(link)))
