"""The kinds of destination that `deliver` may name, and their settings; `formkit.delivery` carries them out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Schema = Mapping[str, Any]


@dataclass(frozen=True)
class DestinationKind:
    """One kind: its name in `to`, words for editors, and a JSON Schema for each of its own keys."""

    name: str
    title: str
    description: str
    settings: Mapping[str, Schema] = field(default_factory=dict)
    required: tuple[str, ...] = ()


FOLDER = DestinationKind(
    "folder",
    "A folder",
    "Writes each submission as REFERENCE.json into a folder below FORMKIT_OUTBOX_FOLDER.",
    {
        "path": {
            "title": "Folder",
            "description": "A folder below FORMKIT_OUTBOX_FOLDER, such as badges/new. Without it, the form’s name.",
            "type": "string",
            # Names of letters, digits, hyphens and underscores alone: nothing that climbs out of the folder.
            "pattern": r"^[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*$",
            "maxLength": 200,
        }
    },
)

DESTINATIONS: Mapping[str, DestinationKind] = {kind.name: kind for kind in (FOLDER,)}
