"""Every scenario of the services that formkit comes with, lived by a citizen without JavaScript."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from formkit.due import due
from formkit.payments.stand_in import StandIn
from tests.client import Citizen
from tests.folder import by_name, posted
from tests.journeys import Town, town
from tests.scenarios import DEFINITIONS, Life, lives, without_ids
from tests.submitted import document, reference


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    running = town(tmp_path_factory.mktemp("town"), stand_in=StandIn(), FORMKIT_DEFINITIONS=str(DEFINITIONS))
    yield running
    running.store.database.engine.dispose()


def live(citizen: Citizen, life: Life) -> Citizen:
    """Post page after page, as browsers do; the pages between are looked at by the tests in Chromium and in Welsh."""
    token = life.goes_to(citizen.start(life.journey.name), life.asked[0]).page.inputs["csrf-token"]
    for step in life.asked:
        life.goes_to(citizen, step)
        typed = {"csrf-token": token, **life.typed(step)}
        answer = citizen.browser.post(citizen.page.path, data=posted(typed), base_url=citizen.base_url)
        assert answer.status_code == 303, step.page.name
        citizen.page = replace(citizen.page, path=answer.location)
    return citizen.opens(citizen.page.path)


@pytest.mark.parametrize("life", lives(), ids=str)
def test_scenario_ends_where_it_says(served: Town, life: Life) -> None:
    served.clock.advance(life.noon - served.clock.now())
    citizen = live(served.citizen(), life)
    if life.trail.exit:
        citizen.is_at(life.scenario.ends)
        assert citizen.page.all("form") == []
        return
    agreed = {"agreed": "yes"} if life.journey.declaration else {}
    citizen.opens(f"/{life.journey.name}/check-answers").is_at("check-answers")
    if due(life.journey, life.trail.facts):
        citizen.presses("Continue to payment", agreed).presses("Pay").is_at("confirmation")
    else:
        citizen.presses("Send your answers", agreed).is_at("confirmation")
    assert without_ids(by_name(document(served, reference(citizen))["answers"])) == life.sent
