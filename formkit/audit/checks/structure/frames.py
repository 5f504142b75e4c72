"""Frames: pages in the page, each called by what it is for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from formkit.audit.checks.structure.exposed import exposed
from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.names import name
from formkit.audit.rule import Impact, fails

NAMELESS_FRAME = fails(
    "frame-without-title",
    "2.4.1 4.1.2",
    "Every frame has a title.",
    "Give the frame a title that says what is in it.",
)
GENERIC_FRAME = fails(
    "frame-title-generic",
    "2.4.1 4.1.2",
    "The title of a frame says what is in it.",
    "Give the frame a title that says what is in it, such as “Map of offices near you”.",
    Impact.MODERATE,
)
FRAMES_ALIKE = fails(
    "frames-alike",
    "4.1.2",
    "Frames with different pages in them have different titles.",
    "Give each frame a title of its own.",
    Impact.MODERATE,
)
_GENERIC = re.compile(
    r"(?:i?frame|untitled|content|embed(?:ded)?|external|page|title|widget|blank|window|object|advertisement)"
    r"(?: (?:i?frame|content|page|title|object|widget))?[\s\d#]*"
    r"|\S+\.(?:html?|php|aspx?|jsp)\S*|(?:https?:)?//\S+|about:\S*|[\W\d_]+",
    re.IGNORECASE,
)


def frames(page: Document) -> Iterator[Finding]:
    """Frames without a title, with one that would do for any, or with one that another frame has too."""
    titled: dict[str, list[Element]] = {}
    for one in exposed(page, "iframe", "frame"):
        called = name(page, one)
        if not called:
            yield Finding(NAMELESS_FRAME, f"This <{one.tag}> has no title.", (page.mark(one),))
        elif _GENERIC.fullmatch(called):
            message = f"The title “{called}” does not say what is in the frame."
            yield Finding(GENERIC_FRAME, message, (page.mark(one),))
        else:
            titled.setdefault(called.casefold(), []).append(one)
    for alike in titled.values():
        if len({one.get("src") for one in alike}) > 1:
            marks = tuple(page.mark(one) for one in alike)
            yield Finding(FRAMES_ALIKE, f"{len(alike)} frames have the title “{name(page, alike[0])}”.", marks)
