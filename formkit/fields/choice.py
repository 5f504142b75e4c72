"""One option of several: what radios and select share. The option's value is kept, its label is shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from formkit.fields.field_type import FieldType, Json, Read, Typed, entry
from formkit.fields.line import kept_line
from formkit.kinds import Bounds, Fault, Kind
from formkit.language import Language


class Choice(FieldType):
    """One of the options that apply; its value is the option's."""

    KIND = Kind.CHOICE
    RULES: ClassVar[Mapping[str, str]] = {
        "required": "Select {subject}",
        "required.unnamed": "Select an option",
        "option": "Select one of the options shown",
    }

    def parse(self, typed: Typed, bounds: Bounds) -> Read:
        # Unless its options change meanwhile, a browser can only post one of these.
        chosen = entry(typed)
        return Read(chosen) if chosen in bounds.options else Read(faults=(Fault("option"),))

    def faults(self, value: str, bounds: Bounds) -> tuple[Fault, ...]:
        return () if value in bounds.options else (Fault("option"),)

    def retype(self, value: str) -> Typed:
        return {"": (value,)}

    def to_json(self, value: str) -> Json:
        return value

    def from_json(self, json: Json) -> str:
        return kept_line(json)

    def show(self, value: str, language: Language, labels: Mapping[str, str]) -> str:
        return labels.get(value, value)

    def example(self, bounds: Bounds) -> str:
        return bounds.options[0] if bounds.options else "example"
