"""Colours, as stylesheets give them: of text, of the borders of controls, and those that alone mean something.

axe-core asks for the contrast of text. What is behind text that lies over a picture is `backdrop`'s to see.
"""

from __future__ import annotations

from collections.abc import Iterator

from formkit.audit.checks.view.script import looked, marked
from formkit.audit.finding import Finding
from formkit.audit.rule import Impact, fails, review
from formkit.audit.sight import Sight

ENHANCED = review(
    "contrast-enhanced",
    "1.4.6",
    "Grey text has the contrast that people with low vision need.",
    "Make the text darker or what is behind it lighter: 7:1, or 4.5:1 for large text.",
    Impact.MINOR,
)
"""Level AAA, which nobody has to meet: links, buttons, errors and whatever has a colour of its own are left alone, and
only text in greys is asked for it, where nothing but fashion keeps it pale."""
CONTROL = fails(
    "control-contrast",
    "1.4.11",
    "The edges of a control stand out.",
    "Give the control a border with a contrast of 3:1 with what is around it.",
)
PLACEHOLDER = fails(
    "placeholder-contrast",
    "1.4.3",
    "A placeholder can be read.",
    "Put the words into a hint above the control, or give ::placeholder a colour with a contrast of 4.5:1.",
)
ALONE = review(
    "colour-alone",
    "1.4.1",
    "Nothing is told by colour alone.",
    "Say in words, or show with an icon that has a text alternative, what the colours mean.",
    Impact.SERIOUS,
)
COLOURS = (ENHANCED, CONTROL, PLACEHOLDER, ALONE)


def colours(sight: Sight) -> Iterator[Finding]:
    """Compare colours of text, controls and things side by side."""
    found = looked(sight, "colours")
    for element, ratio, wanted in found["pale"]:
        message = f"The contrast of this grey text is {ratio}:1, and would better be {wanted}:1."
        yield Finding(ENHANCED, message, marked(sight, [element]))
    for element, ratio in found["faint"]:
        yield Finding(CONTROL, f"The edges of this control have a contrast of {ratio}:1.", marked(sight, [element]))
    for element, ratio in found["placeholders"]:
        yield Finding(PLACEHOLDER, f"The placeholder has a contrast of {ratio}:1.", marked(sight, [element]))
    for elements in found["alone"]:
        message = "These differ in colour alone: can people who do not see colours tell what that means?"
        yield Finding(ALONE, message, marked(sight, elements))
