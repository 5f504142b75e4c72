"""What the tests in real Chromium share: for each worker one Chromium with JavaScript, one without, one formkit."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import Chrome

from formkit.payments.stand_in import StandIn
from tests.browser.address import address
from tests.browser.chromium import chromium as started
from tests.browser.citizen import Citizen
from tests.browser.small import SMALL
from tests.journeys import NOON, Town, town, write
from tests.scenarios import DEFINITIONS


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    with started(tmp_path_factory.mktemp("chromium")) as driver:
        yield driver


@pytest.fixture(scope="session")
def plain_chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    """Chromium without JavaScript."""
    with started(tmp_path_factory.mktemp("plain-chromium"), javascript=False) as driver:
        yield driver


def forms(folder: Path) -> Path:
    """A folder with the services and the small forms of these tests."""
    shutil.copytree(DEFINITIONS, folder)
    for definition in SMALL:
        write(folder, definition)
    return folder


@pytest.fixture(scope="session")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Town, str]]:
    folder = tmp_path_factory.mktemp("town")
    running = town(folder, stand_in=StandIn(), FORMKIT_DEFINITIONS=str(forms(folder / "all")))
    with address(running.app) as where:
        yield running, where
    running.store.database.engine.dispose()


@pytest.fixture
def served(everything: tuple[Town, str]) -> Town:
    """The formkit, its clock at noon on 1 June 2026."""
    running, _ = everything
    running.clock.advance(NOON - running.clock.now())
    return running


@pytest.fixture
def citizen(served: Town, everything: tuple[Town, str], chromium: Chrome) -> Citizen:
    return Citizen(chromium, everything[1]).forgets()


@pytest.fixture
def plain_citizen(served: Town, everything: tuple[Town, str], plain_chromium: Chrome) -> Citizen:
    """A citizen without JavaScript."""
    return Citizen(plain_chromium, everything[1]).forgets()
