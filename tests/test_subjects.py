"""What errors call a field."""

import pytest

from formkit.language import Language
from formkit.speech import Speech
from formkit.subjects import derive, subject
from formkit.walk import TrailFacts
from tests.asking import TODAY, field, journey


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("What is your date of birth?", "your date of birth"),
        ("What is your National Insurance number?", "your National Insurance number"),
        ("What are the names of your children?", "the names of your children"),
        ("What’s their address?", "their address"),
        ("What was your previous name?", "your previous name"),
        ("What is your work made of?", None),
        ("What is the country you live in?", None),
        ("Your National Insurance number", "your National Insurance number"),
        ("Crime reference number", "crime reference number"),
        ("National Insurance number", "National Insurance number"),
        ("UK passport number", "UK passport number"),
        ("P60 number", "P60 number"),
        ("Full name (as on your passport)", "full name"),
        ("Postcode:", "postcode"),
        ("Do you drive?", None),
        ("Which of these do you have?", None),
        ("What happened?", None),
        ("What is your name, and where do you live?", None),
        ("Tell us about your illness", None),
        ("Describe what your business does", None),
        ("I agree to the terms", None),
        ("A sentence that ends in a full stop.", None),
        ("Name of the person who was with you on the day it happened", None),
        ("()", None),
    ],
)
def test_a_subject_is_derived_from_a_label_that_names_something(label: str, expected: str | None) -> None:
    assert derive(label) == expected


def spoken(code: str) -> Speech:
    return Speech(Language(code), TrailFacts(journey(), TODAY))


def test_a_given_subject_comes_before_the_label() -> None:
    assert subject(field("a", label="What is your name?", texts={"subject": "full name"}), spoken("en")) == (
        "full name",
        "en",
    )


def test_a_subject_says_which_language_it_is_in() -> None:
    assert subject(field("a", label="What is your name?"), spoken("cy")) == ("your name", "en")
