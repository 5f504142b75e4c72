"""Each format against a golden file in tests/map/golden: regenerate one by hand, and read what has changed."""

from pathlib import Path

import pytest

from formkit.journey import Journey
from formkit.map import FORMATS, outline
from tests import badge, household

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("made", [badge.journey(), household.journey()], ids=lambda made: made.name)
@pytest.mark.parametrize("name", FORMATS)
def test_a_map_is_written_as_agreed(name: str, made: Journey) -> None:
    assert FORMATS[name](outline(made)) == (GOLDEN / f"{made.name}.{name}").read_text()
