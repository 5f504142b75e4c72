"""Definitions for tests of the prover: pages in, problems out."""

import json
from typing import Any

from formkit.definition.compile import Compiled, compile
from formkit.journey import Journey

AROUND: dict[str, Any] = {
    "formkit": 1,
    "name": "draft",
    "title": "Draft a form",
    "organisation": {"id": "example", "name": "Example Council", "contact": {"email": "a@council.example"}},
    "languages": ["en"],
    "data": {"purpose": "try it", "lawful_basis": "public_task", "keep": "P1Y", "keep_drafts": "P28D"},
    "confirmation": {"body": "We have it."},
}


def yes_no(name: str, **more: Any) -> dict[str, Any]:
    return field(name, "yes_no", **more)


def radios(name: str, *values: str, **more: Any) -> dict[str, Any]:
    options = [{"value": one, "label": f"Option {one}"} for one in values]
    return field(name, "radios", options=options, **more)


def checkboxes(name: str, *values: str, alone: str = "", **more: Any) -> dict[str, Any]:
    options = [{"value": one, "label": f"Option {one}"} for one in values]
    exclusive = [{"value": alone, "label": "None of these", "exclusive": True}] if alone else []
    return field(name, "checkboxes", options=options + exclusive, **more)


def field(name: str, kind: str, **more: Any) -> dict[str, Any]:
    return {"name": name, "type": kind, "label": f"What is {name}", "subject": name, **more}


def page(name: str, *fields: dict[str, Any], **more: Any) -> dict[str, Any]:
    title = {"title": f"Page {name}"} if len(fields) > 1 else {}
    return {"name": name, "fields": list(fields), **title, **more}


def leave(name: str, when: Any) -> dict[str, Any]:
    return {"name": name, "type": "exit", "when": when, "title": "You cannot go on", "body": "Because."}


def compiled(*pages: dict[str, Any], **more: Any) -> Compiled:
    return compile(json.dumps({**AROUND, "pages": list(pages), **more}), "draft.json")


def journey(*pages: dict[str, Any], **more: Any) -> Journey:
    """The journey of a definition that has no errors."""
    made = compiled(*pages, **more)
    assert made.journey is not None, made.problems
    return made.journey


def problems(*pages: dict[str, Any], **more: Any) -> list[tuple[str, str]]:
    """Each problem's code and where it points, such as `("page-unreachable", "pages/1")`."""
    return [(one.code, "/".join(map(str, one.pointer))) for one in compiled(*pages, **more).problems]
