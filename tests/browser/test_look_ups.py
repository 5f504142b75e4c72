"""An address found by its postcode, in Chromium: each step by axe and at 320 pixels; keyboard alone; no JavaScript."""

from collections.abc import Iterator

import pytest
from selenium.webdriver import Chrome

from tests.browser.address import address
from tests.browser.citizen import Citizen
from tests.browser.keyboard import Keyboard
from tests.browser.looks import faults
from tests.journeys import town
from tests.web.test_look_ups import MOVED

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def where(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A formkit that finds invented addresses."""
    running = town(tmp_path_factory.mktemp("moved"), MOVED, debug=True)
    with address(running.app) as found:
        yield found
    running.store.database.engine.dispose()


def test_each_step_looks_right_and_enter_finds(where: str, chromium: Chrome) -> None:
    citizen = Citizen(chromium, where).forgets().starts("moved")
    wrong = faults(citizen, "asking")
    wrong += faults(citizen.presses("Find address"), "without a postcode")
    keyboard = Keyboard(citizen)
    keyboard.fills("home-find", ["LS99 9ZZ"])
    keyboard.enters()
    wrong += faults(citizen.sees("Change postcode"), "choosing")
    wrong += faults(citizen.presses("Continue"), "without a choice")
    keyboard.goes_on('[value="manual home"]')
    wrong += faults(citizen.sees("Address line 1"), "by hand")
    assert not wrong, "\n".join(wrong)
    assert not keyboard.unseen, "\n".join(keyboard.unseen)


def test_an_address_is_found_and_chosen_by_keyboard(where: str, chromium: Chrome) -> None:
    citizen = Citizen(chromium, where).forgets().starts("moved")
    keyboard = Keyboard(citizen)
    keyboard.fills("home-find", ["LS99 9ZZ"])
    keyboard.goes_on('[value="find home"]')
    keyboard.fills("home-choice", ["900009900004"])
    keyboard.goes_on()
    citizen.is_at("more").opens("/moved/home")
    assert (citizen.value("home-line1"), citizen.value("home-town")) == ("Flat 2, McDonald House", "Exampleton")


def test_an_address_is_found_and_chosen_without_javascript(where: str, plain_chromium: Chrome) -> None:
    citizen = Citizen(plain_chromium, where).forgets().starts("moved")
    citizen.types({"home-find": "ls999zz"}).presses("Find address")
    citizen.types({"home-choice": "900009900004"}).presses("Continue").is_at("more").opens("/moved/home")
    assert citizen.value("home-line1") == "Flat 2, McDonald House"
