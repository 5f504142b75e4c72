"""Reflow: what becomes of a page where there is less room, or where its text takes more.

320 pixels by 256 are what is left of 1280 by 1024 at a zoom of 400 %, so one look is enough for both.
https://www.w3.org/WAI/WCAG22/Understanding/reflow.html
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from formkit.audit.checks.view.script import each, looked, marked
from formkit.audit.finding import Finding
from formkit.audit.rule import Impact, Rule, fails, review
from formkit.audit.sight import Sight

WIDTH, HEIGHT = 320, 256

REFLOW = fails(
    "reflow",
    "1.4.10",
    "Everything can be read without scrolling sideways at 320 pixels, or at a zoom of 400 %.",
    "Give it no fixed width: use max-width, let text wrap, and put columns under one another where there is no room.",
)
WIDE_PART = review(
    "reflow-wide-part",
    "1.4.10",
    "Only what needs two dimensions, such as a map, is wider than 320 pixels; data tables may be too.",
    "Let the part scroll on its own (overflow-x: auto, with tabindex=0 and a name) so that the page does not.",
)
COVERED = review(
    "reflow-covered",
    "1.4.10",
    "What stays in place when a page is scrolled leaves room for the rest at a zoom of 400 %.",
    "Let it scroll with the page where the window is low, with a media query such as (min-height: 600px).",
)
REFLOW_CUT = fails(
    "reflow-cut",
    "1.4.10 1.4.4",
    "No text is cut off at 320 pixels, or at a zoom of 400 %.",
    "Give the box a min-height instead of a height or max-height, and let its text wrap.",
)
REFLOW_OVERLAP = fails(
    "reflow-overlap",
    "1.4.10 1.4.4",
    "No text lies over other text at 320 pixels, or at a zoom of 400 %.",
    "Place the elements one after another instead of by position, negative margins or a fixed height.",
)
SPACING_CUT = fails(
    "text-spacing-cut",
    "1.4.12",
    "No text is cut off when people put more space between lines, words and letters.",
    "Give the box a min-height instead of a height or max-height, and let its text wrap.",
)
SPACING_OVERLAP = fails(
    "text-spacing-overlap",
    "1.4.12",
    "No text lies over other text when people put more space between lines, words and letters.",
    "Place the elements one after another instead of by position, negative margins or a fixed height.",
)
LARGE_CUT = review(
    "text-size-cut",
    "1.4.4",
    "No text is cut off when it, and nothing else, is made twice as large.",
    "Write heights of boxes, and of lines, in em or rem or without a unit, or leave them out.",
)
LARGE_OVERLAP = review(
    "text-size-overlap",
    "1.4.4",
    "No text lies over other text when it, and nothing else, is made twice as large.",
    "Write heights of boxes, and of lines, in em or rem or without a unit, or leave them out.",
)
TEXT_CUT = review(
    "text-cut",
    "",
    "No text is cut off.",
    "Let the box grow with its text, or let people see the rest: without JavaScript, and with a keyboard.",
    Impact.SERIOUS,
)
OVERLAP = review(
    "text-overlap",
    "",
    "No text lies over other text.",
    "Place the elements one after another instead of by position, negative margins or a fixed height.",
    Impact.SERIOUS,
)
FITS = (
    REFLOW,
    WIDE_PART,
    COVERED,
    REFLOW_CUT,
    REFLOW_OVERLAP,
    SPACING_CUT,
    SPACING_OVERLAP,
    LARGE_CUT,
    LARGE_OVERLAP,
    TEXT_CUT,
    OVERLAP,
)


def fits(sight: Sight) -> Iterator[Finding]:
    """Space the text out, enlarge it, then make the page narrow; see what is worse than before."""
    yield from _enlarged(sight)
    yield from _narrowed(sight)


def _enlarged(sight: Sight) -> Iterator[Finding]:
    found = looked(sight, "enlarge")
    yield from _worse(sight, found["spaced"], SPACING_CUT, SPACING_OVERLAP, "when text is spaced out")
    yield from _worse(sight, found["enlarged"], LARGE_CUT, LARGE_OVERLAP, "when text is twice as large")
    yield from each(sight, TEXT_CUT, found["before"]["cut"], "It cuts off its text.")
    for pair in found["before"]["overlap"]:
        yield Finding(OVERLAP, "These two pieces of text lie over one another.", marked(sight, pair))


def _narrowed(sight: Sight) -> Iterator[Finding]:
    with sight.sized(WIDTH, HEIGHT):
        found = looked(sight, "narrow")
    yield from each(sight, REFLOW, found["wide"], f"It makes the page {found['needed']} pixels wide.")
    yield from each(sight, REFLOW, found["beside"], "Its text can only be read by scrolling sideways.")
    yield from each(sight, REFLOW, found["offPage"], "Part of it is past the edge of the page.")
    yield from each(sight, WIDE_PART, found["pictures"], f"It makes the page {found['needed']} pixels wide.")
    yield from each(sight, COVERED, found["stuck"], "It covers more than half of the window.")
    yield from _worse(sight, found, REFLOW_CUT, REFLOW_OVERLAP, f"at {WIDTH} pixels")


def _worse(sight: Sight, found: Any, cut: Rule, overlap: Rule, when: str) -> Iterator[Finding]:
    yield from each(sight, cut, found["cut"], f"It cuts off its text {when}.")
    for pair in found["overlap"]:
        yield Finding(overlap, f"These two pieces of text lie over one another {when}.", marked(sight, pair))
