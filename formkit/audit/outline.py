"""Outlines: a picture of a page with the elements outlined that findings are about."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Sequence

from selenium.webdriver import Chrome

from formkit.audit.finding import Finding

_MOST = 6000
# Set by script on the element's own style, which no Content-Security-Policy keeps from working.
_OUTLINE = """
for (const selector of arguments[0]) {
  let one = null;
  try { one = document.querySelector(selector); } catch { continue; }
  one?.style?.setProperty("outline", "4px solid #ca3535", "important");
  one?.style?.setProperty("outline-offset", "2px");
}
const box = document.documentElement;
return [box.scrollWidth, box.scrollHeight];
"""


def outlined(driver: Chrome, findings: Sequence[Finding]) -> bytes:
    """Take a picture (PNG) of the whole page at hand with these outlined; the outlines stay, so it is done last."""
    selectors = list(dict.fromkeys(mark.selector for one in findings for mark in one.marks))
    if not selectors:
        return b""
    width, height = driver.execute_script(_OUTLINE, selectors)
    clip = {"x": 0, "y": 0, "width": max(width, 1), "height": min(max(height, 1), _MOST), "scale": 1}
    asked = {"format": "png", "captureBeyondViewport": True, "clip": clip}
    return b64decode(driver.execute_cdp_cmd("Page.captureScreenshot", asked)["data"])
