"""Saved details and "Your data" in real Chromium: in English by axe, in Welsh by keyboard without JavaScript."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit
from uuid import UUID

import pytest
from selenium.webdriver import Chrome

from formkit.attributes import Assurance
from formkit.delivery import open_outbox
from formkit.profile.assertion import Assertion, Claim
from formkit.profile.export import to_json
from tests.browser.address import address
from tests.browser.citizen import Citizen
from tests.browser.keyboard import Keyboard
from tests.browser.looks import faults, too_wide
from tests.journeys import Town
from tests.profiles import LICENCE
from tests.saved import PERMIT
from tests.signing import site_of, village

pytestmark = pytest.mark.browser
EMAIL, PHONE, NINO = "contact.email", "contact.phone", "id.nino"
DAYS = {EMAIL: 30, PHONE: 800, NINO: 30}
"""How many days ago somebody told their details: their phone number too long ago to count on."""
REFUSED = "status of 422"
"""What Chromium writes into its console of a page that is shown again with its errors."""
TOLD = {EMAIL: "another@example.com", PHONE: "+447700900123", NINO: "QQ123456C"}


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Town, str]]:
    running = village(tmp_path_factory.mktemp("village"), PERMIT)
    with address(running.app) as where:
        yield running, where
    running.store.database.engine.dispose()


@dataclass
class Visitor:
    """Somebody at a browser who goes from page to page in one language. `wrong` is what was not right on any."""

    town: Town
    citizen: Citizen
    language: str = ""
    has_script: bool = True

    def __post_init__(self) -> None:
        self.wrong: list[str] = []

    def stands_at(self, name: str, state: str = "") -> Visitor:
        """Look at the page at hand in every way."""
        citizen = self.citizen.is_at(name)
        found = [f"{len(citizen.all('h1'))} h1"] if len(citizen.all("h1")) != 1 else []
        if citizen.one("html").get_attribute("lang") != (self.language.strip("/") or "en"):
            found.append("another language")
        found += [text for text in map(str, citizen.driver.get_log("browser")) if REFUSED not in text]
        self.wrong += [f"{citizen.path} {state}: {one}" for one in found]
        self.wrong += faults(citizen, state) if self.has_script else self._by_hand(state)
        return self

    def _by_hand(self, state: str) -> list[str]:
        """What axe cannot see, nor run without JavaScript for."""
        keyboard = Keyboard(self.citizen)
        keyboard.passes_through()
        return too_wide(self.citizen, state) + keyboard.unseen

    def opens(self, path: str) -> Visitor:
        self.citizen.opens(f"{self.language}{path}")
        return self

    def clicks(self, css: str) -> Visitor:
        """Click what leads on."""
        self.citizen.goes_on(self.citizen.one(css).click)
        return self

    def types(self, **typed: str) -> Visitor:
        self.citizen.types({name.replace("_", "-"): text for name, text in typed.items()})
        return self

    def goes_on(self, **typed: str) -> Visitor:
        """Fill in, and press the first button of the page's form."""
        return self.types(**typed).clicks("main form button.govuk-button")

    @property
    def id(self) -> UUID:
        """Who has signed in."""
        cookie = self.citizen.driver.get_cookie(f"formkit-{urlsplit(self.citizen.address).port}")
        session = self.town.store.sessions.find(cookie["value"]) if cookie else None
        assert session
        assert session.citizen
        return session.citizen

    def knows(self, attribute: str) -> Assertion:
        """The newest value of an attribute."""
        return next(one for one in self.town.store.assertions.of(self.id) if one.attribute == attribute)

    def has_told(self) -> None:
        """Let details be known that were told at another service, each so many days ago."""
        for attribute, value in TOLD.items():
            ago = timedelta(days=DAYS[attribute])
            self.town.clock.advance(-ago)
            self.town.store.assertions.add(self.id, [Claim(attribute, value, LICENCE, Assurance.SELF_ASSERTED)])
            self.town.clock.advance(ago)

    def delivers(self) -> None:
        """Let everything that was sent arrive."""
        outbox = open_outbox(site_of(self.town).settings, self.town.store)
        while outbox.run_once():
            pass


