"""Options ruled out stand in one statement."""

import pytest

from formkit.conditions import Condition
from formkit.explain.options import ruled_out
from formkit.explain.reasons import reasons_for
from formkit.fields.money import Money
from formkit.page import Field
from formkit.values import Cases
from tests.badge import YOUNG, says, speech, wording
from tests.explain.test_laws import number

ME, OTHER = says("whom", "is", "me"), says("whom", "is", "other")


@pytest.mark.parametrize(
    ("passed", "applies", "left"),
    [
        ([ME, OTHER], None, [says("whom", "in", "me", "other")]),
        ([ME], OTHER, []),
        ([ME, YOUNG, OTHER], None, [says("whom", "in", "me", "other"), YOUNG]),
        ([YOUNG], ME, [YOUNG]),
        ([says("whom", "is", "me", because="it is yours")], OTHER, [says("whom", "is", "me", because="it is yours")]),
    ],
)
def test_options_of_one_question_are_joined(passed: list[Condition], applies: Condition, left: list[Condition]) -> None:
    assert ruled_out(passed, applies) == left


def test_of_options_that_do_not_apply_one_line_tells() -> None:
    value = Cases(((ME, number(1)), (OTHER, number(2)), (None, number(3))))
    fee = Field("fee", Money(), {"label": wording("Fee")}, calculation=value)
    assert [one.words for one in reasons_for(fee, speech(whom="other"))] == ["who the badge is for is “Someone else”"]
