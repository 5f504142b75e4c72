"""Outlines: a picture of a page with what findings are about outlined, and the rules written beside it."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Sequence

from selenium.webdriver import Chrome

from formkit.audit.finding import Finding

_MOST = 6000
# Set by script on the elements' own style, which no Content-Security-Policy keeps from working.
_OUTLINE = """
const put = (one, style) => {
  for (const [name, value] of Object.entries(style)) one.style?.setProperty(name, value, "important");
};
const found = Object.entries(arguments[0]).map(([selector, rules]) => {
  let one = null;
  try { one = document.querySelector(selector); } catch { return null; }
  return one && [one, rules, one.getBoundingClientRect()];
}).filter((each) => each && each[2].width);
for (const [one] of found) put(one, { outline: "4px solid #ca3535", "outline-offset": "2px" });
for (const [, rules, box] of found) {
  const label = document.createElement("div");
  label.textContent = rules;
  const isBeside = box.right + 12 + 9 * rules.length < innerWidth;
  const [left, top] = isBeside ? [box.right + 8, box.top - 2] : [box.left - 4, box.top - 22];
  put(label, {
    position: "absolute", left: `${Math.max(0, left + scrollX)}px`,
    top: `${Math.max(0, top + scrollY)}px`, "z-index": "2147483647", padding: "0 4px", margin: "0",
    font: "bold 13px/18px monospace", color: "#fff", background: "#ca3535", width: "auto", "white-space": "nowrap",
  });
  document.documentElement.append(label);
}
const box = document.documentElement;
return [box.scrollWidth, box.scrollHeight];
"""


def outlined(driver: Chrome, findings: Sequence[Finding]) -> bytes:
    """Take a picture (PNG) of the whole page at hand with these outlined; the outlines stay, so it is done last."""
    rules: dict[str, list[str]] = {}
    for one in findings:
        for mark in one.marks:
            rules.setdefault(mark.selector, []).append(one.rule.id)
    if not rules:
        return b""
    labels = {selector: ", ".join(dict.fromkeys(ids)) for selector, ids in rules.items()}
    width, height = driver.execute_script(_OUTLINE, labels)
    clip = {"x": 0, "y": 0, "width": max(width, 1), "height": min(max(height, 1), _MOST), "scale": 1}
    asked = {"format": "png", "captureBeyondViewport": True, "clip": clip}
    return b64decode(driver.execute_cdp_cmd("Page.captureScreenshot", asked)["data"])
