"""A statement that the citizen makes by ticking a box; the label is the statement."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from formkit.fields.field_type import FieldType, Json, Read, Typed, entry
from formkit.kinds import Bounds, Fault, Kind
from formkit.language import Language
from formkit.text import Message

_TICKED = "yes"


class Declaration(FieldType):
    """One box that is ticked or left alone. Its value is True; a box left alone is a question not answered."""

    NAME = "declaration"
    TITLE = "Declaration"
    DESCRIPTION = "A statement with a box to tick. It is never filled in for anybody."
    KIND = Kind.TRUTH
    SUGGESTIBLE = False
    RULES: ClassVar[Mapping[str, str]] = {
        "required": "Select the box to confirm {subject}",
        "required.unnamed": "Select the box to confirm",
        "option": "Select the box to confirm",
    }
    WORDS: ClassVar[Mapping[str, str]] = {"agree": "I agree", "shown": "Confirmed"}

    def parse(self, typed: Typed, bounds: Bounds) -> Read:
        return Read(True) if entry(typed) == _TICKED else Read(faults=(Fault("option"),))

    def retype(self, value: Literal[True]) -> Typed:
        return {"": (_TICKED,)}

    def to_json(self, value: Literal[True]) -> Json:
        return value

    def from_json(self, json: Json) -> Literal[True]:
        if json is not True:
            raise ValueError("not true")
        return json

    def show(self, value: Literal[True], language: Language, labels: Mapping[str, str]) -> str:
        return language.say(Message(self.WORDS["shown"]))

    def example(self, bounds: Bounds) -> Literal[True]:
        return True
