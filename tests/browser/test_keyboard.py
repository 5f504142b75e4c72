"""The services by keyboard alone: everything is reached, what has the focus is seen, errors lead to controls."""

from itertools import groupby

import pytest
from selenium.webdriver import Keys

from formkit.due import due
from tests.browser.citizen import Citizen
from tests.browser.keyboard import Keyboard
from tests.browser.shapes import EVERY_PAGE
from tests.folder import by_name
from tests.journeys import Town
from tests.scenarios import Life, lives, without_ids
from tests.submitted import document

pytestmark = pytest.mark.browser


def shortest() -> list[Life]:
    """Of a service of pages in a row, or with EVERY_PAGE of each, the scenario that types the least."""
    some = [life for life in lives() if EVERY_PAGE or life.journey.name == "renew-a-driving-licence"]
    ending = [life for life in some if life.scenario.ends == "confirmation"]
    services = groupby(ending, key=lambda life: life.journey.name)
    return [min(each, key=lambda life: len(str(life.scenario.answers))) for _, each in services]


@pytest.mark.parametrize("life", shortest(), ids=str)
def test_scenario_by_keyboard_alone(served: Town, citizen: Citizen, life: Life) -> None:
    served.clock.advance(life.noon - served.clock.now())
    keyboard = Keyboard(citizen.opens(f"/{life.journey.name}"))
    keyboard.goes_on(".govuk-button--start")
    for step in life.asked:
        if citizen.path.endswith("/task-list"):
            keyboard.goes_on(f'main a[href$="/{step.page.name}"]')
        elif not citizen.path.endswith(f"/{step.page.name}"):
            keyboard.goes_on("#add")
        citizen.is_at(step.page.name)
        for name, values in life.typed(step).items():
            keyboard.fills(name, values)
        keyboard.goes_on()
    if life.journey.task_list:
        keyboard.goes_on("main a.govuk-button")
    citizen.is_at("check-answers")
    if life.journey.declaration:
        keyboard.fills("agreed", ["yes"])
    keyboard.goes_on()
    if due(life.journey, life.trail.facts):
        keyboard.goes_on()
    assert without_ids(by_name(document(served, citizen.one(".govuk-panel strong").text)["answers"])) == life.sent
    assert not keyboard.unseen, "\n".join(keyboard.unseen)


def test_the_first_tab_offers_to_skip_to_the_question(citizen: Citizen) -> None:
    keyboard = Keyboard(citizen.starts("blue"))
    keyboard.press(Keys.TAB)
    assert citizen.focused.text == "Skip to main content"
    keyboard.press(Keys.ENTER)
    keyboard.press(Keys.TAB)
    assert citizen.focused.get_attribute("name") == "applying_for"


def test_errors_take_the_focus_and_lead_to_the_control(citizen: Citizen) -> None:
    keyboard = Keyboard(citizen.starts("blue"))
    keyboard.goes_on()
    assert "govuk-error-summary" in (citizen.focused.get_attribute("class") or "")
    keyboard.press(Keys.TAB)
    keyboard.press(Keys.ENTER)
    assert citizen.focused.get_attribute("id") == "applying_for"
    assert not keyboard.unseen


def test_shift_and_tab_goes_back(citizen: Citizen) -> None:
    keyboard = Keyboard(citizen.starts("blue"))
    keyboard.fills("applying_for", ["other"])
    keyboard.fills("relation", ["a friend"])
    keyboard.goes_back()
    assert citizen.focused.get_attribute("value") == "other"


def test_enter_in_a_box_continues_and_does_not_switch_the_language(citizen: Citizen) -> None:
    keyboard = Keyboard(citizen.starts("blue"))
    keyboard.fills("applying_for", ["other"])
    keyboard.fills("relation", ["a friend"])
    keyboard.enters()
    assert citizen.is_at("read-this").one("html").get_attribute("lang") == "en"


def test_what_is_not_revealed_takes_no_focus(citizen: Citizen) -> None:
    keyboard = Keyboard(citizen.starts("blue"))
    keyboard.goes_to('[name="applying_for"]')
    keyboard.press(Keys.SPACE)
    keyboard.press(Keys.TAB)
    assert citizen.focused.text == "Continue"


def test_a_change_by_keyboard_comes_back_to_check_answers(citizen: Citizen) -> None:
    keyboard = Keyboard(citizen.starts("lines"))
    keyboard.fills("poem", ["Roses"])
    keyboard.goes_on()
    keyboard.fills("kind", ["none"])
    keyboard.fills("age", ["9"])
    keyboard.goes_on()
    keyboard.goes_on('a[href*="/poem"]')
    keyboard.fills("poem", ["Red "])
    keyboard.goes_on()
    assert "Red Roses" in citizen.is_at("check-answers").one("main").text
    assert not keyboard.unseen
