"""Wrong texts, numbers and codes: what goes into one control."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from formkit.fields.field_type import Typed
from formkit.fields.issued_number import IssuedNumber
from formkit.fields.line import LONGEST
from formkit.fields.long_text import LONGEST as LONGEST_TEXT
from formkit.fields.long_text import LongText
from formkit.fields.number import MOST_DIGITS, Number
from formkit.fields.one_line import OneLine
from formkit.fields.text import Text
from formkit.kinds import Bounds

PILED = "e" + "\N{COMBINING ACUTE ACCENT}" * 31
"""What no language writes, and HTML may hold, unlike the control characters that formkit refuses too."""
TOO_LONG = LONGEST + 1
_LINES = (
    "!",
    "me at home",
    "name@",
    "name@example.com",
    "ftp://www.example.com",
    "https://name:secret@www.example.com",
    "https://www.example.com/" + "a" * 2_048,
    "01632 960 001 ext. 12",
    "+33 1 09 75 83 51",
    "SW1",
    "BFPO 12",
)
_NUMBERS = ("some", "about 3 weeks", "2 or 3", "1.5", "0.12345678901", "50p", "9" * (MOST_DIGITS + 1))
_SIGNS = ("!", "a", "1", "-", "é", "a1", "a b")


def one(text: str) -> Typed:
    """What goes into the one control of a field."""
    return {"": (text,)}


def filler(length: int) -> str:
    """Words of this many characters."""
    return ("words and " * (length // 10 + 1))[: length - 1] + "s"


def lines(kind: OneLine, limits: Bounds) -> Iterator[Typed]:
    """Guess lines that some types do not take."""
    yield from map(one, (*_LINES, filler(TOO_LONG), PILED))


def texts(kind: Text, limits: Bounds) -> Iterator[Typed]:
    """Guess texts that are too long, too short or of another pattern."""
    least, most = int(kind.settings.get("min_length", 1)), int(kind.settings.get("max_length", LONGEST))
    yield one("a" * (most + 1))
    if least > 1:
        yield one("a" * (least - 1))
    yield from (one((sign * least)[: max(most, len(sign))]) for sign in _SIGNS)
    yield one(PILED)


def long_texts(kind: LongText, limits: Bounds) -> Iterator[Typed]:
    """Guess texts of too many words or characters."""
    words = int(kind.settings.get("max_words", 0))
    if words:
        yield one(" ".join(["word"] * (words + 1)))
    yield one(filler(int(kind.settings.get("max_characters", LONGEST_TEXT)) + 1))
    yield one(PILED)


def numbers(kind: Number, limits: Bounds) -> Iterator[Typed]:
    """Guess what is no number, or one too fine, too large, or just outside the limits."""
    yield from map(one, (*_NUMBERS, f"1.{'1' * (kind.places + 1)}", PILED))
    yield from (one(format(number, "f")) for number in _outside(kind.places, limits))


def _outside(places: int, limits: Bounds) -> Iterator[Decimal]:
    """The numbers next to the limits, on the wrong side, with as many digits after the point as may be written."""
    least, most = limits.minimum, limits.maximum
    if isinstance(least, Fraction):
        yield Decimal(ceil(least * 10**places) - 1).scaleb(-places)
    if isinstance(most, Fraction):
        yield Decimal(floor(most * 10**places) + 1).scaleb(-places)


def codes(kind: IssuedNumber, limits: Bounds) -> Iterator[Typed]:
    """Guess numbers that are none, and those that have one digit changed."""
    code = kind.example(limits)
    yield from map(one, ("?", _changed(code[0]) + code[1:], code[:-1] + _changed(code[-1])))


def _changed(sign: str) -> str:
    return str((int(sign) + 1) % 10) if sign.isdecimal() else "?"
