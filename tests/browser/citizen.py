"""A citizen at real Chromium. The same words as `tests.client.Citizen`, so that journeys read alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeVar
from urllib.parse import urlsplit

from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.select import Select
from selenium.webdriver.support.wait import WebDriverWait

from tests.folder import Chosen

SECONDS = 10
POLL = 0.02
_LOADED = "return document.readyState === 'complete' ? performance.timeOrigin : null"
"""The moment at which the page at hand began, which tells one page from the next; null while it loads."""
T = TypeVar("T")


@dataclass(frozen=True)
class Citizen:
    """One browser at one formkit. Each step gives the citizen back."""

    driver: Chrome
    address: str

    def opens(self, path: str) -> Citizen:
        """Open an address of this formkit."""
        self.driver.get(f"{self.address}{path}")
        return self

    def starts(self, form: str, language: str = "") -> Citizen:
        """Open a start page and press its button."""
        return self.opens(f"{language}/{form}").goes_on(self.one(".govuk-button--start").click)

    def follows(self, link: str) -> Citizen:
        """Follow the link with these words."""
        return self.goes_on(self.driver.find_element(By.LINK_TEXT, link).click)

    def answers(self, name: str, typed: Mapping[str, str | list[str]] | None = None, **more: str) -> Citizen:
        """On the page of this name, type and continue."""
        return self.is_at(name).types(typed, **more).presses()

    def adds(self) -> Citizen:
        """Follow the link of a list that adds an item."""
        return self.goes_on(self.one("#add").click)

    def types(self, typed: Mapping[str, str | list[str]] | None = None, **more: str) -> Citizen:
        """Fill in the controls of these names, in this order; what is not named stays as it is."""
        for name, value in {**(typed or {}), **more}.items():
            self._fill(name, [value] if isinstance(value, str) else value)
        return self

    def presses(self, button: str = "") -> Citizen:
        """Press the button with these words, or the last one of the page's form."""
        buttons = self.all("form button.govuk-button")
        return self.goes_on(next(one for one in reversed(buttons) if button in one.text).click)

    def goes_on(self, act: Callable[[], Any]) -> Citizen:
        """Do what leaves the page, and wait for the next."""
        before = self.driver.execute_script("return performance.timeOrigin")
        act()
        self.wait(lambda: self.driver.execute_script(_LOADED) not in (None, before))
        return self

    def is_at(self, name: str) -> Citizen:
        """The page's address ends with this."""
        assert self.path.endswith(f"/{name}"), f"at {self.path}, not {name}: {self.one('main').text}"
        return self

    def sees(self, *texts: str) -> Citizen:
        """These words are on the page."""
        for text in texts:
            assert text in self.one("main").text, self.one("main").text
        return self

    def wait(self, condition: Callable[[], T | Literal[False]]) -> T:
        """Wait until a condition holds; gives what it gave."""
        return WebDriverWait(self.driver, SECONDS, POLL).until(lambda _: condition())

    @property
    def path(self) -> str:
        """The path of the address, without its query."""
        return urlsplit(self.driver.current_url).path

    @property
    def title(self) -> str:
        return self.driver.title

    @property
    def h1(self) -> str:
        return self.one("h1").text

    @property
    def focused(self) -> WebElement:
        """The element that has the focus."""
        return self.driver.switch_to.active_element

    def one(self, css: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, css)

    def all(self, css: str) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, css)

    def has(self, css: str) -> bool:
        return bool(self.all(css))

    def value(self, name: str) -> str:
        """What stands in the control of this name."""
        return str(self.one(f'form [name="{name}"]').get_property("value"))

    def _fill(self, name: str, values: list[str]) -> None:
        controls = self.all(f'form [name="{name}"]')
        assert controls, f"no control “{name}” at {self.path}"
        first = controls[0]
        if first.get_attribute("type") == "file":
            self.chooses(first, values)
            return
        if first.get_attribute("type") in ("radio", "checkbox"):
            self._tick(controls, values)
        elif first.tag_name == "select" and self.has(f'form [name="{name}-typed"]'):
            self.writes(self.one(f'form [name="{name}-typed"]'), self.called(name, values[0]))
        elif first.tag_name == "select":
            Select(first).select_by_value(values[0])
        else:
            self.writes(first, values[0])

    def called(self, name: str, value: str) -> str:
        """What an option of a select is called; the empty one is nothing that anybody would type."""
        option = self.one(f'form select[name="{name}"] option[value="{value}"]')
        return str(option.get_property("text")) if value else ""

    def chooses(self, control: WebElement, names: list[str]) -> None:
        """Choose files of these names, with something in them that goes with it."""
        if any(names):
            control.send_keys("\n".join(Chosen(name).path for name in names if name))

    def _tick(self, controls: list[WebElement], values: list[str]) -> None:
        for one in controls:
            if (one.get_attribute("value") in values) is not one.is_selected():
                one.click()

    def writes(self, control: WebElement, text: str) -> None:
        """Put text into a control as a paste does: tabs and new lines are part of it."""
        if control.get_property("value"):
            control.clear()
        self.driver.execute_script("arguments[0].focus()", control)
        if text:
            self.driver.execute_cdp_cmd("Input.insertText", {"text": text})

    def takes_over(self, cookies: Mapping[str, str]) -> Citizen:
        """Go on with the session of another client."""
        for name, value in cookies.items():
            cookie = {"url": self.address, "name": name, "value": value, "httpOnly": True, "sameSite": "Lax"}
            self.driver.execute_cdp_cmd("Network.setCookie", cookie)
        return self

    def forgets(self) -> Citizen:
        """Begin anew, as a browser that was closed: no cookie, one empty tab, nothing in its log."""
        for other in self.driver.window_handles[1:]:
            self.driver.switch_to.window(other)
            self.driver.close()
        self.driver.switch_to.window(self.driver.window_handles[0])
        self.driver.get("about:blank")
        self.driver.execute_cdp_cmd("Network.clearBrowserCookies", {})
        self.driver.get_log("browser")  # reading it empties it
        return self


def is_gone(element: WebElement) -> bool:
    """Whether an element is no longer on the page."""
    try:
        return not element.is_displayed()
    except (StaleElementReferenceException, NoSuchElementException):
        return True
