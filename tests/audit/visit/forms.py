"""A small form to walk: a reveal, a list, a profile, two languages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from formkit.definition.compile import compile
from formkit.journey import Journey
from tests.saved import OPTIONS, PERMIT, page

COLOURS: dict[str, Any] = PERMIT | {
    "declaration": {"body": "I confirm that what I have said is true."},
    "pages": [
        page("whom", "radios", "Who is it for?", subject="who it is for", options=OPTIONS),
        page("email", "email", "What is your email address?", subject="your email address", profile="contact.email"),
        {
            "name": "pets",
            "type": "repeat",
            "title": "Your pets",
            "item_title": "{pet}",
            "max": 3,
            "pages": [page("pet", "text", "What is your pet called?", subject="what your pet is called")],
        },
        {"name": "read-this", "type": "content", "title": "Before you go on", "body": "Some words."},
        page("why", "long_text", "Why do you need it?", subject="why you need it"),
    ],
}  # fmt: skip


def written(folder: Path, definition: dict[str, Any] = COLOURS) -> Path:
    """Put a definition into a folder; gives the folder."""
    (folder / f"{definition['name']}.json").write_text(json.dumps(definition, indent=1), encoding="utf-8")
    return folder


def journey(definition: dict[str, Any] = COLOURS) -> Journey:
    compiled = compile(json.dumps(definition), "permit.json")
    assert compiled.journey, compiled.problems
    return compiled.journey
