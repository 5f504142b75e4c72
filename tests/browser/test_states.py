"""Pages of the services, until each kind of part was met: empty, in error and filled in, by axe and at 320 pixels.

With EVERY_PAGE in the environment (`make pages`), each page of each service.
"""

from collections.abc import Hashable, Iterator
from datetime import UTC, datetime

import pytest

from formkit.trail import Step
from tests.browser.citizen import Citizen
from tests.browser.looks import faults
from tests.browser.shapes import EVERY_PAGE, is_another_filled_in, parts
from tests.client import Citizen as PlainCitizen
from tests.journeys import Town
from tests.scenarios import Life, lives
from tests.slips import slip

pytestmark = pytest.mark.browser
MOST = 8
"""Pages of one test, so that two workers share the work."""


def covering(every: list[Life]) -> Iterator[tuple[Life, list[Step]]]:
    """Choose scenarios until everything is met, each with the pages that have something new, at most MOST at a time."""
    seen: set[Hashable] = set()
    for life in sorted(every, key=lambda life: -len(life.steps)):
        new = []
        for step in life.steps:
            met = parts(life.journey.name, step.page)
            new += [] if met <= seen else [step]
            seen |= met
        yield from ((life, new[start : start + MOST]) for start in range(0, len(new), MOST))


COVER = list(covering(lives()))
TURNS = 3
"""`make test` looks at a part of them, another one each day; `make pages`, and `make audit` in its own way, at all."""
TURN = COVER if EVERY_PAGE else COVER[datetime.now(UTC).toordinal() % TURNS :: TURNS]


def named(part: tuple[Life, list[Step]]) -> str:
    life, steps = part
    return f"{life.journey.name}: {steps[0].page.name}"


def test_the_tests_here_meet_every_kind_of_part() -> None:
    met = {one for life, steps in COVER for step in steps for one in parts(life.journey.name, step.page)}
    every = [(life.journey.name, page) for life in lives() for page in life.journey.row]
    shown = [(form, page) for form, page in every if page.repeat is None or not page.repeat.for_each]
    assert met == {one for form, page in shown for one in parts(form, page)}


@pytest.mark.parametrize("part", TURN, ids=named)
def test_each_page_in_each_state(served: Town, citizen: Citizen, part: tuple[Life, list[Step]]) -> None:
    life, steps = part
    served.clock.advance(life.noon - served.clock.now())
    wrong: list[str] = []
    for step in along(served, citizen, life, steps):
        if EVERY_PAGE or slip(step) is None:
            wrong += faults(citizen, "empty")  # in error a page has all that it has when it is empty, and more
        if step.page.kind == "question":
            wrong += in_error(citizen, step)
        if is_another_filled_in(step.page):
            wrong += filled(citizen, life, step)
    assert not wrong, "\n".join(wrong)


def along(served: Town, citizen: Citizen, life: Life, steps: list[Step]) -> Iterator[Step]:
    """Live a scenario without the browser, but let the browser stand on these pages before they are answered."""
    walker = served.citizen(citizen.address).start(life.journey.name)
    for step in life.steps:
        life.goes_to(walker, step)
        if step in steps:
            citizen.takes_over(cookies(walker)).opens(walker.page.path).is_at(step.page.name)
            yield step
        if step == steps[-1]:
            return
        walker.answers(step.page.name, life.typed(step))


def cookies(walker: PlainCitizen) -> dict[str, str]:
    """The cookies that a plain client holds."""
    held = walker.browser._cookies or {}
    return {cookie.key: cookie.value for cookie in held.values()}


def in_error(citizen: Citizen, step: Step) -> list[str]:
    typed = slip(step)
    if typed is None:
        return []
    citizen.types(typed).presses().is_at(step.page.name)
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


def filled(citizen: Citizen, life: Life, step: Step) -> list[str]:
    citizen.types(life.typed(step))
    return faults(citizen, "filled in")
