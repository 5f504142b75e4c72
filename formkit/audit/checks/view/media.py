"""Other ways to see a page: in colours of one's own, with less motion, on paper, and with the screen turned."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from formkit.audit.checks.view.script import each, looked, marked
from formkit.audit.finding import Finding
from formkit.audit.rule import Impact, fails, review
from formkit.audit.sight import Sight

_FORCED = {"forced_colors": "active"}
_STILL = {"prefers_reduced_motion": "reduce"}
_PAPER = (718, 1000)
"""CSS pixels of an A4 page with the margins that browsers give it."""
_UPRIGHT, _LYING = (600, 900), (600, 500)
"""As wide as one another, so that only what depends on how the screen is held differs."""
_LEAST = 0.5

FORCED_EDGE = review(
    "forced-colours-edge",
    "1.4.11",
    "Controls have edges in forced colours, as in Windows contrast themes.",
    "Give the control a border or outline; it may be transparent, as forced colours show it all the same.",
    Impact.SERIOUS,
)
FORCED_SHAPE = review(
    "forced-colours-shape",
    "1.1.1",
    "Nothing is told by a background alone, which forced colours take away.",
    "Say it in words, use an image with a text alternative, or give it a border.",
)
FORCED_STATE = review(
    "forced-colours-state",
    "1.4.1",
    "What is chosen or current can be told from the rest in forced colours.",
    "Show it by a border, bold or underlined text as well as by a background.",
)
FORCED_FOCUS = fails(
    "forced-colours-focus",
    "2.4.7",
    "Focus can be seen in forced colours.",
    "Add outline: 3px solid transparent to the style of :focus, which forced colours show.",
)
MOTION = fails(
    "motion-not-reduced",
    "2.3.3",
    "Nothing moves for long where people ask for less motion.",
    "End the animation in @media (prefers-reduced-motion: reduce).",
    Impact.MODERATE,
)
PRINT = fails(
    "print-empty",
    "",
    "What a page says is printed.",
    "Do not hide the main part in @media print.",
    Impact.MODERATE,
)
PRINT_CUT = fails(
    "print-cut",
    "",
    "No text is cut off in print.",
    "Let boxes grow in @media print: height: auto and overflow: visible.",
    Impact.MODERATE,
)
TURNED = fails(
    "orientation-lock",
    "1.3.4",
    "A page can be used with the screen upright or lying.",
    "Do not hide or turn the page in @media (orientation: …).",
)
FORCED = (FORCED_EDGE, FORCED_SHAPE, FORCED_STATE)


def forced(sight: Sight) -> Iterator[Finding]:
    """Compare the page in forced colours with the page as it is."""
    found = _forced(sight, with_focus=False)
    yield from each(sight, FORCED_EDGE, found["edges"], "Its edges are gone in forced colours.")
    yield from each(sight, FORCED_SHAPE, found["shapes"], "It has no text, and cannot be seen in forced colours.")
    yield from each(sight, FORCED_STATE, found["states"], "In forced colours it looks like those beside it.")


def forced_focus(sight: Sight) -> Iterator[Finding]:
    """Focus one control of each kind in forced colours, and see whether that shows."""
    found = _forced(sight, with_focus=True)
    yield from each(sight, FORCED_FOCUS, found["focus"], "Nothing shows in forced colours that it has the focus.")


def still(sight: Sight) -> Iterator[Finding]:
    """See what moves although less motion is asked for."""
    with sight.media(**_STILL):
        found = looked(sight, "motion")
    yield from each(sight, MOTION, found["moving"], "It moves although less motion is asked for.")


def printed(sight: Sight) -> Iterator[Finding]:
    """Look at the page as it is printed."""
    looked(sight, "print", False)
    with sight.media("print"), sight.sized(*_PAPER):
        found = looked(sight, "print", True)
    if found["share"] < _LEAST:
        yield Finding(PRINT, f"Only {found['share']:.0%} of the text of the page's main part is printed.")
    yield from each(sight, PRINT_CUT, found["cut"], "It cuts off its text in print.")


def turned(sight: Sight) -> Iterator[Finding]:
    """Look at the page on a small screen, upright and lying."""
    upright, lying = (_held(sight, *size) for size in (_UPRIGHT, _LYING))
    for held, seen, other in (("upright", upright, lying), ("lying", lying, upright)):
        for mark in marked(sight, seen["turned"]):
            yield Finding(TURNED, f"It is turned when the screen is {held}.", (mark,))
        if seen["amount"] < _LEAST * other["amount"]:
            yield Finding(TURNED, f"Most of the page's text is gone when the screen is {held}.")


def _forced(sight: Sight, *, with_focus: bool) -> dict[str, Any]:
    looked(sight, "forced", False, with_focus)
    with sight.media(**_FORCED):
        return looked(sight, "forced", True, with_focus)


def _held(sight: Sight, width: int, height: int) -> dict[str, Any]:
    with sight.sized(width, height):
        return looked(sight, "turned")
