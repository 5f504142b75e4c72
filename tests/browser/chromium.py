"""Real Chromium, the same everywhere: no window, no network of its own, a profile of its own, 1280 pixels wide."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

from formkit.audit.browser import FLAGS

_BLOCK = 2


@contextmanager
def chromium(profile: Path, *, javascript: bool = True) -> Iterator[Chrome]:
    """Start Chromium on a new profile, and end it. Its driver is the one that is installed: nothing is downloaded."""
    options = ChromeOptions()
    options.binary_location = _installed("chromium")
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    if not javascript:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": _BLOCK})
    driver = Chrome(options, Service(_installed("chromedriver")))
    try:
        yield driver
    finally:
        driver.quit()


def _installed(program: str) -> str:
    found = shutil.which(program)
    assert found, f"{program} is not installed: run `make browser`"
    return found
