"""The schema of fields, made from the field types: what all of them have, then what each has of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from formkit.definition.schema.names import snake
from formkit.definition.schema.options import OPTION, OPTIONS
from formkit.definition.schema.profile import ABOUT_ME, PROFILE
from formkit.definition.schema.wordings import Schema, refer
from formkit.fields import TYPES
from formkit.fields.field_type import FieldType
from formkit.kinds import Kind

COMMON: Mapping[str, Schema] = {
    "name": snake("Name", "What the answer is called. It stays the same when the label changes."),
    "label": refer("wording", "Label", "The question, or what to enter: “What is your date of birth?”."),
    "hint": refer("wording", "Hint", "Help that most people need: “For example, 27 3 2007”."),
    "subject": refer("wording", "Subject", "What errors and check answers call it, as a noun: “date of birth”."),
    "required": {
        "title": "Required",
        "description": "Whether it must be answered. With false, “(optional)” stands behind the label.",
        "type": "boolean",
        "default": True,
    },
    "when": refer("condition", "When", "When this is asked. Without it, always."),
    "profile": PROFILE,
    "about_me": ABOUT_ME,
}

_CONTENT: Schema = {
    "title": "Content",
    "description": "Words among the fields of a page.",
    "properties": {
        "type": True,
        "as": {
            "title": "As",
            "description": "How it looks: plain text, inset text, a warning, or details that open.",
            "enum": ["text", "inset", "warning", "details"],
            "default": "text",
        },
        "title": refer("wording", "Title", "What details are about, in the line that opens them."),
        "body": refer("wording", "Body", "The words, in Markdown."),
        "when": True,
    },
    "required": ["body"],
    "additionalProperties": False,
}


CALCULATED = "calculated"
CALCULABLE = tuple(name for name in ("integer", "decimal", "money", "date", "yes_no") if name in TYPES)
"""The types that a calculation may have."""
_CALCULATED: Schema = {
    "title": "Calculated field",
    "description": "Worked out from answers, never typed. Conditions and texts refer to it like any other field.",
    "properties": {
        "type": True,
        **dict.fromkeys(("name", "label", "subject", "when"), True),
        "as": {
            "title": "As",
            "description": "What it comes to, rounded half up.",
            "enum": [*CALCULABLE],
        },
        "value": refer("value", "Value", "How it is worked out."),
        "show": {
            "title": "Show",
            "description": "Whether people see it, on its page and on check answers.",
            "type": "boolean",
            "default": True,
        },
        "explain": {
            "title": "Explain",
            "description": "Whether people are told which of their answers led to it.",
            "type": "boolean",
            "default": False,
        },
    },
    "required": ["name", "label", "as", "value"],
    "additionalProperties": False,
}


def rules(kind: type[FieldType]) -> list[str]:
    """The rules whose error a field may word itself."""
    return list(dict.fromkeys(["required", *(rule for rule in kind.RULES if not rule.endswith(".unnamed"))]))


def takes_options(kind: type[FieldType]) -> bool:
    """Whether a type chooses among options."""
    return kind.KIND in (Kind.CHOICE, Kind.CHOICES)


def _own(kind: type[FieldType]) -> dict[str, Any]:
    return {**kind.SETTINGS, **_limits(kind), **_options(kind), "errors": _errors(kind)}


def _limits(kind: type[FieldType]) -> dict[str, Schema]:
    if kind.BOUND is None:
        return {}
    least, most = ("earliest", "latest") if kind.BOUND in (Kind.DATE, Kind.TIME) else ("least", "most")
    return {
        "min": refer("value", least.capitalize(), f"The {least} that may be answered."),
        "max": refer("value", most.capitalize(), f"The {most} that may be answered."),
    }


def _options(kind: type[FieldType]) -> dict[str, Schema]:
    if not takes_options(kind):
        return {}
    words = {
        "title": "Options",
        "description": "The options, the name of one of `lists`, or `countries` or `nationalities`.",
    }
    return {"options": {**OPTIONS, **words, "type": ["array", "string"], "pattern": r"\S"}}


def _errors(kind: type[FieldType]) -> Schema:
    return {
        "title": "Errors",
        "description": "Errors in your own words, by rule.",
        "type": "object",
        "properties": {
            rule: refer("wording", rule, f"Instead of “{kind.RULES.get(rule, 'Enter an answer')}”.")
            for rule in rules(kind)
        },
        "additionalProperties": False,
    }


def _required(kind: type[FieldType]) -> list[str]:
    options = ["options"] if takes_options(kind) else []
    return ["name", "label", *options, *(key for key in kind.REQUIRED_SETTINGS if key not in options)]


def _field(kind: type[FieldType]) -> Schema:
    return {
        "title": f"{kind.TITLE} field",
        "description": kind.DESCRIPTION,
        "properties": {"type": True, **dict.fromkeys(COMMON, True), **_own(kind)},
        "required": _required(kind),
        "additionalProperties": False,
    }


def by_type(cases: Mapping[str, str], default: str = "") -> list[Schema]:
    """Choose a definition of the schema by `type`; the default counts where there is none."""
    return [
        {
            "if": {"properties": {"type": {"const": name}}, "required": [] if name == default else ["type"]},
            "then": {"$ref": f"#/$defs/{definition}"},
        }
        for name, definition in cases.items()
    ]


def fields() -> dict[str, Schema]:
    """The definitions of a field, of words among fields, and of each type of field."""
    cases = {"content": "content_item", CALCULATED: f"{CALCULATED}_field", **{name: f"{name}_field" for name in TYPES}}
    types = {"title": "Type", "description": "What is asked for.", "enum": [*TYPES, CALCULATED, "content"]}
    field = {
        "title": "Field",
        "type": "object",
        "properties": {"type": types, **COMMON},
        "required": ["type"],
        "allOf": by_type(cases),
    }
    made = {f"{name}_field": _field(kind) for name, kind in TYPES.items()}
    return {"field": field, "option": OPTION, "content_item": _CONTENT, f"{CALCULATED}_field": _CALCULATED, **made}
