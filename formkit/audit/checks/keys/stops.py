"""Stops: where the focus comes to as Tab is pressed, once through the page and back again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from selenium.webdriver import Keys

from formkit.audit.checks.keys.keyboard import press
from formkit.audit.checks.keys.scripts import ask
from formkit.audit.finding import Mark
from formkit.audit.sight import Sight

_FEW = 4
_MOST = 300


class PageGone(Exception):
    """The page went away while keys were pressed, or wiped itself out."""


@dataclass(frozen=True)
class Stop:
    """An element that has the focus, or is to get it. `box` is left, top, width and height on the page, in pixels.

    `place` is "out" where it is out of sight, "under" where something lies over it; `look` is alike for elements that
    the focus changes alike, "" where that is not known. Two stops of one `number` are one element.
    """

    number: int
    mark: Mark
    words: str
    tag: str
    name: str
    box: tuple[float, float, float, float]
    parent: int
    role: str
    tabindex: int | None
    is_end: bool
    is_frame: bool
    is_inert: bool
    is_modal: bool
    is_typed: bool
    place: str = ""
    look: str = ""

    @property
    def called(self) -> str:
        """The element in a sentence."""
        return f"“{self.words}” ({self.tag})" if self.words else f"this {self.tag}"


@dataclass(frozen=True)
class Change:
    """A change of context, and the element that had the focus: `navigation`, `submit`, `window` or `dialog`."""

    kind: str
    mark: Mark
    words: str


@dataclass(frozen=True)
class Pass:
    """One way through the page. `expected` are the stops to be reached, in the order of the page."""

    stops: tuple[Stop, ...]
    expected: tuple[Stop, ...]
    changes: tuple[Change, ...] = ()

    @property
    def reached(self) -> frozenset[int]:
        """The numbers of the stops that were reached."""
        return frozenset(one.number for one in self.stops)

    @property
    def missing(self) -> tuple[Stop, ...]:
        """What was not reached; frames take the keys themselves, so nobody outside sees the focus come to them."""
        return tuple(one for one in self.expected if one.number not in self.reached and not one.is_frame)

    @property
    def held(self) -> tuple[Stop, ...]:
        """The stops of the last lap, where it did not come to the end of the page though it was long enough."""
        lap = self.stops[1:][-len(self.expected) - 2 :]
        if any(one.is_end for one in lap) or len(lap) < len(self.expected) + 2:
            return ()
        return tuple({one.number: one for one in lap}.values())

    def then(self, more: Pass) -> Pass:
        """This way, and what was met when it was followed further."""
        return Pass(self.stops + more.stops[1:], more.expected, self.changes + more.changes)


def walked(sight: Sight, *, back: bool = False) -> Pass:
    """Press Tab, or Shift and Tab, until everything was reached, or nothing new is."""
    seen = taken(sight)
    presses = len(seen.expected) + _FEW
    way = _pressed(sight, seen, presses, back)
    while (way.missing or way.held) and len(way.stops) < _MOST:
        before = len(way.reached)
        way = _pressed(sight, way, presses, back)
        if len(way.reached) == before:
            break
    return way


def _pressed(sight: Sight, way: Pass, presses: int, back: bool) -> Pass:
    press(sight.driver, *[Keys.TAB] * presses, shift=back)
    return way.then(taken(sight))


def taken(sight: Sight) -> Pass:
    """Where the focus has been since this was asked last."""
    answer = ask(sight, "taken")
    if answer is None:
        raise PageGone
    return Pass(
        tuple(map(_stop, answer["stops"])),
        tuple(map(_stop, answer["expected"])),
        tuple(Change(one["kind"], Mark(*one["mark"]), one["words"]) for one in answer["changes"]),
    )


def _stop(told: Mapping[str, Any]) -> Stop:
    tabindex = told["tabindex"]
    number = int(tabindex) if tabindex is not None and tabindex.strip().lstrip("-").isdigit() else None
    return Stop(**{**told, "mark": Mark(*told["mark"]), "box": tuple(told["box"]), "tabindex": number})
