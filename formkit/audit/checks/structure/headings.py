"""Headings: one of level 1, and no level left out on the way down."""

from __future__ import annotations

from collections.abc import Iterator

from formkit.audit.checks.structure.exposed import headings, said
from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.rule import Impact, fails

MISSING_H1 = fails(
    "missing-h1",
    "1.3.1 2.4.6",
    "A page has a heading of level 1.",
    "Make the words that say what the page is about an h1.",
    Impact.MODERATE,
)
MANY_H1 = fails(
    "more-than-one-h1",
    "1.3.1 2.4.6",
    "A page has only one heading of level 1.",
    "Keep h1 for what the whole page is about, and make the others h2.",
    Impact.MINOR,
)
SKIPPED_LEVEL = fails(
    "heading-level-skipped",
    "1.3.1 2.4.6",
    "Headings go down one level at a time.",
    "Give the heading the level below the one that it belongs under.",
    Impact.MODERATE,
)


def first_headings(page: Document) -> Iterator[Finding]:
    """Pages with no heading of level 1, or with more than one."""
    found = [one for level, one in headings(page) if level == 1]
    if not found:
        yield Finding(MISSING_H1, "The page has no heading of level 1.")
    if len(found) > 1:
        words = ", ".join(said(page, one) for one in found)
        marks = tuple(page.mark(one) for one in found)
        yield Finding(MANY_H1, f"The page has {len(found)} headings of level 1: {words}.", marks)


def heading_levels(page: Document) -> Iterator[Finding]:
    """Headings more than one level below the one before; before the first, a summary or banner may have an h2."""
    before = 1
    for level, one in headings(page):
        if level > before + 1:
            message = f"The heading {said(page, one)} is of level {level}, after one of level {before}."
            yield Finding(SKIPPED_LEVEL, message, (page.mark(one),))
        before = level
