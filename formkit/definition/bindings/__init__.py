"""Bindings of a whole form: what only shows when its fields, pages and conditions are seen together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from formkit.definition.bindings.ages import ages
from formkit.definition.bindings.locks import locks
from formkit.definition.bindings.overlaps import overlaps
from formkit.definition.search import Search
from formkit.journey import Journey
from formkit.problems import Problem


def bindings(journey: Journey, definition: Any) -> Iterator[Problem]:
    """Give what is wrong with the bindings of a journey, without places. `definition` is its JSON."""
    yield from locks(journey)
    yield from overlaps(journey, Search(journey))
    yield from ages(journey, definition)
