"""Messages that are tied to nothing, or say nothing."""

import pytest

from formkit.audit.checks.questions import messages
from tests.audit.checks.questions.twins import Twins, found, summary, wrong

PAGE = summary(("#a", "Enter A")) + wrong("a", "Enter A")
GENERIC = "<div role=alert>You need to fix the errors on this page.</div>"
ASKED = "<label>Name<input></label>"
MARKED = '<label>Name<input class="has-errors"></label>'
TWINS = (
    Twins(messages.UNTIED, PAGE.replace('aria-describedby="a-error"', ""), PAGE),
    Twins(
        messages.UNTIED,
        "<label for=a>A</label><span class=field-validation-error>Enter A</span><input id=a>",
        "<label for=a>A <span class=field-validation-error>Enter A</span></label><input id=a>",
    ),
    Twins(
        messages.UNTIED,
        "<label>A<input></label><p class=invalid-feedback id=e>Enter A</p>",
        "<label>A<input aria-errormessage=e></label><p class=invalid-feedback id=e>Enter A</p>",
    ),
    Twins(messages.NO_WORD, PAGE.replace("<span>Error:</span>", ""), PAGE),
    Twins(messages.COLOUR, MARKED, f"{MARKED}<div class=error-summary><ul><li>Enter your name</ul></div>"),
    Twins(
        messages.COLOUR, "<label>Name<input aria-invalid=true></label>", "<label>Name<input aria-invalid=false></label>"
    ),
    Twins(messages.COLOUR, GENERIC + MARKED, PAGE),
    Twins(messages.COLOUR, MARKED, '<label>Name<input class="ng-invalid"></label>'),
    Twins(messages.UNIDENTIFIED, GENERIC + ASKED, f"<div role=alert>Your answers are saved.</div>{ASKED}"),
    Twins(
        messages.UNIDENTIFIED, GENERIC + ASKED, f"<div role=alert>Fix the errors: your name is too long</div>{ASKED}"
    ),
    Twins(messages.VAGUE, wrong("a", "Invalid", "Name"), wrong("a", "Enter your name", "Name")),
    Twins(messages.NO_REMEDY, wrong("a", "Name is required", "Name"), wrong("a", "Enter a name", "Name")),
)


@pytest.mark.parametrize("twins", TWINS, ids=str)
def test_messages(twins: Twins) -> None:
    assert (bool(twins.found(twins.broken)), twins.found(twins.right)) == (True, [])


@pytest.mark.parametrize(
    ("said", "label", "rule"),
    [
        ("is not valid", "Phone number", messages.VAGUE),
        ("Phone number is not valid", "Phone number", messages.VAGUE),
        ("Error", "Phone number", messages.VAGUE),
        ("Please enter a valid phone number", "Phone number", messages.VAGUE),
        ("Please enter a valid value", "Phone number", messages.VAGUE),
        ("Mae gwall", "Rhif ffôn", None),
        ("Annilys", "Rhif ffôn", messages.VAGUE),
        ("This field is required", "Phone number", messages.NO_REMEDY),
        ("Phone number cannot be blank", "Phone number", messages.NO_REMEDY),
        ("Enter a valid phone number, like 01632 960 001", "Phone number", None),
        ("Enter your phone number", "Phone number", None),
        ("Rhowch eich rhif ffôn", "Rhif ffôn", None),
        ("Phone number must have 11 digits", "Phone number", None),
        ("Date of birth must be a real date", "Date of birth", None),
        ("Select an option", "Where do you live?", None),
        ("Please provide more detail", "Can you provide more detail?", None),
    ],
)
def test_what_words_of_an_error_say(said: str, label: str, rule: object) -> None:
    assert messages.judged(said, label) == rule


def test_a_label_that_a_group_gives_counts_as_the_name_of_what_is_wrong() -> None:
    html = (
        "<fieldset aria-describedby=e><legend>Date of birth</legend>"
        "<p class=error-message id=e>Date of birth is invalid</p>"
        "<label>Day<input></label></fieldset>"
    )
    assert messages.VAGUE in [one.rule for one in found(html)]
