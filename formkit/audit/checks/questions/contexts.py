"""Contexts: nothing is sent and nobody is led away by choosing, typing or coming to a control."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from formkit.audit.checks.questions.controls import called, controls, fields, form
from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.rule import Impact, fails, review

CHOICE = fails(
    "choice-changes-context",
    "3.2.2",
    "Choosing or typing alone leads nowhere and sends nothing.",
    "Let people choose first, and go on by a button beside the control.",
)
FOCUS = fails(
    "focus-changes-context",
    "3.2.1",
    "Coming to a control alone leads nowhere and sends nothing.",
    "Take the script off `onfocus`, and go on by a button.",
)
NO_BUTTON = review(
    "form-without-button",
    "3.2.2",
    "A form has a button that sends it.",
    "Add a `<button>` to the form, with the words of what it does.",
    Impact.SERIOUS,
)
_LEAVES = re.compile(
    r"\.submit\s*\(|\brequestSubmit\s*\(|(?:\blocation\b|\.href)\s*=[^=]|\blocation\s*\.\s*(?:assign|replace|reload)\s*\(|"
    r"\bwindow\.open\s*\(|\bopen\s*\(|(?:MM_)?jumpMenu\s*\(|__doPostBack\s*\(",
    re.I,
)
_SENDS = ("submit", "image")


def contexts(page: Document) -> Iterator[Finding]:
    """Look for scripts in attributes of controls that send the form or lead away."""
    for one in controls(page):
        if any(_LEAVES.search(one.get(event) or "") for event in ("onchange", "oninput", "onclick", "onkeyup")):
            message = f"A change of {called(page, one)} sends the form or leads away."
            yield Finding(CHOICE, message, (page.mark(one),), "", fields(one))
        if any(_LEAVES.search(one.get(event) or "") for event in ("onfocus", "onblur")):
            message = f"The focus on {called(page, one)} sends the form or leads away."
            yield Finding(FOCUS, message, (page.mark(one),), "", fields(one))


def buttons(page: Document) -> Iterator[Finding]:
    """Look for forms that ask and can't be sent by a button (https://www.w3.org/WAI/WCAG22/Techniques/html/H32)."""
    asked = {form(page, one) for one in controls(page)}
    owners = [one.get("form") for one in page.elements("button", "input") if one.get("form")]
    for one in page.elements("form"):
        if one in asked and not any(map(_sends, one.iter())) and one.get("id") not in owners:
            yield Finding(NO_BUTTON, "This form has no button that sends it.", (page.mark(one),))


def _sends(one: Element) -> bool:
    kind = (one.get("type") or "submit").lower()
    return (one.tag == "button" and kind == "submit") or (
        one.tag == "input" and "type" in one.attrib and kind in _SENDS
    )
