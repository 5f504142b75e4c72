"""What looks like a heading: short lines, big or bold, above the words they belong to, that are no headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from formkit.audit.checks.structure.exposed import HEADINGS, is_exposed
from formkit.audit.document import Document, words
from formkit.audit.finding import Finding
from formkit.audit.names import role
from formkit.audit.rule import review

TEXT_AS_HEADING = review(
    "text-as-heading",
    "1.3.1 2.4.6",
    "What looks like a heading is one.",
    "Make it a heading (<h2> to <h6>) if it says what the words below it are about.",
)
_NOT_HERE = (
    *HEADINGS, "a", "blockquote", "button", "caption", "dt", "figcaption", "footer", "header", "label", "legend", "li",
    "nav", "summary", "table",
)  # fmt: skip
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)|font-size\s*:\s*(?:1?\d\.[2-9]|[2-9])\d*r?em", re.IGNORECASE)
_LONGEST, _MOST_WORDS, _SHORTEST_BELOW = 80, 12, 30


def text_as_headings(page: Document) -> Iterator[Finding]:
    """Paragraphs that are bold from end to end, by markup alone, above more words."""
    for one in page.elements("p", "div"):
        if _is_emphatic(one) and is_title(words(one)) and not page.within(one, *_NOT_HERE):
            below = _below(page, one)
            if below is not None and _is_body(one, below) and not role(one) and is_exposed(page, one):
                yield formatted(page, one)


def formatted(page: Document, element: Element) -> Finding:
    """An element that looks like a heading."""
    return Finding(
        TEXT_AS_HEADING, f"“{words(element)}” looks like a heading, but is a <{element.tag}>.", (page.mark(element),)
    )


def is_title(said: str) -> bool:
    """Whether words could be a heading: short, and no sentence."""
    is_short = 0 < len(said) <= _LONGEST and len(said.split()) <= _MOST_WORDS
    return is_short and not said.endswith((".", ":", ",", ";", "!")) and any(map(str.isalpha, said))


def _is_emphatic(element: Element) -> bool:
    """Whether all words of an element are bold or big, by its elements or its style."""
    if _BOLD.search(element.get("style") or ""):
        return not len(element)
    only = element[0] if len(element) == 1 and not (element.text or "").strip() else None
    is_whole = only is not None and not (only.tail or "").strip()
    return is_whole and only is not None and (only.tag in ("b", "strong", "big") or _is_big(only))


def _is_big(element: Element) -> bool:
    return element.tag == "font" and (element.get("size") or "") in ("4", "5", "6", "7", "+1", "+2", "+3", "+4")


def _below(page: Document, element: Element) -> Element | None:
    parent = page.parents.get(element)
    after = list(parent)[list(parent).index(element) + 1 :] if parent is not None else []
    return next((one for one in after if isinstance(one.tag, str)), None)


def _is_body(title: Element, below: Element) -> bool:
    """Whether what follows is what a heading would be of: more words, that are no heading and not as bold."""
    said = words(below)
    is_plain = below.tag in ("p", "div", "ul", "ol", "table", "dl") and not _is_emphatic(below)
    return is_plain and len(said) >= max(_SHORTEST_BELOW, len(words(title)))
