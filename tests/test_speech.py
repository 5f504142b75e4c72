"""A journey's texts, said to one citizen."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from babel.messages.catalog import Catalog

from formkit.fields.name import PersonName
from formkit.kinds import Kind
from formkit.language import Language, language
from formkit.speech import Speech
from formkit.text import Text
from formkit.values import Literal
from formkit.walk import TrailFacts
from formkit.wordings import Variant, Wording
from tests.asking import TODAY, field, journey, words

JOURNEY = journey(
    field("born", "date"),
    field("rent", "money"),
    field("whom", "radios", options=("me", "you")),
    field("pets", "checkboxes", options=("cat", "dog", "owl")),
    field("sure", "yes_no"),
    field("person", "name", settings={"format": "first_last"}),
    field("story", "long_text"),
)
ANSWERS = {
    "born": date(2000, 1, 5),
    "rent": Decimal("12.50"),
    "whom": "you",
    "pets": ("cat", "dog", "owl"),
    "sure": True,
    "person": PersonName(first="Ann", last="Lee"),
    "story": "<b>one</b>\n\ntwo",
}


def speech(spoken: Language | None = None, **more) -> Speech:
    return Speech(spoken or language("en"), TrailFacts(JOURNEY, TODAY, ANSWERS), **more)


def welsh(english: str, text: str) -> Language:
    catalogue = Catalog(locale="cy")
    catalogue.add(english, text, context="test")
    return Language("cy", language("cy").own, catalogue)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("Born {born}", "Born 5 January 2000"),
        ("{rent} a week", "£12.50 a week"),
        ("For {whom}", "For You"),
        ("Dear {person.first}", "Dear Ann"),
        ("{organisation} {reference}", "Example Council ABCD1234"),
        ("{story}", "<b>one</b>, two"),
        ("{{born}}", "{born}"),
    ],
)
def test_inserts_are_said_as_their_type_words_them(source: str, said: str) -> None:
    assert speech(reference="ABCD1234").plain(words(source)) == said


def test_options_are_said_by_their_labels() -> None:
    assert "Cat" in speech().plain(words("{pets}"))


def test_what_is_not_answered_is_nothing() -> None:
    empty = Speech(language("en"), TrailFacts(JOURNEY, TODAY, {"born": None}))
    assert empty.plain(words("[{born}{rent}{person.first}]")) == "[]"


def test_an_answer_is_escaped_in_html() -> None:
    assert speech().marked(words("It is <{story}>")) == "It is &lt;&lt;b&gt;one&lt;/b&gt;, two&gt;"


def test_a_text_without_translation_is_english_and_says_so() -> None:
    assert speech(language("cy")).marked(words("Born {born}")) == '<span lang="en">Born 5 January 2000</span>'
    assert speech(language("cy")).blocks(words("Born")) == '<div lang="en"><p class="govuk-body">Born</p>\n</div>'
    assert speech(language("cy")).line(words("*Born*")) == '<span lang="en"><em>Born</em></span>'


def test_a_translated_text_is_said_in_its_language_throughout() -> None:
    assert speech(welsh("Born {born}", "Ganwyd {born}")).marked(words("Born {born}")) == "Ganwyd 5 Ionawr 2000"


def test_lines_of_an_answer_stay_lines_in_prose() -> None:
    assert "one&lt;/b&gt;<br><br>two" in speech().blocks(words("{story}"))


def test_a_plural_is_chosen_by_its_count() -> None:
    def jobs(count: int) -> Wording:
        return Wording((Variant(Text("a job", "test", "many jobs"), None, Literal(Fraction(count), Kind.NUMBER)),))

    assert [speech().plain(jobs(count)) for count in (1, 2)] == ["a job", "many jobs"]


def test_a_message_of_formkits_own_is_said_in_the_language() -> None:
    assert speech(language("cy")).say("Enter {subject}", subject="enw") == "Rhowch enw"


def test_counting_words_come_in_every_plural_form() -> None:
    forms = speech(language("cy")).forms("You have {count} word remaining", "You have {count} words remaining")
    assert forms["two"] == "Mae gennych %{count} air ar ôl"
    assert len(forms) == 6
