"""Alike: whether two values say the same, however they are written. Two that do are never in conflict."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any

from formkit.profile.assertion import Json

_WHEN = ("validFrom", "validUntil")
"""How long a name or an address was in use is no part of what it is."""
_ENVELOPE = (
    "organisationName",
    "departmentName",
    "subBuildingName",
    "buildingName",
    "buildingNumber",
    "dependentStreetName",
    "streetName",
    "lines",
    "doubleDependentAddressLocality",
    "dependentAddressLocality",
    "addressLocality",
    "addressRegion",
    "postalCode",
    "addressCountry",
    "country",
)
"""An address as it stands on an envelope: a provider has it in parts, a citizen wrote it in lines."""
_HOME = ("gb", "gbr", "uk", "unitedkingdom")


def alike(shape: str, one: Json, other: Json) -> bool:
    """Whether two values of an attribute's shape say the same."""
    return bool(essence(shape, one) == essence(shape, other))


def essence(shape: str, value: Json) -> Any:
    """What a value says: no capitals, white space, blank parts or times of use; names and addresses run together."""
    match shape, value:
        case "person-name/1", {"nameParts": [*parts]}:
            return "".join(_letters(part.get("value")) for part in parts if isinstance(part, Mapping))
        case "address/1", Mapping():
            written = [_letters(value.get(key)) for key in _ENVELOPE]
            return "".join(text for text in written if text not in _HOME)
    return _plain(value)


def _plain(value: Json) -> Any:
    """Leave out what does not count, at any depth."""
    match value:
        case str():
            return _bare(value)
        case Mapping():
            kept = {key: _plain(part) for key, part in value.items() if key not in _WHEN}
            return {key: part for key, part in kept.items() if part not in ("", None, [], {})}
        case list() | tuple():
            return [_plain(part) for part in value]
    return value


def _letters(value: Json) -> str:
    """Keep letters and digits alone: providers leave out commas and apostrophes that people write."""
    texts = value if isinstance(value, list | tuple) else (value,)
    return "".join(one for text in texts for one in _bare(str(text or "")) if one.isalnum())


def _bare(text: str) -> str:
    """`" ls1  1UR"` is `"ls11ur"`: postcodes and numbers are typed with spaces anywhere."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())
