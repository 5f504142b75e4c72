"""What looks like a button: Space and Enter, really pressed."""

from __future__ import annotations

from collections.abc import Iterator

from selenium.webdriver import Keys

from formkit.audit.check import OfSight, Tier
from formkit.audit.checks.keys.effects import Thing, begin, effect, things
from formkit.audit.checks.keys.keyboard import focused, press
from formkit.audit.checks.keys.scripts import open_eye, record
from formkit.audit.checks.keys.stops import PageGone
from formkit.audit.finding import Finding
from formkit.audit.rule import fails
from formkit.audit.sight import Sight

DEAF = fails(
    "key-does-nothing",
    "2.1.1",
    "What says that it is a button works with Space and Enter, as buttons do.",
    "Make it a button. If it leads to another page, it is a link: take the role away, and let only Enter open it.",
)
_KEYS = {"Space": Keys.SPACE, "Enter": Keys.ENTER}
_MOST = 12


def buttons(sight: Sight) -> Iterator[Finding]:
    """Press Space and Enter on each thing that calls itself a button, or is pressed like one."""
    open_eye(sight)
    if not (found := things(sight, "keyed")):
        return
    try:
        with focused(sight):
            record(sight)
            for one in found[:_MOST]:
                yield from _pressed(sight, one)
    finally:
        sight.restore()


def _pressed(sight: Sight, one: Thing) -> Iterator[Finding]:
    for name in one.told["keys"]:
        try:
            if not begin(sight, one):
                return
            press(sight.driver, _KEYS[name])
            is_deaf = effect(sight).is_nothing
        except PageGone:
            record(sight)
            return
        if is_deaf:
            yield Finding(DEAF, f"Nothing happens when {name} is pressed on {one.called}.", (one.mark,))


OF_SIGHT = (OfSight(buttons, (DEAF,), Tier.FULL),)
