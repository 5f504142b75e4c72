"""The schema of options: what can be chosen, and the words between."""

from __future__ import annotations

from formkit.definition.schema.wordings import Schema, refer, text

MOST_OPTIONS = 5_000
MOST_SYNONYMS = 50

OPTION: Schema = {
    "title": "Option",
    "description": "One option; or a word such as “or” between them.",
    "type": "object",
    "if": {"required": ["divider"]},
    "then": {
        "title": "Divider",
        "properties": {"divider": refer("wording", "Divider", "A word between options: “or”.")},
        "additionalProperties": False,
    },
    "else": {
        "title": "Option",
        "properties": {
            "value": {
                "title": "Value",
                "description": "What is kept when it is selected. It stays the same when the label changes.",
                "type": "string",
                "pattern": r"^\S+( \S+)*$",
                "maxLength": 200,
            },
            "label": refer("wording", "Label", "What people read."),
            "hint": refer("wording", "Hint", "What helps to choose it."),
            "when": refer("condition", "When", "When it is offered. Without it, always."),
            "exclusive": {
                "title": "Exclusive",
                "description": "Whether it is selected alone, such as “None of these”. Only for checkboxes.",
                "type": "boolean",
                "default": False,
            },
            "synonyms": {
                "title": "Synonyms",
                "description": "Other words that people may type for it, such as “UK”. Only for autocomplete.",
                "type": "array",
                "minItems": 1,
                "maxItems": MOST_SYNONYMS,
                "items": text("Synonym", "What people may type instead of the label.", 200),
            },
        },
        "required": ["value", "label"],
        "additionalProperties": False,
    },
}

OPTIONS: Schema = {"type": "array", "minItems": 1, "maxItems": MOST_OPTIONS, "items": {"$ref": "#/$defs/option"}}
