"""Covered: text that something else lies over, so that nobody can read it."""

from __future__ import annotations

from collections.abc import Iterator

from formkit.audit.checks.view.script import looked, marked
from formkit.audit.finding import Finding
from formkit.audit.rule import Impact, review
from formkit.audit.sight import Sight

COVERED_TEXT = review(
    "text-covered",
    "",
    "Nothing lies over text.",
    "Move what lies over the text, or leave it out; check z-index, negative margins and absolute positions.",
    Impact.SERIOUS,
)


def covered(sight: Sight) -> Iterator[Finding]:
    """Look at what is on top where text stands; what stays in place while the page scrolls is left alone."""
    for pair in looked(sight, "covered")["pairs"]:
        text, over = marked(sight, pair)
        yield Finding(COVERED_TEXT, f"{over.html} lies over this text.", (text, over))
