"""Typography: text that is set so that it is hard to read.

No criterion of levels A and AA forbids it (1.4.8 is of level AAA), so all is for a person to look at.
https://www.w3.org/WAI/WCAG22/Understanding/visual-presentation.html
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from formkit.audit.checks.view.script import looked, marked
from formkit.audit.finding import Finding
from formkit.audit.rule import Impact, Rule, review
from formkit.audit.sight import Sight

LIMITS: Mapping[str, float] = {"capitals": 20, "italic": 80, "tight": 1.2, "long": 120, "small": 12}
"""Letters, characters, line height by font size, characters a line, and pixels.

WCAG advises lines of at most 80 characters and 1.5 times as high as the text. GOV.UK's have up to 110, and 1.25 for
small and 1.05 for very large text, which nobody complains of: what is found here is worse than either.
"""

UPPERCASE = review(
    "uppercase-text",
    "",
    "Sentences are not set in capitals.",
    "Take text-transform: uppercase away, and write the words as in a sentence.",
    Impact.MINOR,
)
ITALIC = review(
    "italic-text",
    "",
    "Only a few words at a time are in italics.",
    "Set the text upright; use inset text or a heading to make it stand out.",
    Impact.MINOR,
)
JUSTIFIED = review(
    "justified-text",
    "1.4.8",
    "Text is not justified.",
    "Use text-align: left (or start), so that the spaces between words are all alike.",
    Impact.MINOR,
)
TIGHT = review(
    "line-height",
    "1.4.8",
    "Lines have room between them.",
    "Give text a line-height of 1.25 or more, or 1.5 where it is long.",
    Impact.MINOR,
)
LONG = review(
    "long-lines",
    "1.4.8",
    "Lines are short enough to find the next one.",
    "Let text be no wider than about 75 characters, with max-width: 70ch or a two-thirds column.",
    Impact.MINOR,
)
SMALL = review(
    "small-text",
    "",
    "Text is large enough to read.",
    "Make it at least 16 pixels, or 14 where room is scarce.",
)
TYPOGRAPHY = (UPPERCASE, ITALIC, JUSTIFIED, TIGHT, LONG, SMALL)
_SAID: Mapping[str, tuple[Rule, str]] = {
    "capitals": (UPPERCASE, "A stylesheet sets this text in capitals."),
    "italic": (ITALIC, f"More than {LIMITS['italic']} characters are in italics."),
    "justified": (JUSTIFIED, "This text is justified."),
    "tight": (TIGHT, f"The lines of this text are less than {LIMITS['tight']} times as high as its letters."),
    "small": (SMALL, f"This text is smaller than {LIMITS['small']} pixels."),
}


def typography(sight: Sight) -> Iterator[Finding]:
    """Look at how each block of text is set."""
    found = looked(sight, "typography", LIMITS)
    for what, (rule, message) in _SAID.items():
        for mark in marked(sight, found[what]):
            yield Finding(rule, message, (mark,))
    for block, characters in found["long"]:
        yield Finding(LONG, f"The lines of this text have about {characters} characters.", marked(sight, [block]))
