"""Hints: what helps with a control is tied to it, so that screen readers say it with its label, and says something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from formkit.audit.checks.questions.controls import called, controls, fields, is_clipped
from formkit.audit.document import Document, words
from formkit.audit.finding import Finding
from formkit.audit.names import contents
from formkit.audit.rule import Impact, fails, review

UNTIED = fails(
    "hint-not-associated",
    "1.3.1 3.3.2",
    "A hint is tied to its control.",
    "Name the id of the hint in `aria-describedby` of the control, or of the group.",
    Impact.MODERATE,
)
EMPTY = fails(
    "empty-hint",
    "1.3.1",
    "A hint has words.",
    "Write the hint, or take it away, and its id out of `aria-describedby`.",
    Impact.MINOR,
)
BESIDE = review(
    "words-not-associated",
    "1.3.1 3.3.2",
    "Words between a label and its control are tied to the control.",
    "If the words help to answer, name their id in the control’s `aria-describedby`.",
)
_HINT = re.compile(r"(?:^|[-_])(?:hint|help[-_]?(?:text|block)|form[-_]text|field[-_]description)(?:[-_]?text)?$", re.I)
_NO_HINTS = ("label", "legend", "input", "select", "textarea", "fieldset", "form", "button", "a", "svg", "img", "i")
_TELLING = ("aria-describedby", "aria-labelledby", "aria-details", "aria-errormessage")


def hints(page: Document) -> Iterator[Finding]:
    """Hold each hint to having words, and a control or group that names it."""
    asked = controls(page)
    told = _told(page)
    for one in page.elements():
        if one.tag in _NO_HINTS or not _is_hint(one) or page.hides(one) or any(each in asked for each in one.iter()):
            continue
        near = _near(page, one, asked)
        if not contents(page, one):
            if not words(one):
                yield Finding(EMPTY, "This hint is empty.", (page.mark(one),), "", fields(*near[:1]))
        elif near and not _is_tied(page, one, told):
            message = f"The hint “{contents(page, one)[:80]}” is not tied to {called(page, near[0])}."
            yield Finding(UNTIED, message, (page.mark(one), page.mark(near[0])), "", fields(near[0]))


def _is_hint(one: Element) -> bool:
    return any(_HINT.search(name) for name in (one.get("class") or "").split())


def _near(page: Document, hint: Element, asked: tuple[Element, ...]) -> list[Element]:
    """The controls that stand nearest to a hint, in a form or a box of its own."""
    for up in page.above(hint):
        inside = [one for one in up.iter() if one in asked]
        if inside or up.tag in ("form", "main", "body"):
            return inside
    return []


def _told(page: Document) -> frozenset[str]:
    """Every id that anything names as what describes it."""
    return frozenset(name for one in page.elements() for kind in _TELLING for name in (one.get(kind) or "").split())


def _is_tied(page: Document, hint: Element, told: frozenset[str]) -> bool:
    """Whether it, what it stands in, or all that it holds, is named; or it stands in the label or legend itself."""
    around = (hint, *page.above(hint))
    inner = any(one.get("id") in told for one in hint.iter() if one.get("id"))
    return inner or any(one.get("id") in told or one.tag in ("label", "legend") for one in around)


def beside(page: Document) -> Iterator[Finding]:
    """Look for words between a label and its control that nothing ties to it."""
    told, places = _told(page), {one: place for place, one in enumerate(page.elements())}
    for control, every in page.labels.items():
        for label in every:
            between = _between(page, label, control, places)
            loose = [one for one in between if _is_loose(page, one, told)]
            if loose:
                message = (
                    f"“{words(loose[0])[:80]}” stands between the label and {called(page, control)}, tied to neither."
                )
                yield Finding(BESIDE, message, (page.mark(loose[0]), page.mark(control)), "", fields(control))


def _between(page: Document, label: Element, control: Element, places: dict[Element, int]) -> list[Element]:
    """What stands beside a label, after it and before its control."""
    parent = page.parents.get(label)
    if parent is None or control in label.iter() or control not in parent.iter():
        return []
    return [one for one in parent if one in places and places[label] < places[one] < places[control]]


def _is_loose(page: Document, one: Element, told: frozenset[str]) -> bool:
    """Whether an element is plain words for everybody, which nothing names."""
    holds = any(each.tag in ("label", "input", "select", "textarea", "button", "a") for each in one.iter())
    unsaid = holds or page.hides(one) or is_clipped(page, one) or one.get("aria-hidden") == "true"
    return not unsaid and len(words(one).split()) > 2 and not _is_tied(page, one, told) and not _is_hint(one)
