"""A person's name. Nothing that can be printed is refused: https://design-system.service.gov.uk/patterns/names/"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from formkit.fields.field_type import Json, Schema, Typed
from formkit.fields.line import kept_line
from formkit.fields.parts import Parts
from formkit.kinds import Bounds, Comparable, Kind
from formkit.language import Language

_FORMATS = {"full": ("full",), "first_last": ("first", "last"), "first_middle_last": ("first", "middle", "last")}
_OPTIONAL = frozenset({"title", "middle"})
_TOKENS = {
    "title": "honorific-prefix",
    "full": "name",
    "first": "given-name",
    "middle": "additional-name",
    "last": "family-name",
}
_PARTS = tuple(_TOKENS)


@dataclass(frozen=True)
class PersonName:
    """A name in full, or in parts; "" where there is none. Each is one line of text."""

    title: str = ""
    full: str = ""
    first: str = ""
    middle: str = ""
    last: str = ""

    def __str__(self) -> str:
        return " ".join(text for text in (getattr(self, part) for part in _PARTS) if text)


class Name(Parts):
    """A person's name; its value is a PersonName with the parts that its settings ask for."""

    NAME = "name"
    TITLE = "Name"
    DESCRIPTION = "A person's name: all of it in one box, or first and last names apart."
    PARTS: ClassVar[Mapping[str, Kind]] = dict.fromkeys(_PARTS, Kind.TEXT)
    INPUTS = _PARTS
    SETTINGS: ClassVar[Mapping[str, Schema]] = {
        "format": {
            "title": "Format",
            "description": (
                "`full` is one box and fits every name. `first_last` and `first_middle_last` are for when you need "
                "its parts apart."
            ),
            "enum": list(_FORMATS),
            "default": "full",
        },
        "title": {
            "title": "Ask for a title",
            "description": "Whether to ask for a title such as Dr too. Nobody has to give one.",
            "type": "boolean",
            "default": False,
        },
    }
    RULES: ClassVar[Mapping[str, str]] = {
        **Parts.RULES,
        "required": "Enter {subject}",
        "required.unnamed": "Enter a full name",
        "first_missing": "Enter a first name",
        "last_missing": "Enter a last name",
    }
    WORDS: ClassVar[Mapping[str, str]] = {
        "title": "Title",
        "full": "Full name",
        "first": "First name",
        "middle": "Middle names",
        "last": "Last name",
        "optional": "optional",
    }

    @property
    def inputs(self) -> tuple[str, ...]:
        asked = _FORMATS[self.settings.get("format", "full")]
        return ("title", *asked) if self.settings.get("title") else asked

    @property
    def grouped(self) -> bool:
        return len(self.inputs) > 1

    def is_optional(self, part: str) -> bool:
        return part in _OPTIONAL

    def rule_for(self, part: str) -> str:
        return "required" if part == "full" else super().rule_for(part)

    def made(self, texts: Mapping[str, str]) -> PersonName:
        return PersonName(**texts)

    def retype(self, value: PersonName) -> Typed:
        return {part: (getattr(value, part),) for part in self.inputs}

    def to_json(self, value: PersonName) -> Json:
        return {part: text for part in _PARTS if (text := getattr(value, part))}

    def from_json(self, json: Json) -> PersonName:
        if not isinstance(json, dict) or not json or not json.keys() <= set(self.inputs):
            raise ValueError("not a name as this field asks for it")
        return PersonName(**{part: kept_line(text) for part, text in json.items()})

    def show(self, value: PersonName, language: Language, labels: Mapping[str, str]) -> str:
        return str(value)

    def comparable(self, value: PersonName, part: str | None = None) -> Comparable | None:
        """Compare a part, or the whole name; a name asked for in parts has a full name as well."""
        if part == "full" and not value.full:
            return " ".join(text for text in (value.first, value.middle, value.last) if text)
        return (getattr(value, part) or None) if part else str(value)

    def example(self, bounds: Bounds) -> PersonName:
        every = PersonName("Dr", "Sarah Ann O’Brien", "Sarah", "Ann", "O’Brien")
        return PersonName(**{part: getattr(every, part) for part in self.inputs})

    def autocomplete(self) -> Mapping[str, str]:
        return {part: _TOKENS[part] for part in self.inputs}
