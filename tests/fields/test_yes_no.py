from datetime import date

import pytest

from formkit.fields.yes_no import YesNo
from formkit.kinds import Bounds, Kind
from formkit.language import language
from tests.fields.said import said

ANY = Bounds(date(2026, 6, 1))


@pytest.mark.parametrize(("posted", "value", "shown"), [("yes", True, "Yes"), ("no", False, "No")])
def test_yes_and_no_are_kept_as_true_and_false(posted, value, shown):
    assert YesNo().parse({"": (posted,)}, ANY).value is value
    assert YesNo().to_json(value) is value
    assert YesNo().from_json(value) is value
    assert YesNo().retype(value) == {"": (posted,)}
    assert YesNo().show(value, language("en"), {}) == shown


@pytest.mark.parametrize("posted", ["Yes", "true", "1", "on", "maybe", "\x00"])
def test_anything_else_is_a_fault(posted):
    (fault,) = YesNo().parse({"": (posted,)}, ANY).faults
    assert said(YesNo(), fault) == "Select yes or no"


@pytest.mark.parametrize(
    ("subject", "message"), [("", "Select yes or no"), ("change of name", "Select yes or no for change of name")]
)
def test_no_choice_is_worded_with_the_subject_if_there_is_one(subject, message):
    assert [said(YesNo(), fault, subject) for fault in YesNo().missing()] == [message]


@pytest.mark.parametrize("json", [None, 0, 1, "yes", "true", [], {}])
def test_only_a_truth_is_a_kept_answer(json):
    with pytest.raises(ValueError, match="true or false"):
        YesNo().from_json(json)


def test_false_can_be_compared_and_is_an_answer():
    assert YesNo.KIND is Kind.TRUTH
    assert YesNo().comparable(False) is False
    assert YesNo().literal(False) is False
    assert YesNo().literal("no") is None
