"""A postal address, as https://design-system.service.gov.uk/patterns/addresses/ asks for it: UK, or anywhere."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from formkit.fields.field_type import Json, Schema, Typed
from formkit.fields.line import kept_line
from formkit.fields.parts import Parts
from formkit.fields.postcode import postcode
from formkit.kinds import Bounds, Comparable, Fault, Kind
from formkit.language import Language
from formkit.problems import Problem

_UK = ("line1", "line2", "town", "county", "postcode")
_INTERNATIONAL = (*_UK, "country")
_REQUIRED = {"uk": ("line1", "town", "postcode"), "international": ("line1", "town", "country")}
_TEXTS = ("town", "county", "postcode", "country")
# https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill: browsers know no counties
_TOKENS = {
    "line1": "address-line1",
    "line2": "address-line2",
    "town": "address-level2",
    "postcode": "postal-code",
    "country": "country-name",
}
_UPRN = re.compile(r"[1-9][0-9]{0,11}")


@dataclass(frozen=True)
class PostalAddress:
    """An address: one or two lines, then its parts; "" where there is none. `uprn` is a property's number in the UK."""

    lines: tuple[str, ...] = ()
    town: str = ""
    county: str = ""
    postcode: str = ""
    country: str = ""
    uprn: str = ""

    def written(self) -> tuple[str, ...]:
        """Give the lines as they stand on an envelope."""
        return tuple(text for text in (*self.lines, *(getattr(self, part) for part in _TEXTS)) if text)


class Address(Parts):
    """A postal address; its value is a PostalAddress, with the postcode as `SW1A 2AA` where it is a UK one."""

    NAME = "address"
    TITLE = "Address"
    DESCRIPTION = "A postal address, in the UK or anywhere."
    PARTS: ClassVar[Mapping[str, Kind]] = dict.fromkeys(("line1", "line2", *_TEXTS), Kind.TEXT)
    INPUTS = _INTERNATIONAL
    GROUPED = True
    SETTINGS: ClassVar[Mapping[str, Schema]] = {
        "format": {
            "title": "Format",
            "description": "`uk` checks the postcode; `international` asks for the country and takes any postal code.",
            "enum": ["uk", "international"],
            "default": "uk",
        },
        "lookup": {
            "title": "Look up",
            "description": "Whether people may find it by its postcode, where FORMKIT_OS_PLACES_KEY is set. "
            "They can always enter it themselves. Only with the format `uk`.",
            "type": "boolean",
            "default": False,
        },
    }
    RULES: ClassVar[Mapping[str, str]] = {
        **Parts.RULES,
        "line1_missing": "Enter address line 1, typically the building and street",
        "town_missing": "Enter town or city",
        "postcode_missing": "Enter postcode",
        "country_missing": "Enter country",
        "postcode": "Enter a full UK postcode",
        "find_missing": "Enter postcode",
        "find_postcode": "Enter a full UK postcode",
        "none_found": "No addresses found for {postcode}. Check the postcode, or enter the address manually",
        "choice_missing": "Select an address, or enter it manually",
        "max_length": "Each line of {subject} must be {limit} characters or fewer",
    }
    WORDS: ClassVar[Mapping[str, str]] = {
        "line1": "Address line 1",
        "line2": "Address line 2",
        "town": "Town or city",
        "county": "County",
        "postcode": "Postcode",
        "region": "State, province or region",
        "postal_code": "Postal or zip code",
        "country": "Country",
        "optional": "optional",
        "premises": "Property name or number",
        "find": "Find address",
        "manual": "Enter the address manually",
        "choice": "Select an address",
        "again": "Change postcode",
        "unlisted": "My address is not listed: enter it manually",
        "look_up": "Find the address by its postcode",
        "unavailable": "We could not look up addresses at the moment. Enter the address yourself.",
        "no_premises": "None of these addresses has the name or number that you entered.",
    }

    @property
    def format(self) -> str:
        """`uk` or `international`."""
        return str(self.settings.get("format", "uk"))

    @property
    def looks_up(self) -> bool:
        """Whether people may find it by its postcode."""
        return bool(self.settings.get("lookup")) and self.format == "uk"

    def problems(self) -> tuple[Problem, ...]:
        if not self.settings.get("lookup") or self.looks_up:
            return ()
        words = "`lookup` finds addresses in the UK, but this address may be anywhere."
        return (Problem("setting-clash", ("lookup",), words, "Remove `lookup`, or set `format` to `uk`."),)

    @property
    def inputs(self) -> tuple[str, ...]:
        return _UK if self.format == "uk" else _INTERNATIONAL

    def is_optional(self, part: str) -> bool:
        return part not in _REQUIRED[self.format]

    def made(self, texts: Mapping[str, str]) -> PostalAddress:
        code = postcode(texts["postcode"]) if self.format == "uk" else None
        lines = tuple(texts[part] for part in ("line1", "line2") if texts[part])
        rest = {part: texts[part] for part in self.inputs if part in _TEXTS}
        return PostalAddress(lines, **{**rest, "postcode": code or texts["postcode"]})

    def faults(self, value: PostalAddress, bounds: Bounds) -> tuple[Fault, ...]:
        wrong = self.format == "uk" and value.postcode and postcode(value.postcode) != value.postcode
        return (*super().faults(value, bounds), *([Fault("postcode", ("postcode",))] if wrong else []))

    def retype(self, value: PostalAddress) -> Typed:
        lines = dict(zip(("line1", "line2"), (*value.lines, "", ""), strict=False))
        return {part: (lines[part] if part in lines else getattr(value, part),) for part in self.inputs}

    def renewed(self, value: PostalAddress, kept: PostalAddress) -> PostalAddress:
        return kept if replace(kept, uprn="") == value else value

    def to_json(self, value: PostalAddress) -> Json:
        texts = {part: text for part in (*_TEXTS, "uprn") if (text := getattr(value, part))}
        return {"lines": list(value.lines), **texts} if value.lines else texts

    def from_json(self, json: Json) -> PostalAddress:
        if not isinstance(json, dict) or not json or not json.keys() <= {"lines", "uprn", *self.inputs[2:]}:
            raise ValueError("not an address as this field asks for it")
        texts = {key: kept_line(text) for key, text in json.items() if key != "lines"}
        if "uprn" in texts and not _UPRN.fullmatch(texts["uprn"]):
            raise ValueError("not a property's number")
        return PostalAddress(_lines(json.get("lines")), **texts)

    def show(self, value: PostalAddress, language: Language, labels: Mapping[str, str]) -> str:
        return "\n".join(value.written())

    def comparable(self, value: PostalAddress, part: str | None = None) -> Comparable | None:
        if part is None:
            return ", ".join(value.written())
        if part in ("line1", "line2"):
            return "".join(value.lines[int(part[-1]) - 1 :][:1]) or None
        return getattr(value, part) or None

    def example(self, bounds: Bounds) -> PostalAddress:
        if self.format == "uk":
            return PostalAddress(("10 Example Street",), "Leeds", postcode="LS1 1UR")
        return PostalAddress(("Musterstraße 10",), "Berlin", postcode="10115", country="Germany")

    def autocomplete(self) -> Mapping[str, str]:
        return {part: _TOKENS[part] for part in self.inputs if part in _TOKENS}


def _lines(json: Any) -> tuple[str, ...]:
    if json is None:
        return ()
    if not isinstance(json, list) or not 1 <= len(json) <= 2:
        raise ValueError("not one or two lines of an address")
    return tuple(kept_line(text) for text in json)
