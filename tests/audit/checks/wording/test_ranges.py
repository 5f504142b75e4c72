"""Ranges in options."""

import pytest

from formkit.audit.checks.wording.ranges import overlapping


@pytest.mark.parametrize(
    ("labels", "pair"),
    [
        (["Under 18", "18 to 25", "25 to 30"], ("18 to 25", "25 to 30")),
        (["Under 18", "18 to 24", "25 or over"], None),
        (["18 or under", "18 to 24"], ("18 or under", "18 to 24")),
        (["Up to £1,000", "£1,000 to £5,000"], ("Up to £1,000", "£1,000 to £5,000")),
        (["Less than £1,000", "£1,000 to £4,999.99", "More than £4,999.99"], None),
        (["1 to 5 minutes", "5 to 10 minutes", "More than 10 minutes"], ("1 to 5 minutes", "5 to 10 minutes")),
        (["0–4", "5–9", "10+"], None),
        (["Red", "2 cars", "Up to 2 dogs"], None),
        ([], None),
    ],
)
def test_finds_the_first_two_that_share_a_number(labels: list[str], pair: tuple[str, str] | None) -> None:
    assert overlapping(labels) == pair
