"""Persons: only proven dates of birth that differ make two people of two profiles."""

from datetime import date
from typing import Any

import pytest

from formkit.attributes import Assurance
from formkit.profile.assertion import Assertion, Status
from formkit.profile.persons import may_be_one
from tests.profile.assertions import known

TODAY = date(2026, 6, 1)


def born(day: str, assurance: Assurance = Assurance.PROVEN, **more: Any) -> Assertion:
    return known("person.birth_date", day, assurance=assurance, **more)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ([], [born("1980-03-27")], True),
        ([born("1980-03-27")], [born("1980-03-27")], True),
        ([born("1980-03-27")], [born("1981-03-27")], False),
        ([born("1980-03-27"), born("1981-03-27")], [born("1981-03-27")], True),
        ([born("1980-03-27")], [born("1981-03-27", Assurance.SELF_ASSERTED)], True),
        ([born("1980-03-27")], [born("1981-03-27", status=Status.DISPUTED)], True),
    ],
)
def test_proven_dates_of_birth_that_differ_are_of_two_people(
    first: list[Assertion], second: list[Assertion], expected: bool
) -> None:
    assert may_be_one(first, second, TODAY) is expected
    assert may_be_one(second, first, TODAY) is expected
