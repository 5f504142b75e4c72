"""Hover: what appears when the mouse is over something, and whether the keyboard makes it appear too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from selenium.webdriver import Keys

from formkit.audit.check import OfSight, Tier
from formkit.audit.checks.keys.effects import Thing, begin, effect, thing, things
from formkit.audit.checks.keys.keyboard import focused, press
from formkit.audit.checks.keys.scripts import ask, open_eye, record, script
from formkit.audit.checks.keys.stops import PageGone
from formkit.audit.finding import Finding
from formkit.audit.rule import fails
from formkit.audit.sight import Sight

MOUSE_ONLY = fails(
    "appears-on-hover-only",
    "2.1.1 1.4.13",
    "Whatever appears when the mouse is over something also appears for the keyboard.",
    "Show it for :focus-within as for :hover, on something that gets the focus, or open it with a button. "
    "Help that everybody needs stands on the page.",
)
_MOST = 8
_AWAY = (1, 1)


def hover(sight: Sight) -> Iterator[Finding]:
    """Put the mouse over what may show more, then come to it with the keyboard."""
    open_eye(sight)
    if not (found := things(sight, "hovered")):
        return
    try:
        with focused(sight):
            record(sight)
            for one in found[:_MOST]:
                yield from _over(sight, one)
    except PageGone:
        return
    finally:
        _point(sight, *_AWAY)
        sight.restore()


def _over(sight: Sight, one: Thing) -> Iterator[Finding]:
    begin(sight)
    _point(sight, *ask(sight, "pointed", one.number))
    shown = effect(sight).appeared
    _point(sight, *_AWAY)
    if shown and not _comes(sight, one, shown):
        message = f"“{shown[0].told['words']}” appears when the mouse is over {one.called}, and never for the keyboard."
        yield Finding(MOUSE_ONLY, message, (one.mark, *(each.mark for each in shown)))


def _comes(sight: Sight, one: Thing, shown: tuple[Thing, ...]) -> bool:
    """Whether it appears when something near gets the focus, or when Enter is pressed there."""
    numbers = [each.number for each in shown]
    answer: Any = sight.driver.execute_async_script(script("alike"), one.number, numbers)
    return bool(answer["is_shown"]) or any(_opens(sight, thing(stop), numbers) for stop in answer["stops"][:3])


def _opens(sight: Sight, stop: Thing, numbers: list[int]) -> bool:
    begin(sight, stop)
    press(sight.driver, Keys.ENTER)
    return any(each.number in numbers for each in effect(sight).appeared)


def _point(sight: Sight, x: float, y: float) -> None:
    sight.cdp("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)


OF_SIGHT = (OfSight(hover, (MOUSE_ONLY,), Tier.FULL),)
