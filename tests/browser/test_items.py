"""Pages of items and the task list in real Chromium: by axe, at 320 pixels, and where the focus goes."""

from collections.abc import Iterator

import pytest

from tests.browser.citizen import Citizen
from tests.browser.looks import faults

pytestmark = pytest.mark.browser


def stops(citizen: Citizen) -> Iterator[str]:
    """Walk through a form with tasks and items, and stop at each kind of page in each of its states."""
    citizen.starts("relatives").is_at("task-list")
    yield "tasks to begin"
    citizen.follows("Your help").answers("help", help="loan").answers("amount", amount="12.50").is_at("task-list")
    citizen.follows("Your children").is_at("child-name")
    yield "the first item"
    citizen.answers("child-name", first="Maximilian Alexander Featherstonehaugh").answers("child-age", age="9")
    citizen.is_at("past-schools")
    yield "an empty list inside an item"
    citizen.adds().answers("school", school="Elm").answers("past-schools").is_at("children").adds()
    citizen.answers("child-name", first="Tom").opens("/relatives/children")
    yield "a list with an item that is not complete"
    citizen.presses("Continue")
    yield "a list in error"
    citizen.goes_on(citizen.all("dl a")[3].click).is_at("remove")
    yield "before an item is removed"
    citizen.presses("Yes, remove").is_at("children")
    yield "a list from which an item was removed"
    citizen.presses("Continue").is_at("task-list")
    yield "tasks half done"
    citizen.follows("The rest").is_at("last")
    yield "a calculation"
    citizen.presses().is_at("task-list")
    yield "all tasks done"
    citizen.goes_on(citizen.one("main a.govuk-button").click).is_at("check-answers")
    yield "cards"


def test_each_page_of_items_and_tasks(citizen: Citizen) -> None:
    wrong: list[str] = []
    for stop in stops(citizen):
        if stop == "a list from which an item was removed":
            assert "govuk-notification-banner" in (citizen.focused.get_attribute("class") or "")
        wrong += faults(citizen, stop)
        if stop == "a list in error":
            citizen.one(".govuk-error-summary__list a").click()
            assert citizen.focused.text.startswith("Continue")
    assert wrong == []
