"""Pages of a small journey, as they were seen."""

import json
from dataclasses import replace
from functools import cache
from typing import Any

from formkit.audit.checks.journeys import OF_JOURNEY
from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.rule import Rule
from formkit.audit.state import Kind, State
from formkit.audit.visited import Visited
from formkit.definition.compile import compile
from formkit.journey import Journey
from tests.journeys import BLUE

NAMES = {"applying": "Who for?", "born": "Born", "colour": "Colour", "contact": "Contact"}
"""The pages that are seen, with their titles."""


@cache
def blue(bound: str = "") -> Journey:
    """The small journey in English and Welsh; with fields of its contact page `bound` to an email address."""
    definition: dict[str, Any] = json.loads(json.dumps(BLUE))
    for one in definition["pages"][-1]["fields"]:
        if one.get("name") in bound.split():
            one |= {"type": "email", "profile": "contact.email"}
    compiled = compile(json.dumps(definition).encode(), "blue.json")
    assert compiled.journey, compiled.problems
    return compiled.journey


def page(
    name: str, main: str = "", *, title: str = "", top: str = "", bottom: str = "", kind: Kind = Kind.BLANK
) -> Visited:
    """A page with what stands in `main`, before and after it; by itself it is a correct one."""
    earlier = {"applying": "/blue", "born": "/blue/applying", "colour": "/blue/born", "contact": "/blue/colour"}
    top = top or f'<a href="{earlier.get(name, "/blue/contact")}">Back</a><a href="/cy/blue/{name}" lang=cy>Cymraeg</a>'
    main = main or f"<h1>{NAMES.get(name, name)}</h1><button>Continue</button>"
    bottom = bottom or '<a href="/help">Help and contact</a><a href="/privacy">Privacy</a>'
    html = f"<!DOCTYPE html><html lang=en><title>{title or NAMES.get(name, name)}</title><header>{top}</header>"
    html += f"<main>{main}</main><footer>{bottom}</footer>"
    return Visited(Document(html, f"/blue/{name}", state=State("blue", name, "en", kind)))


def seen(*changed: Visited) -> list[Visited]:
    """All pages of a correct journey, in their order, with these in the place of those of their names."""
    given = {one.document.state.page: one for one in changed if one.document.state}
    last = [page("check-answers", '<h1>Check</h1><a href="/blue/born?change=1">Change born</a>', kind=Kind.SHOWN)]
    every = [*(page(name) for name in NAMES), *last, page("confirmation", "<h1>Sent</h1>", kind=Kind.SHOWN)]
    named = {one.document.state.page: one for one in every if one.document.state}
    return list((named | given).values())


def found(rule: Rule, visited: list[Visited], journey: Journey | None) -> list[tuple[str, Finding]]:
    """What is found of a rule, with the page where it is shown."""
    every = [each for check in OF_JOURNEY for each in check.run(visited, journey)]
    return [
        (one.document.state.page if one.document.state else one.document.url, each)
        for one, each in every
        if each.rule == rule
    ]


def nobodys(visited: list[Visited]) -> list[Visited]:
    """The same pages, as pages of no journey."""
    return [Visited(replace(one.document, state=None)) for one in visited]
