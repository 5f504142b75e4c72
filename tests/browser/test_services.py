"""Services from start to end in real Chromium: with JavaScript, without, and in Welsh. `make pages` lives them all."""

from itertools import groupby

import pytest

from formkit.due import due
from tests.browser.citizen import Citizen
from tests.browser.shapes import EVERY_PAGE
from tests.folder import by_name
from tests.journeys import Town
from tests.scenarios import Life, lives, without_ids
from tests.submitted import document

pytestmark = pytest.mark.browser


DIFFERENT = ("get-a-basic-criminal-record-check", "renew-a-driving-licence")
"""Items, a payment and details of a citizen; pages in a row. test_scenario_in_welsh has the other types of field."""


def chosen() -> list[Life]:
    """Of these, the scenario to the end that visits the most pages; with EVERY_PAGE two of each service.

    Every scenario of every service is lived by posts in tests/test_services.py.
    """
    every = [life for life in lives() if EVERY_PAGE or life.journey.name in DIFFERENT]
    ending = [life for life in every if life.scenario.ends == "confirmation"]
    services = groupby(ending, key=lambda life: life.journey.name)
    return [life for _, each in services for life in sorted(each, key=lambda life: -len(life.steps))[: 1 + EVERY_PAGE]]


def live(citizen: Citizen, life: Life, language: str = "") -> Citizen:
    """Live a scenario up to check answers."""
    citizen.starts(life.journey.name, language)
    for step in life.asked:
        life.goes_to(citizen, step).answers(step.page.name, life.typed(step))
    if life.journey.task_list:
        citizen.goes_on(citizen.one("main a.govuk-button").click)
    return citizen.is_at("check-answers")


def sends(citizen: Citizen, life: Life) -> str:
    """Agree, pay what is due and send; gives the reference."""
    citizen.types({"agreed": "yes"} if life.journey.declaration else {}).presses()
    if due(life.journey, life.trail.facts):
        citizen.presses("Pay")
    citizen.is_at("confirmation")
    return citizen.one(".govuk-panel strong").text


@pytest.mark.parametrize("life", chosen()[::2], ids=str)
def test_scenario_with_javascript(served: Town, citizen: Citizen, life: Life) -> None:
    served.clock.advance(life.noon - served.clock.now())
    reference = sends(live(citizen, life), life)
    assert without_ids(by_name(document(served, reference)["answers"])) == life.sent


@pytest.mark.parametrize("life", chosen()[1::2], ids=str)
def test_scenario_without_javascript(served: Town, plain_citizen: Citizen, life: Life) -> None:
    served.clock.advance(life.noon - served.clock.now())
    reference = sends(live(plain_citizen, life), life)
    assert without_ids(by_name(document(served, reference)["answers"])) == life.sent


def test_scenario_in_welsh(served: Town, citizen: Citizen) -> None:
    ending = [life for life in lives() if life.scenario.ends == "confirmation" and "cy" in life.journey.languages]
    life = min(ending, key=lambda life: len(life.steps))
    served.clock.advance(life.noon - served.clock.now())
    live(citizen, life, "/cy")
    assert citizen.path.startswith("/cy/")
    sent = document(served, sends(citizen, life))
    assert (sent["language"], without_ids(by_name(sent["answers"]))) == ("cy", life.sent)
