"""Persons: whether two profiles can be one person's."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from formkit.attributes import ATTRIBUTES, Assurance
from formkit.profile.assertion import Assertion
from formkit.profile.current import stands

_BORN = ATTRIBUTES["person.birth_date"]


def may_be_one(first: Iterable[Assertion], second: Iterable[Assertion], today: date) -> bool:
    """Whether no proven date of birth says that these are two people. Names change, and so prove nothing."""
    born, other = _proven(first, today), _proven(second, today)
    return not born or not other or bool(born & other)


def _proven(known: Iterable[Assertion], today: date) -> frozenset[str]:
    return frozenset(one.value for one in stands(known, _BORN, today) if one.assurance >= Assurance.PROVEN)
