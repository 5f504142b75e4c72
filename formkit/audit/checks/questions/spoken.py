"""Spoken: whoever says aloud the words that they see reaches the control, because its name holds them (WCAG 2.5.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from formkit.audit.checks.questions.controls import fields, is_clipped, is_native
from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.names import PRESSED, is_silent, name, role
from formkit.audit.rule import fails
from formkit.audit.sight import Sight
from formkit.audit.tree import marks, tree

OTHER_NAME = fails(
    "label-not-in-name",
    "2.5.3",
    "The name of a control holds the words that are seen on it.",
    "Begin `aria-label` with the words that are seen, or take it away: people who speak to their computer say those.",
)
_SEEN = (Path(__file__).parent / "scripts" / "spoken.js").read_text(encoding="utf-8")
_PRESSED = ("button", "link", "tab", "menuitem", "option", "switch")


def labels_in_names(page: Document) -> Iterator[Finding]:
    """Hold what `aria-label` and `aria-labelledby` say against what markup shows."""
    for one in page.elements():
        if not (one.get("aria-label") or one.get("aria-labelledby")) or page.hides(one):
            continue
        seen, said = _seen(page, one), name(page, one)
        if said and not holds(said, seen):
            yield Finding(OTHER_NAME, _message(seen, said), (page.mark(one),), "", fields(one))


def _seen(page: Document, one: Element) -> str:
    if one.tag == "input" and (one.get("type") or "").lower() in PRESSED:
        return one.get("value") or ""
    if is_native(one):
        return " ".join(_shown(page, label) for label in page.labels.get(one, ()))
    return _shown(page, one) if one.tag in ("a", "button", "summary") or role(one) in _PRESSED else ""


def _shown(page: Document, one: Element) -> str:
    """The words of an element without those that its markup keeps from being seen."""
    if is_silent(one) or is_clipped(page, one) or one.tag in ("input", "select", "textarea"):
        return ""
    return " ".join((one.text or "", *(f"{_shown(page, each)} {each.tail or ''}" for each in one)))


def holds(said: str, seen: str) -> bool:
    """Whether a name holds the words that are seen; a lone sign such as × says nothing that could be said aloud."""
    wanted = _letters(seen)
    return len(wanted) < 2 or wanted in _letters(said)


def _letters(said: str) -> str:
    return re.sub(r"\W|_", "", re.sub(r"\([^)]*\)", "", said)).casefold()


def _message(seen: str, said: str) -> str:
    return f"“{' '.join(seen.split())[:80]}” is seen, but assistive technology is told “{said[:80]}”."


def seen_in_names(sight: Sight) -> Iterator[Finding]:
    """Hold the names in the accessibility tree against what a browser shows."""
    nodes = tree(sight)
    for place, seen, field in sight.run(_SEEN) if nodes else ():
        node = nodes[place]
        if node is not None and not node.is_ignored and node.name and not holds(node.name, seen):
            named = (field.partition("-")[0],) if field else ()
            yield Finding(OTHER_NAME, _message(seen, node.name), marks(sight, [place]), "", named)
