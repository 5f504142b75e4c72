"""A citizen at a browser without JavaScript: opens pages, fills in what is there, presses what is there.

Every page that is fetched must be a valid one: see `tests.valid_page`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urljoin, urlsplit
from xml.etree.ElementTree import Element

from flask import Flask
from werkzeug.test import TestResponse

from tests import valid_page
from tests.folder import posted
from tests.valid_page import words

Inputs = dict[str, list[str]]


@dataclass(frozen=True)
class Page:
    """A page as fetched."""

    response: TestResponse
    path: str

    @cached_property
    def root(self) -> Element:
        return valid_page.parse(self.response.text)

    def all(self, tag: str, class_: str = "") -> list[Element]:
        return [one for one in self.root.iter(tag) if class_ in (one.get("class") or "")]

    @property
    def h1(self) -> str:
        return words(self.all("h1")[0])

    @property
    def title(self) -> str:
        return words(self.all("title")[0])

    @property
    def text(self) -> str:
        return words(self.all("main")[0])

    @property
    def errors(self) -> dict[str, str]:
        """What the error summary says, by the control that it links to."""
        summary = self.all("ul", "govuk-error-summary__list")
        return {one.get("href", "")[1:]: words(one) for each in summary for one in each.iter("a")}

    def link(self, name: str) -> str:
        """The address of the one link with these words."""
        (found,) = {one.get("href") or "" for one in self.all("a") if words(one) == name}
        return urljoin(self.path, found)

    def links(self) -> list[str]:
        return [words(one) for one in self.all("a")]

    @cached_property
    def form(self) -> Element:
        (found,) = self.all("form")
        return found

    @property
    def inputs(self) -> Inputs:
        """What the form would post as it stands, without its buttons."""
        found: Inputs = {}
        for one in self.form.iter():
            for value in _values(one):
                found.setdefault(one.get("name") or "", []).append(value)
        return found

    def button(self, name: str) -> Element:
        (found,) = [one for one in self.all("button") if words(one) == name and one.get("aria-hidden") is None]
        return found


def _values(control: Element) -> list[str]:
    if control.get("name") is None or control.tag == "button":
        return []
    match control.tag, control.get("type"):
        case "input", "file":
            return []
        case "input", "radio" | "checkbox":
            return [control.get("value") or "on"] if "checked" in control.attrib else []
        case "input", _:
            return [control.get("value") or ""]
        case "textarea", _:
            return [(control.text or "")]
        case "select", _:
            options = list(control.iter("option"))
            return [one.get("value") or "" for one in options if "selected" in one.attrib] or [
                options[0].get("value") or ""
            ]
    return []


class Citizen:
    """One browser. Each step gives the citizen back, so that a journey reads as one sentence."""

    def __init__(self, app: Flask, base_url: str = "http://localhost") -> None:
        self.base_url = base_url
        self.browser = app.test_client()
        self.page: Page = None  # type: ignore[assignment]

    def opens(self, path: str, **options: Any) -> Citizen:
        """Open an address, and go where it sends."""
        return self._came(self.browser.get(path, base_url=self.base_url, **options))

    def start(self, form: str, language: str = "") -> Citizen:
        """Open a start page and press its button."""
        self.opens(f"{language}/{form}")
        (button,) = self.page.all("a", "govuk-button--start")
        return self.opens(button.get("href") or "")

    def follows(self, link: str) -> Citizen:
        """Follow the link with these words."""
        return self.opens(self.page.link(link))

    def answers(
        self, name: str, typed: Mapping[str, str | list[str]] | None = None, **more: str | list[str]
    ) -> Citizen:
        """On the page of this name, type and continue. What is not named stays as it is."""
        return self.is_at(name).presses("Continue", typed, **more)

    def presses(
        self, button: str, typed: Mapping[str, str | list[str]] | None = None, **more: str | list[str]
    ) -> Citizen:
        """Type into the form of the page and press one of its buttons."""
        pressed = self.page.button(button)
        inputs = self.page.inputs | {key: _listed(value) for key, value in {**(typed or {}), **more}.items()}
        if pressed.get("name"):
            inputs[pressed.get("name") or ""] = [pressed.get("value") or ""]
        address = urljoin(self.page.path, pressed.get("formaction") or self.page.form.get("action") or "")
        return self.posts(address, inputs)

    def posts(self, path: str, inputs: Mapping[str, list[str]], **options: Any) -> Citizen:
        """Post to an address, and go where it sends."""
        return self._came(self.browser.post(path, data=posted(inputs), base_url=self.base_url, **options))

    @property
    def path(self) -> str:
        """The path of the page at hand, without its query."""
        return urlsplit(self.page.path).path

    def adds(self) -> Citizen:
        """Follow the link of a list that adds an item."""
        self.opens(self.page.path)
        (link,) = [one.get("href") for one in self.page.all("a") if one.get("id") == "add"]
        return self.opens(link or "")

    def is_at(self, name: str) -> Citizen:
        """The page's address ends with this."""
        assert self.path.endswith(f"/{name}"), f"at {self.page.path}: {self.page.h1}"
        return self

    def sees(self, *texts: str) -> Citizen:
        """These words are on the page."""
        for text in texts:
            assert text in self.page.text, self.page.text
        return self

    def _came(self, response: TestResponse) -> Citizen:
        while response.status_code in (301, 302, 303, 307, 308):
            assert response.status_code != 302 or response.request.method == "GET", "a post must send on with 303"
            response = self.browser.get(urljoin(response.request.path, response.location), base_url=self.base_url)
        path = response.request.full_path.rstrip("?")
        self.page = Page(response, f"{response.request.script_root}{path}")
        assert response.headers["Content-Security-Policy"].startswith("default-src 'none'")
        wrong = valid_page.problems(self.page.root, self.page.path)
        assert not wrong, "\n".join(wrong)
        return self


def _listed(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value
