"""Whole definitions around the part that a test is about."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from formkit.definition.compile import Compiled, compile
from formkit.journey import Journey
from formkit.page import Field
from formkit.problems import Problem

SERVICES = Path(__file__).parents[2] / "form_definitions"
EXAMPLES = [file for file in sorted(SERVICES.glob("*.json")) if not file.name.endswith(".schema.json")]

NAME = {"name": "full_name", "type": "name", "label": "What is your full name?"}
BORN = {"name": "born", "type": "date", "label": "What is your date of birth?"}
SPACES = {"name": "spaces", "type": "integer", "label": "Number of spaces"}
AGREE = {"name": "agree", "type": "yes_no", "label": "Your agreement"}
CAR, VAN, BIKE = ({"value": value, "label": value.capitalize()} for value in ("car", "van", "bike"))
VEHICLE = {"name": "vehicle", "type": "radios", "label": "Kind of vehicle", "options": [CAR, VAN, BIKE]}
HELP = {
    "name": "help",
    "type": "checkboxes",
    "label": "Help needed",
    "options": [{"value": value, "label": value.capitalize()} for value in ("sight", "moving", "hearing")],
}
REASON = {"name": "reason", "type": "text", "label": "Reason"}


def page(name: str, *fields: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A question page."""
    return {"name": name, "fields": list(fields), **more}


def definition(*pages: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A definition with these pages; `more` replaces or adds keys of the top level."""
    return {
        "formkit": 1,
        "name": "apply-for-a-permit",
        "title": "Apply for a parking permit",
        "organisation": {"id": "council", "name": "Example Council", "contact": {"email": "parking@council.example"}},
        "languages": ["en"],
        "data": {"purpose": "decide", "lawful_basis": "public_task", "keep": "P1Y", "keep_drafts": "P28D"},
        "pages": list(pages) or [page("full-name", NAME)],
        "confirmation": {"body": "We will write to you."},
        **more,
    }


def compiled(*pages: dict[str, Any], **more: Any) -> Compiled:
    """Compile a definition with these pages."""
    return compile(json.dumps(definition(*pages, **more)), "permit.json")


def journey(*pages: dict[str, Any], **more: Any) -> Journey:
    """The journey of a definition that has no errors."""
    found = compiled(*pages, **more)
    assert found.journey is not None, found.problems
    return found.journey


def field(name: str, *pages: dict[str, Any], **more: Any) -> Field:
    """One field of such a journey."""
    return journey(*pages, **more).fields[name]


def problems(*pages: dict[str, Any], **more: Any) -> tuple[Problem, ...]:
    """What is wrong with a definition with these pages."""
    return compiled(*pages, **more).problems


def codes(*pages: dict[str, Any], **more: Any) -> list[str]:
    """The codes of what is wrong."""
    return [problem.code for problem in problems(*pages, **more)]
