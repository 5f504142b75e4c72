"""Every scenario of the services that formkit comes with, lived by a citizen without JavaScript."""

import re
from collections.abc import Iterator

import pytest

from tests.client import Citizen
from tests.journeys import Town, town
from tests.scenarios import DEFINITIONS, Life, lives
from tests.submitted import document
from tests.valid_page import words


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    running = town(tmp_path_factory.mktemp("town"), FORMKIT_DEFINITIONS=str(DEFINITIONS))
    yield running
    running.store.database.engine.dispose()


def live(citizen: Citizen, life: Life) -> Citizen:
    citizen.start(life.journey.name)
    for page in life.asked:
        citizen.answers(page.name, life.typed(page))
    return citizen


@pytest.mark.parametrize("life", lives(), ids=str)
def test_scenario_ends_where_it_says(served: Town, life: Life) -> None:
    served.clock.advance(life.noon - served.clock.now())
    citizen = live(served.citizen(), life)
    if life.trail.exit:
        citizen.is_at(life.scenario.ends)
        assert citizen.page.all("form") == []
        return
    agreed = {"agreed": "yes"} if life.journey.declaration else {}
    citizen.is_at("check-answers").presses("Send your answers", agreed).is_at("confirmation")
    assert document(served, reference(citizen))["answers"] == life.sent


def reference(citizen: Citizen) -> str:
    (found,) = [words(one) for one in citizen.page.all("strong") if re.fullmatch("[A-Z0-9]{8}", words(one))]
    return found
