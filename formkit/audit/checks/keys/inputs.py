"""Inputs: what happens besides when something is chosen, typed or pasted."""

from __future__ import annotations

from collections.abc import Iterator

from selenium.webdriver import Keys

from formkit.audit.check import OfSight, Tier
from formkit.audit.checks.keys.attributes import ON_CHANGE, PASTE
from formkit.audit.checks.keys.effects import DID, Thing, begin, effect, things
from formkit.audit.checks.keys.keyboard import focused, press
from formkit.audit.checks.keys.scripts import open_eye, record
from formkit.audit.checks.keys.stops import PageGone
from formkit.audit.finding import Finding
from formkit.audit.sight import Sight

_KEYS = {"Space": Keys.SPACE, "Down": Keys.ARROW_DOWN, "Right": Keys.ARROW_RIGHT}
_MOST = 30


def inputs(sight: Sight) -> Iterator[Finding]:
    """Change each control with the keyboard, and paste into each that takes text."""
    open_eye(sight)
    if not (found := things(sight, "typed")):
        return
    try:
        with focused(sight):
            record(sight)
            for one in found[:_MOST]:
                yield from _changed(sight, one)
            for one in things(sight, "pasted"):
                yield Finding(PASTE, f"Nothing can be pasted into {one.called}.", (one.mark,), fields=_fields(one))
    except PageGone:
        yield Finding(
            ON_CHANGE, "When a control was changed, the page went away.", tuple(one.mark for one in found[:1])
        )
    finally:
        sight.restore()


def _changed(sight: Sight, one: Thing) -> Iterator[Finding]:
    """Use a control that still takes the focus: another may have hidden it."""
    if not begin(sight, one):
        return
    press(sight.driver, *[_KEYS.get(key, key) for key in one.told["keys"]])
    after = effect(sight)
    for change in dict.fromkeys(after.changes):
        yield Finding(ON_CHANGE, f"When {one.called} is changed, {DID[change]}.", (one.mark,), fields=_fields(one))
    if after.moved and after.moved.told["name"] != (one.told["name"] or None):
        message = f"When {one.called} is changed, the focus jumps to {after.moved.called}."
        yield Finding(ON_CHANGE, message, (one.mark,), fields=_fields(one))


def _fields(one: Thing) -> tuple[str, ...]:
    """The field of a definition that a control is of, if it is one of ours."""
    name = str(one.told["name"]).partition("-")[0]
    return (name,) if name else ()


OF_SIGHT = (OfSight(inputs, (ON_CHANGE, PASTE), Tier.FULL),)
