"""Buttons: each has a name that says what it does, and nothing else to press in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from formkit.audit.checks.structure.exposed import is_exposed, said
from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.names import PRESSED, name, role
from formkit.audit.rule import Impact, fails

NAMELESS_BUTTON = fails(
    "button-without-name",
    "4.1.2",
    "Every button has a name.",
    "Put words into the button that say what it does.",
)
IMAGE_BUTTON_WITHOUT_ALT = fails(
    "image-button-without-alt",
    "1.1.1 4.1.2",
    "Every image button has a text alternative.",
    "Give the image button an alt that says what it does.",
)
VAGUE_BUTTON = fails(
    "button-name-vague",
    "2.4.6",
    "The name of a button says what it does.",
    "Say what the button does, such as “Send application”.",
    Impact.MODERATE,
)
NESTED_CONTROL = fails(
    "control-in-control",
    "4.1.2",
    "Nothing that can be pressed stands in something else that can be pressed.",
    "Put the two beside each other.",
)
_VAGUE = re.compile(
    r"(?:(?:click|press|tap|push)(?: (?:here|me|this|it|button|to .{0,12}))?|here|this|ok(?:ay)? ?button"
    r"|(?:this |the |a |image |submit |input )?(?:button|image|img|picture|graphic|icon|submit image)(?: ?\d+)?"
    r"|\S+\.(?:gif|jpe?g|png|svg|webp)|[\W_]*)",
    re.IGNORECASE,
)
_PRESSABLE = ("a", "button")


def buttons(page: Document) -> Iterator[Finding]:
    """Buttons without a name, and with one that tells nothing."""
    for one in page.elements():
        kind = _kind(one)
        if not kind or not is_exposed(page, one):
            continue
        called = _alternative(page, one) if kind == "image" else name(page, one)
        if not called and kind == "image":
            message = "This image button has no text alternative."
            yield Finding(IMAGE_BUTTON_WITHOUT_ALT, message, (page.mark(one),))
        elif not called:
            yield Finding(NAMELESS_BUTTON, "This button has no name.", (page.mark(one),))
        elif _VAGUE.fullmatch(called):
            yield Finding(VAGUE_BUTTON, f"The name “{called}” does not say what the button does.", (page.mark(one),))


def nested_controls(page: Document) -> Iterator[Finding]:
    """Links, buttons and controls in links or buttons: only one of them can be reached."""
    for one in page.elements("a", "button", "input", "select", "textarea", "summary"):
        if (one.tag == "a" and "href" not in one.attrib) or one.get("type") == "hidden":
            continue
        outer = next((each for each in page.above(one) if _is_pressable(each)), None)
        if outer is not None and is_exposed(page, one):
            message = f"This <{one.tag}> stands in the <{outer.tag}> {said(page, outer)}."
            yield Finding(NESTED_CONTROL, message, (page.mark(one), page.mark(outer)))


def _alternative(page: Document, button: Element) -> str:
    """The name of an image button that the page gives it: a browser’s own says nothing about this one."""
    if button.get("aria-label") or button.get("aria-labelledby") or (button.get("alt") or "").strip():
        return name(page, button)
    return (button.get("title") or "").strip()


def _kind(element: Element) -> str:
    if element.tag == "input" and (element.get("type") or "").lower() in PRESSED:
        return (element.get("type") or "").lower()
    return "button" if element.tag in ("button", "summary") or role(element) == "button" else ""


def _is_pressable(element: Element) -> bool:
    return (element.tag in _PRESSABLE and (element.tag != "a" or "href" in element.attrib)) or role(element) == "button"
