"""A question in words, as templates read it."""

from dataclasses import replace

import pytest

from formkit.binding import Binding
from formkit.conditions import ALWAYS, Condition, Not
from formkit.language import language
from tests.asking import asked, field, journey, words

LONE = field("email", "email", "What is your email address?", texts={"hint": "We will write to you"})


def test_a_lone_question_is_the_heading_of_its_page() -> None:
    question = asked(journey(LONE)).questions[0]
    assert question.label == {
        "html": "What is your email address?",
        "classes": "govuk-label--l",
        "isPageHeading": True,
    }
    assert question.legend["classes"] == "govuk-fieldset__legend--l"


def test_one_of_several_questions_is_not() -> None:
    question = asked(journey(LONE, title=words("Contact"))).questions[0]
    assert (question.label["classes"], question.label["isPageHeading"]) == ("", False)
    assert question.legend["classes"] == "govuk-fieldset__legend--s"


@pytest.mark.parametrize(("about_me", "token"), [(ALWAYS, "email"), (Not(ALWAYS), None)])
def test_only_questions_about_the_citizen_are_filled_in_by_browsers(about_me: Condition, token: str | None) -> None:
    one = replace(LONE, about_me=about_me)
    assert asked(journey(one)).questions[0].control["autocomplete"] == token


def test_a_question_of_no_fact_has_the_token_of_what_it_is_bound_to() -> None:
    bound = [
        replace(field("badge", "text", "Name for your badge"), binding=Binding("person.preferred_name")),
        replace(field("born", "date", "Date of birth"), binding=Binding("person.birth_date")),
        replace(field("name", "name", "Name"), binding=Binding("person.name")),
        field("why", "text", "Why?"),
    ]
    assert [asked(journey(one)).questions[0].autocomplete for one in bound] == [
        {"": "name"},
        {"day": "bday-day", "month": "bday-month", "year": "bday-year"},
        {"full": "name"},
        {},
    ]


def test_all_that_is_wrong_stands_in_one_message() -> None:
    form = asked(journey(field("home", "address", "Address")), {})
    form.validate()
    question = form.questions[0]
    assert question.error["html"].count("<br>") == len(question.errors) - 1 > 0
    assert question.error_of("town")["html"] == "Enter town or city"
    assert question.error_of("line2") is None


def test_an_error_is_announced_in_the_language_of_the_page() -> None:
    form = asked(journey(LONE), {}, spoken=language("cy"))
    form.validate()
    assert form.questions[0].error["visuallyHiddenText"] == "Gwall"


def test_texts_are_those_that_have_no_place_of_their_own() -> None:
    one = field("weight", "decimal", texts={"hint": "h", "subject": "s", "suffix": "kg"})
    assert asked(journey(one)).questions[0].texts == {"suffix": {"html": "kg"}}


def test_what_is_typed_twice_into_one_input_shows_the_first() -> None:
    form = asked(journey(LONE), [("email", "one"), ("email", "two")])
    assert form.questions[0].typed == {"": "one"}
