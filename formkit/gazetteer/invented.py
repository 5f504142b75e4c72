"""Invented places for the stand-in, in postcodes that no house has, each for something that addresses can be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

# LS99 and CF99 have no streets: Royal Mail keeps them for large users. SW1A 2AA is GOV.UK's example of a postcode.
_STREET: Mapping[str, Any] = {"THOROUGHFARE_NAME": "ELDER LANE", "POST_TOWN": "EXAMPLETON"}
_WELSH: Mapping[str, Any] = {
    "BUILDING_NUMBER": "3",
    "POSTCODE": "CF99 9ZZ",
    "UPRN": "900000000301",
    "UDPRN": "90000301",
}
_PLACES: Mapping[str, list[dict[str, Any]]] = {
    "LS999ZZ": [
        {"BUILDING_NUMBER": "10"},
        {"BUILDING_NUMBER": "2"},
        {"BUILDING_NAME": "12A"},
        {"BUILDING_NAME": "MCDONALD HOUSE", "SUB_BUILDING_NAME": "FLAT 10"},
        {"BUILDING_NAME": "MCDONALD HOUSE", "SUB_BUILDING_NAME": "FLAT 2"},
        {"BUILDING_NUMBER": "4", "ORGANISATION_NAME": "THE OLD BAKERY LTD"},
    ],
    "SW1A2AA": [
        {
            "ORGANISATION_NAME": "PRIME MINISTER & FIRST LORD OF THE TREASURY",
            "BUILDING_NUMBER": "10",
            "THOROUGHFARE_NAME": "DOWNING STREET",
            "POST_TOWN": "LONDON",
        }
    ],
    "LS999ZY": [{"BUILDING_NAME": "ST MARY'S COTTAGE", "DEPENDENT_LOCALITY": "LITTLE ELDER"}],
    "LS999ZX": [{"SUB_BUILDING_NAME": f"FLAT {number}", "BUILDING_NAME": "LONG TOWER"} for number in range(1, 121)],
}


def places(postcode: str) -> Iterator[dict[str, Any]]:
    """Give the delivery points of a postcode without its space, as the API has them in `DPA`."""
    if postcode == "CF999ZZ":
        yield {**_WELSH, "THOROUGHFARE_NAME": "CASTLE STREET", "POST_TOWN": "CARDIFF", "LANGUAGE": "EN"}
        yield {**_WELSH, "THOROUGHFARE_NAME": "HEOL Y CASTELL", "POST_TOWN": "CAERDYDD", "LANGUAGE": "CY"}
    written = f"{postcode[:-3]} {postcode[-3:]}"
    for place, own in enumerate(_PLACES.get(postcode, [])):
        number = f"9{ord(postcode[-1])}{place:04}"
        yield {**_STREET, **own, "POSTCODE": written, "UPRN": f"90000{number}", "UDPRN": number, "LANGUAGE": "EN"}
