"""A vehicle registration number: https://www.gov.uk/displaying-number-plates"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import ClassVar

from formkit.fields.issued_number import IssuedNumber
from formkit.kinds import Bounds

# https://en.wikipedia.org/wiki/Vehicle_registration_plates_of_the_United_Kingdom: the two parts of each kind of plate.
# Only letters that tell a kind apart are checked: people may not be told that the car they own is none.
_PLATES = [
    re.compile(two)
    for two in (
        "([A-HJ-PR-Y]{2}[0-9]{2})([A-HJ-PR-Z]{3})",  # current, since 2001
        "([A-HJ-NP-TV-Y][0-9]{1,3})([A-Z]{3})",  # prefix, since 1983; Q where the age is not known
        "([A-Z]{3})([0-9]{1,3}[A-HJ-NPR-TV-Y])",  # suffix, since 1963
        "([A-Z]{1,2})([0-9]{1,4})|([A-Z]{3})([0-9]{1,3})",  # dateless, since 1903
        "([0-9]{1,4})([A-Z]{1,2})|([0-9]{1,3})([A-Z]{3})",  # dateless the other way round
        "((?=.{0,2}[IZ])[A-Z]{3})([0-9]{1,4})",  # Northern Ireland: one letter is an I or a Z
    )
]


class VehicleRegistration(IssuedNumber):
    """What stands on a UK number plate; its value is a text such as `AB12CDE`."""

    NAME = "vehicle_registration"
    TITLE = "Vehicle registration number"
    DESCRIPTION = (
        "A UK vehicle registration number such as AB12 CDE: current, prefix, suffix, dateless or of Northern Ireland."
    )
    RULES: ClassVar[Mapping[str, str]] = {
        "required": "Enter {subject}",
        "required.unnamed": "Enter a vehicle registration number",
        "format": "Enter a UK vehicle registration number as it is on the number plate, like AB12 CDE",
    }

    def broken(self, number: str) -> str:
        return "" if _halves(number) else "format"

    def written(self, number: str) -> str:
        return " ".join(_halves(number))

    def example(self, bounds: Bounds) -> str:
        return "AB12CDE"


def _halves(number: str) -> tuple[str, ...]:
    """Cut a number where its plate has a space; empty when no plate reads like that."""
    found = (plate.fullmatch(number) for plate in _PLATES)
    return next((tuple(half for half in one.groups() if half) for one in found if one), ())
