"""Lists: items in lists, and lists of items."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from formkit.audit.checks.structure.exposed import exposed
from formkit.audit.document import Document, words
from formkit.audit.finding import Finding
from formkit.audit.names import role
from formkit.audit.rule import Impact, fails

ITEM_OUTSIDE_LIST = fails(
    "item-outside-list",
    "1.3.1",
    "Every <li> stands in a <ul> or <ol>.",
    "Put the items into a <ul> or <ol>.",
    Impact.MODERATE,
)
TERM_OUTSIDE_LIST = fails(
    "term-outside-list",
    "1.3.1",
    "Every <dt> and <dd> stands in a <dl>.",
    "Put the terms and what is said of them into a <dl>.",
    Impact.MODERATE,
)
STRAY_IN_LIST = fails(
    "stray-in-list",
    "1.3.1",
    "A list has nothing in it but its items.",
    "Put what is between the items into one of them: a list in a list stands in an <li>.",
    Impact.MODERATE,
)
TERM_WITHOUT_DESCRIPTION = fails(
    "term-without-description",
    "1.3.1",
    "In a <dl>, each <dt> has a <dd> after it, and each <dd> a <dt> before it.",
    "Put the term before what is said of it, both in the same group.",
    Impact.MODERATE,
)
_SILENT = ("script", "template", "style")
_LISTS = ("ul", "ol", "menu")


def items_outside_lists(page: Document) -> Iterator[Finding]:
    """Items that stand in no list."""
    for one in exposed(page, "li", "dt", "dd"):
        inside = next(page.above(one), None)
        if role(one) not in ("", "listitem", "term", "definition") or inside is None:
            continue
        if one.tag == "li" and inside.tag not in _LISTS and role(inside) != "list":
            yield Finding(ITEM_OUTSIDE_LIST, f"This item stands in <{inside.tag}>, not in a list.", (page.mark(one),))
        elif one.tag != "li" and _list_of(page, one) != "dl":
            yield Finding(TERM_OUTSIDE_LIST, f"This <{one.tag}> stands in no <dl>.", (page.mark(one),))


def stray_in_lists(page: Document) -> Iterator[Finding]:
    """What stands in a list but in none of its items."""
    for one in exposed(page, *_LISTS, "dl"):
        if role(one) not in ("", "list", "directory"):
            continue
        own = ("dt", "dd", "div") if one.tag == "dl" else ("li",)
        stray = [child for child in one if isinstance(child.tag, str) and child.tag not in (*own, *_SILENT)]
        if stray:
            message = f"<{stray[0].tag}> stands right in this <{one.tag}>, not in one of its items."
            yield Finding(STRAY_IN_LIST, message, (page.mark(one), *map(page.mark, stray)))
        elif any(text and text.strip() for text in (one.text, *(child.tail for child in one))):
            yield Finding(STRAY_IN_LIST, f"There are words in this <{one.tag}> outside its items.", (page.mark(one),))


def unpaired_terms(page: Document) -> Iterator[Finding]:
    """Terms of which nothing is said, and descriptions of nothing."""
    for one in exposed(page, "dl"):
        for group in (one, *(child for child in one if child.tag == "div")):
            order = [str(child.tag) for child in group if child.tag in ("dt", "dd")]
            if order and (order[0] == "dd" or order[-1] == "dt"):
                what = "a <dd> without a <dt>" if order[0] == "dd" else "a <dt> without a <dd>"
                message = f"There is {what} in the list that begins “{words(one)[:40]}”."
                yield Finding(TERM_WITHOUT_DESCRIPTION, message, (page.mark(group),))


def _list_of(page: Document, element: Element) -> str:
    """The tag of what a term stands in, the `div` of its group apart."""
    inside = next((one for one in page.above(element) if one.tag != "div"), None)
    return str(inside.tag) if inside is not None else ""
