"""What is wrong, in words."""

from dataclasses import replace

from babel.messages.catalog import Catalog

from formkit.language import language
from tests.asking import asked, field, journey, messages, words

WELSH = language("cy")


def translated(**texts: str):
    """Welsh with a form's own catalogue: English text to Welsh."""
    catalogue = Catalog(locale="cy")
    for english, welsh in texts.items():
        catalogue.add(english.replace("_", " "), welsh, context="test")
    return replace(WELSH, form=catalogue)


def test_the_designers_words_come_first_with_their_inserts() -> None:
    one = field("n", label="Name", settings={"max_length": 3})
    one = replace(one, errors={"max_length": words("Use {limit} letters for {subject} at {organisation}")})
    assert messages(asked(journey(one), {"n": "abcd"})) == [("n", "Use 3 letters for name at Example Council")]


def test_words_for_a_rule_hold_for_its_cases() -> None:
    one = replace(field("n", settings={"max_length": 1}), errors={"max_length": words("One letter")})
    assert messages(asked(journey(one), {"n": "ab"})) == [("n", "One letter")]


def test_a_field_without_a_subject_is_called_your_answer() -> None:
    one = field("n", "integer", "How many do you have?")
    assert messages(asked(journey(one), {"n": "x"})) == [("n", "Your answer must be a number, like 15")]


def test_what_was_typed_is_never_mark_up_in_an_error() -> None:
    one = field("n", texts={"subject": "<b>name</b>"})
    assert messages(asked(journey(one), {})) == [("n", "Enter &lt;b&gt;name&lt;/b&gt;")]


def test_an_error_about_a_translated_field_is_welsh() -> None:
    one = field("n", label="Name", texts={"subject": "name"})
    assert messages(asked(journey(one), {}, spoken=translated(name="enw"))) == [("n", "Rhowch enw")]


def test_an_error_about_a_field_that_is_only_english_is_english_and_says_so() -> None:
    assert messages(asked(journey(field("n", label="Name")), {}, spoken=WELSH)) == [
        ("n", '<span lang="en">Enter name</span>')
    ]


def test_an_error_without_a_subject_is_in_the_language_of_the_page() -> None:
    one = field("n", "email", "How can we write to you?")
    assert messages(asked(journey(one), {}, spoken=WELSH)) == [("n", "Rhowch gyfeiriad e-bost")]


def test_one_part_of_an_answer_is_flagged_on_its_own() -> None:
    form = asked(
        journey(field("born", "date", "Date of birth")), {"born-day": "1", "born-month": "", "born-year": "2000"}
    )
    assert messages(form) == [("born-month", "Date of birth must include a month")]
    assert form.questions[0].wrong == {"month"}
