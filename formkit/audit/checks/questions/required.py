"""Required: what must be answered is said in words, and to assistive technology, not by a colour or a lone star."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from formkit.audit.checks.questions.controls import called, controls, fields
from formkit.audit.document import Document, words
from formkit.audit.finding import Finding
from formkit.audit.rule import review

STAR = review(
    "required-by-star",
    "1.3.1 3.3.2",
    "A star beside a label is explained.",
    "Say above the form what the star means, or mark what is optional instead: “(optional)”.",
)
LOOK = review(
    "required-by-look",
    "1.3.1 1.4.1 3.3.2",
    "What is required is said in words.",
    "If the look says that an answer is required, say it in the label, and give the control `required`.",
)
_REQUIRED = re.compile(r"^(?:is-|form-)?(?:required|mandatory)(?:-field)?$", re.I)
_SAYS = re.compile(r"\b(?:required|mandatory|must|optional|ofynnol|dewisol|angen)\b", re.I)


def required(page: Document) -> Iterator[Finding]:
    """Hold marks that mean “required” to being explained, and said."""
    explained = re.search(
        r"\*[^*]{0,60}\b(?:required|mandatory|must|ofynnol)|\b(?:star|asterisk|seren)", _all(page), re.I
    )
    for control in controls(page):
        said = control.get("required") is not None or control.get("aria-required") == "true"
        for label in page.labels.get(control, []):
            if "*" in words(label) and not explained:
                message = f"The star at {called(page, control)} is not explained."
                yield Finding(STAR, message, (page.mark(label), page.mark(control)), "", fields(control))
            elif not said and "*" not in words(label) and _is_marked(label) and not _SAYS.search(words(label)):
                message = f"Only the look of {called(page, control)} says that it is required."
                yield Finding(LOOK, message, (page.mark(label), page.mark(control)), "", fields(control))


def _all(page: Document) -> str:
    """The words of the page, if any label of it has a star."""
    return words(page.root) if any("*" in words(one) for one in page.elements("label")) else ""


def _is_marked(label: Element) -> bool:
    return any(_REQUIRED.match(name) for one in label.iter() for name in (one.get("class") or "").split())
