"""A map as JSON, for other programs. Its shape is stable: keys are added, never renamed (docs/commands.md)."""

from __future__ import annotations

from dataclasses import asdict
from json import dumps

from formkit.map.steps import Outline


def json(outline: Outline) -> str:
    """Write the outline as it is, indented."""
    return dumps({"version": 1, **asdict(outline)}, indent=2, ensure_ascii=False) + "\n"
