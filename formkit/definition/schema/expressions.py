"""The schema of values and conditions, told apart by JSON type: no `oneOf`, whose errors mislead."""

from __future__ import annotations

from collections.abc import Mapping

from formkit.conditions import OPERATORS
from formkit.definition.schema.wordings import (
    LONGEST_TEXT,
    MOST_ENTRIES,
    NOT_BLANK,
    PHRASE,
    WORDING,
    Schema,
    entries,
    refer,
)

_VALUES: Schema = {"type": "array", "minItems": 1, "maxItems": MOST_ENTRIES, "items": {"$ref": "#/$defs/value"}}
_REPEAT: Schema = {"type": "string", "pattern": NOT_BLANK}
_OVER: Schema = {**_VALUES, "type": ["array", "string"], "pattern": NOT_BLANK}
_TWO: Schema = {"type": "array", "minItems": 2, "maxItems": 2, "items": {"$ref": "#/$defs/value"}}

SUBJECT: Mapping[str, Schema] = {
    "field": {
        "title": "Field",
        "description": "The name of an earlier field, or of a part of its answer: `address.postcode`.",
        "type": "string",
        "pattern": NOT_BLANK,
    },
    "plus": {
        "title": "Plus",
        "description": "How much later than the date in the field: P28D is 28 days, P1Y6M a year and 6 months.",
        "type": "string",
        "pattern": NOT_BLANK,
    },
    "sum": {
        "title": "Sum",
        "description": "These numbers together; those not answered are left out. With the name of a repeat, `of` each.",
        **_OVER,
    },
    "difference": {"title": "Difference", "description": "The first number less the second.", **_TWO},
    "product": {
        "title": "Product",
        "description": "These numbers multiplied. With the name of a repeat, `of` each item.",
        **_OVER,
    },
    "quotient": {"title": "Quotient", "description": "The first number divided by the second.", **_TWO},
    "least": {
        "title": "Least",
        "description": "The smallest of these numbers, or the earliest date. With a repeat, `of` each item.",
        **_OVER,
    },
    "greatest": {
        "title": "Greatest",
        "description": "The largest of these numbers, or the latest date. With a repeat, `of` each item.",
        **_OVER,
    },
    "count": {
        "title": "Count",
        "description": "How many options of this checkboxes field were selected, or files sent, or items added.",
        "type": "string",
        "pattern": NOT_BLANK,
    },
    "age": {
        "title": "Age",
        "description": "Whole years since the date in this field.",
        "type": "string",
        "pattern": NOT_BLANK,
    },
    "at": refer("value", "At", "The date at which the age counts; today if it is left out."),
    "of": refer("value", "Of", "What is worked out for each item: {field} is the item's answer."),
    "where": refer("condition", "Where", "Which items count. Fields are this item's first, then those outside."),
    "longest_gap": {
        "title": "Longest gap",
        "description": "The most days in a row between `since` and `until` that lie in no item of this repeat.",
        **_REPEAT,
    },
    "from": refer("value", "From", "The first day of an item: {field} is the item's answer."),
    "to": refer("value", "To", "The last day of an item. An item without one goes on."),
    "since": refer("value", "Since", "The first day to be covered: today-P5Y."),
    "until": refer("value", "Until", "The last day to be covered; today if it is left out."),
}

VALUE: Schema = {
    "title": "Value",
    "description": (
        "A number, a text, true or false; a date such as 2026-04-06, today, today-P18Y or 04-06 (the latest 6 April); "
        "an answer {field}; a calculation; or a list of values, the first whose `when` holds."
    ),
    "type": ["string", "number", "boolean", "object", "array"],
    "maxLength": LONGEST_TEXT,
    "minItems": 1,
    "maxItems": MOST_ENTRIES,
    "items": {"$ref": "#/$defs/value_entry"},
    "properties": SUBJECT,
    "additionalProperties": False,
}

_OPERAND: Schema = {
    "type": ["string", "number", "boolean", "object", "array"],
    "maxLength": LONGEST_TEXT,
    "minItems": 1,
    "maxItems": 500,
    "items": {"$ref": "#/$defs/operand_entry"},
    "properties": SUBJECT,
    "additionalProperties": False,
}

_OPERAND_ENTRY: Schema = {
    "title": "Value",
    "description": "One of several values; or, where one is compared, an entry with when and value.",
    "type": ["string", "number", "boolean", "object"],
    "maxLength": LONGEST_TEXT,
    "properties": {
        **SUBJECT,
        "when": refer("condition", "When", "When this value counts. The first that does counts."),
        "value": refer("value", "Value", "What counts then."),
    },
    "additionalProperties": False,
}


def _operator(name: str) -> Schema:
    words = {"title": name.replace("_", " ").capitalize(), "description": _compares(name)}
    return {**words, "type": "boolean"} if name == "answered" else {**words, **_OPERAND}


def _compares(name: str) -> str:
    row = OPERATORS[name]
    takes = ", ".join(sorted(kind.value for kind in row.kinds))
    return f"Compares {takes} with {'a list of values' if row.many else 'a value'}."


_PARTS: Schema = {"type": "array", "minItems": 1, "maxItems": 500, "items": {"$ref": "#/$defs/condition"}}

CONDITION: Schema = {
    "title": "Condition",
    "description": (
        "The name of one in `conditions`; or all, any or not; or any_item or every_item of a repeat; or a comparison: "
        "a field or a calculation, one operator and what it is compared with."
    ),
    "type": ["string", "object"],
    "pattern": NOT_BLANK,
    "properties": {
        "all": {"title": "All", "description": "True when every one of these is.", **_PARTS},
        "any": {"title": "Any", "description": "True when at least one of these is.", **_PARTS},
        "not": refer("condition", "Not", "True whenever this is not, so also when its question was not asked."),
        "any_item": {
            "title": "Any item",
            "description": "True when `where` holds of an item of this repeat.",
            **_REPEAT,
        },
        "every_item": {
            "title": "Every item",
            "description": "True when `where` holds of every item of this repeat; so also when there is none.",
            **_REPEAT,
        },
        **SUBJECT,
        **{name: _operator(name) for name in OPERATORS},
        "because": refer("wording", "Because", "Why this decides, in words for the citizen: “you must be 17 or over”."),
    },
    "additionalProperties": False,
}

EXPRESSIONS: Mapping[str, Schema] = {
    "phrase": PHRASE,
    "wording": WORDING,
    "wording_entry": entries("Entry of a wording", "phrase", "text"),
    "value": VALUE,
    "value_entry": entries("Entry of a value", "value", "value"),
    "operand_entry": _OPERAND_ENTRY,
    "condition": CONDITION,
}
