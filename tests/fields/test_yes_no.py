from dataclasses import replace
from datetime import date

import pytest

from formkit.fields.national_insurance_number import NationalInsuranceNumber
from formkit.fields.yes_no import YesNo
from formkit.kinds import Bounds, Kind
from formkit.language import language
from tests.fields.asked import asked, by_id, controls, label_of, question, text
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


@pytest.mark.parametrize(("code", "labels"), [("en", ["Yes", "No"]), ("cy", ["Ie", "Na"])])
def test_both_answers_stand_there_and_the_one_given_is_checked(code, labels):
    html = asked(YesNo({"inline": True}), {"": ("no",)}, YesNo().missing(), label="Do you drive?", code=code)
    inputs = controls(html)
    assert [label_of(html, name) for name in inputs] == labels
    assert [one.get("checked") for one in inputs.values()] == [None, ""]
    assert "govuk-radios--inline" in html.find(".//div[@data-module='govuk-radios']").get("class")
    assert text(html.find(".//legend")) == "Do you drive?"


def test_a_question_stands_in_the_answer_that_reveals_it():
    inner = question(NationalInsuranceNumber(), label="National Insurance number")
    inner = replace(inner, field=replace(inner.field, name="inner"))
    html = asked(YesNo(), reveals={True: (inner,)})
    assert label_of(by_id(html, "conditional-one"), "inner") == "National Insurance number"
    assert by_id(html, "conditional-one-2") is None
