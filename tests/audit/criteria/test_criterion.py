"""The criteria are those of WCAG 2.2, and every rule names criteria that there are."""

from collections import Counter

import pytest

from formkit.audit.checks import RULES
from formkit.audit.criteria import BEYOND, CRITERIA, criterion
from formkit.audit.criteria.presence import THINGS
from formkit.audit.criteria.tasks import EVERY

# https://www.w3.org/TR/WCAG22/: 4.1.1 is gone.
A = """1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4
2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2"""
AA = """1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2
3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3"""
SERVES = {"any", "question", "error", "check answers", EVERY}


def test_there_are_the_55_of_level_a_and_aa() -> None:
    assert {number for number, one in CRITERIA.items() if one.level == "A"} == set(A.split())
    assert {number for number, one in CRITERIA.items() if one.level == "AA"} == set(AA.split())
    assert Counter(one.level for one in BEYOND.values()) == {"AAA": 31}


def test_each_says_what_it_asks_and_where_it_is_explained() -> None:
    assert criterion("2.4.11") is not None
    for one in CRITERIA.values():
        assert one.asks.endswith("."), one
        assert one.understanding.startswith("https://www.w3.org/WAI/WCAG22/Understanding/")
        assert one.steps, one
    assert len({one.slug for one in (*CRITERIA.values(), *BEYOND.values())}) == 86


@pytest.mark.parametrize("number", CRITERIA)
def test_what_it_needs_and_where_it_is_tried_is_known(number: str) -> None:
    one = CRITERIA[number]
    assert {*one.needs, *one.hidden} <= set(THINGS)
    assert one.decided is None or one.decided.without in ("", *THINGS)
    assert {step.on for step in one.steps} <= {*THINGS, *SERVES}


def test_every_rule_names_criteria_that_there_are() -> None:
    wrong = {id: number for id, rule in RULES.items() for number in rule.criteria if criterion(number) is None}
    assert wrong == {}
