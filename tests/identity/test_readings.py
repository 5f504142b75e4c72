"""What providers tell is read with care: what can't be read is None, and nothing is raised."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given

from formkit.identity.readings import current, day, is_over, lasting, parts, text
from tests.relying import ANY_JSON, TODAY, objects


@pytest.mark.parametrize(
    ("json", "read"),
    [
        ("1970-12-31", date(1970, 12, 31)),
        ("2024-02-29", date(2024, 2, 29)),
        ("2023-02-29", None),
        ("0000-01-01", None),
        ("1970-1-1", None),
        ("19701231", None),
        ("1970-12-31T00:00", None),
        ("١٩٧٠-12-31", None),
        ("1970", None),
        (19701231, None),
        (None, None),
    ],
)
def test_a_day_is_written_in_one_way(json: Any, read: date | None) -> None:
    assert day(json) == read


@pytest.mark.parametrize(
    ("json", "read"),
    [("  Siân  Enghraifft ", "Siân Enghraifft"), ("", ""), ("a\x00b", None), ("\ud800", None), (5, None), (None, None)],
)
def test_a_text_is_one_line_that_can_be_printed(json: Any, read: str | None) -> None:
    assert text(json) == read


@pytest.mark.parametrize(
    ("one", "over"),
    [
        ({}, False),
        ({"validUntil": None}, False),
        ({"validUntil": ""}, False),
        ({"validUntil": "2026-05-03"}, False),
        ({"validUntil": "2026-05-02"}, True),
        ({"validUntil": "once"}, True),
        ({"validUntil": 2030}, True),
    ],
)
def test_what_has_an_end_that_is_not_to_come_is_over(one: dict[str, Any], over: bool) -> None:
    assert is_over(one, TODAY) is over


@pytest.mark.parametrize(
    ("some", "which"),
    [
        ([], None),
        ([{"id": 1, "validUntil": "2020-01-01"}], None),
        ([{"id": 1, "validUntil": "2020-01-01"}, {"id": 2}], 2),
        ([{"id": 1}, {"id": 2}], 1),
        ([{"id": 1, "validFrom": "2010-01-01"}, {"id": 2, "validFrom": "2020-01-01"}, {"id": 3}], 2),
        ([{"id": 1}, {"id": 2, "validFrom": "2026-05-04"}], 1),
        ([{"id": 1, "validFrom": "2026-05-03"}], 1),
    ],
)
def test_of_several_the_one_holds_that_began_last(some: list[dict[str, Any]], which: int | None) -> None:
    found = current(some, TODAY)
    assert (found and found["id"]) == which


def test_from_when_until_when_is_kept_as_it_was_told() -> None:
    assert lasting({"validFrom": "2020", "validUntil": None, "other": 1}) == {"validFrom": "2020"}
    assert lasting({"validUntil": 2020}) is None


@given(json=ANY_JSON | objects("validFrom", "validUntil"))
def test_nothing_raises(json: Any) -> None:
    read = parts(json)
    assert all(isinstance(one, dict) for one in read)
    assert current(read, TODAY) in (None, *read)
    assert day(json) is None or isinstance(json, str)
    assert text(json) is None or isinstance(json, str)
