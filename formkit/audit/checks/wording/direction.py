"""Direction: words run the way that their script is written."""

from __future__ import annotations

from collections.abc import Iterator

from formkit.audit.checks.wording.letters import RIGHT_TO_LEFT, counted, main_script
from formkit.audit.checks.wording.passages import passages
from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.rule import fails

DIRECTION_MISSING = fails(
    "direction-missing",
    "1.3.2",
    "Words that are written from right to left are marked so.",
    'Write dir="rtl" on the element, beside its lang.',
)
DIRECTION_WRONG = fails(
    "direction-wrong",
    "1.3.2",
    "Words that are written from left to right don’t run from right to left.",
    'Take dir="rtl" away, or write dir="ltr" on these words.',
)
OF_DIRECTION = (DIRECTION_MISSING, DIRECTION_WRONG)


def direction(page: Document) -> Iterator[Finding]:
    """Find words that run the wrong way."""
    for one in passages(page):
        way = next((said for at in (one.element, *page.above(one.element)) if (said := at.get("dir"))), "ltr").lower()
        script = main_script(one.words)
        if one.attribute or way == "auto" or sum(counted(one.words).values()) < 3 or len(one.words.split()) < 2:
            continue
        if script in RIGHT_TO_LEFT and way != "rtl":
            said = f"“{one.words[:80]}” is written from right to left, but runs from left to right here."
            yield Finding(DIRECTION_MISSING, said, (page.mark(one.element),))
        elif script not in RIGHT_TO_LEFT and way == "rtl":
            said = f"“{one.words[:80]}” is written from left to right, but runs from right to left here."
            yield Finding(DIRECTION_WRONG, said, (page.mark(one.element),))
