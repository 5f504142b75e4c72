"""Errors that a state must show, and what was typed before."""

from dataclasses import replace

import pytest

from formkit.audit.checks.questions import expected
from formkit.audit.state import Expected, Kind, State
from tests.audit.checks.questions.twins import Twins, found, summary, wrong

STATE = State("form", "page", "en", Kind.ERROR, is_posted=True, expected=(Expected("a", "required"),))
PAGE = summary(("#a", "Enter A")) + wrong("a", "Enter A")
TWO = summary(("#a", "Enter A"), ("#b", "Enter B")) + wrong("a", "Enter A") + wrong("b", "Enter B")
OTHER = "<label for=b>b</label><input id=b name=b>"
TYPED = replace(STATE, typed={"a": ("me at home",)})
TWINS = (
    Twins(expected.MISSING, summary(("#b", "Enter B")) + wrong("b", "Enter B"), PAGE, STATE),
    Twins(expected.UNEXPECTED, TWO, PAGE + OTHER, STATE),
    Twins(expected.LOST, PAGE, PAGE.replace(' name="a"', ' name="a" value="me at home"'), TYPED),
    Twins(expected.LOST, PAGE, PAGE.replace('name="a"', 'name="a" type=password'), TYPED),
)


@pytest.mark.parametrize("twins", TWINS, ids=str)
def test_errors_and_values(twins: Twins) -> None:
    assert (bool(twins.found(twins.broken)), twins.found(twins.right)) == (True, [])


CONTROLS = {
    "text": "<input name=c value='  two words '>",
    "area": "<textarea name=c>\none\r\ntwo</textarea>",
    "choice": "<select name=c><option value=x>X<option value=y selected>Y</select>",
    "boxes": "<input type=checkbox name=c value=1 checked><input type=checkbox name=c value=2>"
    "<input type=checkbox name=c checked>",
}


@pytest.mark.parametrize(
    ("control", "typed", "kept"),
    [
        ("text", ("two words",), True),
        ("text", ("",), False),
        ("area", ("one\ntwo",), True),
        ("area", ("one two",), False),
        ("choice", ("y",), True),
        ("choice", ("x",), False),
        ("boxes", ("1", "on"), True),
        ("boxes", ("1", "2"), False),
    ],
)
def test_what_was_typed_is_read_from_every_control(control: str, typed: tuple[str, ...], kept: bool) -> None:
    state = replace(STATE, typed={"c": typed, "not-asked": ("x",)})
    lost = [one for one in found(PAGE + CONTROLS[control], state) if one.rule == expected.LOST]
    assert (not lost) == kept


def test_a_finding_names_the_field_of_the_definition() -> None:
    (one,) = [one for one in found("<label>Day<input name=a-day></label>", STATE) if one.rule == expected.MISSING]
    assert (one.fields, len(one.marks)) == (("a",), 1)


def test_an_error_of_a_list_of_items_leads_to_the_link_that_adds_one() -> None:
    page = summary(("#add", "Add at least 1 job before you continue")) + "<a href=/jobs/new id=add>Add a job</a>"
    state = replace(STATE, expected=(Expected("jobs", "min"),))
    assert found(page, state, "Error: Jobs") == []
