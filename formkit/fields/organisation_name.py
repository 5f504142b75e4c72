"""The name of an organisation, as it calls itself."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import ClassVar

from formkit.fields.field_type import Json, Read, Schema, Typed
from formkit.fields.line import kept_line
from formkit.fields.one_line import WIDTH, OneLine
from formkit.kinds import Bounds, Fault, Kind
from formkit.language import Language

_LONGEST = 255
"""Companies House takes 160: https://www.legislation.gov.uk/uksi/2015/17/regulation/2. Others are longer."""


class OrganisationName(OneLine):
    """A company, a charity or any other organisation by name; its value is a str, composed, with single spaces."""

    NAME = "organisation_name"
    TITLE = "Organisation name"
    DESCRIPTION = "The name of a company, a charity or any other organisation."
    KIND = Kind.TEXT
    SETTINGS: ClassVar[Mapping[str, Schema]] = {"width": WIDTH}
    RULES: ClassVar[Mapping[str, str]] = {
        **OneLine.RULES,
        "required.unnamed": "Enter an organisation name",
        "max_length": "{Subject} must be {limit} characters or fewer",
    }

    def read(self, text: str) -> Read:
        return Read(text)

    def faults(self, value: str, bounds: Bounds) -> tuple[Fault, ...]:
        return (Fault("max_length", values={"limit": Decimal(_LONGEST)}),) if len(value) > _LONGEST else ()

    def retype(self, value: str) -> Typed:
        return {"": (value,)}

    def to_json(self, value: str) -> Json:
        return value

    def from_json(self, json: Json) -> str:
        return kept_line(json)

    def show(self, value: str, language: Language, labels: Mapping[str, str]) -> str:
        return value

    def example(self, bounds: Bounds) -> str:
        return "Example Design Studio"

    def autocomplete(self) -> Mapping[str, str]:
        return {"": "organization"}
