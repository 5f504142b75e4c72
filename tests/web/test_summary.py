"""The summary: items as cards in their place, the words of empty lists, calculations without a way to change them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.client import Citizen
from tests.journeys import Town
from tests.relatives import answers_child, at_the_end, family
from tests.submitted import document, reference
from tests.valid_page import words


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Town]:
    running = family(tmp_path)
    yield running
    running.store.database.engine.dispose()


def cards(citizen: Citizen) -> list[tuple[str, list[str]]]:
    """The title of each card, with its rows."""
    found = citizen.page.all("div", "govuk-summary-card")
    return [
        (words(card[0][0]), [words(one) for one in card.iter("div") if one.get("class") == "govuk-summary-list__row"])
        for card in found
        if card.get("class") == "govuk-summary-card"
    ]


def full(citizen: Citizen) -> Citizen:
    """A loan, a child, and another with a school."""
    citizen.start("family").answers("help", help="loan").answers("amount", amount="12.50")
    answers_child(citizen, "Maya", 3).follows("Add another child")
    answers_child(citizen, "Tom", 9).follows("Add another").answers("school", school="Elm").answers("past-schools")
    return citizen.answers("children").answers("clinic", clinic="North").is_at("last")


def test_items_are_cards_with_those_inside_them_below(citizen: Citizen) -> None:
    assert cards(full(citizen).answers("last").is_at("check-answers")) == [
        ("A loan", ["Amount £12.50 Change amount (A loan)"]),
        ("Maya", ["First name Maya Change first name (Maya)", "Age 3 Change age (Maya)"]),
        (
            "Tom",
            [
                "First name Tom Change first name (Tom)",
                "Age 9 Change age (Tom)",
                "Schools of Tom Elm Change Schools of Tom (Tom)",
            ],
        ),
        ("Tom, Elm", ["School Elm Change school (Tom, Elm)"]),
    ]
    assert citizen.sees("Your children Maya Tom Change Your children")


def test_a_list_of_none_says_so(citizen: Citizen) -> None:
    assert at_the_end(citizen, ("Tom", 9)).sees("Schools of Tom None added Change Schools of Tom (Tom)")


def test_a_calculation_is_shown_on_its_page_and_at_the_end(citizen: Citizen) -> None:
    full(citizen).sees("Total help £12.50").answers("last").sees("Total help £12.50")
    assert "Change Total help" not in citizen.page.links()


def test_what_a_browser_says_of_a_calculation_is_not_heard(citizen: Citizen) -> None:
    full(citizen)
    citizen.posts(citizen.page.path, citizen.page.inputs | {"total": ["999"], "note": [""]}).is_at("check-answers")
    assert citizen.sees("Total help £12.50").page.text.count("999") == 0


def test_print_shows_items_without_links(citizen: Citizen) -> None:
    full(citizen).answers("last").opens("/family/print")
    assert [title for title, _ in cards(citizen)] == ["A loan", "Maya", "Tom", "Tom, Elm"]
    assert not any("Change" in link for link in citizen.page.links())


def test_what_is_sent_has_items_and_calculations(served: Town) -> None:
    citizen = full(served.citizen()).answers("last").presses("Send your answers", agreed="yes").is_at("confirmation")
    sent = document(served, reference(citizen))
    maya, tom = sent["answers"].pop("children")
    assert sent["answers"] == {
        "help": ["loan"],
        "helps": [{"id": "loan", "amount": "12.50"}],
        "clinic": "North",
        "total": "12.50",
        "note": None,
    }
    assert maya | {"id": ""} == {"id": "", "first": "Maya", "age": 3}
    assert [one["school"] for one in tom["past_schools"]] == ["Elm"]
    school = next(one for one in sent["details"] if one["field"] == "school")
    assert [(one["page"], one["id"], one["title"]) for one in school["items"]] == [
        ("children", tom["id"], {"en": "Tom"}),
        ("past-schools", tom["past_schools"][0]["id"], {"en": "Elm"}),
    ]
    assert cards(citizen.follows("See or print what you sent"))[3][0] == "Tom, Elm"
