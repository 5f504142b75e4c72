"""Wordings as they are built."""

from typing import Any

import pytest

from formkit.text import Insert, Text
from formkit.values import Answer
from formkit.wordings import Wording
from tests.definition.definitions import AGREE, NAME, REASON, SPACES, codes, field, journey, page

ASKED = page("p", SPACES, AGREE, NAME, title="All")


def label(wording: Any) -> Wording:
    return field("reason", ASKED, page("q", {**REASON, "label": wording, "subject": "reason"})).label


def test_a_text_knows_its_place_for_translators() -> None:
    (variant,) = label("Why {spaces}?").variants
    assert variant.text == Text("Why {spaces}?", "q/reason/label")
    assert variant.text.inserts() == (Insert("spaces"),)


def test_a_list_ends_with_a_text_for_everybody() -> None:
    first, last = label([{"when": {"field": "agree", "is": True}, "text": "Why?"}, {"text": "Why not?"}]).variants
    assert first.when is not None
    assert last.when is None


def test_a_plural_counts_with_a_number() -> None:
    (variant,) = label({"count": {"field": "spaces"}, "one": "{spaces} space", "other": "{spaces} spaces"}).variants
    assert (variant.text.source, variant.text.plural) == ("{spaces} space", "{spaces} spaces")
    assert isinstance(variant.count, Answer)


@pytest.mark.parametrize(
    "text", ["{{ and }}", "{organisation} asks", "{full_name.full}, why?", "[Rules](https://x.example)"]
)
def test_these_texts_are_good(text: str) -> None:
    assert label(text).variants[0].text.source == text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{", "bad-brace"),
        ("}", "bad-brace"),
        ("{Spaces}", "bad-brace"),
        ("{nobody}", "unknown-field"),
        ("{full_name.shoe}", "unknown-part"),
        ("{reference}", "insert-too-early"),
        ("{reason}", "same-page-field"),
        ("{later}", "later-field"),
        ("[a](https://x.example/{spaces})", "insert-in-link"),
        ("<https://x.example/{spaces}>", "insert-in-link"),
        ("[a]\n\n[a]: https://x.example/{spaces}", "insert-in-link"),
    ],
)
def test_these_texts_are_not(text: str, code: str) -> None:
    later = page("z", {**REASON, "name": "later"})
    assert code in codes(ASKED, page("q", {**REASON, "label": text, "subject": "reason"}), later)


def test_only_the_confirmation_knows_the_reference() -> None:
    assert codes(ASKED, confirmation={"body": "Your reference is {reference}."}) == []
    assert codes(ASKED, declaration={"body": "Your reference is {reference}."}) == ["insert-too-early"]


def test_errors_may_insert_what_their_rules_give() -> None:
    errors = {"max": "Enter {limit} or less for {subject}"}
    found = field("spaces", page("p", {**SPACES, "max": 5, "errors": errors}))
    assert found.errors["max"].variants[0].text.context == "p/spaces/errors/max"
    assert codes(page("p", {**SPACES, "errors": {"max": "{shoe}"}})) == ["unknown-field"]


def test_the_start_page_knows_no_answer() -> None:
    assert codes(ASKED, start={"body": "For {organisation}."}) == []
    assert codes(ASKED, start={"needs": ["{full_name}"]}) == ["later-field"]


def test_every_text_of_a_journey_has_words() -> None:
    found = journey(ASKED, check_answers={"body": "Check."}, declaration={"body": "I declare."})
    assert found.check_answers is not None
    assert found.declaration is not None
    assert found.confirmation.variants[0].text == Text("We will write to you.", "confirmation/body")
