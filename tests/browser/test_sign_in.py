"""Signing in and out in real Chromium, beside the stand-in: by axe, at 320 pixels, and without JavaScript."""

from collections.abc import Iterator

import pytest
from selenium.webdriver import Chrome

from tests.browser.address import address
from tests.browser.citizen import Citizen
from tests.browser.looks import faults
from tests.browser.small import LINES
from tests.signing import village

pytestmark = pytest.mark.browser
WORDS = {"": ("Sign in", "Sign out"), "/cy": ("Mewngofnodi", "Allgofnodi")}


@pytest.fixture(scope="module")
def where(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    running = village(tmp_path_factory.mktemp("village"), LINES)
    with address(running.app) as found:
        yield found
    running.store.database.engine.dispose()


def guest(driver: Chrome, where: str, language: str) -> Citizen:
    """Somebody who has answered something before they sign in."""
    return Citizen(driver, where).forgets().starts("lines", language).answers("poem", poem="One\nline")


@pytest.mark.parametrize("language", ["", "/cy"], ids=["English", "Welsh"])
def test_in_and_out_again(chromium: Chrome, where: str, language: str) -> None:
    sign_in, sign_out = WORDS[language]
    citizen = guest(chromium, where, language).follows(sign_in).types(persona="denied").presses(sign_in)
    wrong = faults(citizen.is_at("return"), "refused")
    citizen.goes_on(citizen.one("main .govuk-button").click).types(persona="everything").presses(sign_in)
    wrong += faults(citizen.is_at("answers"), "empty")
    wrong += faults(citizen.presses().is_at("answers"), "in error")
    assert citizen.focused.get_attribute("class") == "govuk-error-summary"
    wrong += faults(citizen.types(mine="yes").presses().is_at("more"), "signed in")
    wrong += faults(citizen.follows(sign_out).is_at("sign-out"), "")
    wrong += faults(citizen.presses().is_at("done"), "signed out")
    assert not wrong, "\n".join(wrong)


def test_without_javascript(plain_chromium: Chrome, where: str) -> None:
    citizen = guest(plain_chromium, where, "").follows("Sign in").types(persona="everything").presses("Sign in")
    citizen.types(mine="no").presses().is_at("poem").follows("Sign out").presses("Sign out")
    assert citizen.is_at("done").h1 == "You have signed out"
