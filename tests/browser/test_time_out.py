"""Timing out in real Chromium: the warning comes in time, gives more time without a loss, and the end loses nothing."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from selenium.webdriver import ActionChains, Keys

from tests.browser.citizen import Citizen
from tests.browser.hours import Hours
from tests.browser.looks import faults
from tests.journeys import Town

pytestmark = pytest.mark.browser
MINUTES = 60
WARNING = 5


@pytest.fixture
def hours(citizen: Citizen, served: Town) -> Iterator[Hours]:
    with Hours(citizen, served).held() as held:
        yield held


def writing(citizen: Citizen) -> Citizen:
    """In the middle of a text that is not posted yet."""
    return citizen.starts("lines").answers("poem", poem="First\nlines").types(kind="own", own="Not posted\n  yet")


def opened(citizen: Citizen) -> Citizen:
    citizen.wait(lambda: citizen.has("dialog[open]"))
    return citizen


def test_the_warning_comes_in_time_and_not_before(citizen: Citizen, hours: Hours) -> None:
    writing(citizen)
    hours.pass_by(MINUTES - WARNING - 1)
    assert not citizen.has("dialog[open]")
    hours.pass_by(1)
    dialog = opened(citizen).one("dialog")
    assert "You will soon be timed out" in dialog.text
    assert "5 minutes" in dialog.text
    assert dialog.find_element("css selector", ":focus")
    hours.pass_by(3)
    citizen.wait(lambda: "2 minutes" in dialog.text)


def test_the_warning_has_no_fault(citizen: Citizen, hours: Hours) -> None:
    writing(citizen)
    hours.pass_by(MINUTES - WARNING)
    assert not faults(opened(citizen), "warned")


@pytest.mark.parametrize("key", [Keys.ENTER, Keys.ESCAPE], ids=["Enter", "Escape"])
def test_a_key_gives_more_time_and_keeps_what_is_typed(citizen: Citizen, hours: Hours, key: str) -> None:
    writing(citizen)
    hours.pass_by(MINUTES - 1)
    keys = ActionChains(opened(citizen).driver)
    while key == Keys.ENTER and citizen.focused.tag_name != "button":
        keys.send_keys(Keys.TAB).perform()
    keys.reset_actions()
    keys.send_keys(key).perform()
    citizen.wait(lambda: not citizen.has("dialog[open]"))
    assert citizen.value("own") == "Not posted\n  yet"
    assert citizen.focused.get_attribute("name") == "own"
    hours.pass_by(MINUTES - WARNING - 1)
    citizen.types(age="9").presses().is_at("check-answers").sees("First", "Not posted")


def test_only_what_is_in_the_warning_takes_the_focus(citizen: Citizen, hours: Hours) -> None:
    writing(citizen)
    hours.pass_by(MINUTES - 1)
    opened(citizen)
    found = set()
    for _ in range(6):
        ActionChains(citizen.driver).send_keys(Keys.TAB).perform()
        found.add(citizen.focused.text if citizen.focused.tag_name != "body" else "")
    assert found <= {"Stay on this page", "Delete my answers", "You will soon be timed out", ""}
    assert {"Stay on this page", "Delete my answers"} <= found


def test_more_time_in_one_tab_is_more_time_in_the_other(citizen: Citizen, hours: Hours) -> None:
    writing(citizen)
    first = citizen.driver.current_window_handle
    hours.pass_by(MINUTES - 1)
    opened(citizen).driver.switch_to.new_window("tab")
    citizen.opens("/lines/poem")
    citizen.driver.switch_to.window(first)
    citizen.wait(lambda: not citizen.has("dialog[open]"))
    assert citizen.value("own") == "Not posted\n  yet"


def test_the_end_says_what_was_deleted(citizen: Citizen, hours: Hours) -> None:
    writing(citizen)
    citizen.goes_on(lambda: hours.pass_by(MINUTES + 1))
    assert citizen.is_at("timed-out").h1 == "You have been timed out"
    assert not faults(citizen, "at the end")


def test_no_more_time_when_it_is_too_late(citizen: Citizen, hours: Hours, served: Town) -> None:
    writing(citizen)
    hours.pass_by(MINUTES - 1)
    served.clock.advance(timedelta(minutes=2))
    citizen.goes_on(opened(citizen).one("dialog [data-extend-button]").click)
    assert citizen.is_at("timed-out").has(".govuk-button")


def test_a_post_after_the_end_gets_back_what_was_typed(plain_citizen: Citizen, served: Town) -> None:
    writing(plain_citizen).types(age="nine")
    served.clock.advance(timedelta(minutes=MINUTES + 1))
    plain_citizen.presses().is_at("more").sees("You did nothing here for a while")
    assert [plain_citizen.value(name) for name in ("own", "age")] == ["Not posted\n  yet", "nine"]
    plain_citizen.types(age="9").presses().is_at("poem").answers("poem", poem="Again").is_at("more").presses()
    assert "Not posted" in plain_citizen.is_at("check-answers").one("main").text
