"""Vectors of trust: their parts come in any order, and nothing is asked for that a client may not have."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.identity.stand_in.vectors import Vector, vectors

LEVELS = ("P0", "P2")
WHOLE = st.sampled_from(["Cl", "Cl.Cm", "Cl.Cm.P0", "Cl.P0", "Cl.Cm.P2"])


@pytest.mark.parametrize("parts", list(permutations(["Cl", "Cm", "P2"])), ids=".".join)
def test_the_order_of_parts_says_nothing(parts: tuple[str, ...]) -> None:
    assert vectors(f'["{".".join(parts)}"]', LEVELS) == [Vector("Cl.Cm", "P2")]


@given(st.lists(WHOLE, min_size=1, max_size=4))
def test_identity_is_asked_for_by_all_or_by_none(texts: list[str]) -> None:
    asks = {"P2" in text for text in texts}
    found = vectors(str(texts).replace("'", '"'), LEVELS)
    assert (found is None) == (len(asks) == 2)


@given(st.text())
def test_what_is_no_list_of_vectors_is_refused(text: str) -> None:
    assert vectors(text, LEVELS) in (None, [Vector()])


@pytest.mark.parametrize("text", ['["Cl.Cm.X1"]', '["Cl.Cl"]', '["P2.P2.Cl.Cm"]', "[1]", "null", '["Cm.P2"]', '[""]'])
def test_what_nobody_knows_is_refused(text: str) -> None:
    assert vectors(text, LEVELS) is None
