"""Autocomplete tokens, types of controls and the checking of spelling."""

import pytest

from formkit.audit.checks.questions import purpose
from formkit.audit.state import Kind, State
from tests.audit.checks.questions.twins import Twins, found


def asks(label: str, more: str = "") -> str:
    return f"<label>{label}<input {more}></label>"


EMAIL = "autocomplete=email type=email"
TWINS = (
    Twins(purpose.UNKNOWN, asks("A", "autocomplete=e-mail"), asks("A", EMAIL)),
    Twins(purpose.UNKNOWN, asks("A", "autocomplete='home name'"), asks("A", "autocomplete='home tel'")),
    Twins(
        purpose.UNKNOWN,
        asks("A", "autocomplete='name shipping'"),
        asks("A", "autocomplete='section-you shipping name webauthn'"),
    ),
    Twins(
        purpose.UNKNOWN, asks("A", "autocomplete=webauthn"), asks("A", "autocomplete=off") + asks("B", "autocomplete=")
    ),
    Twins(purpose.ANOTHER_FACT, asks("Email address", "autocomplete=name"), asks("Email address", EMAIL)),
    Twins(purpose.ANOTHER_FACT, asks("Cod post", "autocomplete=tel"), asks("Cod post", "autocomplete=postal-code")),
    Twins(purpose.ANOTHER_FACT, asks("Surname", "autocomplete=name"), asks("Email or phone", "autocomplete=username")),
    Twins(purpose.ABSENT, asks("Your email address"), asks("Your email address", EMAIL)),
    Twins(purpose.ABSENT, asks("Your email address", "autocomplete=off"), asks("Your partner’s email address")),
    Twins(
        purpose.ABSENT, f"<h1>Your details</h1>{asks('Full name')}", f"<h1>Your previous name</h1>{asks('Full name')}"
    ),
    Twins(
        purpose.ABSENT,
        f"<h1>What is your address?</h1>{asks('Postcode')}",
        f"<h1>Where is your favourite place?</h1>{asks('Postcode')}",
    ),
    Twins(purpose.ANOTHERS, asks("Child’s surname", "autocomplete=family-name"), asks("Child’s surname")),
    Twins(purpose.ANOTHERS, asks("Their email", EMAIL), asks("Name of the employer", "autocomplete=organization")),
    Twins(purpose.TYPE, asks("Email address"), asks("Email address", EMAIL)),
    Twins(purpose.TYPE, asks("Sort code", "type=number"), asks("How many children?", "type=number")),
    Twins(purpose.SPELLING, asks("Full name"), asks("Full name", "spellcheck=false")),
)


@pytest.mark.parametrize("twins", TWINS, ids=str)
def test_purposes(twins: Twins) -> None:
    assert (bool(twins.found(twins.broken)), twins.found(twins.right)) == (True, [])


def test_of_pages_of_a_journey_the_definition_says_whose_details_are_asked_for() -> None:
    state = State("form", "page", "en", Kind.BLANK)
    rules = [one.rule for one in found(asks("Your email address", "type=email"), state)]
    assert purpose.ABSENT not in rules
