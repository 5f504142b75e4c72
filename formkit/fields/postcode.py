"""UK postcodes: read however they are typed, kept as `SW1A 2AA`.

The Crown dependencies and Gibraltar have postcodes of the same form, and so has each BFPO number one that begins BF1:
https://www.gov.uk/bfpo/find-a-bfpo-number
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import ClassVar

from formkit.fields.field_type import Json, Read, Typed
from formkit.fields.line import bare
from formkit.fields.one_line import OneLine
from formkit.kinds import Bounds, Comparable, Fault, Kind
from formkit.language import Language

# The letters that each place may have: https://en.wikipedia.org/wiki/Postcodes_in_the_United_Kingdom#Validation
_OUTWARD = r"GIR|[A-PR-UWYZ](?:[0-9]{1,2}|[0-9][A-HJKPS-UW]|[A-HK-Y][0-9]{1,2}|[A-HK-Y][0-9][ABEHMNPRV-Y])"
_POSTCODE = re.compile(rf"({_OUTWARD})([0-9][ABD-HJLNP-UW-Z]{{2}})")
_OUTWARD_BEGUN = re.compile(r"GIR?|[A-PR-UWYZ][A-HK-Y]?(?:[0-9][0-9A-Z]?)?")
_INWARD_BEGUN = re.compile(rf"({_OUTWARD})([0-9][ABD-HJLNP-UW-Z]?)")


def postcode(text: str) -> str | None:
    """Read `sw1a2aa` or ` SW1A-2AA. ` as `SW1A 2AA`; None when it is no full postcode."""
    match = _POSTCODE.fullmatch(bare(text))
    return f"{match[1]} {match[2]}" if match else None


def postcode_beginning(text: str) -> str | None:
    """Read `sw1` as `SW1`, and `sw1a2` as `SW1A 2`; None when no postcode begins so.

    What may be the part before the space is: `M11` is the district M11, and `M1 1` the beginning of M1 1AE.
    """
    outward, space, inward = " ".join(text.upper().split()).partition(" ")
    whole = postcode(text)
    if whole or (not space and _OUTWARD_BEGUN.fullmatch(outward)):
        return whole or outward
    match = _INWARD_BEGUN.fullmatch(outward + inward)
    fits = match is not None and (not space or match[1] == outward)
    return f"{match[1]} {match[2]}" if match and fits else None


class Postcode(OneLine):
    """A full postcode of the UK; its value is a str such as `SW1A 2AA`."""

    NAME = "postcode"
    TITLE = "Postcode"
    DESCRIPTION = "A full UK postcode, typed with or without its space. Conditions read theirs in the same way."
    KIND = Kind.TEXT
    RULES: ClassVar[Mapping[str, str]] = {
        **OneLine.RULES,
        "required.unnamed": "Enter a postcode",
        "format": "Enter a full UK postcode, like SW1A 2AA",
        "bfpo": "Enter the postcode that goes with the BFPO number, like BF1 2AT",
    }

    def read(self, text: str) -> Read:
        code = postcode(text)
        if code is None:
            return Read(faults=(Fault("bfpo" if bare(text).startswith("BFPO") else "format"),))
        return Read(code)

    def retype(self, value: str) -> Typed:
        return {"": (value,)}

    def to_json(self, value: str) -> Json:
        return value

    def from_json(self, json: Json) -> str:
        if not isinstance(json, str) or postcode(json) != json:
            raise ValueError("not a postcode such as SW1A 2AA")
        return json

    def literal(self, text: Json) -> Comparable | None:
        return postcode(text) if isinstance(text, str) else None

    def beginning(self, text: str) -> str | None:
        return postcode_beginning(text)

    def show(self, value: str, language: Language, labels: Mapping[str, str]) -> str:
        return value

    def example(self, bounds: Bounds) -> str:
        return "SW1A 2AA"

    def autocomplete(self) -> Mapping[str, str]:
        return {"": "postal-code"}
