"""Roles: what elements are said to be, and in which state, in words that WAI-ARIA 1.2 knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from formkit.audit.checks.structure.aria import ATTRIBUTES, NEEDS, ROLES, TOKENS
from formkit.audit.checks.structure.exposed import is_exposed
from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.names import role
from formkit.audit.rule import fails

INVALID_ROLE = fails(
    "invalid-role",
    "4.1.2",
    "Every role is one of WAI-ARIA’s.",
    "Write a role of WAI-ARIA, or take it away.",
)
INVALID_ARIA = fails(
    "invalid-aria",
    "4.1.2",
    "Every attribute that begins with aria- is one of WAI-ARIA’s, with a value that it may have.",
    "Write the attribute and its value as WAI-ARIA has them, or take it away.",
)
STATE_MISSING = fails(
    "role-without-state",
    "4.1.2",
    "Elements that are said to be controls say in which state they are.",
    "Use the HTML element for it, or give the state beside the role, and keep it true.",
)
_NATIVE = {("input", "checkbox"), ("input", "radio"), ("input", "range")}


def roles(page: Document) -> Iterator[Finding]:
    """Roles that nothing knows, and controls by role alone without their state."""
    for one in page.elements():
        given = (one.get("role") or "").lower().split()
        if not given or not is_exposed(page, one):
            continue
        if not any(each in ROLES for each in given):
            yield Finding(INVALID_ROLE, f"There is no role “{one.get('role')}”.", (page.mark(one),))
        lacking = [each for each in NEEDS.get(role(one), ()) if each not in one.attrib]
        if (
            lacking
            and (str(one.tag), (one.get("type") or "").lower()) not in _NATIVE
            and one.tag not in ("option", "select", "hr")
        ):
            message = f"This <{one.tag}> is said to be a {role(one)}, but has no {' and no '.join(lacking)}."
            yield Finding(STATE_MISSING, message, (page.mark(one),))


def aria(page: Document) -> Iterator[Finding]:
    """Attributes of WAI-ARIA that there are not, or with values that they may not have."""
    for one in page.elements():
        for key, value in one.attrib.items():
            wrong = _wrong(key, value.strip()) if isinstance(key, str) and key.startswith("aria-") else ""
            if wrong and is_exposed(page, one):
                yield Finding(INVALID_ARIA, f"{wrong} on this <{one.tag}>.", (page.mark(one),))


def _wrong(key: str, value: str) -> str:
    """What is wrong with an attribute; an empty one counts as left out, but for states that must be said."""
    if key not in ATTRIBUTES:
        return f"There is no attribute {key}"
    allowed = TOKENS.get(key)
    if allowed is not None and value and not set(value.lower().split()) <= allowed:
        return f"{key} may not be “{value}”"
    pattern = _NUMBERS.get(key)
    return f"{key} may not be “{value}”" if pattern and value and not re.fullmatch(pattern, value) else ""


_WHOLE, _ANY = r"-?\d+", r"-?\d+(?:\.\d+)?"
_NUMBERS: Mapping[str, str] = {
    "aria-colcount": _WHOLE, "aria-colindex": _WHOLE, "aria-colspan": _WHOLE, "aria-level": r"[1-9]\d*",
    "aria-posinset": _WHOLE, "aria-rowcount": _WHOLE, "aria-rowindex": _WHOLE, "aria-rowspan": _WHOLE,
    "aria-setsize": _WHOLE, "aria-valuemax": _ANY, "aria-valuemin": _ANY, "aria-valuenow": _ANY,
}  # fmt: skip
