"""Keyboards: keys really pressed, many at a time."""

from __future__ import annotations

from selenium.webdriver import ActionChains, Chrome, Keys


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
