"""The schema of scenarios: a definition's own tests."""

from __future__ import annotations

from formkit.definition.schema.shapes import list_of, named, object_of
from formkit.definition.schema.wordings import text

SCENARIO = object_of(
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
        "profile": {
            "title": "Profile",
            "description": "What the person has told before, by attribute: they confirm it wherever `answers` says "
            "nothing else.",
            "type": "object",
        },
        "answers": {
            "title": "Answers",
            "description": "The answers by field, as JSON: “2026-01-05”, true, the value of an option.",
            "type": "object",
        },
        "ends": text("Ends", "The name of the exit page it ends at, or confirmation."),
        "expect": named(
            "Expect", "What calculated fields come to.", {"title": "What it comes to, as JSON: “12.50”, 3, true"}
        ),
        "visits": list_of("Visits", "Every page it passes, in order.", {"type": "string"}, 1),
    },
    ["name", "answers", "ends"],
)
