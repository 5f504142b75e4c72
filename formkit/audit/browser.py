"""Chromium for audits, the same everywhere: no window, no network of its own, a new profile, 1280 pixels wide."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory

from selenium.common.exceptions import WebDriverException
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

from formkit.audit.errors import CouldNotRun

FLAGS = (
    "--headless=new",
    "--no-sandbox",  # who runs an audit may be root, where Chromium's sandbox does not start
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--hide-scrollbars",  # so that 320 pixels wide means 320 for the page
    "--window-size=1280,1024",
)
_SECONDS = 30


@contextmanager
def browser() -> Iterator[Chrome]:
    """Start Chromium and end it. Its driver is the one that is installed: nothing is downloaded. Raises CouldNotRun."""
    with TemporaryDirectory(prefix="formkit-chromium-", ignore_cleanup_errors=True) as profile:
        driver = _started(profile)
        try:
            yield driver
        finally:
            driver.quit()


def version(driver: Chrome) -> str:
    """Name the browser: `Chromium 140.0.7339.127`."""
    return f"Chromium {driver.capabilities['browserVersion']}"


def _started(profile: str) -> Chrome:
    options = ChromeOptions()
    options.binary_location = _installed("chromium")
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    try:
        driver = Chrome(options, Service(_installed("chromedriver")))
    except WebDriverException as error:
        raise CouldNotRun(f"Chromium does not start: {error.msg}") from error
    driver.set_page_load_timeout(_SECONDS)
    return driver


def _installed(program: str) -> str:
    found = shutil.which(program)
    if found is None:
        raise CouldNotRun(f"It needs {program}. On Debian: apt-get install chromium chromium-driver")
    return found
