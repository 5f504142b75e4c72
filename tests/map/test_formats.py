"""Each format against a golden file in tests/map/golden: regenerate one by hand, and read what has changed."""

from pathlib import Path

import pytest

from formkit.map import FORMATS, outline
from tests.badge import journey

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name", FORMATS)
def test_a_map_is_written_as_agreed(name: str) -> None:
    assert FORMATS[name](outline(journey())) == (GOLDEN / f"badge.{name}").read_text()
