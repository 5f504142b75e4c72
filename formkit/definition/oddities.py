"""What JSON, or Python's reading of it, lets through and a definition does not: each found again with its pointer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from formkit.definition.document import Places
from formkit.definition.words import quoted
from formkit.problems import Pointer, Problem

LONGEST_NUMBER = 30
# Half of a surrogate pair is no character; private ones look different everywhere; the rest are controls.
_UNSHOWABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff]"
)
_ESCAPED = re.compile(r"\\u(?:00[01789]|[dD][89a-fA-F]|[eE]|[fF][0-8dDfF])")


@dataclass(frozen=True, eq=False)
class OddNumber:
    """A number as it was written that is none, or has too many digits."""

    text: str

    @property
    def is_none(self) -> bool:
        """NaN and the infinities are not JSON."""
        return self.text.strip("-")[:1] in ("N", "I")


@dataclass
class Oddities:
    """The hooks that `json` calls, and what they noted."""

    twins: dict[int, tuple[dict[str, Any], list[str]]] = field(default_factory=dict)
    numbers: bool = False

    def pairs(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        """Make an object; of a key that stands twice, the last counts."""
        made = dict(pairs)
        if len(made) < len(pairs):
            # The object is kept along with its keys, lest another be made at the same address.
            self.twins[id(made)] = made, _repeated(key for key, _ in pairs)
        return made

    def whole(self, text: str) -> int | OddNumber:
        """Read a whole number."""
        return int(text) if len(text) <= LONGEST_NUMBER else self.constant(text)

    def fraction(self, text: str) -> Decimal | OddNumber:
        """Read a number with a point or an exponent."""
        if len(text) > LONGEST_NUMBER:
            return self.constant(text)
        number = Decimal(text)
        return number if abs(number.adjusted()) <= LONGEST_NUMBER else self.constant(text)

    def constant(self, text: str) -> OddNumber:
        """Note a number that can't be used."""
        self.numbers = True
        return OddNumber(text)

    def problems(self, value: Any, text: str, places: Places) -> Iterator[Problem]:
        """Find what was noted, and texts that can't be shown; odd numbers become null on the way."""
        unshowable = bool(_UNSHOWABLE.search(text) or _ESCAPED.search(text))
        if not (self.twins or self.numbers or unshowable):
            return
        for pointer, container in containers(value):
            if id(container) in self.twins:
                yield from (_twin(pointer, key, places) for key in self.twins[id(container)][1])
            if self.numbers:
                yield from _odd_numbers(pointer, container, places)
            if unshowable:
                yield from _unshowable(pointer, container, places)


def _repeated(keys: Iterator[str]) -> list[str]:
    seen: set[str] = set()
    again: dict[str, None] = {}
    for key in keys:
        if key in seen:
            again[key] = None
        seen.add(key)
    return list(again)


def containers(value: Any) -> Iterator[tuple[Pointer, dict[str, Any] | list[Any]]]:
    """Give every list and object with its pointer, outermost first."""
    waiting: list[tuple[Pointer, Any]] = [((), value)]
    while waiting:
        pointer, one = waiting.pop()
        yield pointer, one
        waiting += [((*pointer, step), part) for step, part in members(one) if isinstance(part, dict | list)]


def members(container: dict[str, Any] | list[Any]) -> list[tuple[str | int, Any]]:
    """Give the parts of a list or object with what names each."""
    return list(container.items()) if isinstance(container, dict) else list(enumerate(container))


def _twin(pointer: Pointer, key: str, places: Places) -> Problem:
    first, last = places.twins(pointer, key)
    message = f"The key {quoted(key)} stands twice in the same object, first on line {first.line}."
    return Problem("duplicate-key", (*pointer, key), message, "Keep one of them.", on="key").at(last)


def _odd_numbers(pointer: Pointer, container: Any, places: Places) -> Iterator[Problem]:
    for step, value in members(container):
        if isinstance(value, OddNumber):
            container[step] = None
            yield _odd_number((*pointer, step), value, places)


def _odd_number(pointer: Pointer, number: OddNumber, places: Places) -> Problem:
    if number.is_none:
        message, remedy = f"{quoted(number.text)} is not a number.", "Write a number in digits, such as 5 or 0.5."
        return Problem("not-a-number", pointer, message, remedy).at(places.find(pointer))
    message = f"The number {quoted(number.text)} is too long."
    remedy = f"Write a number of no more than {LONGEST_NUMBER} digits."
    return Problem("number-too-long", pointer, message, remedy).at(places.find(pointer))


def _unshowable(pointer: Pointer, container: Any, places: Places) -> Iterator[Problem]:
    for step, value in members(container):
        for text, on in ((step, "key"), (value, "value")):
            found = _UNSHOWABLE.search(text) if isinstance(text, str) else None
            if found:
                place = places.find((*pointer, step), "key" if on == "key" else "value")
                yield _bad_character((*pointer, _shown(step)), found[0]).at(place)


def _shown(step: str | int) -> str | int:
    return _UNSHOWABLE.sub("\ufffd", step) if isinstance(step, str) else step


def _bad_character(pointer: Pointer, character: str) -> Problem:
    message = f"This text has a character that cannot be shown to people (U+{ord(character):04X})."
    return Problem("bad-character", pointer, message, "Take it out, or write the letter or sign that you mean.")
