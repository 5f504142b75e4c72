"""What explanations call things, in the language of whoever reads them."""

from dataclasses import replace

import pytest

from formkit.explain.nouns import items_noun, noun, part_noun, title
from formkit.fields import TYPES
from formkit.fields.name import Name
from formkit.language import language
from formkit.page import Field
from formkit.speech import Speech
from tests.badge import WHOM, speech, wording
from tests.household import child, journey, trail

NAME = Field("name", Name(), {"label": wording("What is your name?")})


@pytest.mark.parametrize("words", ["whether it is for you", "if it is for you"])
def test_a_subject_that_is_no_noun_gives_way_to_the_question(words: str) -> None:
    one = replace(WHOM, texts={**WHOM.texts, "subject": wording(words)})
    assert noun(one, speech()) == "the answer to “Who is the badge for?”"


def test_a_calculation_is_never_called_an_answer() -> None:
    one = replace(journey().fields["income"], texts={"label": wording("Is it enough?")})
    assert noun(one, speech()) == "“Is it enough?”"


def test_a_part_is_called_by_its_box_in_each_language() -> None:
    welsh = replace(speech(), language=language("cy"))
    assert part_noun(NAME, "first", speech()) == "the first name in your name"
    assert part_noun(NAME, "last", welsh).startswith("“cyfenw” yn")


@pytest.mark.parametrize("name", [name for name, kind in TYPES.items() if kind.PARTS])
def test_every_part_of_every_type_has_words(name: str) -> None:
    kind = TYPES[name]
    assert [part for part in kind.PARTS if part not in kind.WORDS] == []


def test_items_are_called_by_their_page_and_one_by_its_title_or_number() -> None:
    told = Speech(language("en"), trail(children=[child("Maya", "2015-01-01")]).facts)
    (maya,) = told.facts.items("children")
    assert items_noun("children", told) == "“Your children”"
    assert items_noun("clubs", replace(told, facts=maya)) == "“Clubs of Maya”"
    assert title("children", maya, told) == "Maya"
    maya.values["first_name"] = None
    assert title("children", maya, told) == "Item 1"
