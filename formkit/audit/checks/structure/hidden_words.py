"""Hidden words: meant for those who hear the page, but hidden from everybody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from formkit.audit.checks.structure.exposed import HEADINGS, is_exposed
from formkit.audit.document import Document, words
from formkit.audit.finding import Finding
from formkit.audit.names import is_silent
from formkit.audit.rule import fails, review

HIDDEN_FROM_ALL = fails(
    "screen-reader-words-hidden",
    "1.3.1 4.1.2",
    "Words for screen readers are hidden from sight alone.",
    "Hide them with a class like govuk-visually-hidden: display:none and visibility:hidden hide them from everybody.",
)
HIDDEN_IN_NAME = review(
    "words-hidden-in-name",
    "2.4.4 4.1.2",
    "The words in a link, label or heading reach everybody.",
    "If the words are meant for screen readers, hide them with a class like govuk-visually-hidden, not with "
    "display:none or visibility:hidden.",
)
FOR_SCREEN_READERS = re.compile(
    r"(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader|a11y-hidden|hidden-accessible|off-?screen|show-for-sr)",
    re.IGNORECASE,
)
NAMED = ("a", *HEADINGS, "label", "legend")


def hidden_words(page: Document) -> Iterator[Finding]:
    """Words that a `style` attribute hides from everybody, in what is called by its words."""
    for one in page.elements():
        if "style" in one.attrib and "hidden" not in one.attrib and is_silent(one) and words(one):
            yield from hidden(page, one)


def hidden(page: Document, element: Element) -> Iterator[Finding]:
    """What is wrong with words that are hidden from everybody; nothing where that may well be meant."""
    outer = next((one for one in page.above(element) if one.tag in NAMED), None)
    parent = page.parents.get(element)
    if parent is None or not is_exposed(page, parent) or _is_switched(element):
        return
    if FOR_SCREEN_READERS.search(element.get("class") or ""):
        message = f"“{words(element)}” is meant for screen readers, but hidden from them too."
        yield Finding(HIDDEN_FROM_ALL, message, (page.mark(element),))
    elif outer is not None and not _is_switched(outer) and _has_more(outer, element):
        message = f"“{words(element)}” in this <{outer.tag}> is hidden from everybody."
        yield Finding(HIDDEN_IN_NAME, message, (page.mark(element),))


def _has_more(outer: Element, hidden: Element) -> bool:
    """Whether an element has words besides the hidden ones, which these would go on."""
    return len(words(outer)) > len(words(hidden))


def _is_switched(element: Element) -> bool:
    """Whether scripts may show and hide something here."""
    is_anchor = element.tag == "a" and (element.get("href") or "#").startswith("#")
    return is_anchor or any(key in element.attrib for key in ("aria-expanded", "aria-controls", "aria-live", "onclick"))
