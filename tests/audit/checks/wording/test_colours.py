"""How much colours differ."""

import pytest

from formkit.audit.checks.wording.colours import contrast


def test_black_on_white_is_21_to_1() -> None:
    assert contrast("rgb(0, 0, 0)", "rgb(255, 255, 255)") == pytest.approx(21)


def test_is_the_same_either_way_and_1_for_the_same() -> None:
    assert contrast("rgb(0, 94, 165)", "rgb(11, 12, 12)") == contrast("rgb(11, 12, 12)", "rgb(0, 94, 165)")
    assert contrast("rgba(1, 2, 3, 0.5)", "rgb(1, 2, 3)") == 1
