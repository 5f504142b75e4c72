"""Radios: one option of a few, all of them in view."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from formkit.fields.choice import Choice
from formkit.fields.field_type import Schema

INLINE: Schema = {
    "title": "Side by side",
    "description": "Whether the options stand beside each other. Only for two short ones that reveal nothing.",
    "type": "boolean",
    "default": False,
}
SMALL: Schema = {
    "title": "Small",
    "description": "Whether the options are drawn small, for a question that matters less than others on the page.",
    "type": "boolean",
    "default": False,
}


class Radios(Choice):
    """One option of a few."""

    NAME = "radios"
    TITLE = "Radios"
    DESCRIPTION = "One option of a few, all of them in view."
    GROUPED = True
    SETTINGS: ClassVar[Mapping[str, Schema]] = {"inline": INLINE, "small": SMALL}
