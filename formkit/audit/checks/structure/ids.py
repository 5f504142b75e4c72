"""Ids: each one word, each on one element."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from formkit.audit.checks.structure.references import referrers
from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.rule import Impact, fails

DUPLICATE_ID = fails(
    "duplicate-id",
    "",
    "No two elements have the same id.",
    "Give each element an id of its own: labels, error links and scripts find only the first one.",
    Impact.MINOR,
)
AMBIGUOUS_ID = fails(
    "ambiguous-id",
    "1.3.1 4.1.2",
    "An id that something refers to belongs to one element.",
    "Give each element an id of its own, and refer to the one that is meant.",
)
MALFORMED_ID = fails(
    "malformed-id",
    "",
    "An id is one word: at least one character, and no spaces.",
    "Take the id away, or write it without spaces.",
    Impact.MINOR,
)


def shared_ids(page: Document) -> Iterator[Finding]:
    """Ids that more than one element has."""
    shared = {id: elements for id, elements in _by_id(page).items() if len(elements) > 1}
    used = referrers(page) if shared else frozenset()
    for id, elements in shared.items():
        rule = AMBIGUOUS_ID if id in used else DUPLICATE_ID
        marks = tuple(page.mark(one) for one in elements)
        yield Finding(rule, f"{len(elements)} elements have the id “{id}”.", marks)


def malformed_ids(page: Document) -> Iterator[Finding]:
    """Ids that are empty or of more than one word, which nothing can refer to."""
    for one in page.elements():
        id = one.get("id")
        if id is not None and len(id.split()) != 1:
            message = f"The id “{id}” has a space in it." if id.strip() else f"The id of this <{one.tag}> is empty."
            yield Finding(MALFORMED_ID, message, (page.mark(one),))


def _by_id(page: Document) -> Mapping[str, list[Element]]:
    found: dict[str, list[Element]] = {}
    for one in page.elements():
        if one.get("id") and not page.within(one, "template"):
            found.setdefault(one.get("id", ""), []).append(one)
    return found
