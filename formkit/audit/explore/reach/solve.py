"""Solving: answers that make conditions true where boundary values don't suffice, by the theorem prover Z3.

Sums, and one answer compared with another, are equations. Where the package `z3-solver` (the extra `solve`) is not
installed nothing is found here: https://github.com/Z3Prover/z3
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from importlib.util import find_spec

from formkit.conditions import Condition
from formkit.definition.worlds import Parts
from formkit.journey import Journey


def solved(journey: Journey, claims: Sequence[Condition], day: date) -> Mapping[str, Parts]:
    """Give answers with which all claims hold on a day; none where there are none, or Z3 is not there."""
    if find_spec("z3") is None:
        return {}
    from formkit.audit.explore.reach.equations import Equations  # it imports z3, which takes a third of a second

    return Equations(journey, day).solve(claims)
