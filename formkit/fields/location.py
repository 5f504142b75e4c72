"""A location, answered in words and numbers: no map is needed, so nobody is shut out who can't use one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar

from formkit.fields.field_type import FieldType, Json, Read, Schema, Typed, entry
from formkit.fields.line import is_empty
from formkit.fields.places import DEGREES, EARTH, METRES, UK, WAYS, Place, kept, lines, read, shown
from formkit.kinds import Bounds, Comparable, Fault, Kind
from formkit.language import Language
from formkit.text import Message

_PARTS = tuple(part for parts in WAYS.values() for part in parts)
_NUMBERS = (*METRES, *DEGREES)
_EXAMPLES = {
    "postcode": ("SW1A 2AA",),
    "uprn": ("100023336956",),
    "os_grid_reference": ("TQ300800",),
    "easting_northing": ("530000", "180000"),
    "latitude_longitude": ("51.5034", "-0.1276"),
}


class Location(FieldType):
    """Where something is; its value is a Place. Where several ways are accepted, the citizen chooses one."""

    NAME = "location"
    TITLE = "Location"
    DESCRIPTION = (
        "Where something is: a postcode, a UPRN, an OS grid reference, an easting and northing, or a latitude and "
        "longitude in decimal degrees. No map is needed to answer."
    )
    KIND = Kind.RECORD
    PARTS: ClassVar[Mapping[str, Kind]] = {
        "kind": Kind.CHOICE,
        **{part: Kind.NUMBER if part in _NUMBERS else Kind.TEXT for part in _PARTS},
    }
    INPUTS = ("kind", *_PARTS)
    SETTINGS: ClassVar[Mapping[str, Schema]] = {
        "accepts": {
            "title": "Accepts",
            "description": "The ways in which it may be given, in the order in which they are offered: "
            + ", ".join(f"`{way}`" for way in WAYS)
            + ".",
            "type": "array",
            "items": {"enum": list(WAYS)},
            "minItems": 1,
            "uniqueItems": True,
            "default": list(WAYS),
        },
        "anywhere": {
            "title": "Anywhere",
            "description": "Whether a latitude and longitude outside the UK may be given.",
            "type": "boolean",
            "default": False,
        },
    }
    RULES: ClassVar[Mapping[str, str]] = {
        "kind_missing": "Select how you want to give {subject}",
        "kind_missing.unnamed": "Select how you want to give the location",
        "postcode_missing": "Enter a full UK postcode, like SW1A 2AA",
        "uprn_missing": "Enter a unique property reference number (UPRN)",
        "os_grid_reference_missing": "Enter an Ordnance Survey (OS) grid reference",
        "easting_missing": "Enter an easting",
        "northing_missing": "Enter a northing",
        "latitude_missing": "Enter a latitude",
        "longitude_missing": "Enter a longitude",
        "postcode": "Enter a full UK postcode, like SW1A 2AA",
        "uprn": "UPRN must be between 1 and 12 digits, like 100023336956",
        "os_grid_reference": "OS grid reference must be 2 letters and an even number of digits, like TQ 300 800",
        "easting": "Easting must be a whole number between 0 and 700000, like 530000",
        "northing": "Northing must be a whole number between 0 and 1300000, like 180000",
        "latitude": "Latitude must be in decimal degrees between {minimum} and {maximum}, like 51.5034",
        "longitude": "Longitude must be in decimal degrees between {minimum} and {maximum}, like -0.1276",
    }
    WORDS: ClassVar[Mapping[str, str]] = {
        "kind": "Kind of location",
        "postcode": "Postcode",
        "uprn": "Unique property reference number (UPRN)",
        "uprn_hint": "For example, 100023336956",
        "os_grid_reference": "Ordnance Survey (OS) grid reference",
        "os_grid_reference_hint": "For example, TQ 300 800",
        "easting_northing": "Easting and northing",
        "easting": "Easting",
        "easting_hint": "For example, 530000",
        "northing": "Northing",
        "northing_hint": "For example, 180000",
        "latitude_longitude": "Latitude and longitude",
        "latitude": "Latitude",
        "latitude_hint": "For example, 51.5034",
        "longitude": "Longitude",
        "longitude_hint": "For example, -0.1276",
    }

    @property
    def ways(self) -> tuple[str, ...]:
        """The ways in which it may be given, in the order in which they are offered."""
        return tuple(self.settings.get("accepts", WAYS))

    @property
    def inputs(self) -> tuple[str, ...]:
        parts = tuple(part for way in self.ways for part in WAYS[way])
        return ("kind", *parts) if len(self.ways) > 1 else parts

    @property
    def grouped(self) -> bool:
        return len(self.inputs) > 1

    def parts_of(self, way: str) -> tuple[str, ...]:
        """The parts of one way, each with an input."""
        return WAYS[way]

    def is_optional(self, part: str) -> bool:
        """Whether a part may be left out: none may, of the way that is chosen."""
        return False

    def parse(self, typed: Typed, bounds: Bounds) -> Read:
        way = entry(typed, "kind") if len(self.ways) > 1 else self.ways[0]
        if way not in self.ways:
            return Read(faults=(Fault("kind_missing", ("kind",)),))
        faults = tuple(self._unreadable(way, typed))
        texts = (read(part, entry(typed, part)) or "" for part in WAYS[way])
        return Read(faults=faults) if faults else Read(Place(way, tuple(texts)))

    def _unreadable(self, way: str, typed: Typed) -> Iterator[Fault]:
        for part in WAYS[way]:
            text = entry(typed, part)
            if is_empty(text):
                yield Fault(f"{part}_missing", (part,))
            elif not self._is_within(part, read(part, text)):
                yield self._fault(part)

    def missing(self) -> tuple[Fault, ...]:
        return tuple(Fault(f"{part}_missing", (part,)) for part in (self.inputs if len(self.ways) == 1 else ("kind",)))

    def faults(self, value: Place, bounds: Bounds) -> tuple[Fault, ...]:
        return tuple(self._fault(part) for part, text in value.parts.items() if not self._is_within(part, text))

    @property
    def _limits(self) -> Mapping[str, tuple[int, int]]:
        return EARTH if self.settings.get("anywhere") else UK

    def _is_within(self, part: str, text: str | None) -> bool:
        if text is None or part not in self._limits:
            return text is not None
        least, most = self._limits[part]
        return least <= Decimal(text) <= most

    def _fault(self, part: str) -> Fault:
        limits = zip(("minimum", "maximum"), self._limits.get(part, ()), strict=False)
        return Fault(part, (part,), {name: Decimal(limit) for name, limit in limits})

    def retype(self, value: Place) -> Typed:
        chosen = {"kind": (value.way,)} if len(self.ways) > 1 else {}
        return {**chosen, **{part: (shown(part, text),) for part, text in value.parts.items()}}

    def to_json(self, value: Place) -> Json:
        parts = {part: int(text) if part in METRES else text for part, text in value.parts.items()}
        return {"kind": value.way, **parts}

    def from_json(self, json: Json) -> Place:
        way = json.get("kind") if isinstance(json, dict) else None
        if way not in self.ways or json.keys() != {"kind", *WAYS[way]}:
            raise ValueError("not a location as this field asks for it")
        return Place(way, tuple(kept(part, json[part]) for part in WAYS[way]))

    def show(self, value: Place, language: Language, labels: Mapping[str, str]) -> str:
        return "\n".join(language.say(line) for line in lines(value))

    def show_alone(self, value: Place, language: Language, labels: Mapping[str, str]) -> str:
        return "\n".join(language.say(Message("{Line}", {"line": line})) for line in lines(value))

    def show_part(self, part: str, compared: Comparable, language: Language) -> Comparable:
        if isinstance(compared, Fraction):
            return format(Decimal(compared.numerator) / compared.denominator, "f")
        return language.say(Message(self.WORDS[str(compared)])) if part == "kind" else shown(part, str(compared))

    def comparable(self, value: Place, part: str | None = None) -> Comparable | None:
        if part is None or part == "kind":
            return value.way if part else ", ".join(value.texts)
        text = value.parts.get(part)
        return Fraction(text) if text and part in _NUMBERS else text

    def example(self, bounds: Bounds) -> Place:
        return Place(self.ways[0], _EXAMPLES[self.ways[0]])
