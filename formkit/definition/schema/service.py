"""The schema of what surrounds the pages: who runs the service, why it asks, where answers go, and its own tests."""

from __future__ import annotations

from formkit.definition.schema.names import kebab
from formkit.definition.schema.shapes import duration_of, list_of, named, object_of
from formkit.definition.schema.wordings import Schema, refer, text
from formkit.destinations import DESTINATIONS, DestinationKind
from formkit.language import LANGUAGES

_CONTACT = object_of(
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

ORGANISATION = object_of(
    "Organisation",
    "Who runs the service.",
    {
        "id": kebab("Id", "It stands for the organisation in what formkit keeps."),
        "name": refer("wording", "Name", "The organisation's name, as people know it."),
        "contact": _CONTACT,
    },
    ["id", "name", "contact"],
)

DATA = object_of(
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
        "keep": duration_of("Keep", "How long submissions are kept: P1Y is a year, P28D is 28 days."),
        "keep_drafts": duration_of("Keep drafts", "How long unfinished answers are kept: P28D is 28 days."),
    },
    ["purpose", "lawful_basis", "keep", "keep_drafts"],
)

LANGUAGES_USED = list_of(
    "Languages",
    "The languages of the service. Texts are written in English, so `en` is always one.",
    {"title": "Language", "description": "The code of a language.", "enum": list(LANGUAGES)},
    1,
    len(LANGUAGES),
)

START = object_of(
    "Start",
    "The start page.",
    {
        "body": refer("wording", "Body", "What the service is for and who can use it, in Markdown."),
        "needs": list_of("Needs", "What people should have at hand.", {"$ref": "#/$defs/wording"}, 1, 50),
    },
    [],
)

SECTIONS = list_of(
    "Sections",
    "The headings of check answers, or the tasks of a task list, each with the pages that belong to it.",
    object_of(
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
    return object_of(title, description, {"body": refer("wording", "Body", "The words, in Markdown.")}, ["body"])


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


def named_things() -> dict[str, Schema]:
    """The keys under which a definition keeps what it refers to by name."""
    conditions = "Conditions that are used more than once, by name."
    lists = "Lists of options that are used more than once, by name."
    return {
        "conditions": named("Conditions", conditions, {"$ref": "#/$defs/condition"}),
        "lists": named("Lists", lists, {"$ref": "#/$defs/options"}),
    }
