"""Premises: the lines of an address, made of the parts that Royal Mail and GOV.UK One Login know it by.

The rules are those of the Programmers' Guide to the Postcode Address File, edition 7, "Formatting a PAF address for
printing": https://www.poweredbypaf.com/using-our-address-data/use-the-data-yourself/using-paf-data/
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# 12, 100:1 or 1-3; 12A; A: a building called so is written before its street, as a number is.
_LIKE_A_NUMBER = re.compile(r"[0-9](?:.*[0-9])?[A-Z]?|\S", re.IGNORECASE)
# UNIT 12 is the name of a building, THE MANOR 12 a building and its number.
_NUMBERED = re.compile(
    r"(?:.* )?(?:BACK OF|REAR OF|APARTMENTS?|BLOCKS?|BUILDING|FLATS?|MAISONETTES?|SHOPS?|STALLS?|SUITES?|UNITS?)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Premises:
    """All that stands above the town; "" where there is none. `places` are streets, then localities, smallest first."""

    above: tuple[str, ...] = ()
    sub_building: str = ""
    building: str = ""
    number: str = ""
    places: tuple[str, ...] = ()

    def lines(self) -> tuple[str, ...]:
        """Give the lines, as many as there are. `above` (an organisation, a PO box) stands before all others."""
        buildings, number = self.numbered()
        street, *rest = self.places or ("",)
        return tuple(one for one in (*self.above, *buildings, _joined(" ", number, street), *rest) if one)

    def numbered(self) -> tuple[tuple[str, ...], str]:
        """Give the lines of the building, and what stands before its street."""
        sub, name, number = self.sub_building, self.building, self.number
        if not number and name:
            name, number = split(name)
        if not name and re.fullmatch("[A-Za-z]", sub) and number.isdigit():
            return (), number + sub
        if not name and not number and is_like_a_number(sub):
            return (), sub
        if is_like_a_number(sub):
            return (_joined(" ", sub, name),), number
        return ((sub, name) if self.number else (_joined(", ", sub, name),)), number


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


def _joined(between: str, *parts: str) -> str:
    return between.join(part for part in parts if part)
