"""Numbers: what integers, decimals and money share. Read as people write them, exact, held against `min` and `max`."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import Any, ClassVar

from formkit.fields.field_type import Json, Read, Schema, Typed
from formkit.fields.line import visible
from formkit.fields.one_line import AFFIXES, OneLine
from formkit.kinds import Bounds, Comparable, Fault, Kind

MOST_DIGITS = 15
"""Before the point: every language's JSON reads such a number exactly (2^53 has 16 digits)."""
MOST_CALCULATED = Fraction(100 * 10**MOST_DIGITS)
"""What a hundred answers can come to; with ten places it is all that Decimal holds. Only absurd products are larger."""
_TOO_LONG = 60
_MINUS = str.maketrans("\u2212\u2012\u2013\uff0d\ufe63", "-----")
_WRITTEN = re.compile(r"([+-]?)(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)?(?:\.(\d*))?")
_KEPT = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?", re.ASCII)


class Number(OneLine):
    """A number; its value is an int or a Decimal, and a Fraction to conditions."""

    KIND = Kind.NUMBER
    BOUND = Kind.NUMBER
    PLACES: ClassVar[int] = 0
    SETTINGS: ClassVar[Mapping[str, Schema]] = AFFIXES
    RULES: ClassVar[Mapping[str, str]] = {
        **OneLine.RULES,
        "number": "{Subject} must be a number, like 15",
        "digits": "{Subject} must have 15 digits or fewer",
        "min": "{Subject} must be {limit} or more",
        "max": "{Subject} must be {limit} or less",
        "min.between": "{Subject} must be between {minimum} and {maximum}",
        "max.between": "{Subject} must be between {minimum} and {maximum}",
    }

    @property
    def places(self) -> int:
        """How many digits it may have after the point."""
        return self.PLACES

    def read(self, text: str) -> Read:
        if len(text) > _TOO_LONG:
            return Read(faults=(Fault("digits"),))
        number = written(self.bare(visible(text)))
        if number is None:
            return Read(faults=(Fault("number"),))
        return Read(faults=(Fault("digits"),)) if abs(number) >= 10**MOST_DIGITS else self.value(number)

    def bare(self, text: str) -> str:
        """Take signs off that may stand round the number, such as £."""
        return text

    @abstractmethod
    def value(self, number: Decimal) -> Read:
        """Make the type's value of a number, or say why it can't be one."""

    def faults(self, value: Any, bounds: Bounds) -> tuple[Fault, ...]:
        number, low, high = Fraction(value), self._least(bounds), self._most(bounds)
        rule = "min" if low is not None and number < low else "max" if high is not None and number > high else ""
        if not rule:
            return ()
        words = {name: self.words(limit) for name, limit in (("minimum", low), ("maximum", high)) if limit is not None}
        between = ".between" if len(words) == 2 else ""
        return (Fault(rule + between, values={**words, "limit": words["minimum" if rule == "min" else "maximum"]}),)

    def words(self, limit: Decimal) -> object:
        """Give a limit as a message inserts it."""
        return limit

    def _least(self, bounds: Bounds) -> Decimal | None:
        """The smallest number that can be written and is within the bounds."""
        return self._rounded(bounds.minimum, ceil)

    def _most(self, bounds: Bounds) -> Decimal | None:
        return self._rounded(bounds.maximum, floor)

    def _rounded(self, limit: Comparable | None, up_or_down: Any) -> Decimal | None:
        if not isinstance(limit, Fraction):
            return None
        return Decimal(up_or_down(limit * 10**self.places)).scaleb(-self.places).normalize() + 0

    def comparable(self, value: Any, part: str | None = None) -> Comparable | None:
        return Fraction(value)

    def calculated(self, value: Comparable) -> Any:
        """Round half up, away from nought, once: the calculation itself is exact. It ends at MOST_CALCULATED."""
        assert isinstance(value, Fraction)
        steps = floor(min(abs(value), MOST_CALCULATED) * 10**self.places + Fraction(1, 2)) * (1 if value >= 0 else -1)
        return self.value(Decimal(steps).scaleb(-self.places)).value

    def literal(self, text: Json) -> Comparable | None:
        """Read `5` or `"12.50"`; a number with a point is written as a text, which is exact."""
        if isinstance(text, int) and not isinstance(text, bool):
            return Fraction(text)
        return Fraction(text) if isinstance(text, str) and _KEPT.fullmatch(text) else None

    def example(self, bounds: Bounds) -> Any:
        low, high = self._least(bounds), self._most(bounds)
        example = Decimal(5) if low is None else max(low, Decimal(5))
        return self.value(example if high is None else min(example, high)).value

    def retype(self, value: Any) -> Typed:
        return {"": (format(value, "f") if isinstance(value, Decimal) else str(value),)}

    def inputmode(self, bounds: Bounds) -> str:
        """The keyboard of a phone: digits, unless a minus may be needed, which a keyboard of digits may not have."""
        negative = isinstance(bounds.minimum, Fraction) and bounds.minimum < 0
        return "text" if negative else "decimal" if self.places else "numeric"


def written(text: str) -> Decimal | None:
    """Read a number with or without thousands set apart, in the digits of any script; None when it is none."""
    digits = "".join(str(int(one)) if one.isdecimal() else one for one in text.translate(_MINUS))
    match = _WRITTEN.fullmatch(digits)
    if match is None or not (match[2] or match[3]):
        return None
    whole = (match[2] or "0").replace(",", "").replace(" ", "")
    return Decimal(f"{match[1]}{whole}.{match[3] or 0}") + 0


def kept(json: Json) -> Decimal:
    """Read a decimal string as it is kept; raises ValueError for anything else."""
    if not isinstance(json, str) or not _KEPT.fullmatch(json):
        raise ValueError("not a decimal number in a string, such as 12.50")
    return Decimal(json)
