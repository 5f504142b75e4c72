"""Facts about people that controls ask for, by their labels, and the autocomplete tokens of each (WCAG 1.3.5)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from formkit.audit.checks.questions.controls import groups, kind
from formkit.audit.document import Document, words
from formkit.audit.names import name, tokens

CONTACT = tokens(
    "tel tel-country-code tel-national tel-area-code tel-local tel-local-prefix tel-local-suffix tel-extension email "
    "impp"
)
TOKENS = CONTACT | tokens(
    "additional-name address-level1 address-level2 address-level3 address-level4 address-line1 address-line2 "
    "address-line3 bday bday-day bday-month bday-year cc-additional-name cc-csc cc-exp cc-exp-month cc-exp-year "
    "cc-family-name cc-given-name cc-name cc-number cc-type country country-name current-password family-name "
    "given-name honorific-prefix honorific-suffix language name new-password nickname one-time-code organization "
    "organization-title photo postal-code sex street-address transaction-amount transaction-currency url username"
)
"""Every field of https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill."""
_NO_TOKENS = tokens("on off none false true disabled enabled undefined null nope")
_REACHED = tokens("home work mobile fax pager")


@dataclass(frozen=True)
class Fact:
    """A fact: the labels that ask for it, the tokens that may name it, and the type of its control, if it has one."""

    label: re.Pattern[str]
    tokens: frozenset[str]
    type: str = ""


def _fact(label: str, said: str, type: str = "") -> Fact:
    return Fact(re.compile(label, re.I), tokens(said), type)


FACTS = (
    _fact(r"\be-?mail\b|\b[ce]-?bost\b", "email username", "email"),
    _fact(
        r"\b(?:tele)?phone\b|\bmobile number\b|\bffôn\b", " ".join(one for one in CONTACT if one[:3] == "tel"), "tel"
    ),
    _fact(r"\bpost ?code\b|\bzip code\b|\bcod post\b", "postal-code"),
    _fact(r"\bfull name\b|\benw llawn\b", "name"),
    _fact(r"\b(?:first|given) names?\b|\bforenames?\b|\benw(?:au)? cyntaf\b", "given-name"),
    _fact(r"\b(?:last|family) names?\b|\bsurname\b|\bcyfenw\b|\benw olaf\b", "family-name"),
    _fact(r"\b(?:town|city|tref|dinas)\b", "address-level2 address-level1 address-level3"),
    _fact(r"^(?:country|gwlad)$", "country country-name"),
)
_OTHERS = re.compile(
    r"\b(?:their|his|her|child|children|partner|husband|wife|spouse|parent|relative|employer|carer|doctor|gp|person|"
    r"organisation|business|company|school|landlord|referee|witness|applicant|executor|attorney|someone|"
    r"plentyn|plant|partner\w*|cyflogwr|perthynas|meddyg|unigolyn|sefydliad|busnes|cwmni|ysgol)(?:['’]s?)?\b",
    re.I,
)


def token(control: Element) -> str | None:
    """The field that `autocomplete` names; empty where it names none, None where it is not HTML's."""
    said = (control.get("autocomplete") or "").lower().split()
    if not said or (len(said) == 1 and said[0] in _NO_TOKENS):
        return ""
    said = said[:-1] if said[-1] == "webauthn" else said
    if not said or said[-1] not in TOKENS:
        return None
    return said[-1] if _is_led(said[:-1], said[-1]) else None


def _is_led(before: list[str], field: str) -> bool:
    """Whether what stands before the field may stand there: a section, an address, a way to reach people."""
    rest = before[:-1] if before and before[-1] in _REACHED and field in CONTACT else before
    rest = rest[:-1] if rest and rest[-1] in ("shipping", "billing") else rest
    return not rest or (len(rest) == 1 and rest[0].startswith("section-"))


def fact(page: Document, control: Element) -> Fact | None:
    """What a control asks for, where its label says that of one fact alone."""
    if kind(control) in ("checkbox", "radio", "file", "textarea", "search") or control.tag not in ("input", "select"):
        return None
    found = [one for one in FACTS if one.label.search(name(page, control))]
    return found[0] if len(found) == 1 else None


def is_of_another(page: Document, control: Element) -> bool:
    """Whether what stands over a control speaks of somebody else, so that browsers know nothing of it."""
    return any(_OTHERS.search(said) for said in over(page, control))


def over(page: Document, control: Element) -> Iterator[str]:
    """What is asked: the label, the legends round it, the heading of the page."""
    yield name(page, control)
    yield from (name(page, one) for one in groups(page, control))
    yield from (words(one) for one in page.elements("h1"))
