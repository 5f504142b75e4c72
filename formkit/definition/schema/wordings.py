"""The schema of wordings, told apart by JSON type: a text, a list of texts with `when`, or a plural."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Schema = Mapping[str, Any]

MOST_ENTRIES = 100
LONGEST_TEXT = 20_000

NOT_BLANK = r"\S"


def text(title: str, description: str, longest: int = LONGEST_TEXT) -> Schema:
    """Give the schema of a text that may not be blank."""
    return {"title": title, "description": description, "type": "string", "pattern": NOT_BLANK, "maxLength": longest}


def refer(name: str, title: str, description: str) -> Schema:
    """Refer to a definition of the schema, in words of its own."""
    return {"title": title, "description": description, "$ref": f"#/$defs/{name}"}


def entries(title: str, of: str, key: str) -> Schema:
    """A list of entries of which the first that applies counts."""
    return {
        "title": title,
        "type": "object",
        "properties": {
            "when": refer("condition", "When", "When this entry applies. The first that does counts."),
            key: {"title": key.title(), "description": "What stands here then.", "$ref": f"#/$defs/{of}"},
        },
        "required": [key],
        "additionalProperties": False,
    }


PLURAL: Schema = {
    "count": refer("value", "Count", "The number that chooses between the two texts."),
    "one": text("One", "The text for 1, such as “{jobs} job”."),
    "other": text("Other", "The text for any other number, such as “{jobs} jobs”."),
}

PHRASE: Schema = {
    "title": "Text",
    "description": "A text, or a plural: the text for 1 and the text for any other number.",
    "type": ["string", "object"],
    "pattern": NOT_BLANK,
    "maxLength": LONGEST_TEXT,
    "properties": PLURAL,
    "required": ["count", "one", "other"],
    "additionalProperties": False,
}

WORDING: Schema = {
    "title": "Wording",
    "description": (
        "A text; or a list of texts, the first whose `when` holds, ending with one without `when`; or a plural. "
        "{field} inserts an answer to an earlier question, {{ and }} are braces."
    ),
    "type": ["string", "array", "object"],
    "pattern": NOT_BLANK,
    "maxLength": LONGEST_TEXT,
    "minItems": 1,
    "maxItems": MOST_ENTRIES,
    "items": {"$ref": "#/$defs/wording_entry"},
    "properties": PLURAL,
    "required": ["count", "one", "other"],
    "additionalProperties": False,
}
