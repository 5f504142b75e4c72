"""Sights: a page in a real browser, as checks look at it and act on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from selenium.webdriver import Chrome

from formkit.audit.document import Document
from formkit.audit.finding import Mark
from formkit.audit.state import State

_LIVE = "return '<!DOCTYPE html>' + document.documentElement.outerHTML"
_MARK = """
const found = (one) => {
  if (one.id && document.querySelector(`[id="${CSS.escape(one.id)}"]`) === one) return `#${CSS.escape(one.id)}`;
  if (!one.parentElement) return one.localName;
  const alike = [...one.parentElement.children].filter((each) => each.localName === one.localName);
  const place = alike.length > 1 ? `:nth-of-type(${alike.indexOf(one) + 1})` : "";
  return `${found(one.parentElement)} > ${one.localName}${place}`;
};
const opening = (one) => {
  const bare = one.cloneNode(false);
  bare.removeAttribute("value");
  return bare.outerHTML.split("</")[0].slice(0, 200);
};
return arguments[0].map((one) => [found(one), opening(one)]);
"""


@dataclass
class Sight:
    """A page that a browser shows.

    `restore` brings the browser to the same page in the same state again: a check that types, clicks or scrolls calls
    it when it has done. `document` is what the server sent.
    """

    driver: Chrome
    document: Document
    restore: Callable[[], None]
    state: State | None = None
    notes: dict[str, Any] = field(default_factory=dict)
    """What checks of this page have measured and others may use, by name."""

    @cached_property
    def live(self) -> Document:
        """The page as scripts have made it."""
        html = str(self.driver.execute_script(_LIVE))
        return Document(html, self.document.url, self.document.status, self.state, is_live=True)

    def run(self, script: str, *arguments: Any) -> Any:
        """Run JavaScript in the page; gives what it returns."""
        return self.driver.execute_script(script, *arguments)

    def cdp(self, command: str, **parameters: Any) -> Any:
        """Send a command of the Chrome DevTools Protocol."""
        return self.driver.execute_cdp_cmd(command, parameters)

    def marks(self, elements: list[Any]) -> tuple[Mark, ...]:
        """Elements of the page, as findings show them."""
        return tuple(Mark(selector, html) for selector, html in self.run(_MARK, elements))

    @contextmanager
    def sized(self, width: int, height: int = 800, scale: float = 1) -> Iterator[None]:
        """Make the page this many CSS pixels wide and high for a while."""
        before = self.run("return [innerWidth, innerHeight]")
        self._size(width, height, scale)
        try:
            yield
        finally:
            # Chromium clears sizes when it comes to it, and would show the next script this one.
            self._size(*before)
            self.cdp("Emulation.clearDeviceMetricsOverride")

    def _size(self, width: int, height: int, scale: float = 1) -> None:
        metrics: Mapping[str, Any] = {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": False}
        self.cdp("Emulation.setDeviceMetricsOverride", **metrics)

    @contextmanager
    def media(self, kind: str = "", **features: str) -> Iterator[None]:
        """Show the page as in another medium (`print`), or with features such as `forced_colors="active"`."""
        wanted = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self.cdp("Emulation.setEmulatedMedia", media=kind, features=wanted)
        try:
            yield
        finally:
            self.cdp("Emulation.setEmulatedMedia", media="", features=[])
