"""Puzzles: nobody has to remember, reckon or copy anything to show that they are a person, or who they are (3.3.8)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from formkit.audit.checks.questions.controls import controls, fields
from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.names import name
from formkit.audit.rule import fails, review

PUZZLE = fails(
    "puzzle",
    "3.3.8",
    "Nobody has to solve a puzzle to go on.",
    "Take the question away, and keep robots out by limits on the server.",
)
FOREIGN_PUZZLE = review(
    "puzzle-of-others",
    "3.3.8",
    "What keeps robots out asks citizens to solve nothing.",
    "Make sure that it can be passed without recognising, reckoning or copying anything.",
)
_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|un|dau|tri|pedwar|pump|chwech|saith|wyth|naw|deg)"
_ASKS = re.compile(
    rf"\b{_NUMBER} ?(?:[-+*x\u2212\u00d7]|plus|minus|times|added to|adio|tynnu) ?{_NUMBER}\b ?(?:\?|=|$)"
    r"|\bcaptcha\b|\b(?:not|n’t|n't) a (?:robot|bot)\b|\b(?:are you|prove (?:that )?you are) (?:a )?human\b"
    r"|\b(?:type|enter|copy|write) (?:in )?the (?:characters|letters|words?|numbers|code|text) "
    r"(?:that )?(?:you )?(?:can )?(?:see|hear|shown)?\b[^.?]*\b(?:image|picture|box above|recording)\b",
    re.IGNORECASE,
)
_FOREIGN = re.compile(r"recaptcha|hcaptcha|turnstile|funcaptcha|arkoselabs|geetest", re.IGNORECASE)


def puzzles(page: Document) -> Iterator[Finding]:
    """Hold what is asked to being about the citizen, not about their wits."""
    for control in controls(page):
        asked = name(page, control)
        if _ASKS.search(asked):
            message = f"“{asked}” can only be answered by solving a puzzle."
            yield Finding(PUZZLE, message, (page.mark(control),), "", fields(control))
    for one in page.elements("iframe", "script"):
        found = _FOREIGN.search(one.get("src") or "")
        if found:
            yield Finding(FOREIGN_PUZZLE, f"The page uses {found[0].lower()}.", (page.mark(one),))
