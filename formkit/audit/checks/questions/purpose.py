"""Purpose: controls say what they are for, so that browsers fill them in and phones show the right keyboard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from formkit.audit.checks.questions.controls import called, controls, fields, is_native, kind
from formkit.audit.checks.questions.facts import fact, is_of_another, over, token
from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.names import name
from formkit.audit.rule import Impact, advice, fails, review

UNKNOWN = fails(
    "autocomplete-unknown",
    "1.3.5",
    "An autocomplete token is one of HTML’s.",
    "Use a token of HTML’s list, such as `email` or `postal-code`, or take the attribute away.",
    Impact.MODERATE,
)
ANOTHER_FACT = fails(
    "autocomplete-of-another-fact",
    "1.3.5",
    "An autocomplete token names what is asked for.",
    "Use the token of what the label asks for: else browsers fill in something else.",
)
ABSENT = review(
    "autocomplete-missing",
    "1.3.5",
    "A control that asks people for their own details has an autocomplete token.",
    'If it asks for the details of whoever fills the form in, add the token, such as `autocomplete="email"`.',
)
ANOTHERS = review(
    "autocomplete-of-another-person",
    "1.3.5",
    "A control that asks about somebody else has no autocomplete token.",
    "Take the token away if it asks about another person: browsers would fill in the details of whoever sits there.",
)
TYPE = advice(
    "input-type-unfitting",
    "1.3.5",
    "A control has the type of what it asks for.",
    'Use `type="email"` for email addresses, `type="tel"` for phone numbers, and `type="text"` with '
    '`inputmode="numeric"` for codes, days and years: numbers are for what is counted.',
)
SPELLING = advice(
    "spelling-checked",
    "",
    "Names and codes are not checked for spelling.",
    'Add `spellcheck="false"`: browsers underline names and codes as wrong, and some send them away to be checked.',
)
_OWN = re.compile(r"\b(?:your|my|eich|fy)\b", re.I)
_HOME = re.compile(
    r"\b(?:your|my) (?:home |current |main )?address\b|\bdo you live\b|\beich (?:cyfeiriad|prif gyfeiriad)\b|"
    r"\bych chi.n byw\b",
    re.I,
)
_PAST = re.compile(r"\b(?:previous|former|maiden|old|other|another|last(?! name)|blaenorol|arall)\b", re.I)
_PLACES = frozenset(("postal-code", "address-level2", "country"))
_OF_COMPANIES = ("", "organization", "organization-title", "url")
_CODE = re.compile(
    r"\b(?:code|reference|registration|passport|licence|account|card|national insurance|nhs|utr|day|month|year|dydd|"
    r"mis|blwyddyn)\b",
    re.I,
)
_NAMES = re.compile(
    r"\b(?:(?:full|first|given|last|family|middle) names?|surname|national insurance number|postcode|cyfenw|"
    r"enw llawn)\b",
    re.I,
)


def tokens(page: Document) -> Iterator[Finding]:
    """Hold autocomplete tokens against HTML, and against what is asked."""
    for one in controls(page):
        if not is_native(one) or "disabled" in one.attrib:
            continue
        said, asked = token(one), fact(page, one)
        if said is None:
            message = f"“{one.get('autocomplete')}” at {called(page, one)} is no autocomplete token."
            yield Finding(UNKNOWN, message, (page.mark(one),), "", fields(one))
        elif asked is not None and said and said not in asked.tokens:
            message = f'{called(page, one)} says `autocomplete="{said}"`, which is something else.'
            yield Finding(ANOTHER_FACT, message, (page.mark(one),), "", fields(one))
        elif page.state is None:
            yield from _whose(page, one, said)


def _whose(page: Document, control: Element, said: str) -> Iterator[Finding]:
    """Look at whose details are asked for; of a journey's pages the definition says it."""
    asked = fact(page, control)
    if said not in _OF_COMPANIES and is_of_another(page, control) and not any(map(_OWN.search, over(page, control))):
        message = f'{called(page, control)} seems to ask about somebody else, but says `autocomplete="{said}"`.'
        yield Finding(ANOTHERS, message, (page.mark(control),))
    elif asked is not None and not said and _is_own(page, control):
        message = f"{called(page, control)} asks people for their own details, but has no autocomplete token."
        yield Finding(ABSENT, message, (page.mark(control),))


def _is_own(page: Document, control: Element) -> bool:
    """Whether what stands over a control asks for what is the asked one's own, and now; of places only the home."""
    asked, said = fact(page, control), list(over(page, control))
    owned = _HOME if asked is not None and asked.tokens & _PLACES else _OWN
    return any(map(owned.search, said)) and not any(map(_PAST.search, said)) and not is_of_another(page, control)


def types(page: Document) -> Iterator[Finding]:
    """Look for controls that bring up the wrong keyboard, or have names and codes checked for spelling."""
    for one in controls(page):
        if one.tag != "input":
            continue
        asked, said, type = fact(page, one), name(page, one), kind(one)
        wanted = asked.type if asked is not None else ""
        if (wanted and type not in (wanted, "password")) or (type == "number" and _CODE.search(said)):
            yield Finding(TYPE, f"{called(page, one)} has the type {type}.", (page.mark(one),), "", fields(one))
        elif type == "text" and _NAMES.search(said) and one.get("spellcheck") != "false":
            yield Finding(SPELLING, f"{called(page, one)} is checked for spelling.", (page.mark(one),), "", fields(one))
