"""Shapes that stand in many places of the schema: objects, lists, lengths of time, things by name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from formkit.definition.schema.names import snake
from formkit.definition.schema.wordings import Schema

LENGTH_OF_TIME = r"^P(?=\d)(\d{1,4}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,5}D)?$"


def object_of(title: str, description: str, properties: Mapping[str, Any], required: list[str]) -> dict[str, Any]:
    """An object with these keys and no others."""
    return {
        "title": title,
        "description": description,
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def list_of(title: str, description: str, items: Schema, least: int = 0, most: int = 10_000) -> Schema:
    """A list of so many of these."""
    shape = {"type": "array", "items": items, "minItems": least, "maxItems": most}
    return {"title": title, "description": description, **shape}


def duration_of(title: str, description: str) -> Schema:
    """A length of time, such as P28D."""
    return {"title": title, "description": description, "type": "string", "pattern": LENGTH_OF_TIME}


def named(title: str, description: str, of: Schema) -> Schema:
    """An object whose keys are names that a definition gives."""
    shape = {"type": "object", "propertyNames": snake("Name", "What it is called."), "additionalProperties": of}
    return {"title": title, "description": description, **shape}
