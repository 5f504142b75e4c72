"""Delivery points: the parts of an address in Royal Mail's Postcode Address File, and the lines that they make.

The rules are those of its Programmers' Guide, edition 7, "Formatting a PAF address for printing":
https://www.poweredbypaf.com/using-our-address-data/use-the-data-yourself/using-paf-data/
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from formkit.fields.address import PostalAddress
from formkit.fields.line import line
from formkit.gazetteer.capitals import capitals

# 12, 100:1 or 1-3; 12A; A: a building called so is written before its street, as a number is.
_LIKE_A_NUMBER = re.compile(r"[0-9](?:.*[0-9])?[A-Z]?|\S", re.IGNORECASE)
# UNIT 12 is the name of a building, THE MANOR 12 a building and its number.
_NUMBERED = re.compile(
    r"(?:.* )?(?:BACK OF|REAR OF|APARTMENTS?|BLOCKS?|BUILDING|FLATS?|MAISONETTES?|SHOPS?|STALLS?|SUITES?|UNITS?)",
    re.IGNORECASE,
)
Key = tuple[tuple[Any, ...], ...]


@dataclass(frozen=True)
class DeliveryPoint:
    """One place that post is delivered to: the fields of the API's `DPA`, in small letters; "" where there is none."""

    uprn: str = ""
    udprn: str = ""
    language: str = ""
    organisation_name: str = ""
    department_name: str = ""
    po_box_number: str = ""
    sub_building_name: str = ""
    building_name: str = ""
    building_number: str = ""
    dependent_thoroughfare_name: str = ""
    thoroughfare_name: str = ""
    double_dependent_locality: str = ""
    dependent_locality: str = ""
    post_town: str = ""
    postcode: str = ""

    def lines(self) -> tuple[str, ...]:
        """Give the lines above the town, as many as there are."""
        premises, number = self._premises()
        street, *places = self._places() or ("",)
        box = f"PO Box {self.po_box_number}" if self.po_box_number else ""
        first = _joined(" ", number, street)
        lines = (self.organisation_name, self.department_name, box, *premises, first, *places)
        return tuple(one for one in lines if one)

    def address(self) -> PostalAddress:
        """Give the address in two lines at most, as formkit asks for one and keeps it."""
        written = replace(self, **{name: capitals(getattr(self, name)) for name in _PLACES})
        return PostalAddress(two(written.lines()), written.post_town, postcode=self.postcode, uprn=self.uprn)

    def order(self) -> Key:
        """Give a key that sorts delivery points along their streets, Flat 2 before Flat 10."""
        _, number = self._premises()
        places = " ".join(reversed(self._places()))
        parts = (self.sub_building_name, self.building_name, self.organisation_name)
        return tuple(natural(text) for text in (places, number or "~", *parts))

    def _places(self) -> tuple[str, ...]:
        streets = (self.dependent_thoroughfare_name, self.thoroughfare_name)
        return tuple(one for one in (*streets, self.double_dependent_locality, self.dependent_locality) if one)

    def _premises(self) -> tuple[tuple[str, ...], str]:
        """The lines of the building, and what stands before its street."""
        sub, name, number = self.sub_building_name, self.building_name, self.building_number
        if not number and name:
            name, number = split(name)
        if not name and re.fullmatch("[A-Za-z]", sub) and number.isdigit():
            return (), number + sub
        if not name and not number and is_like_a_number(sub):
            return (), sub
        if is_like_a_number(sub):
            return (_joined(" ", sub, name),), number
        return ((sub, name) if self.building_number else (_joined(", ", sub, name),)), number


_PLACES = [one.name for one in fields(DeliveryPoint) if one.name not in ("uprn", "udprn", "language", "postcode")]


def delivery_point(record: Mapping[str, Any]) -> DeliveryPoint:
    """Read a `DPA` of the API; raises ValueError where it is none."""
    if not isinstance(record, Mapping) or not all(record.get(key) for key in ("UPRN", "POST_TOWN", "POSTCODE")):
        raise ValueError("not a delivery point")
    return DeliveryPoint(**{one.name: line(str(record.get(one.name.upper()) or "")) for one in fields(DeliveryPoint)})


def split(name: str) -> tuple[str, str]:
    """Split the name of a building from a number at its end: `THE MANOR 12A` is The Manor at number 12A."""
    if is_like_a_number(name):
        return "", name
    rest, _, last = name.rpartition(" ")
    is_number = last[:1].isdigit() and is_like_a_number(last)
    return (rest, last) if is_number and not _NUMBERED.fullmatch(rest) else (name, "")


def is_like_a_number(name: str) -> bool:
    """Whether a building's name is written before its street, as a number is."""
    return _LIKE_A_NUMBER.fullmatch(name) is not None


def two(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Join lines into two at most, as even as can be, and nothing left out."""
    if len(lines) <= 2:
        return lines
    splits = [(", ".join(lines[:place]), ", ".join(lines[place:])) for place in range(1, len(lines))]
    return min(splits, key=lambda pair: max(map(len, pair)))


def natural(text: str) -> tuple[Any, ...]:
    """Give a key that sorts numbers inside texts by their size."""
    pieces = re.split(r"([0-9]+)", text.casefold())
    return tuple((0, int(one), "") if one.isdecimal() else (1, 0, one) for one in pieces if one)


def _joined(between: str, *parts: str) -> str:
    return between.join(part for part in parts if part)
