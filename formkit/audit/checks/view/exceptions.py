"""Exceptions: what axe-core finds fault with, and what is right all the same, with the reason.

They are no waivers, which somebody answers for and which expire: each is decided again for every element.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from formkit.audit.axe import Node
from formkit.audit.sight import Sight

_EXPANDED = re.compile(r'(ARIA attribute is not allowed: aria-expanded="(true|false)" ?)+')
_REVEALS = """
const [one] = arguments;
return one.matches("input[type=radio]") && !!document.getElementById(one.getAttribute("aria-controls"));
"""
_WORDS = re.compile(r"[^\W_]+")
_IS_INACTIVE = """
const [one] = arguments;
const part = one.closest("[id]");
const whose = part ? [...document.querySelectorAll(`[aria-describedby~="${CSS.escape(part.id)}"]`)] : [];
return whose.length > 0 && whose.every((each) => each.matches(":disabled, [aria-disabled=true]"));
"""


def is_right(sight: Sight, rule: str, node: Node) -> bool:
    """Whether a page does no wrong by breaking a rule of axe-core at an element."""
    return node.element is not None and rule in _EXCEPTIONS and _EXCEPTIONS[rule](sight, node)


def _reveals(sight: Sight, node: Node) -> bool:
    """GOV.UK Frontend's script sets aria-expanded on radios that reveal something, on purpose: screen readers say it.

    https://github.com/alphagov/govuk-frontend/issues/979
    """
    return bool(_EXPANDED.fullmatch(node.why)) and bool(sight.run(_REVEALS, node.element))


def _says_all(sight: Sight, node: Node) -> bool:
    """A name that has all words that are seen, in their order, can be spoken, whatever punctuation stands between.

    The button of GOV.UK Frontend's file upload has commas between its pieces that only screen readers get.
    https://www.w3.org/WAI/WCAG22/Understanding/label-in-name.html
    """
    if node.element is None:
        return False
    return _spoken(node.element.text) in _spoken(node.element.accessible_name)


def _spoken(text: str) -> str:
    return f" {' '.join(_WORDS.findall(text.lower()))} "


def _is_inactive(sight: Sight, node: Node) -> bool:
    """The hint of a control that is switched off is part of it, and may be as pale.

    https://www.w3.org/WAI/WCAG22/Understanding/contrast-minimum.html: "part of an inactive user interface component"
    """
    return bool(sight.run(_IS_INACTIVE, node.element))


def _has_no_sheet(sight: Sight, node: Node) -> bool:
    """Where there is no stylesheet, none can keep the page from being turned."""
    return not sight.run("return document.styleSheets.length")


_EXCEPTIONS: Mapping[str, Callable[[Sight, Node], bool]] = {
    "aria-allowed-attr": _reveals,
    "color-contrast": _is_inactive,
    "css-orientation-lock": _has_no_sheet,
    "label-content-name-mismatch": _says_all,
}
