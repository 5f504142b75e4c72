"""What conditions come to while some questions are open: true or false only where no answer can change it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.conditions import ALWAYS, All, Condition, Not, Some
from formkit.facts import TrailFacts
from formkit.profile.certain import Outlook
from tests.definition.drafts import field, journey, page, radios
from tests.profile.bound import TODAY

BY = radios("by", "post", "email")
BY["options"][1]["when"] = {"field": "one", "is": "a"}
BY["options"][0]["when"] = {"field": "two", "is": "a"}
MADE = journey(
    page("one", radios("one", "a", "b")),
    page("two", radios("two", "a", "b")),
    page("if-one", field("if_one", "text"), when={"field": "one", "is": "a"}),
    page("if-two", field("if_two", "text"), when={"field": "two", "is": "a"}),
    page("by", BY),
    page("other", radios("by_other", "a", "b"), field("shown", "text", when={"field": "by_other", "is": "a"})),
)
ONE, TWO = MADE.pages[2].when, MADE.pages[3].when


def outlook(*open: str, presumed: tuple[Condition, ...] = (), **values: Any) -> Outlook:
    return Outlook(TrailFacts(MADE, TODAY, values), set(open), presumed)


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (ONE, True),
        (TWO, None),
        (Not(ONE), False),
        (Not(TWO), None),
        (All((ONE, TWO)), None),
        (All((Not(ONE), TWO)), False),
        (Some((ONE, TWO)), True),
        (Some((Not(ONE), TWO)), None),
        (ALWAYS, True),
        (Not(ALWAYS), False),
    ],
)
def test_what_no_answer_can_change_is_certain(condition: Condition, expected: bool | None) -> None:
    assert outlook("two", one="a").holds(condition) is expected


def test_what_is_presumed_holds() -> None:
    presuming = outlook("one", "two", presumed=(ONE,))
    assert (presuming.holds(ONE), presuming.holds(Not(ONE)), presuming.holds(All((ONE, TWO)))) == (True, False, None)


def test_a_field_is_asked_once_an_option_of_it_applies() -> None:
    by = MADE.fields["by"]
    assert outlook("two", one="a").asks(by) is True
    assert outlook("two", one="b").asks(by) is None
    assert outlook(one="b", two="b").asks(by) is False
    assert (outlook("two", one="a").limits(by), outlook(one="a").limits(by)) == (False, True)


def test_a_field_that_an_option_reveals_is_asked_with_it() -> None:
    shown = MADE.fields["shown"]
    assert outlook("by_other").asks(shown) is None
    assert outlook(by_other="a").asks(shown) is True
    assert outlook(by_other="b").asks(shown) is False


CONDITIONS = st.recursive(
    st.sampled_from([ONE, TWO, ALWAYS]),
    lambda inner: inner.map(Not) | st.lists(inner, max_size=3).map(lambda parts: All(tuple(parts)))
    | st.lists(inner, max_size=3).map(lambda parts: Some(tuple(parts))),
    max_leaves=6,
)  # fmt: skip
ANSWER = st.sampled_from(["a", "b", None])


@given(CONDITIONS, ANSWER, ANSWER, st.sets(st.sampled_from(["one", "two"])))
def test_what_is_certain_stays_so_whatever_is_answered(condition: Any, one: Any, two: Any, open: set[str]) -> None:
    whole = {"one": one, "two": two}
    known = {name: value for name, value in whole.items() if name not in open}
    said = outlook(*open, **known).holds(condition)
    assert said in (None, condition.holds(outlook(**whole).facts))
    assert said is not None or open
