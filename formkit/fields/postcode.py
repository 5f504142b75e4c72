"""UK postcodes: read however they are typed, kept as `SW1A 2AA`."""

from __future__ import annotations

import re

from formkit.fields.line import bare

# The letters that each place may have: https://en.wikipedia.org/wiki/Postcodes_in_the_United_Kingdom#Validation
_OUTWARD = r"GIR|[A-PR-UWYZ](?:[0-9]{1,2}|[0-9][A-HJKPS-UW]|[A-HK-Y][0-9]{1,2}|[A-HK-Y][0-9][ABEHMNPRV-Y])"
_POSTCODE = re.compile(rf"({_OUTWARD})([0-9][ABD-HJLNP-UW-Z]{{2}})")


def postcode(text: str) -> str | None:
    """Read `sw1a2aa` or ` SW1A-2AA. ` as `SW1A 2AA`; None when it is no full postcode."""
    match = _POSTCODE.fullmatch(bare(text))
    return f"{match[1]} {match[2]}" if match else None
