"""What tests of the stores begin with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from formkit.stores import Store
from tests.stores.opening import store_in


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = store_in(tmp_path)
    yield store
    store.database.engine.dispose()
