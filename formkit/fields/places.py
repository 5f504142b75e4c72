"""Ways to say where a place is without a map: each is read however it is written, and kept in one form, as text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from formkit.fields.line import bare, visible
from formkit.fields.number import written
from formkit.fields.postcode import postcode
from formkit.text import Message


def N_(words: str) -> str:  # noqa: N802 - gettext's own name for "a message that is worded later"
    return words


WAYS: Mapping[str, tuple[str, ...]] = {
    "postcode": ("postcode",),
    "uprn": ("uprn",),
    "os_grid_reference": ("os_grid_reference",),
    "easting_northing": ("easting", "northing"),
    "latitude_longitude": ("latitude", "longitude"),
}
"""The parts of each way, in the order in which people say them."""
METRES = ("easting", "northing")
DEGREES = ("latitude", "longitude")
UK: Mapping[str, tuple[int, int]] = {
    # https://www.ordnancesurvey.co.uk/documents/resources/guide-to-nationalgrid.pdf
    "easting": (0, 700_000),
    "northing": (0, 1_300_000),
    # From Scilly to Shetland, from St Kilda to Lowestoft.
    "latitude": (49, 61),
    "longitude": (-9, 2),
}
"""The least and the most that each number may be in the UK."""
EARTH: Mapping[str, tuple[int, int]] = {**UK, "latitude": (-90, 90), "longitude": (-180, 180)}

_SAID = {
    "uprn": N_("UPRN {text}"),
    "easting": N_("easting {text}"),
    "northing": N_("northing {text}"),
    "latitude": N_("latitude {text}"),
    "longitude": N_("longitude {text}"),
}
_TOO_LONG = 60
_MILLIMETRE = 8
"""How many decimals of a degree are kept: more would be less than a millimetre."""
_UPRN = re.compile("0*([1-9][0-9]{0,11})")
_GRID = re.compile("([HJNOST][A-HJ-Z])((?:[0-9]{2}){1,5})")


@dataclass(frozen=True)
class Place:
    """A place, said in one way, with a text for each of its parts."""

    way: str
    texts: tuple[str, ...]

    @property
    def parts(self) -> Mapping[str, str]:
        """Its texts by the name of the part."""
        return dict(zip(WAYS[self.way], self.texts, strict=True))


def read(part: str, text: str) -> str | None:
    """Read one part as it is kept; None when it can't be one."""
    return _READ[part](visible(text).strip()) if len(text) <= _TOO_LONG else None


def kept(part: str, json: Any) -> str:
    """Read one part back from JSON, where metres are numbers; raises ValueError for what was never kept."""
    if isinstance(json, bool) or isinstance(json, int) != (part in METRES) or not isinstance(json, int | str):
        raise ValueError("not a part of a location")
    text = str(json)
    if read(part, text) != text:
        raise ValueError("not a part of a location as it is kept")
    return text


def shown(part: str, text: str) -> str:
    """Write one part as people do: `TQ300800` as `TQ 300 800`."""
    if part != "os_grid_reference":
        return text
    half = len(text) // 2 + 1
    return f"{text[:2]} {text[2:half]} {text[half:]}"


def lines(place: Place) -> Iterator[Message]:
    """Word a place for the middle of a sentence, part by part."""
    for part, text in place.parts.items():
        yield Message(_SAID.get(part, "{text}"), {"text": shown(part, text)})


def _uprn(text: str) -> str | None:
    found = _UPRN.fullmatch(bare(text))
    return found[1] if found else None


def _grid(text: str) -> str | None:
    reference = bare(text)
    return reference if _GRID.fullmatch(reference) else None


def _metres(text: str) -> str | None:
    number = written(text)
    return str(int(number)) if number is not None and number == number.to_integral_value() else None


def _degrees(text: str) -> str | None:
    number = written(text.removesuffix("°"))
    if number is None or abs(number) > EARTH["longitude"][1]:
        return None
    return format(round(number, _MILLIMETRE).normalize() + 0, "f")


_READ: Mapping[str, Callable[[str], str | None]] = {
    "postcode": postcode,
    "uprn": _uprn,
    "os_grid_reference": _grid,
    "easting": _metres,
    "northing": _metres,
    "latitude": _degrees,
    "longitude": _degrees,
}
