"""The schema of what surrounds the pages: who runs the service, why it asks, where answers go, and its own tests."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from formkit.definition.schema.names import kebab, snake
from formkit.definition.schema.wordings import Schema, refer, text
from formkit.destinations import DESTINATIONS, DestinationKind
from formkit.language import LANGUAGES

LENGTH_OF_TIME = r"^P(?=\d)(\d{1,4}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,5}D)?$"


def _object(title: str, description: str, properties: Mapping[str, Any], required: list[str]) -> dict[str, Any]:
    return {
        "title": title,
        "description": description,
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _list(title: str, description: str, items: Schema, least: int = 0, most: int = 10_000) -> Schema:
    shape = {"type": "array", "items": items, "minItems": least, "maxItems": most}
    return {"title": title, "description": description, **shape}


def _duration(title: str, description: str) -> Schema:
    return {"title": title, "description": description, "type": "string", "pattern": LENGTH_OF_TIME}


def _named(title: str, description: str, of: Schema) -> Schema:
    """An object whose keys are names that a definition gives."""
    shape = {"type": "object", "propertyNames": snake("Name", "What it is called."), "additionalProperties": of}
    return {"title": title, "description": description, **shape}


_CONTACT = _object(
    "Contact",
    "How to reach the people who run the service: an email address, a phone number, or both.",
    {
        "email": {
            "title": "Email address",
            "description": "An email address, such as badges@council.example.",
            "type": "string",
            "pattern": r"^[^\s@]+@[^\s@]+\.[^\s@]+$",
            "maxLength": 200,
        },
        "phone": text("Phone number", "A phone number as people write it, such as 0300 123 0000.", 100),
    },
    [],
) | {"minProperties": 1}

ORGANISATION = _object(
    "Organisation",
    "Who runs the service.",
    {
        "id": kebab("Id", "It stands for the organisation in what formkit keeps."),
        "name": refer("wording", "Name", "The organisation's name, as people know it."),
        "contact": _CONTACT,
    },
    ["id", "name", "contact"],
)

DATA = _object(
    "Data",
    "Why the answers are asked for and how long they are kept: the privacy page says it.",
    {
        "purpose": refer("wording", "Purpose", "What the answers are for: “decide your application”."),
        "lawful_basis": {
            "title": "Lawful basis",
            "description": "The lawful basis under article 6 of the UK GDPR.",
            "enum": [
                "public_task",
                "legal_obligation",
                "consent",
                "contract",
                "vital_interests",
                "legitimate_interests",
            ],
        },
        "keep": _duration("Keep", "How long submissions are kept: P1Y is a year, P28D is 28 days."),
        "keep_drafts": _duration("Keep drafts", "How long unfinished answers are kept: P28D is 28 days."),
    },
    ["purpose", "lawful_basis", "keep", "keep_drafts"],
)

LANGUAGES_USED = _list(
    "Languages",
    "The languages of the service. Texts are written in English, so `en` is always one.",
    {"title": "Language", "description": "The code of a language.", "enum": list(LANGUAGES)},
    1,
    len(LANGUAGES),
)

START = _object(
    "Start",
    "The start page.",
    {
        "body": refer("wording", "Body", "What the service is for and who can use it, in Markdown."),
        "needs": _list("Needs", "What people should have at hand.", {"$ref": "#/$defs/wording"}, 1, 50),
    },
    [],
)

SECTIONS = _list(
    "Sections",
    "The headings of check answers, or the tasks of a task list, each with the pages that belong to it.",
    _object(
        "Section",
        "A heading on check answers, or a task of a task list.",
        {
            "name": kebab("Name", "Pages name it."),
            "title": refer("wording", "Title", "The heading."),
            "heading": refer("wording", "Heading", "What stands on a task list above this task and those after it."),
        },
        ["name", "title"],
    ),
    1,
)


TASK_LIST: Schema = {
    "title": "Task list",
    "description": "Whether sections are tasks that people may do in any order that the conditions allow.",
    "type": "boolean",
    "default": False,
}


def body(title: str, description: str) -> Schema:
    """Give the schema of a page of formkit's own that takes words from the definition."""
    return _object(title, description, {"body": refer("wording", "Body", "The words, in Markdown.")}, ["body"])


def _destination(kind: DestinationKind) -> Schema:
    own = {"to": {"title": "To", "description": kind.description, "const": kind.name}, **kind.settings}
    shape = {"properties": {"to": True, "when": True, **own}, "required": list(kind.required)}
    return {"title": f"Delivery to {kind.title.lower()}", "description": kind.description, **shape}


def destination() -> Schema:
    """One entry of `deliver`, told apart by `to`."""
    cases = [
        {
            "if": {"properties": {"to": {"const": name}}, "required": ["to"]},
            "then": {**_destination(kind), "additionalProperties": False},
        }
        for name, kind in DESTINATIONS.items()
    ]
    return {
        "title": "Delivery",
        "type": "object",
        "properties": {
            "to": {"title": "To", "description": "The kind of destination.", "enum": list(DESTINATIONS)},
            "when": refer("condition", "When", "Which submissions go there. Without it, all."),
        },
        "required": ["to"],
        "allOf": cases,
    }


SCENARIO = _object(
    "Scenario",
    "A test of this definition: answers given, end expected.",
    {
        "name": text("Name", "What it tries, such as “A child under 2”.", 200),
        "today": {
            "title": "Today",
            "description": "The date on which it happens, such as 2026-06-01.",
            "type": "string",
            "pattern": r"^\d{4}-\d{2}-\d{2}$",
        },
        "answers": {
            "title": "Answers",
            "description": "The answers by field, as JSON: “2026-01-05”, true, the value of an option.",
            "type": "object",
        },
        "ends": text("Ends", "The name of the exit page it ends at, or confirmation."),
        "expect": _named(
            "Expect", "What calculated fields come to.", {"title": "What it comes to, as JSON: “12.50”, 3, true"}
        ),
        "visits": _list("Visits", "Every page it passes, in order.", {"type": "string"}, 1),
    },
    ["name", "answers", "ends"],
)


def named_things() -> dict[str, Schema]:
    """The keys under which a definition keeps what it refers to by name."""
    conditions = "Conditions that are used more than once, by name."
    lists = "Lists of options that are used more than once, by name."
    return {
        "conditions": _named("Conditions", conditions, {"$ref": "#/$defs/condition"}),
        "lists": _named("Lists", lists, {"$ref": "#/$defs/options"}),
    }
