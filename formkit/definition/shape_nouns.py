"""What messages call the parts of a definition that the schema speaks of: keys, objects and kinds of JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from formkit.definition.words import quoted
from formkit.problems import Pointer

_JSON = {
    "string": "a text",
    "array": "a list",
    "object": "an object",
    "number": "a number",
    "integer": "a whole number",
}
_TYPES = {**_JSON, "boolean": "true or false", "null": "null"}
_PYTHON: Mapping[type, str] = {str: "a text", list: "a list", dict: "an object"}
WRITTEN = {
    "string": 'Write it in quotation marks: "…".',
    "array": "Write it as a list: […].",
    "object": "Write it as an object: {…}.",
    "number": "Write a number without quotation marks, such as 5.",
    "integer": "Write a whole number without quotation marks, such as 5.",
    "boolean": "Write true or false without quotation marks.",
}


EXPECTED = {
    "Wording": ("a text", 'Write it in quotation marks: "…".'),
    "Text": ("a text", 'Write it in quotation marks: "…".'),
    "Condition": ("a condition", 'Write the name of one of `conditions`, or a comparison: {"field": …, "is": …}.'),
    "Value": ("a value", 'Write a number, a text in quotation marks, true, false, or {"field": …}.'),
}


def called(pointer: Pointer) -> str:
    """Call a place by the nearest key; a place in a list is one of what the key holds."""
    names = [step for step in pointer if isinstance(step, str)]
    if not names:
        return "The definition"
    within = "" if isinstance(pointer[-1], str) else "An entry of "
    return within + quoted(names[-1])


def noun(rules: Any) -> str:
    """Call an object by what the schema calls it: a date field, an exit page."""
    title = str(rules.get("title", "object")) if isinstance(rules, Mapping) else "object"
    words = title if title.isupper() else title[:1].lower() + title[1:]
    return f"{'An' if words[:1] in 'aeio' else 'A'} {words}"


def object_called(rules: Any, pointer: Pointer) -> str:
    """Call an object by its noun, or by its key where that is the same word."""
    words = noun(rules)
    key = pointer[-1] if pointer else ""
    return quoted(key) if words.split(" ", 1)[1].replace(" ", "_") == key else words


def either(wanted: list[str]) -> str:
    """Name the kinds of JSON that may stand somewhere."""
    names = [_TYPES[one] for one in wanted]
    return f"{', '.join(names[:-1])} or {names[-1]}" if len(names) > 1 else names[0]


def what(value: Any) -> str:
    """Name the kind of JSON that stands there."""
    if isinstance(value, bool) or value is None:
        return "null" if value is None else "true" if value else "false"
    number = "a number" if isinstance(value, int) else "a number with a point"
    return next((words for kind, words in _PYTHON.items() if isinstance(value, kind)), number)
