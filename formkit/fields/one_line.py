"""One control on one line: what text, email addresses, phone numbers and numbers share."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from typing import Any, ClassVar

from formkit.fields.field_type import WORDING, FieldType, Read, Schema, Typed, entry
from formkit.fields.line import is_printable, line
from formkit.kinds import Bounds, Fault

# https://design-system.service.gov.uk/components/text-input/
_CHARACTERS = (2, 3, 4, 5, 10, 20, 30)
_SHARES = ("full", "three-quarters", "two-thirds", "one-half", "one-third", "one-quarter")

WIDTH: Schema = {
    "title": "Width",
    "description": "How wide the box is: room for so many characters, or a share of the page. Match what is typed.",
    "enum": [*_CHARACTERS, *_SHARES],
}
AFFIXES: Mapping[str, Schema] = {
    "prefix": {**WORDING, "title": "Prefix", "description": "A unit or sign before the box. Say it in the label too."},
    "suffix": {**WORDING, "title": "Suffix", "description": "A unit or sign after the box. Say it in the label too."},
    "width": WIDTH,
}
CHARACTERS = "{Subject} has hidden characters in it. Delete it and type it again"


class OneLine(FieldType):
    """Something typed on one line."""

    RULES: ClassVar[Mapping[str, str]] = {"required": "Enter {subject}", "characters": CHARACTERS}

    def parse(self, typed: Typed, bounds: Bounds) -> Read:
        text = line(entry(typed))
        return self.read(text) if is_printable(text) else Read(faults=(Fault("characters"),))

    @abstractmethod
    def read(self, text: str) -> Read:
        """Read a line: composed, single spaces, nothing unprintable."""

    @property
    def classes(self) -> str:
        """The class that makes the box as wide as the settings ask."""
        width: Any = self.settings.get("width")
        if width is None:
            return ""
        return f"govuk-input--width-{width}" if width in _CHARACTERS else f"govuk-!-width-{width}"
