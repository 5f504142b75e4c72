"""A country found by typing: by keyboard alone, with words that are on no option, in Welsh, and without JavaScript."""

import pytest
from selenium.webdriver import Keys

from tests.browser.citizen import Citizen
from tests.browser.keyboard import Keyboard
from tests.browser.looks import faults

pytestmark = pytest.mark.browser


def shown(citizen: Citizen) -> list[str]:
    return [one.text for one in citizen.all("#country__listbox li") if one.is_displayed()]


def announced(citizen: Citizen) -> str:
    """What a screen reader is told, as soon as it is told anything."""
    said = "return [...document.querySelectorAll('.autocomplete__status > *')].map((one) => one.textContent).join('')"
    return str(citizen.wait(lambda: citizen.driver.execute_script(said) or False))


def described(citizen: Citizen) -> str:
    ids = (citizen.one("#country").get_attribute("aria-describedby") or "").split()
    return " ".join(citizen.one(f"#{one}").get_property("textContent").strip() for one in ids)


def test_a_synonym_finds_an_option_by_keyboard(citizen: Citizen) -> None:
    keyboard = Keyboard(citizen.starts("travel"))
    wrong = faults(citizen, "empty")
    box = keyboard.goes_to("#country")
    assert box.get_attribute("role") == "combobox"
    assert described(citizen).startswith("Choose one. When there are results, use the up and down arrow keys")
    keyboard.press("uk")
    assert shown(citizen) == ["United Kingdom", "Ukraine"]
    assert announced(citizen) == "2 results are available"
    assert described(citizen) == "Choose one."
    # Of what an open list lies over, axe cannot tell the contrast.
    wrong += [one for one in faults(citizen, "with an open list") if "overlapped by another element" not in one]
    keyboard.press(Keys.ESCAPE)
    assert shown(citizen) == []
    keyboard.press(Keys.BACKSPACE, "k", Keys.DOWN)
    assert citizen.focused.text == "United Kingdom"
    keyboard.press(Keys.ENTER)
    assert (citizen.value("country-typed"), citizen.value("country")) == ("United Kingdom", "GB")
    wrong += faults(citizen, "filled in")
    keyboard.goes_on()
    citizen.is_at("check-answers").sees("United Kingdom")
    assert not wrong + keyboard.unseen, "\n".join(wrong + keyboard.unseen)


def test_words_that_are_on_no_option_replace_an_old_answer_and_are_shown_again(citizen: Citizen) -> None:
    citizen.starts("travel").answers("country", country="FR").goes_on(citizen.one('a[href*="/country"]').click)
    assert citizen.value("country-typed") == "France"
    citizen.writes(citizen.one("#country"), "Atlantis")
    citizen.presses().is_at("country").sees("Select the country from the list")
    assert (citizen.value("country-typed"), citizen.value("country")) == ("Atlantis", "")
    assert described(citizen) == "Choose one. Error: Select the country from the list"
    wrong = faults(citizen, "in error")
    citizen.one(".govuk-error-summary__list a").click()
    assert citizen.focused.get_attribute("id") == "country"
    assert citizen.wait(lambda: shown(citizen) or False) == ["No results found"]
    citizen.writes(citizen.one("#country"), "holland")
    assert "Netherlands" in citizen.presses().is_at("check-answers").sees("Netherlands").one("main").text
    assert not wrong, "\n".join(wrong)


def test_in_welsh_the_box_speaks_welsh_and_knows_english_names(citizen: Citizen) -> None:
    citizen.starts("travel", "/cy")
    citizen.writes(citizen.one("#country"), "germ")
    assert citizen.wait(lambda: shown(citizen) or False) == ["Yr Almaen"]
    assert announced(citizen) == "Mae 1 canlyniad ar gael"
    citizen.one("#country__listbox li").click()
    assert (citizen.value("country-typed"), citizen.value("country")) == ("Yr Almaen", "DE")


def test_without_javascript_it_is_a_list_to_choose_from(plain_citizen: Citizen) -> None:
    plain_citizen.starts("travel").presses().is_at("country").sees("Select the country")
    assert not plain_citizen.has('[name="country-typed"]')
    plain_citizen.answers("country", country="NL").is_at("check-answers").sees("Netherlands")
    assert plain_citizen.one("dd").text == "Netherlands"
