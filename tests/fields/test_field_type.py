import pytest

from formkit.fields.address import Address
from formkit.fields.date import Date
from formkit.fields.field_type import entry, input_name
from formkit.fields.radios import Radios
from formkit.kinds import Fault


def test_inputs_are_taken_exactly_as_typed_and_others_are_left():
    posted = {"born-day": [" 1 ", "2"], "born": ["x"], "born-year": [""], "other-day": ["9"]}
    assert Date().gather("born", posted) == {"day": (" 1 ", "2"), "month": (), "year": ("",)}


@pytest.mark.parametrize(("name", "part", "control"), [("born", "day", "born-day"), ("email", "", "email")])
def test_a_control_is_named_after_its_field_and_part(name, part, control):
    assert input_name(name, part) == control


@pytest.mark.parametrize(
    ("typed", "blank"),
    [({}, True), ({"day": (" \t",), "month": ("", "")}, True), ({"day": ("",), "year": ("0",)}, False)],
)
def test_white_space_is_nothing_typed(typed, blank):
    assert Date().is_blank(typed) is blank


@pytest.mark.parametrize(("typed", "text"), [({"day": (" 1 ", "2")}, "1"), ({"day": ()}, ""), ({}, "")])
def test_an_entry_is_the_first_text_typed_into_an_input(typed, text):
    assert entry(typed, "day") == text


def test_a_fault_of_no_part_is_of_every_control_its_settings_ask_for():
    assert Date().wrong(Fault("real", ("day", "year"))) == ("day", "year")
    assert Date().wrong(Fault("real")) == ("day", "month", "year")
    assert "country" not in Address().wrong(Fault("required"))
    assert "country" in Address({"format": "international"}).wrong(Fault("required"))


def test_a_rule_is_worded_without_a_subject_where_it_has_words_for_that():
    assert Radios.message("required", named=True) == "Select {subject}"
    assert Radios.message("required", named=False) == "Select an option"
    assert Date.message("required", named=False) == "Enter {subject}"


@pytest.mark.parametrize(("rule", "name"), [("max.past", "max"), ("max", "max")])
def test_a_case_of_a_rule_goes_by_the_name_of_the_rule(rule, name):
    assert Fault(rule).name == name
