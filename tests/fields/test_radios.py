from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.fields.radios import Radios
from formkit.fields.select import Select
from formkit.kinds import Bounds, Kind
from formkit.language import language
from tests.fields.asked import asked, by_id, controls, described, divider, label_of, option, question, text
from tests.fields.said import said

OPTIONS = Bounds(date(2026, 6, 1), options=("full", "provisional"))


def test_the_value_of_an_option_is_kept_and_its_label_is_shown():
    value = Radios().parse({"": ("provisional",)}, OPTIONS).value
    assert value == "provisional"
    assert Radios().show(value, language("en"), {"provisional": "Provisional licence"}) == "Provisional licence"
    assert Radios().comparable(value) == "provisional"


@pytest.mark.parametrize("posted", ["short", "Full", "full\x00", "Provisional licence", "full provisional", "\ud800"])
def test_what_is_not_an_option_that_applies_is_a_fault(posted):
    (fault,) = Radios().parse({"": (posted,)}, OPTIONS).faults
    assert said(Radios(), fault, "type of licence") == "Select one of the options shown"


def test_a_kept_option_that_no_longer_applies_is_asked_again():
    assert Radios().faults("full", OPTIONS) == ()
    assert [fault.rule for fault in Radios().faults("short", OPTIONS)] == ["option"]


@pytest.mark.parametrize(
    ("subject", "message"), [("type of licence", "Select type of licence"), ("", "Select an option")]
)
def test_no_choice_is_worded_with_the_subject_if_there_is_one(subject, message):
    assert [said(Radios(), fault, subject) for fault in Radios().missing()] == [message]


@pytest.mark.parametrize("json", [None, True, 1, "", " full", [], ["full"], {"value": "full"}])
def test_only_a_text_is_a_kept_option(json):
    with pytest.raises(ValueError, match=r".+"):
        Radios().from_json(json)


def test_an_option_is_one_choice_in_a_group():
    assert (Radios.KIND, Radios().grouped) == (Kind.CHOICE, True)


@given(st.sampled_from(OPTIONS.options))
def test_an_option_survives_json_and_typing_again(option):
    assert Radios().from_json(Radios().to_json(option)) == option
    assert Radios().parse(Radios().retype(option), OPTIONS).value == option


@given(st.text())
def test_whatever_is_posted_is_an_option_or_one_fault(text):
    read = Radios().parse({"": (text,)}, OPTIONS)
    assert (read.value in OPTIONS.options) != (len(read.faults) == 1)


def test_options_stand_with_hints_and_dividers_and_the_chosen_one_is_checked():
    options = (option("full", "Full & clean", "For cars"), divider("or"), option("none", "None"))
    html = asked(Radios({"inline": True, "small": True}), {"": ("none",)}, options=options, hint="Select one")
    inputs = controls(html)
    assert {one.get("value"): one.get("checked") for one in inputs.values()} == {"full": None, "none": ""}
    assert [label_of(html, name) for name in inputs] == ["Full & clean", "None"]
    assert described(html, inputs["one"]) == "For cars"
    assert described(html, html.find(".//fieldset")) == "Select one"
    assert text(html.find(".//div[@class='govuk-radios__divider']")) == "or"
    classes = html.find(".//div[@data-module='govuk-radios']").get("class").split()
    assert classes == ["govuk-radios", "govuk-radios--inline", "govuk-radios--small"]


def test_a_question_stands_in_the_option_that_reveals_it():
    inner = replace(question(Select(), options=(option("a", "A"),), label="Which one?"))
    inner = replace(inner, field=replace(inner.field, name="inner"))
    html = asked(Radios(), options=(option("yes", "Yes"), option("no", "No")), reveals={"no": (inner,)})
    assert controls(html)["one-2"].get("data-aria-controls") == "conditional-one-2"
    assert label_of(by_id(html, "conditional-one-2"), "inner") == "Which one?"
    assert controls(html)["one"].get("data-aria-controls") is None
