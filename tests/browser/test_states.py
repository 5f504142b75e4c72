"""Each page of the services, once: empty, in error and filled in, by axe and at 320 pixels."""

from collections.abc import Iterator
from itertools import groupby

import pytest

from formkit.page import Page
from tests.browser.citizen import Citizen
from tests.browser.looks import faults
from tests.client import Citizen as PlainCitizen
from tests.journeys import Town
from tests.scenarios import Life, lives
from tests.slips import slip

pytestmark = pytest.mark.browser
MOST = 8
"""Pages of one test, so that two workers share the work."""


def covering(every: list[Life]) -> Iterator[tuple[Life, list[Page]]]:
    """Choose scenarios until each page is visited, each with the pages that are new, at most MOST at a time."""
    seen: set[str] = set()
    for life in sorted(every, key=lambda life: -len(life.trail.pages)):
        new = [page for page in life.trail.pages if page.name not in seen]
        seen |= {page.name for page in new}
        yield from ((life, new[start : start + MOST]) for start in range(0, len(new), MOST))


COVER = [one for _, every in groupby(lives(), lambda life: life.journey.name) for one in covering(list(every))]


def named(part: tuple[Life, list[Page]]) -> str:
    life, pages = part
    return f"{life.journey.name}: {pages[0].name}"


def test_the_tests_here_visit_every_page() -> None:
    visited = {(life.journey.name, page.name) for life, pages in COVER for page in pages}
    assert visited == {(life.journey.name, page.name) for life in lives() for page in life.journey.pages}


@pytest.mark.parametrize("part", COVER, ids=named)
def test_each_page_in_each_state(served: Town, citizen: Citizen, part: tuple[Life, list[Page]]) -> None:
    life, pages = part
    served.clock.advance(life.noon - served.clock.now())
    wrong: list[str] = []
    for page in along(served, citizen, life, pages):
        wrong += faults(citizen, "empty")
        if page.kind == "question":
            wrong += in_error(citizen, life, page) + filled(citizen, life, page)
    assert not wrong, "\n".join(wrong)


def along(served: Town, citizen: Citizen, life: Life, pages: list[Page]) -> Iterator[Page]:
    """Live a scenario without the browser, but let the browser stand on these pages before they are answered."""
    walker = served.citizen(citizen.address).start(life.journey.name)
    citizen.takes_over(cookies(walker))
    for page in life.trail.pages:
        if page in pages:
            citizen.opens(f"/{life.journey.name}/{page.name}").is_at(page.name)
            yield page
        if page == pages[-1]:
            return
        walker.answers(page.name, life.typed(page))


def cookies(walker: PlainCitizen) -> dict[str, str]:
    """The cookies that a plain client holds."""
    held = walker.browser._cookies or {}
    return {cookie.key: cookie.value for cookie in held.values()}


def in_error(citizen: Citizen, life: Life, page: Page) -> list[str]:
    typed = slip(life, page)
    if typed is None:
        return []
    citizen.types(typed).presses().is_at(page.name)
    return lost(citizen) + faults(citizen, "in error")


def lost(citizen: Citizen) -> list[str]:
    """What is wrong with the way from the errors to the controls."""
    where = f"{citizen.path} in error"
    wrong = [] if citizen.title.startswith("Error: ") else [f"{where}: the title is {citizen.title}"]
    if "govuk-error-summary" not in (citizen.focused.get_attribute("class") or ""):
        wrong.append(f"{where}: the focus is not on the summary")
    for link in citizen.all(".govuk-error-summary__list a"):
        link.click()
        target = (link.get_attribute("href") or "").partition("#")[2]
        if citizen.focused.get_attribute("id") != target:
            wrong.append(f"{where}: “{link.text}” leads to “{citizen.focused.get_attribute('id')}”, not “{target}”")
    return wrong


def filled(citizen: Citizen, life: Life, page: Page) -> list[str]:
    citizen.types(life.typed(page))
    return faults(citizen, "filled in")
