"""A question with two answers, yes and no."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from formkit.fields.field_type import FieldType, Json, Read, Schema, Typed, entry
from formkit.fields.radios import INLINE, SMALL
from formkit.kinds import Bounds, Fault, Kind
from formkit.language import Language
from formkit.text import Message

_TYPED = {"yes": True, "no": False}


class YesNo(FieldType):
    """Yes or no; its value is a bool.

    GOV.UK words its error "Select yes if …" with a clause. A subject is a noun phrase, as errors of all types need it,
    so a designer who wants the clause writes it as the field's own error for `required`.
    """

    NAME = "yes_no"
    TITLE = "Yes or no"
    DESCRIPTION = "A question that is answered with yes or no."
    KIND = Kind.TRUTH
    GROUPED = True
    SETTINGS: ClassVar[Mapping[str, Schema]] = {"inline": INLINE, "small": SMALL}
    RULES: ClassVar[Mapping[str, str]] = {
        "required": "Select yes or no for {subject}",
        "required.unnamed": "Select yes or no",
        "option": "Select yes or no",
    }
    WORDS: ClassVar[Mapping[str, str]] = {"yes": "Yes", "no": "No"}

    def parse(self, typed: Typed, bounds: Bounds) -> Read:
        value = _TYPED.get(entry(typed))
        return Read(faults=(Fault("option"),)) if value is None else Read(value)

    def retype(self, value: bool) -> Typed:
        return {"": ("yes" if value else "no",)}

    def to_json(self, value: bool) -> Json:
        return value

    def from_json(self, json: Json) -> bool:
        if not isinstance(json, bool):
            raise ValueError("not true or false")
        return json

    def show(self, value: bool, language: Language, labels: Mapping[str, str]) -> str:
        return language.say(Message(self.WORDS["yes" if value else "no"]))

    def example(self, bounds: Bounds) -> bool:
        return True
