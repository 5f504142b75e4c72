"""The JSON Schema (2020-12) of the definition language: editors complete and explain by it, `shape` judges by it."""

from __future__ import annotations

from functools import cache
from typing import Any

from formkit.definition.schema.expressions import EXPRESSIONS
from formkit.definition.schema.fields import fields
from formkit.definition.schema.names import kebab
from formkit.definition.schema.options import OPTIONS
from formkit.definition.schema.pages import PAGES, pages
from formkit.definition.schema.payment import PAYMENT
from formkit.definition.schema.profile import ABOUT_ME
from formkit.definition.schema.scenarios import SCENARIO
from formkit.definition.schema.service import (
    DATA,
    LANGUAGES_USED,
    ORGANISATION,
    SECTIONS,
    START,
    TASK_LIST,
    body,
    destination,
    named_things,
)
from formkit.definition.schema.wordings import refer

REQUIRED = ["formkit", "name", "title", "organisation", "languages", "data", "pages", "confirmation"]


@cache
def schema() -> dict[str, Any]:
    """Make the schema; the same object each time."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Definition",
        "description": "A government service in one file.",
        "type": "object",
        "properties": _properties(),
        "required": REQUIRED,
        "additionalProperties": False,
        "$defs": {
            **EXPRESSIONS,
            **fields(),
            **pages(),
            "options": {**OPTIONS, "title": "Options", "description": "A list of options that fields name."},
            "destination": destination(),
            "scenario": SCENARIO,
        },
    }


def _properties() -> dict[str, Any]:
    return {
        "$schema": {"title": "Schema", "description": "Where an editor finds this schema: ./form.schema.json"},
        "formkit": {"title": "Formkit", "description": "The version of the language: 1.", "const": 1},
        "name": kebab("Name", "It is the service's address."),
        "title": refer("wording", "Title", "The name of the service, such as “Apply for a Blue Badge”."),
        "organisation": ORGANISATION,
        "languages": LANGUAGES_USED,
        "data": DATA,
        "start": START,
        **named_things(),
        "profile": _profile(),
        "sections": SECTIONS,
        "task_list": TASK_LIST,
        "pages": PAGES,
        "check_answers": body("Check answers", "Words at the top of the page that shows all answers."),
        "declaration": body("Declaration", "What people confirm when they send their answers."),
        "payment": PAYMENT,
        "confirmation": body("Confirmation", "What happens next, on the page that says it was sent."),
        "deliver": _items("Deliver", "Where submissions are sent.", "destination"),
        "scenarios": _items("Scenarios", "Tests of this definition. `formkit test` runs them.", "scenario"),
    }


def _profile() -> dict[str, Any]:
    return {
        "title": "Profile",
        "description": "What the whole service asks of the citizen's profile.",
        "type": "object",
        "properties": {"about_me": ABOUT_ME},
        "additionalProperties": False,
    }


def _items(title: str, description: str, of: str) -> dict[str, Any]:
    return {"title": title, "description": description, "type": "array", "items": {"$ref": f"#/$defs/{of}"}}
