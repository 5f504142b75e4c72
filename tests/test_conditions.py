from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.conditions import ALWAYS, OPERATORS, All, Comparison, Not, Some
from formkit.kinds import Kind
from formkit.values import Answer, Literal
from tests.facts import known

EARLY, LATE = date(2025, 1, 1), date(2026, 1, 1)


def compare(name, *operands, kind=Kind.NUMBER) -> Comparison:
    return Comparison(Answer("a", kind), OPERATORS[name], tuple(Literal(one, kind) for one in operands))


def number(value) -> Fraction:
    return Fraction(value)


TABLE = [
    ("is", "x", ["x"], True),
    ("is", "x", ["y"], False),
    ("is_not", "x", ["y"], True),
    ("is_not", "x", ["x"], False),
    ("in", "x", ["x", "y"], True),
    ("in", "z", ["x", "y"], False),
    ("not_in", "z", ["x", "y"], True),
    ("not_in", "x", ["x", "y"], False),
    ("includes", frozenset("xy"), ["x"], True),
    ("includes", frozenset("xy"), ["z"], False),
    ("excludes", frozenset("xy"), ["z"], True),
    ("excludes", frozenset("xy"), ["x"], False),
    ("includes_any", frozenset("xy"), ["x", "z"], True),
    ("includes_any", frozenset("xy"), ["w", "z"], False),
    ("includes_all", frozenset("xy"), ["x", "y"], True),
    ("includes_all", frozenset("xy"), ["x", "z"], False),
    ("more_than", number(11), [number(10)], True),
    ("more_than", number(10), [number(10)], False),
    ("at_least", number(10), [number(10)], True),
    ("at_least", number(9), [number(10)], False),
    ("less_than", number(9), [number(10)], True),
    ("less_than", number(10), [number(10)], False),
    ("at_most", number(10), [number(10)], True),
    ("at_most", number(11), [number(10)], False),
    ("before", EARLY, [LATE], True),
    ("before", LATE, [LATE], False),
    ("after", LATE, [EARLY], True),
    ("after", LATE, [LATE], False),
    ("on_or_before", LATE, [LATE], True),
    ("on_or_before", LATE, [EARLY], False),
    ("on_or_after", LATE, [LATE], True),
    ("on_or_after", EARLY, [LATE], False),
    ("starts_with", "SW1A 2AA", ["EC", "SW"], True),
    ("starts_with", "SW1A 2AA", ["W1"], False),
    ("answered", "x", [True], True),
    ("answered", "x", [False], False),
]


@pytest.mark.parametrize(("operator", "answer", "operands", "holds"), TABLE)
def test_each_operator(operator, answer, operands, holds):
    assert compare(operator, *operands).holds(known(a=answer)) is holds


def test_every_operator_stands_in_the_table_both_ways():
    assert {(name, True) for name in OPERATORS} | {(name, False) for name in OPERATORS} == {
        (operator, holds) for operator, _, _, holds in TABLE
    }


@pytest.mark.parametrize("operator", sorted(set(OPERATORS) - {"answered"}))
def test_an_unanswered_field_satisfies_no_comparison(operator):
    assert not compare(operator, "x").holds(known())


def test_only_answered_false_is_satisfied_by_a_blank():
    assert compare("answered", False).holds(known())
    assert not compare("answered", True).holds(known())


def test_a_comparison_with_an_unanswered_answer_does_not_hold():
    for operator in ("is_not", "less_than", "not_in"):
        other = Comparison(Answer("a", Kind.NUMBER), OPERATORS[operator], (Answer("b", Kind.NUMBER),))
        assert not other.holds(known(a=1))


def test_not_is_true_whenever_what_it_holds_is_not():
    assert Not(compare("is", "x")).holds(known())
    assert Not(compare("is_not", "x")).holds(known())


def test_all_of_nothing_holds_and_any_of_nothing_does_not():
    assert ALWAYS.holds(known())
    assert not Some(()).holds(known())


@given(st.lists(st.booleans()))
def test_all_and_any_are_each_others_mirror(truths):
    parts = tuple(All(()) if truth else Some(()) for truth in truths)
    assert All(parts).holds(known()) == all(truths)
    assert Some(parts).holds(known()) == any(truths)
    assert Not(Some(tuple(Not(part) for part in parts))).holds(known()) == All(parts).holds(known())


def test_conditions_name_every_field_they_read():
    condition = All((Not(compare("is", "x")), Some((Comparison(Answer("b", Kind.TEXT), OPERATORS["answered"], ()),))))
    assert set(condition.references()) == {("a", None), ("b", None)}
