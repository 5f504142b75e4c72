from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.fields.checkboxes import Checkboxes
from formkit.kinds import Bounds
from formkit.language import language
from tests.fields.asked import asked, controls, described, divider, option
from tests.fields.said import said

NAMES = ("car", "bike", "tractor", "none")
VEHICLES = Bounds(date(2026, 6, 1), options=NAMES, exclusive=frozenset({"none"}))
TWO = Bounds(date(2026, 6, 1), Fraction(2), Fraction(2), NAMES, frozenset({"none"}))
LABELS = {"car": "Cars", "bike": "Motorcycles", "tractor": "Tractors", "none": "None of these"}


@pytest.mark.parametrize(
    ("posted", "value"),
    [
        (("car",), ("car",)),
        (("tractor", "car"), ("car", "tractor")),
        (("tractor", "bike", "car"), ("car", "bike", "tractor")),
        (("car", "car"), ("car",)),
        (("", "bike"), ("bike",)),
        (("none",), ("none",)),
    ],
)
def test_what_is_ticked_is_kept_in_the_order_of_the_options(posted, value):
    assert Checkboxes().parse({"": posted}, VEHICLES).value == value


@pytest.mark.parametrize("posted", [("boat",), ("car", "boat"), ("Cars",), ("\x00",)])
def test_what_is_not_an_option_that_applies_is_a_fault(posted):
    (fault,) = Checkboxes().parse({"": posted}, VEHICLES).faults
    assert said(Checkboxes(), fault, "vehicles") == "Select only from the options shown"


@pytest.mark.parametrize(
    ("value", "limits", "rules"),
    [
        (("car", "bike"), VEHICLES, []),
        (("none",), VEHICLES, []),
        (("car", "none"), VEHICLES, ["exclusive"]),
        (("car", "boat"), VEHICLES, ["option"]),
        (("car",), TWO, ["min"]),
        (("car", "bike"), TWO, []),
        (("car", "bike", "tractor"), TWO, ["max"]),
        (("none",), TWO, []),
    ],
)
def test_how_many_may_be_ticked_and_which_together(value, limits, rules):
    assert [fault.rule for fault in Checkboxes().faults(value, limits)] == rules


@pytest.mark.parametrize(
    ("value", "subject", "message"),
    [
        (("car",), "", "Select at least 2 of the options"),
        (("car", "bike", "tractor"), "", "Select no more than 2 of the options"),
        (("car", "none"), "vehicles", "Select vehicles, or select ‘none’"),
        (("car", "none"), "", "Select ‘none’ on its own, or select the other options without it"),
    ],
)
def test_what_is_wrong_is_said(value, subject, message):
    assert [said(Checkboxes(), fault, subject) for fault in Checkboxes().faults(value, TWO)] == [message]


def test_nothing_ticked_is_no_answer():
    assert Checkboxes().is_blank(Checkboxes().gather("vehicles", {}))
    assert [said(Checkboxes(), fault, "vehicles") for fault in Checkboxes().missing()] == ["Select vehicles"]


def test_labels_are_shown_as_a_list_in_words():
    assert Checkboxes().show(("car", "bike", "tractor"), language("en"), LABELS) == "Cars, Motorcycles and Tractors"


def test_conditions_compare_a_set_with_single_options():
    assert Checkboxes().comparable(("car", "bike")) == {"car", "bike"}
    assert [Checkboxes().literal(text) for text in ("car", "", ["car"], 1, None)] == ["car", None, None, None, None]


@pytest.mark.parametrize("json", [None, [], "car", ["car", "car"], [1], [["car"]], [""], {"car": True}, ("car",), True])
def test_only_a_list_of_different_values_is_kept(json):
    with pytest.raises(ValueError, match=r".+"):
        Checkboxes().from_json(json)


@given(st.sets(st.sampled_from(NAMES), min_size=1))
def test_ticks_survive_json_and_ticking_again(ticked):
    value = Checkboxes().parse({"": tuple(ticked)}, VEHICLES).value
    assert Checkboxes().from_json(Checkboxes().to_json(value)) == value
    assert Checkboxes().parse(Checkboxes().retype(value), VEHICLES).value == value


@given(st.integers(1, 3))
def test_the_example_is_within_its_limits(least):
    limits = Bounds(date(2026, 6, 1), Fraction(least), None, ("none", *NAMES[:3]), frozenset({"none"}))
    assert Checkboxes().faults(Checkboxes().example(limits), limits) == ()


def test_each_option_is_a_box_and_the_exclusive_one_says_so():
    options = (option("car", "Cars", "Category B"), divider("or"), option("none", "None", exclusive=True))
    html = asked(Checkboxes({"small": True}), {"": ("car", "none")}, Checkboxes().missing(), options=options)
    inputs = controls(html)
    assert [(one.get("value"), one.get("checked")) for one in inputs.values()] == [("car", ""), ("none", "")]
    assert [one.get("data-behaviour") for one in inputs.values()] == [None, "exclusive"]
    assert described(html, inputs["one"]) == "Category B"
    assert described(html, html.find(".//fieldset")) == "Error: Select a question"
    assert "govuk-checkboxes--small" in html.find(".//div[@data-module='govuk-checkboxes']").get("class")


def test_the_error_names_the_exclusive_option_by_its_label():
    options = (option("car", "Cars"), option("none", "None of these", exclusive=True))
    html = asked(Checkboxes(), {"": ("car", "none")}, Checkboxes().faults(("car", "none"), VEHICLES), options=options)
    assert "Select a question, or select ‘None of these’" in described(html, html.find(".//fieldset"))
