"""Labels that are missing, empty, unseen, astray, shared or alike."""

import pytest

from formkit.audit.checks.questions import labels
from tests.audit.checks.questions.twins import Twins, found

LABELLED = "<label for=a>Your email address</label><input id=a>"
TWINS = (
    Twins(labels.NO_NAME, "<input id=a>", LABELLED),
    Twins(labels.NO_NAME, "<div role=combobox></div>", "<div role=combobox aria-label=Country></div>"),
    Twins(labels.NO_NAME, "<label for=b>Day</label><select id=a></select>", "<label>Day<select></select></label>"),
    Twins(labels.PLACEHOLDER, "<input placeholder=Name>", "<label>Name<input placeholder=Name></label>"),
    Twins(labels.UNSEEN, "<input aria-label=Name>", "<b id=n>Name</b><input aria-labelledby=n>"),
    Twins(labels.UNSEEN, "<input title=Search>", "<input type=search title=Search>"),
    Twins(labels.UNSEEN, "<label class=sr-only for=a>Name</label><input id=a>", LABELLED),
    Twins(labels.UNSEEN, "<input aria-label=Fee>", "<table><tr><th>Fee<tr><td><input aria-label=Fee></table>"),
    Twins(labels.EMPTY, "<label for=a></label><input id=a>", LABELLED),
    Twins(labels.EMPTY, "<label><input aria-label=a></label>", "<label hidden></label>"),
    Twins(labels.OF_NOTHING, "<label>Name</label><input title=a>", "<label>Name</label>"),
    Twins(labels.OF_NOTHING, "<label for=b>Name</label>", LABELLED),
    Twins(labels.OF_NOTHING, "<label for=b>Name</label><p id=b>x</p>", LABELLED),
    Twins(
        labels.SHARED, f"<label for=a>Date</label>{LABELLED}", f"<label class=error for=a>Enter one</label>{LABELLED}"
    ),
    Twins(labels.ALIKE, "<label>Name<input></label><label>name <input></label>", "<label>Name<input></label>"),
    Twins(
        labels.ALIKE,
        "<label>Name<input></label><p>Theirs</p><label>Name<input></label>",
        "<label>Name<input></label><h2>Theirs</h2><label>Name<input></label>",
    ),
    Twins(
        labels.ALIKE,
        "<fieldset><legend>You</legend><label>Name<input></label><label>Name<input></label></fieldset>",
        "<fieldset><legend>You</legend><label>Name<input></label></fieldset><label>Name<input></label>",
    ),
)


@pytest.mark.parametrize("twins", TWINS, ids=str)
def test_labels(twins: Twins) -> None:
    assert (bool(twins.found(twins.broken)), twins.found(twins.right)) == (True, [])


def test_a_finding_says_which_control_of_the_definition_it_is_about() -> None:
    (one,) = [one for one in found("<input name=born-day id=born-day>") if one.rule == labels.NO_NAME]
    assert (one.fields, [mark.selector for mark in one.marks]) == (("born",), ["#born-day"])


@pytest.mark.parametrize("control", ["type=hidden", "type=submit", "type=text hidden", 'style="display: none"'])
def test_what_is_not_asked_needs_no_label(control: str) -> None:
    assert found(f"<input {control} name=a>") == []


def test_an_empty_label_is_said_to_be_that_of_its_control() -> None:
    (one,) = [one for one in found("<label for=a> </label><input id=a name=a>") if one.rule == labels.EMPTY]
    assert one.message == "This label is empty: it is that of the text control “a”."
