"""Purposes: the autocomplete token of each control is that of the fact which the definition asks for (WCAG 1.3.5)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element

from formkit.audit.checks.journeys.standing import own
from formkit.audit.checks.questions.controls import controls, is_ticked
from formkit.audit.checks.questions.facts import token
from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.names import name
from formkit.audit.rule import fails
from formkit.audit.visited import Visited
from formkit.conditions import ALWAYS
from formkit.fields.field_type import input_name
from formkit.journey import Journey
from formkit.page import Field

ABSENT = fails(
    "own-token-missing",
    "1.3.5",
    "A control that asks people for their own details has the autocomplete token of its fact.",
    'Give the control the token of its fact; a date of birth needs `"autocomplete": "bday"` in the definition.',
)
WRONG = fails(
    "own-token-wrong",
    "1.3.5",
    "An autocomplete token is that of the fact which the definition asks for.",
    "Give the control the token of its fact.",
)


def tokens(visited: Sequence[Visited], journey: Journey | None) -> Iterator[tuple[Visited, Finding]]:
    """Hold the tokens of controls against what the definition asks for, where it asks it of whoever answers."""
    for one, page in own(visited, journey) if journey is not None else ():
        asked = {each.get("name"): each for each in controls(one.document) if not is_ticked(each)}
        for field in page.inputs:
            names = {part: input_name(field.name, part) for part in field.type.inputs}
            every = {part: asked[named] for part, named in names.items() if named in asked}
            yield from ((one, found) for found in _held(one.document, field, every))


def _held(page: Document, field: Field, asked: Mapping[str, Element]) -> Iterator[Finding]:
    wanted = field.autocomplete
    said = {part: token(one) or "" for part, one in asked.items()}
    if field.about_me is not ALWAYS and not any(said.values()):
        return
    for part, one in asked.items():
        right, mark = wanted.get(part, ""), (page.mark(one),)
        if said[part] and said[part] != right:
            message = f"“{name(page, one)}” has the token “{said[part]}”, but asks for {right or 'what has none'}."
            yield Finding(WRONG, message, mark, "", (field.name,))
        elif right and not said[part]:
            message = f"“{name(page, one)}” asks people for their own details, but has no token {right}."
            yield Finding(ABSENT, message, mark, "", (field.name,))
