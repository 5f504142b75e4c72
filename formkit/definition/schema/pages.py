"""The schema of pages, told apart by `type`: question (the default), content, exit, repeat and group."""

from __future__ import annotations

from collections.abc import Mapping

from formkit.definition.schema.fields import by_type
from formkit.definition.schema.names import NAMED
from formkit.definition.schema.profile import ABOUT_ME
from formkit.definition.schema.wordings import MOST_ENTRIES, Schema, refer
from formkit.page import MOST_ITEMS

_COMMON = {
    "name": NAMED["name"],
    "section": {
        "title": "Section",
        "description": "The name of one of `sections`. Pages after it belong to it too, until one names another.",
        "type": "string",
        "pattern": r"\S",
    },
    "when": refer("condition", "When", "When this applies. Without it, always."),
    "about_me": ABOUT_ME,
}
_TITLE = refer("wording", "Title", "The heading of the page.")
_BODY = refer("wording", "Body", "What stands below the heading, in Markdown.")
_MUST = {
    "title": "Must",
    "description": "Rules across several answers, tested once everything that they name is answered.",
    "type": "array",
    "minItems": 1,
    "maxItems": MOST_ENTRIES,
    "items": {
        "title": "Rule",
        "type": "object",
        "properties": {
            "that": refer("condition", "That", "What must hold: the end date is after the start date."),
            "when": refer("condition", "When", "When it must. Without it, always."),
            "error": refer("wording", "Error", "What people read where it does not hold."),
            "field": {
                "title": "Field",
                "description": "The question that the error stands on; not for a rule about the items of a repeat.",
                "type": "string",
                "pattern": r"\S",
            },
        },
        "required": ["that", "error"],
        "additionalProperties": False,
    },
}
_PAGES = {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/page"}}


def _page(title: str, description: str, own: Mapping[str, Schema], required: list[str]) -> Schema:
    return {
        "title": title,
        "description": description,
        "properties": {"type": True, **dict.fromkeys(_COMMON, True), **own},
        "required": required,
        "additionalProperties": False,
    }


_FIELDS = {
    "title": "Fields",
    "description": "The questions of the page, and words between them.",
    "type": "array",
    "minItems": 1,
    "items": {"$ref": "#/$defs/field"},
}
_EXPLAIN = {
    "title": "Explain",
    "description": "Whether the page says which of the citizen's answers led here.",
    "type": "boolean",
    "default": False,
}
_NUMBER_OF_ITEMS = {"type": "integer", "minimum": 0, "maximum": MOST_ITEMS}
_REPEAT = {
    "title": _TITLE,
    "body": _BODY,
    "min": {"title": "Least", "description": "How few items there may be.", "default": 0, **_NUMBER_OF_ITEMS},
    "max": {
        "title": "Most",
        "description": f"How many items there may be, {MOST_ITEMS} at most.",
        "default": MOST_ITEMS,
        **_NUMBER_OF_ITEMS,
    },
    "add": refer("wording", "Add", "The words of the button that adds an item: “Add another child”."),
    "empty": refer("wording", "Empty", "What stands in place of the list while there is no item."),
    "item_title": refer("wording", "Item title", "What an item is called: “{first_name}”, or “Child {item_number}”."),
    "for_each": {
        "title": "For each",
        "description": "A checkboxes field: there is one item for each option selected, and none are added.",
        "type": "string",
        "pattern": r"\S",
    },
    "pages": {"title": "Pages", "description": "The pages that are asked for each item, in order.", **_PAGES},
    "must": _MUST,
}

_KINDS = {
    "question": _page(
        "Question page",
        "Asks something. With one field, its label is the heading; with several, the page needs a title.",
        {"title": _TITLE, "body": _BODY, "fields": _FIELDS, "must": _MUST},
        ["name", "fields"],
    ),
    "content": _page("Content page", "Only to be read.", {"title": _TITLE, "body": _BODY}, ["name", "title", "body"]),
    "exit": _page(
        "Exit page",
        "Ends the journey, such as for people who can't use the service. The first that applies counts.",
        {"title": _TITLE, "body": _BODY, "explain": _EXPLAIN},
        ["name", "title"],
    ),
    "repeat": _page(
        "Repeat",
        "Asks the same pages for each of several things, such as children or jobs, with a list to add them to.",
        _REPEAT,
        ["name", "title", "item_title", "pages"],
    ),
    "group": _page(
        "Group",
        "Pages under one `when`. Groups may hold groups.",
        {"pages": {"title": "Pages", "description": "The pages of the group, in order.", **_PAGES}, "must": _MUST},
        ["pages"],
    ),
}

PAGES = {"title": "Pages", "description": "The pages in the order in which they are asked.", **_PAGES}


def pages() -> dict[str, Schema]:
    """The definitions of a page and of each kind of page."""
    types = {
        "title": "Type",
        "description": "What kind of page this is; a question page if it is left out.",
        "enum": list(_KINDS),
        "default": "question",
    }
    page = {
        "title": "Page",
        "type": "object",
        "properties": {"type": types, **_COMMON},
        "allOf": by_type({name: f"{name}_page" for name in _KINDS}, default="question"),
    }
    return {"page": page, **{f"{name}_page": kind for name, kind in _KINDS.items()}}
