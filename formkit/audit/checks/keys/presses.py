"""Presses: single keys that do something wherever the focus is, and what acts before the mouse button is let go."""

from __future__ import annotations

from collections.abc import Iterator

from formkit.audit.check import OfSight, Tier
from formkit.audit.checks.keys.attributes import DOWN
from formkit.audit.checks.keys.effects import DID, Effect, Thing, begin, effect, things
from formkit.audit.checks.keys.keyboard import focused, press
from formkit.audit.checks.keys.scripts import ask, open_eye, record
from formkit.audit.checks.keys.stops import PageGone
from formkit.audit.finding import Finding
from formkit.audit.rule import fails
from formkit.audit.sight import Sight

SHORTCUT = fails(
    "single-key-shortcut",
    "2.1.4",
    "No letter, number or sign alone does anything on the page.",
    "Take the shortcut away, or let it work only with Ctrl or Alt: people who speak to their computer type such keys.",
)
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789/.,?"
_MOST = 6


def presses(sight: Sight) -> Iterator[Finding]:
    """Type on the page itself, and hold the mouse button down on what listens to that."""
    open_eye(sight)
    listens, found = ask(sight, "shortcuts"), things(sight, "presses")[:_MOST]
    if not listens and not found:
        return
    try:
        with focused(sight):
            record(sight)
            yield from _typed(sight) if listens else ()
            for one in found:
                yield from _held(sight, one)
    except PageGone:
        return
    finally:
        sight.restore()


def _typed(sight: Sight) -> Iterator[Finding]:
    """Type all letters at once, and one by one only if the page minds."""
    if not _minds(sight, _LETTERS):
        return
    keys = ", ".join(one for one in _LETTERS if _minds(sight, one))
    which = f": {keys}" if keys else ""
    yield Finding(SHORTCUT, f"The page does something when a letter, a number or a sign alone is pressed{which}.")


def _minds(sight: Sight, keys: str) -> bool:
    begin(sight)
    press(sight.driver, *keys)
    return _acts(after := effect(sight)) or bool(after.prevented)


def _acts(after: Effect) -> bool:
    return bool(after.changes or after.appeared or after.moved or after.clicks)


def _held(sight: Sight, one: Thing) -> Iterator[Finding]:
    """Press the mouse button, look, and let it go somewhere else."""
    x, y = ask(sight, "pointed", one.number)
    begin(sight)
    sight.cdp("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
    begin(sight)
    sight.cdp("Input.dispatchMouseEvent", type="mousePressed", x=x, y=y, button="left", clickCount=1)
    after = effect(sight)
    sight.cdp("Input.dispatchMouseEvent", type="mouseMoved", x=0, y=0, button="left")
    sight.cdp("Input.dispatchMouseEvent", type="mouseReleased", x=0, y=0, button="left", clickCount=1)
    if after.changes or after.appeared or after.clicks:
        what = DID[after.changes[0]] if after.changes else "the page changes"
        yield Finding(DOWN, f"As soon as the mouse button goes down on {one.called}, {what}.", (one.mark,))


OF_SIGHT = (OfSight(presses, (SHORTCUT, DOWN), Tier.FULL),)
