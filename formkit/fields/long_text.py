"""Text of several lines, kept as it was typed: a line ends with one newline, whatever the browser posts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import ClassVar

from formkit.fields.field_type import FieldType, Json, Read, Schema, Typed
from formkit.fields.line import composed, is_printable
from formkit.fields.one_line import CHARACTERS
from formkit.kinds import Bounds, Fault, Kind
from formkit.language import Language
from formkit.problems import Problem

LONGEST = 10_000
_EXAMPLE = "An example of two lines.\nThis is the second."


class LongText(FieldType):
    """Several lines; its value is a str with `\\n` at the end of each line but the last.

    White space at either end stays: who indents the first line means it, and a page shown again shows the same.
    """

    NAME = "long_text"
    TITLE = "Long text"
    DESCRIPTION = "Text of several lines."
    KIND = Kind.TEXT
    SETTINGS: ClassVar[Mapping[str, Schema]] = {
        "max_characters": {
            "title": "Most characters",
            "description": "The most characters it may have, counted while people type. A new line counts as one.",
            "type": "integer",
            "minimum": 1,
            "maximum": LONGEST,
        },
        "max_words": {
            "title": "Most words",
            "description": "The most words it may have, counted while people type. Use this or `max_characters`.",
            "type": "integer",
            "minimum": 1,
            "maximum": 2_000,
        },
        "rows": {
            "title": "Rows",
            "description": "How many lines high the box is, as a sign of how much to write.",
            "type": "integer",
            "minimum": 2,
            "maximum": 40,
            "default": 5,
        },
        "spellcheck": {
            "title": "Check spelling",
            "description": "Whether the browser marks misspelt words.",
            "type": "boolean",
        },
    }
    RULES: ClassVar[Mapping[str, str]] = {
        "required": "Enter {subject}",
        "characters": CHARACTERS,
        "max_characters": "{Subject} must be {limit} characters or fewer",
        "max_characters.one": "{Subject} must be 1 character",
        "max_words": "{Subject} must be {limit} words or fewer",
        "max_words.one": "{Subject} must be 1 word",
    }
    WORDS: ClassVar[Mapping[str, str]] = {
        "up_to_characters": "You can enter up to {count} characters",
        "up_to_words": "You can enter up to {count} words",
        "at_limit_characters": "You have 0 characters remaining",
        "at_limit_words": "You have 0 words remaining",
    }
    COUNTS: ClassVar[Mapping[str, tuple[str, str]]] = {
        "under_characters": ("You have {count} character remaining", "You have {count} characters remaining"),
        "over_characters": ("You have {count} character too many", "You have {count} characters too many"),
        "under_words": ("You have {count} word remaining", "You have {count} words remaining"),
        "over_words": ("You have {count} word too many", "You have {count} words too many"),
    }

    def problems(self) -> tuple[Problem, ...]:
        return tuple(self._problems())

    def _problems(self) -> Iterator[Problem]:
        if "max_words" in self.settings and "max_characters" in self.settings:
            words = "`max_words` and `max_characters` are both given, but only one of them can be counted."
            yield Problem("setting-clash", ("max_words",), words, "Remove one of them.")

    def parse(self, typed: Typed, bounds: Bounds) -> Read:
        text = next(iter(typed.get("", ())), "").replace("\r\n", "\n").replace("\r", "\n")
        return Read(composed(text)) if _is_readable(text) else Read(faults=(Fault("characters"),))

    def faults(self, value: str, bounds: Bounds) -> tuple[Fault, ...]:
        words, most = len(value.split()), self.settings.get("max_words")
        if most is not None and words > most:
            return (_over("max_words", most),)
        longest = self.settings.get("max_characters", LONGEST)
        return (_over("max_characters", longest),) if len(value) > longest else ()

    def retype(self, value: str) -> Typed:
        return {"": (value,)}

    def to_json(self, value: str) -> Json:
        return value

    def from_json(self, json: Json) -> str:
        if not isinstance(json, str) or not json.strip() or not _is_readable(json) or json != composed(json):
            raise ValueError("not a text of several lines")
        return json

    def show(self, value: str, language: Language, labels: Mapping[str, str]) -> str:
        return value.strip("\n")

    def example(self, bounds: Bounds) -> str:
        words = " ".join(_EXAMPLE.split()[: self.settings["max_words"]]) if "max_words" in self.settings else _EXAMPLE
        return words[: self.settings.get("max_characters", LONGEST)].strip()


def _is_readable(text: str) -> bool:
    return is_printable(text.replace("\n", "").replace("\t", ""))


def _over(rule: str, limit: int) -> Fault:
    return Fault(f"{rule}.one" if limit == 1 else rule, values={"limit": Decimal(limit)})
