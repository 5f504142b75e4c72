"""A citizen who has a keyboard and no mouse, and looks where the focus is at each step."""

from __future__ import annotations

from dataclasses import dataclass, field

from selenium.webdriver import ActionChains, Keys
from selenium.webdriver.remote.webelement import WebElement

from tests.browser.citizen import Citizen

MOST = 150
"""Steps within which anything on a page must come into focus."""
_LOOK = """
const PROPERTIES = ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "backgroundColor"];
const look = (one) => [one, ...(one.labels || [])].flatMap((each) => [null, "::before", "::after"].map((pseudo) => {
  const style = getComputedStyle(each, pseudo);
  return PROPERTIES.map((name) => style[name]).join();
})).join(";");
const [before] = arguments;
const now = document.activeElement;
const box = now.getBoundingClientRect();
const seen = now === document.body || (box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0);
return [before && before.isConnected ? look(before) : null, now, look(now), seen, now.outerHTML.slice(0, 100)];
"""

_STOPS = """
const main = document.querySelector("main");
main.tabIndex = -1;
main.focus();
const group = (one) => [...main.querySelectorAll(`[type=radio][name="${one.name}"]`)];
const isChosen = (one) => one === (group(one).find((each) => each.checked) || group(one)[0]);
return [...main.querySelectorAll("a[href], button, input, select, textarea, summary")]
  .filter((one) => one.tabIndex >= 0 && one.type !== "hidden" && !one.disabled && one.checkVisibility())
  .filter((one) => one.type !== "radio" || isChosen(one));
"""
"""Goes to the content as the skip link does; gives what Tab is to reach in it. Of radios Tab reaches one."""


@dataclass
class Keyboard:
    """Keys pressed one at a time. `unseen` lists what had the focus without showing it."""

    citizen: Citizen
    unseen: list[str] = field(default_factory=list)
    _last: WebElement | None = None
    _look: str = ""
    _html: str = ""

    def press(self, *keys: str) -> None:
        """Press keys, then look."""
        ActionChains(self.citizen.driver).send_keys(*keys).perform()
        self.look()

    def look(self) -> None:
        """Compare how the last element looks now, without the focus, with how it looked with it."""
        unfocused, now, focused, seen, html = self.citizen.driver.execute_script(_LOOK, self._last)
        if self._last is not None and now != self._last and unfocused == self._look:
            self.unseen.append(f"{self.citizen.path}: the focus cannot be seen on {self._html}")
        if not seen:
            self.unseen.append(f"{self.citizen.path}: the focus is out of sight on {html}")
        self._last, self._look, self._html = (now, focused, html) if now.tag_name != "body" else (None, "", "")

    def arrives(self) -> None:
        """Forget the last page."""
        self._last = None
        self.look()

    def goes_to(self, css: str, key: str = Keys.TAB) -> WebElement:
        """Press Tab until something that the selector fits has the focus."""
        for _ in range(MOST):
            if self.citizen.driver.execute_script("return document.activeElement.matches(arguments[0])", css):
                return self.citizen.focused
            self.press(key)
        raise AssertionError(f"{css} cannot be reached with Tab at {self.citizen.path}")

    def fills(self, name: str, values: list[str]) -> None:
        """Fill in the controls of a name, wherever the focus is before them."""
        if self.citizen.has(f'form [name="{name}-typed"]'):
            return self._finds(name, self.citizen.called(name, values[0]))
        if self.citizen.has(f'form [type="file"][name="{name}"]'):
            return self._uploads(name, values)
        control = self.goes_to(f'form [name="{name}"]')
        kind = control.get_attribute("type")
        if kind == "radio":
            self._chooses(values[0])
        elif kind == "checkbox":
            for value in values:
                self.goes_to(f'form [name="{name}"][value="{value}"]')
                self.press(Keys.SPACE)
        elif control.tag_name == "select":
            self._picks(values[0])
        else:
            self.press(values[0])
        return None

    def _uploads(self, name: str, values: list[str]) -> None:
        """Reach the button that GOV.UK's script makes; what it opens is the system's own, so the files are given."""
        self.goes_to(f'form [id="{name}"]')
        self.citizen.types({name: values})

    def _finds(self, name: str, label: str) -> None:
        """Type what an option is called, go down to it in the list and take it."""
        self.goes_to(f'form [name="{name}-typed"]')
        self.press(label)
        self.press(Keys.DOWN)
        self.press(Keys.ENTER)

    def _chooses(self, value: str) -> None:
        """Choose the first radio with Space, or go down to another, which chooses it."""
        self.press(Keys.SPACE)
        for _ in range(MOST):
            if self.citizen.focused.get_attribute("value") == value:
                return
            self.press(Keys.DOWN)
        raise AssertionError(f"no radio “{value}” at {self.citizen.path}")

    def _picks(self, value: str) -> None:
        for _ in range(MOST):
            if self.citizen.focused.get_property("value") == value:
                return
            self.press(Keys.DOWN)
        raise AssertionError(f"no option “{value}” at {self.citizen.path}")

    def goes_on(self, css: str = "form .govuk-button:not(.govuk-button--secondary)") -> None:
        """Go to a button or link and press Enter; to the one that leads on, past “Add another”."""
        self.goes_to(css)
        self.enters()

    def enters(self) -> None:
        """Press Enter, which leaves the page."""
        self.citizen.goes_on(lambda: ActionChains(self.citizen.driver).send_keys(Keys.ENTER).perform())
        self.arrives()

    def goes_back(self) -> None:
        """Press Shift and Tab."""
        ActionChains(self.citizen.driver).key_down(Keys.SHIFT).send_keys(Keys.TAB).key_up(Keys.SHIFT).perform()
        self.look()

    def passes_through(self) -> None:
        """Press Tab through all of the content; each thing to act on must come into focus, in order."""
        stops = self.citizen.driver.execute_script(_STOPS)
        self._last = None
        for stop in stops:
            self.press(Keys.TAB)
            if self.citizen.focused != stop:
                self.unseen.append(f"{self.citizen.path}: Tab passes by {stop.get_attribute('outerHTML')[:100]}")
        self.press(Keys.TAB)
