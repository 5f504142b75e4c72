"""Text on one line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, ClassVar

from formkit.fields.field_type import WORDING, Json, Read, Schema, Typed
from formkit.fields.line import LONGEST, kept_line, line
from formkit.fields.one_line import AFFIXES, OneLine
from formkit.fields.patterns import FORMATS, Format, matches, mistake
from formkit.kinds import Bounds, Comparable, Fault, Kind
from formkit.language import Language
from formkit.problems import Problem

_EXAMPLE = "Example text "

_PATTERN: Schema = {
    "title": "Pattern",
    "description": "What all of the text must look like: "
    + "; ".join(f"`{name}` is {one.title}" for name, one in FORMATS.items())
    + "; or a regular expression with its own error.",
    "type": ["string", "object"],
    "if": {"type": "string"},
    "then": {"enum": list(FORMATS)},
    "properties": {
        "regex": {
            "title": "Regular expression",
            "description": "What all of the text must match, in RE2's syntax (no look-ahead, no back-references).",
            "type": "string",
            "maxLength": 1000,
        },
        "error": {
            **WORDING,
            "title": "Error",
            "description": "What to say when it does not match: what, and an example.",
        },
        "example": {
            "title": "Example",
            "description": "An answer that matches, for trying the form out.",
            "type": "string",
            "pattern": r"\S",
        },
    },
    "required": ["regex", "error"],
    "additionalProperties": False,
}


class Text(OneLine):
    """A line of text; its value is a str, composed, with single spaces."""

    NAME = "text"
    TITLE = "Text"
    DESCRIPTION = "Text on one line."
    KIND = Kind.TEXT
    SETTINGS: ClassVar[Mapping[str, Schema]] = {
        "min_length": {
            "title": "Shortest",
            "description": "The fewest characters it may have.",
            "type": "integer",
            "minimum": 1,
            "maximum": 10_000,
        },
        "max_length": {
            "title": "Longest",
            "description": "The most characters it may have.",
            "type": "integer",
            "minimum": 1,
            "maximum": 10_000,
            "default": LONGEST,
        },
        "pattern": _PATTERN,
        **AFFIXES,
        "spellcheck": {
            "title": "Check spelling",
            "description": "Whether the browser marks misspelt words. Turn it off for names and reference numbers.",
            "type": "boolean",
        },
    }
    RULES: ClassVar[Mapping[str, str]] = {
        **OneLine.RULES,
        "min_length": "{Subject} must be {limit} characters or more",
        "max_length": "{Subject} must be {limit} characters or fewer",
        "max_length.one": "{Subject} must be 1 character",
        "pattern": "Enter {subject} in the correct format",
        **{f"pattern.{name}": one.error for name, one in FORMATS.items()},
    }

    @property
    def _format(self) -> Format | None:
        pattern = self.settings.get("pattern")
        return FORMATS[pattern] if isinstance(pattern, str) else None

    @property
    def _longest(self) -> int:
        return int(self.settings.get("max_length", LONGEST))

    def problems(self) -> tuple[Problem, ...]:
        return tuple(self._problems())

    def _problems(self) -> Iterator[Problem]:
        if self.settings.get("min_length", 1) > self._longest:
            words = f"`min_length` is more than the longest it may be, {self._longest}."
            yield Problem("setting-range", ("min_length",), words, "Make `min_length` smaller or `max_length` larger.")
        pattern = self.settings.get("pattern")
        if isinstance(pattern, Mapping):
            yield from _pattern_problems(pattern)

    def read(self, text: str) -> Read:
        return Read(self._format.kept(text) if self._format else text)

    def faults(self, value: str, bounds: Bounds) -> tuple[Fault, ...]:
        if len(value) > self._longest:
            case = "max_length.one" if self._longest == 1 else "max_length"
            return (Fault(case, values={"limit": Decimal(self._longest)}),)
        if len(value) < self.settings.get("min_length", 0):
            return (Fault("min_length", values={"limit": Decimal(self.settings["min_length"])}),)
        return self._pattern_faults(value)

    def _pattern_faults(self, value: str) -> tuple[Fault, ...]:
        pattern = self.settings.get("pattern")
        if pattern is None:
            return ()
        regex, rule = (FORMATS[pattern].regex, f"pattern.{pattern}") if self._format else (pattern["regex"], "pattern")
        return () if matches(regex, value) else (Fault(rule),)

    def retype(self, value: str) -> Typed:
        return {"": (value,)}

    def to_json(self, value: str) -> Json:
        return value

    def from_json(self, json: Json) -> str:
        return kept_line(json)

    def literal(self, text: Json) -> Comparable | None:
        """Read a literal as an answer is read: a postcode in a condition may be written `sw1a2aa`."""
        return self.read(line(text)).value if isinstance(text, str) and text.strip() else None

    def show(self, value: str, language: Language, labels: Mapping[str, str]) -> str:
        return value

    def example(self, bounds: Bounds) -> str:
        pattern: Any = self.settings.get("pattern")
        if pattern is not None:
            return self._format.example if self._format else str(pattern.get("example", _EXAMPLE.strip()))
        shortest = int(self.settings.get("min_length", 1))
        text = (_EXAMPLE * (shortest // len(_EXAMPLE) + 1)).strip()
        return text.ljust(shortest, "x")[: self._longest].strip()


def _pattern_problems(pattern: Mapping[str, Any]) -> Iterator[Problem]:
    wrong = mistake(pattern["regex"])
    if wrong is not None:
        words = f"The regular expression can't be used: {wrong}."
        yield Problem("pattern-syntax", ("pattern", "regex"), words, "Write it in RE2's syntax, or use a named format.")
    elif "example" in pattern and not matches(pattern["regex"], pattern["example"]):
        words = "The example does not match the regular expression."
        yield Problem("pattern-example", ("pattern", "example"), words, "Change the example or the regular expression.")
