"""What browsers do of their own: back, refresh, double clicks, tabs. Nothing is lost, nothing is sent twice."""

import pytest
from selenium.webdriver import ActionChains, Chrome

from tests.browser.citizen import Citizen
from tests.journeys import Town
from tests.submitted import count, document

pytestmark = pytest.mark.browser


def ready(citizen: Citizen) -> Citizen:
    """All answered, the declaration agreed to, nothing sent."""
    citizen.starts("lines").answers("poem", poem="One\nTwo").answers("more", kind="none", age="9")
    return citizen.is_at("check-answers").types(agreed="yes")


def test_back_shows_the_page_as_it_was_answered(citizen: Citizen) -> None:
    citizen.starts("lines").answers("poem", poem="One\nTwo").is_at("more").driver.back()
    assert citizen.is_at("poem").value("poem") == "One\nTwo"
    citizen.types(poem="Three").presses().is_at("more")
    citizen.answers("more", kind="none", age="9").sees("Three")


def test_refresh_after_errors_keeps_what_was_typed(citizen: Citizen) -> None:
    citizen.starts("lines").answers("poem", poem="One").answers("more", kind="own", own="x\n y", age="very old").is_at(
        "more"
    )
    citizen.goes_on(citizen.driver.refresh)
    assert citizen.title.startswith("Error: ")
    assert [citizen.value(name) for name in ("own", "age")] == ["x\n y", "very old"]


def test_refresh_after_an_answer_posts_nothing_again(citizen: Citizen) -> None:
    citizen.starts("lines").answers("poem", poem="One").is_at("more").goes_on(citizen.driver.refresh)
    assert citizen.is_at("more").h1 == "More lines"


@pytest.mark.parametrize("browser", ["chromium", "plain_chromium"])
def test_a_double_click_sends_once(
    served: Town, citizen: Citizen, request: pytest.FixtureRequest, browser: str
) -> None:
    driver: Chrome = request.getfixturevalue(browser)
    one = ready(Citizen(driver, citizen.address).forgets())
    before = count(served)
    button = one.all("form button.govuk-button")[-1]
    one.goes_on(ActionChains(driver).double_click(button).perform)
    one.wait(lambda: one.path.endswith("/confirmation"))
    assert count(served) == before + 1


def test_back_after_sending_sends_nothing_again(served: Town, citizen: Citizen) -> None:
    ready(citizen).presses().is_at("confirmation")
    reference = citizen.one(".govuk-panel strong").text
    sent = count(served)
    citizen.driver.back()
    citizen.wait(lambda: citizen.has("main"))
    assert citizen.is_at("confirmation").one(".govuk-panel strong").text == reference
    assert count(served) == sent


def test_refresh_of_the_confirmation_shows_the_same_reference(served: Town, citizen: Citizen) -> None:
    ready(citizen).presses().is_at("confirmation")
    reference, sent = citizen.one(".govuk-panel strong").text, count(served)
    citizen.goes_on(citizen.driver.refresh)
    assert citizen.one(".govuk-panel strong").text == reference
    assert count(served) == sent


def test_two_tabs_lose_no_answer(served: Town, citizen: Citizen) -> None:
    citizen.starts("lines").answers("poem", poem="One").is_at("more")
    first = citizen.driver.current_window_handle
    citizen.driver.switch_to.new_window("tab")
    citizen.opens("/lines/poem").answers("poem", poem="Changed")
    citizen.driver.switch_to.window(first)
    citizen.answers("more", kind="none", age="9").is_at("check-answers").sees("Changed", "9")
    reference = citizen.types(agreed="yes").presses().is_at("confirmation").one(".govuk-panel strong").text
    assert document(served, reference)["answers"] == {"poem": "Changed", "kind": "none", "age": 9}


def test_what_was_changed_in_another_tab_must_be_seen_before_it_is_sent(served: Town, citizen: Citizen) -> None:
    ready(citizen)
    first, sent = citizen.driver.current_window_handle, count(served)
    citizen.driver.switch_to.new_window("tab")
    citizen.opens("/lines/poem?change=1").answers("poem", poem="Changed").is_at("check-answers")
    citizen.driver.switch_to.window(first)
    citizen.presses().is_at("check-answers").sees("Your answers have changed", "Changed")
    assert count(served) == sent
    citizen.types(agreed="yes").presses().is_at("confirmation")
    assert count(served) == sent + 1


def test_deleting_in_one_tab_leaves_nothing_in_the_other(citizen: Citizen) -> None:
    ready(citizen)
    first = citizen.driver.current_window_handle
    citizen.driver.switch_to.new_window("tab")
    citizen.opens("/lines/delete-answers").presses().sees("Your answers have been deleted")
    citizen.driver.switch_to.window(first)
    citizen.presses()
    assert "One" not in citizen.driver.page_source
    assert not citizen.path.endswith("/confirmation")
