"""The schema of `profile`: what of the citizen's profile a field has to do with, and the whole service."""

from __future__ import annotations

from formkit.attributes import Assurance
from formkit.definition.schema.shapes import duration_of
from formkit.definition.schema.wordings import Schema, refer

ASSURANCES = {one.name.lower(): one for one in Assurance}
"""How sure a value is, by the words of a definition."""

PROFILE: Schema = {
    "title": "Profile",
    "description": "The attribute of the citizen's profile that may be offered for this question.",
    "type": ["string", "object"],
    "pattern": r"^[a-z_]+\.[a-z_]+$",
    "properties": {
        "attribute": {
            "title": "Attribute",
            "description": "The attribute, such as person.birth_date.",
            "type": "string",
            "pattern": r"^[a-z_]+\.[a-z_]+$",
        },
        "prefill": {
            "title": "Prefill",
            "description": "How what is known is offered: `confirm` on one page with other answers, `suggest` in the "
            "question itself, `none` not at all.",
            "enum": ["none", "suggest", "confirm"],
            "default": "confirm",
        },
        "min_assurance": {
            "title": "Least assurance",
            "description": "How sure a value must be to be offered: told by anybody (`self_asserted`), reached there "
            "(`reachable`), collected by who signs people in (`provider_collected`), proved by them (`proven`), or "
            "kept by a register (`register`).",
            "enum": list(ASSURANCES),
            "default": "self_asserted",
        },
        "max_age": duration_of(
            "Oldest",
            "How long ago a value may have been confirmed, where that is less than its attribute says: P1Y is a year. "
            "An older one is asked again.",
        ),
        "lock": {
            "title": "Lock",
            "description": "Whether a verified value stands as it is: people may say that it is wrong, and what they "
            "say goes beside it.",
            "enum": ["never", "verified"],
            "default": "never",
        },
        "write_back": {
            "title": "Write back",
            "description": "Whether people are asked to keep a new answer for next time. Without it, `ask` where the "
            "attribute can be kept.",
            "enum": ["never", "ask"],
        },
        "why": refer(
            "wording",
            "Why",
            "What it is needed for, in words for the citizen: “send your badge here”. "
            "Without it, the purpose of the whole form.",
        ),
        "years": {
            "title": "Years",
            "description": "The age that `person.age_at_least` is asked about.",
            "type": "integer",
            "minimum": 1,
            "maximum": 120,
        },
    },
    "required": ["attribute"],
    "additionalProperties": False,
}

ABOUT_ME: Schema = {
    "title": "About me",
    "description": "Whether this is about the person who answers: true, false, or a condition.",
    "type": ["boolean", "string", "object"],
    "if": {"type": "boolean"},
    "else": {"$ref": "#/$defs/condition"},
}
