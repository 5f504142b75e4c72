"""How a definition may name things: addresses with hyphens, answers and what has a name of its own with underscores."""

from __future__ import annotations

from collections.abc import Mapping

from formkit.definition.schema.wordings import Schema

KEBAB = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
SNAKE = r"^[a-z_][a-z0-9_]*$"
NAMES: Mapping[str, tuple[str, str]] = {
    KEBAB: ("-", "small letters, numbers and hyphens, beginning with a letter"),
    SNAKE: ("_", "small letters, numbers and underscores, beginning with a letter"),
}
"""The sign that joins words, and the rule in words."""
LONGEST_ADDRESS = 80
LONGEST_NAME = 64


def kebab(title: str, description: str) -> Schema:
    """Give the schema of a name that is part of an address."""
    return {
        "title": title,
        "description": f"{description} Small letters, numbers and hyphens: date-of-birth.",
        "type": "string",
        "pattern": KEBAB,
        "maxLength": LONGEST_ADDRESS,
    }


def snake(title: str, description: str) -> Schema:
    """Give the schema of a name of an answer, a condition or a list."""
    return {
        "title": title,
        "description": f"{description} Small letters, numbers and underscores: date_of_birth.",
        "type": "string",
        "pattern": SNAKE,
        "maxLength": LONGEST_NAME,
    }


NAMED: Mapping[str, Schema] = {"name": kebab("Name", "It is part of the page's address.")}
