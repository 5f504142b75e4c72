"""Keyboards: keys really pressed, many at a time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from selenium.webdriver import ActionChains, Chrome, Keys

from formkit.audit.sight import Sight


def press(driver: Chrome, *keys: str, shift: bool = False) -> None:
    """Press keys one after the other, in one message to the browser."""
    chain = ActionChains(driver, duration=0)
    if shift:
        chain.key_down(Keys.SHIFT)
    for key in keys:
        chain.key_down(key).key_up(key)
    if shift:
        chain.key_up(Keys.SHIFT)
    chain.perform()


@contextmanager
def focused(sight: Sight) -> Iterator[None]:
    """Keep the window focused for a while: at the end of the page the focus goes to the browser's own buttons, and as
    long as it is there nothing on the page looks as with the focus."""
    sight.cdp("Emulation.setFocusEmulationEnabled", enabled=True)
    try:
        yield
    finally:
        sight.cdp("Emulation.setFocusEmulationEnabled", enabled=False)
