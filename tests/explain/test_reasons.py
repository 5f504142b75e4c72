"""Reasons: everything that decided is said, and nothing that is not so."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from formkit.conditions import All, Not, Some
from formkit.explain.reasons import reasons, reasons_for
from formkit.explain.telling import Reason
from formkit.kinds import Kind
from formkit.values import Answer
from tests import household
from tests.badge import FOR_ME, YOUNG, compare, says, speech, wording
from tests.household import child, home, job, journey

GOLDEN = Path(__file__).parent / "golden"
IN_UK = says("uk", "is", True)
BORN = date(2012, 1, 1)


def told(found: tuple[Reason, ...], depth: int = 0) -> Iterator[str]:
    """Write reasons as lines, each indented below what it is a reason for."""
    for one in found:
        yield f"{'  ' * depth}- {one.words}"
        yield from told(one.parts, depth + 1)


def test_the_answer_is_said_with_the_rule_and_days_are_worked_out() -> None:
    assert reasons(YOUNG, speech(born=BORN)) == (
        Reason("your date of birth is 1 January 2012, which is after 1 June 2009"),
    )


def test_the_designers_reason_comes_first_and_the_answer_below_it() -> None:
    because = says("born", "after", date(2011, 1, 1), because="badges are for adults")
    answer = Reason("your date of birth is 1 January 2012, which is after 1 January 2011")
    mine = speech(whom="me", born=BORN)
    assert reasons(because, mine) == (Reason("badges are for adults", (answer,)),)
    assert [one.words for one in reasons(All((FOR_ME, because)), mine)] == [
        "who the badge is for is “Me”",
        "badges are for adults",
    ]
    (whole,) = reasons(All((FOR_ME, because), wording("you are a child")), mine)
    assert list(told((whole,))) == [
        "- you are a child",
        "  - who the badge is for is “Me”",
        "  - badges are for adults",
        f"    - {answer.words}",
    ]


def test_a_reason_is_not_given_for_its_opposite_but_not_may_have_its_own() -> None:
    needed = says("whom", "is", "me", because="you need it")
    other = speech(whom="other")
    plain = Reason("who the badge is for is “Someone else”, not “Me”")
    assert reasons(Not(needed), other) == (plain,)
    assert reasons(Not(needed, wording("you do not need it")), other) == (Reason("you do not need it", (plain,)),)
    assert reasons(Not(Not(needed)), speech(whom="me"))[0].words == "you need it"


def test_of_alternatives_only_what_holds_led_here() -> None:
    either = Some((FOR_ME, IN_UK))
    yes = Reason("the answer to “Do you live in the UK?” is “Yes”")
    assert reasons(either, speech(whom="other", uk=True)) == (yes,)
    assert reasons(All((YOUNG, either)), speech(whom="other", uk=True, born=BORN))[1:] == (yes,)


def test_of_conditions_that_must_all_hold_those_that_fail_led_elsewhere() -> None:
    no = Reason("the answer to “Do you live in the UK?” is “No”")
    assert reasons(All((FOR_ME, IN_UK)), speech(whom="me", uk=False)) == (no,)
    assert reasons(Not(All((FOR_ME, IN_UK))), speech(whom="me", uk=False)) == (no,)


@pytest.mark.parametrize(
    ("condition", "answers", "words"),
    [
        (Not(FOR_ME), {}, "who the badge is for is not answered"),
        (
            Not(says("born", "is", date(2012, 1, 1))),
            {"born": date(2012, 1, 2)},
            "your date of birth is 2 January 2012, not 1 January 2012",
        ),
        (
            Not(YOUNG),
            {"born": date(2000, 1, 1)},
            "your date of birth is 1 January 2000, which is on or before 1 June 2009",
        ),
        (says("whom", "in", "me", "other"), {"whom": "me"}, "who the badge is for is “Me”"),
        (Not(says("whom", "not_in", "me", "other")), {"whom": "me"}, "who the badge is for is “Me”"),
        (says("whom", "not_in", "other"), {"whom": "me"}, "who the badge is for is “Me”, not “Someone else”"),
        (says("born", "answered", False), {}, "your date of birth is not answered"),
        (
            says("aids", "includes_any", "stick", "chair"),
            {"aids": ("chair",)},
            "the answer to “Which aids do you use?” includes “A wheelchair”",
        ),
        (
            Not(says("aids", "excludes", "chair")),
            {"aids": ("chair",)},
            "the answer to “Which aids do you use?” includes “A wheelchair”",
        ),
        (
            Not(says("aids", "includes_all", "stick", "chair")),
            {"aids": ("chair",)},
            "the answer to “Which aids do you use?” does not include all of “A stick”",
        ),
        (
            compare(Answer("born", Kind.DATE), "is", Answer("born", Kind.DATE)),
            {"born": date(2012, 1, 1)},
            "your date of birth is 1 January 2012, the same as your date of birth (1 January 2012)",
        ),
    ],
)
def test_a_reason_reads_as_people_say_it(condition, answers, words) -> None:
    assert [one.words for one in reasons(condition, speech(**answers))] == [words]


CASES = {
    "nobody": {},
    "an adult child, two jobs": {
        "jobs": [job("Tesco", "120.50"), job("Asda", "300")],
        "children": [child("Tom", "2001-01-01")],
    },
    "a benefit": {"help": ["credit"], "children": [child("Maya", "2015-01-01"), child("Tom", "2001-01-01")]},
    "a low income": {"jobs": [job("Tesco", "50")], "children": [child("Maya", "2015-01-01")]},
    "no rent": {"rent": None, "children": [child("Maya", "2015-01-01")]},
}


def test_a_gap_is_explained_by_the_items_round_it() -> None:
    gap = journey().page("homes").must[0].that
    homes = [home("Leeds", "2020-01-01", "2025-01-01"), home("York", "2025-02-14")]
    (reason,) = reasons(gap, household.speech(homes=homes))
    assert reason.words.endswith(" is 43, which is more than 30")
    assert [*told(reason.parts)] == [
        "- Leeds: date you moved in is 1 January 2020",
        "- Leeds: date you moved out is 1 January 2025",
        "- York: date you moved in is 14 February 2025",
        "- York: date you moved out is not answered",
    ]


@pytest.mark.parametrize("code", ["en", "cy"])
def test_outcomes_are_explained_as_agreed(code: str) -> None:
    """Regenerate the golden file by hand, and read what has changed."""
    lines: list[str] = []
    for name, answers in CASES.items():
        speech = household.speech(code, **answers)
        lines += [f"{name}: the grant", *told(reasons_for(journey().fields["grant"], speech))]
        leaves = "leaves" if household.trail(**answers).exit else "stays"
        lines += [f"{name}: {leaves}", *told(reasons(journey().page("no-grant").when, speech))]
        lines += [""]
    assert "\n".join(lines) == (GOLDEN / f"reasons.{code}.txt").read_text()
