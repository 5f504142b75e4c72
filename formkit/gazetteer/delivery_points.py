"""Delivery points: the parts of an address in Royal Mail's Postcode Address File, as Ordnance Survey gives them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from formkit.fields.address import PostalAddress
from formkit.fields.line import line
from formkit.gazetteer.capitals import capitals
from formkit.premises import Premises, two

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
        return self._premises().lines()

    def address(self) -> PostalAddress:
        """Give the address in two lines at most, as formkit asks for one and keeps it."""
        written = replace(self, **{name: capitals(getattr(self, name)) for name in _PLACES})
        return PostalAddress(two(written.lines()), written.post_town, postcode=self.postcode, uprn=self.uprn)

    def order(self) -> Key:
        """Give a key that sorts delivery points along their streets, Flat 2 before Flat 10."""
        premises = self._premises()
        _, number = premises.numbered()
        places = " ".join(reversed(premises.places))
        parts = (self.sub_building_name, self.building_name, self.organisation_name)
        return tuple(natural(text) for text in (places, number or "~", *parts))

    def _premises(self) -> Premises:
        box = f"PO Box {self.po_box_number}" if self.po_box_number else ""
        streets = (self.dependent_thoroughfare_name, self.thoroughfare_name)
        places = tuple(one for one in (*streets, self.double_dependent_locality, self.dependent_locality) if one)
        above = (self.organisation_name, self.department_name, box)
        return Premises(above, self.sub_building_name, self.building_name, self.building_number, places)


_PLACES = [one.name for one in fields(DeliveryPoint) if one.name not in ("uprn", "udprn", "language", "postcode")]


def delivery_point(record: Mapping[str, Any]) -> DeliveryPoint:
    """Read a `DPA` of the API; raises ValueError where it is none."""
    if not isinstance(record, Mapping) or not all(record.get(key) for key in ("UPRN", "POST_TOWN", "POSTCODE")):
        raise ValueError("not a delivery point")
    return DeliveryPoint(**{one.name: line(str(record.get(one.name.upper()) or "")) for one in fields(DeliveryPoint)})


def natural(text: str) -> tuple[Any, ...]:
    """Give a key that sorts numbers inside texts by their size."""
    pieces = re.split(r"([0-9]+)", text.casefold())
    return tuple((0, int(one), "") if one.isdecimal() else (1, 0, one) for one in pieces if one)
