"""What the tests of pages share: a formkit that serves two small forms, and a citizen."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.client import Citizen
from tests.journeys import Town, town


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Town]:
    running = town(tmp_path)
    yield running
    running.store.database.engine.dispose()


@pytest.fixture
def citizen(served: Town) -> Citizen:
    return served.citizen()