def fills_in(visitor: Visitor, persona: str) -> None:
    """From the start page of a guest to the receipt, by every way in which a detail can be known."""
    visitor.opens("/permit").stands_at("permit", "as a guest").clicks('main a[href*="/sign-in?"]')
    visitor.goes_on(persona=persona).goes_on().has_told()
    visitor.opens("/permit").stands_at("permit", "signed in").clicks('button[value="saved"]')
    visitor.goes_on(whom="me").stands_at("saved-details").clicks('button[value="ask"]')
    visitor.stands_at("name", "suggested").goes_on().stands_at("born", "locked").clicks('main a[href*="wrong="]')
    visitor.goes_on(born_day="x").stands_at("born", "said to be wrong, in error")
    visitor.clicks('form a[href*="/born"]').goes_on().goes_on().stands_at("email", "in conflict, in error")
    visitor.types(email_offer="none").stands_at("email", "in conflict, none chosen")
    visitor.goes_on(email_offer=str(visitor.knows(EMAIL).id)).stands_at("phone", "stale")
    visitor.goes_on(phone="07700 900456").goes_on().goes_on(why="It").stands_at("check-answers", "with news")
    visitor.types(keep="phone", agreed="yes").clicks('#answers [type="submit"]:not([name])').stands_at("confirmation")
    visitor.clicks('main a[href$="/receipt"]').stands_at("receipt").delivers()


def looks_at_own_data(visitor: Visitor, folder: Path) -> None:
    """Through the pages of Your data, and what can be done there."""
    visitor.opens("/your-data").stands_at("your-data")
    phone = visitor.knows(PHONE)
    visitor.clicks(f'main a[href$="{phone.id}"]').stands_at(str(phone.id)).clicks('main a[href$="/change"]')
    visitor.goes_on(value="none").stands_at("change", "in error")
    visitor.town.clock.advance(timedelta(minutes=1))
    visitor.goes_on(value="07700 900789").stands_at(str(visitor.knows(PHONE).id), "corrected")
    visitor.clicks('main a[href$="/tell"]').stands_at("tell")
    visitor.goes_on(tell=visitor.citizen.value("tell")).stands_at("notices")
    visitor.opens("/your-data/usage").stands_at("usage").clicks('main a[href$="/check"]').stands_at("check")
    for page in ("links", "download", "erase"):
        visitor.opens(f"/your-data/{page}").stands_at(page)
    visitor.opens("/your-data/upload").goes_on().stands_at("upload", "in error")
    visitor.citizen.one('[type="file"]').send_keys(file(visitor, folder))
    visitor.goes_on().stands_at("upload", "read").goes_on(add="0").stands_at("your-data", "added")
    visitor.opens(f"/your-data/values/{phone.id}/erase").stands_at("erase").goes_on().stands_at("your-data", "erased")


def file(visitor: Visitor, folder: Path) -> str:
    """A file from another place, which knows another phone number."""
    other = replace(visitor.knows(PHONE), value="+447700900999")
    path = folder / "your-data.json"
    path.write_text(json.dumps(to_json([other], visitor.town.clock.now())), encoding="utf-8")
    return str(path)


def faults_of(visitor: Visitor, persona: str, folder: Path) -> str:
    """Do everything, and say what was wrong."""
    fills_in(visitor, persona)
    looks_at_own_data(visitor, folder)
    return "\n".join(visitor.wrong)


def test_in_english_by_axe(served: tuple[Town, str], chromium: Chrome, tmp_path: Path) -> None:
    town, where = served
    assert faults_of(Visitor(town, Citizen(chromium, where).forgets()), "capitals", tmp_path) == ""


def test_in_welsh_without_javascript(served: tuple[Town, str], plain_chromium: Chrome, tmp_path: Path) -> None:
    town, where = served
    visitor = Visitor(town, Citizen(plain_chromium, where).forgets(), "/cy", has_script=False)
    assert faults_of(visitor, "long", tmp_path) == ""
