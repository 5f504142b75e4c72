"""The viewer: a browser that is brought into the states that the walker has put up, by typing and pressing."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from selenium.common.exceptions import NoAlertPresentException, TimeoutException
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from formkit.audit.sight import Sight
from formkit.audit.state import Kind, State, Typed
from formkit.audit.visit import files
from formkit.audit.visit.seen import Seen

_SCRIPTS = Path(__file__).parent / "scripts"
_TYPE = (_SCRIPTS / "type.js").read_text(encoding="utf-8")
_BUTTON = (_SCRIPTS / "button.js").read_text(encoding="utf-8")
_MANUAL = (_SCRIPTS / "manual.js").read_text(encoding="utf-8")
_CLOCK = """
const real = Date.now.bind(Date);
let ahead = 0;
Date.now = () => real() + ahead;
window.timePasses = (seconds) => { ahead += 1000 * seconds; window.dispatchEvent(new Event("pageshow")); };
"""
_PASS = """
const { seconds, warning } = document.getElementById("time-out")?.dataset ?? {};
if (seconds) window.timePasses(Number(seconds) - Math.min(Number(warning), 90));
"""
_OPEN = "return document.querySelector('dialog[open]') !== null"
LOADED = "return document.readyState === 'complete' ? performance.timeOrigin : null"
"""The moment at which the page at hand began, which tells one page from the next; null while it loads."""
_SECONDS, _OFTEN = 15, 0.01


class NotShown(Exception):
    """The page cannot be brought into the state in a browser: why."""


@dataclass
class Viewer:
    """A browser at one site."""

    driver: Chrome
    base_url: str

    def sight(self, seen: Seen) -> Sight:
        """Bring the browser to where the walker is, into the state that was put up."""
        restore = partial(self._bring, seen)
        restore()
        return Sight(self.driver, seen.document, restore, seen.state)

    def _bring(self, seen: Seen) -> None:
        self.clear()
        self._take_over(seen.cookies)
        if seen.state.kind is Kind.WARNED:
            self._warned(seen.url)
        else:
            self.driver.get(seen.url)
        if seen.state.typed and (seen.state.is_in_error or not seen.state.is_posted):
            self._types(seen.state)

    def _warned(self, url: str) -> None:
        """Open a page whose clock can be put forward, and let all but the last minute of its session pass."""
        held = self.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": f"{{ {_CLOCK} }}"})
        self.driver.get(url)
        self.driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", held)
        self.driver.execute_script(_PASS)
        try:
            WebDriverWait(self.driver, _SECONDS, _OFTEN).until(lambda driver: driver.execute_script(_OPEN))
        except TimeoutException as error:
            raise NotShown(f"no warning of the time-out comes at {url}.") from error

    def _types(self, state: State) -> None:
        if button := self.driver.execute_script(_MANUAL, sorted(state.typed)):
            self._press(button)
        self.type(state.typed)
        if state.is_posted:
            self.press_on()

    def type(self, typed: Typed) -> None:
        """Fill in the controls of the page: what is named is typed, chosen or picked, the rest stays as it is."""
        chosen = self.driver.execute_script(_TYPE, {name: list(texts) for name, texts in typed.items()})
        for name in chosen:
            paths = [files.path(text) for text in typed[name] if text]
            if paths:
                self.driver.find_element(By.CSS_SELECTOR, f'[type="file"][name="{name}"]').send_keys("\n".join(paths))

    def press_on(self) -> None:
        """Press the button that goes on."""
        self._press(self.driver.execute_script(_BUTTON))

    def _press(self, button: WebElement | None) -> None:
        """Press what leaves the page, and wait for the next."""
        if button is None:
            raise NotShown(f"there is nothing to press at {self.driver.current_url}.")
        before = self.driver.execute_script("return performance.timeOrigin")
        self.driver.execute_script("arguments[0].click()", button)
        try:
            WebDriverWait(self.driver, _SECONDS, _OFTEN).until(
                lambda driver: driver.execute_script(LOADED) not in (None, before)
            )
        except TimeoutException as error:
            raise NotShown(f"nothing came of pressing the button at {self.driver.current_url}.") from error

    def clear(self) -> None:
        """Leave one tab, whatever the page before had opened or asks, and no citizen's cookies."""
        with suppress(NoAlertPresentException):
            self.driver.switch_to.alert.accept()
        for other in self.driver.window_handles[1:]:
            self.driver.switch_to.window(other)
            self.driver.close()
        self.driver.switch_to.window(self.driver.window_handles[0])

    def _take_over(self, cookies: dict[str, str]) -> None:
        """Go on with the session of the walker."""
        self.driver.execute_cdp_cmd("Network.clearBrowserCookies", {})
        for name, value in cookies.items():
            cookie = {"url": self.base_url, "name": name, "value": value, "httpOnly": True, "sameSite": "Lax"}
            self.driver.execute_cdp_cmd("Network.setCookie", cookie)
