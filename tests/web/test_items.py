"""Items of a repeat: added, gone through page by page, changed, removed, each with answers of its own."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.client import Citizen
from tests.journeys import Town
from tests.relatives import FAMILY, answers_child, at_the_end, family, has_children, listed


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Town]:
    running = family(tmp_path)
    yield running
    running.store.database.engine.dispose()


def place(citizen: Citizen) -> str:
    """The path of the page at hand, without its query."""
    return urlsplit(citizen.page.path).path


def test_where_there_must_be_one_its_first_page_comes_straight_away(citizen: Citizen) -> None:
    citizen.start("family").answers("help").is_at("child-name")
    assert place(citizen).split("/")[:3] == ["", "family", "children"]


def test_after_its_last_page_the_list_shows_what_was_added(citizen: Citizen) -> None:
    assert listed(has_children(citizen, ("Maya", 3))) == ["Maya"]
    assert {"Change Maya", "Remove Maya", "Add another child"} <= set(citizen.page.links())


def test_one_more_can_be_added_while_there_is_room(citizen: Citizen) -> None:
    has_children(citizen, ("Maya", 3), ("Tom", 2), ("Ann", 1))
    assert listed(citizen) == ["Maya", "Tom", "Ann"]
    assert "Add another child" not in citizen.sees("You cannot add more than 3.").page.links()


def test_posting_the_first_page_twice_makes_one_item(citizen: Citizen) -> None:
    citizen.start("family").answers("help")
    first, inputs = citizen.page.path, citizen.page.inputs
    citizen.posts(first, inputs | {"first": ["Maya"]}).posts(first, inputs | {"first": ["May"]})
    citizen.is_at("child-age").answers("child-age", age="3").is_at("children")
    assert listed(citizen) == ["May"]


def test_pages_of_items_are_told_apart_by_what_they_are_about(citizen: Citizen) -> None:
    has_children(citizen, ("Maya", 3)).follows("Add another child")
    assert citizen.page.title == "First name - Child 2 - Get help for a family"
    assert citizen.answers("child-name", first="Tom").page.h1 == "How old is Tom?"
    assert [one.text for one in citizen.page.all("span", "govuk-caption-l")] == ["Tom"]


def test_an_item_left_half_way_is_incomplete_and_can_be_gone_on_with(citizen: Citizen) -> None:
    has_children(citizen, ("Maya", 3)).follows("Add another child").answers("child-name", first="Tom")
    citizen.opens("/family/children")
    assert listed(citizen) == ["Maya", "Tom Incomplete"]
    error = citizen.answers("children").page.errors
    assert [*error.values()] == ["Finish your answers for Tom"]
    assert citizen.page.response.status_code == 422
    citizen.follows("Continue Tom").answers("child-age", age="2").is_at("children")
    assert listed(citizen) == ["Maya", "Tom"]
    citizen.answers("children").is_at("clinic")


def test_changing_walks_through_the_item_with_its_answers_and_back_to_the_list(citizen: Citizen) -> None:
    has_children(citizen, ("Maya", 3), ("Tom", 2)).follows("Change Maya").is_at("child-name")
    assert citizen.page.inputs["first"] == ["Maya"]
    citizen.answers("child-name", first="May")
    assert citizen.is_at("child-age").page.inputs["age"] == ["3"]
    assert listed(citizen.answers("child-age").is_at("children")) == ["May", "Tom"]


def test_items_inside_items_have_a_list_of_their_own(citizen: Citizen) -> None:
    citizen.start("family").answers("help")
    answers_child(citizen, "Tom", 9).is_at("past-schools")
    assert citizen.page.h1 == "Schools of Tom"
    citizen.follows("Add another").answers("school", school="Elm").is_at("past-schools")
    citizen.follows("Add another")
    assert citizen.page.title.startswith("School - Tom, ")
    citizen.answers("school", school="Oak")
    assert listed(citizen) == ["Elm", "Oak"]
    citizen.follows("Remove Elm").presses("Yes, remove").is_at("past-schools")
    assert listed(citizen) == ["Oak"]
    assert listed(citizen.answers("past-schools").is_at("children")) == ["Tom"]


def test_each_ticked_option_is_asked_about_by_its_name(citizen: Citizen) -> None:
    citizen.start("family").answers("help", help=["loan", "grant"])
    assert (citizen.page.h1, place(citizen)) == ("How much is A loan?", "/family/helps/loan/amount")
    citizen.answers("amount", amount="10").answers("amount", amount="2.50").is_at("child-name")
    citizen.opens("/family/helps").is_at("child-name")
    assert citizen.opens("/family/helps/other/amount").page.response.status_code == 404
    assert citizen.opens("/family/helps/loan/remove").page.response.status_code == 404


def test_a_rule_about_the_items_stands_on_the_list(citizen: Citizen) -> None:
    has_children(citizen, ("Maya", 30)).answers("children")
    assert citizen.page.errors == {"add": "At least one child must be under 18"}
    citizen.opens(citizen.page.path)
    assert citizen.sees("At least one child must be under 18").page.errors == {}
    answers_child(citizen.follows("Add another child"), "Tom", 3).answers("children").is_at("clinic")


def test_ids_that_were_not_made_here_are_nobodys(citizen: Citizen) -> None:
    has_children(citizen, ("Maya", 3))
    for item in ("1", "MAYA", "0123456789", "..", "0123456G"):
        assert citizen.opens(f"/family/children/{item}/child-name?begin=1").page.response.status_code == 404
    citizen.opens("/family/children/0123abcd/child-name").is_at("children")
    citizen.opens("/family/children/0123abcd/child-name?begin=1").is_at("child-name")


def test_no_more_are_begun_than_there_may_be_whichever_tab_they_come_from(citizen: Citizen) -> None:
    has_children(citizen, ("Maya", 3), ("Tom", 2)).follows("Add another child")
    page, inputs = citizen.page.path, citizen.page.inputs
    answers_child(citizen, "Ann", 1).is_at("children")
    late = page.replace(page.split("/")[3], "0123abcd")
    assert listed(citizen.posts(late, inputs | {"first": ["Eve"]}).is_at("children")) == ["Maya", "Tom", "Ann"]


def test_an_old_page_of_an_item_is_shown_again_and_kept_when_it_is_posted_anew(citizen: Citizen) -> None:
    has_children(citizen, ("Maya", 3)).follows("Change Maya")
    old = citizen.page.inputs | {"csrf-token": ["old"], "first": ["May"]}
    citizen.posts(citizen.page.path, old).is_at("child-name").sees("This page was open for a while")
    assert citizen.page.inputs["first"] == ["May"]
    citizen.answers("child-name").answers("child-age")
    assert listed(citizen) == ["May"]


def test_after_a_time_out_a_page_of_an_item_keeps_what_is_typed(served: Town) -> None:
    citizen = has_children(served.citizen(), ("Maya", 3), ("Tom", 7)).follows("Change Tom").answers("child-name")
    page, inputs = citizen.page.path, citizen.page.inputs
    citizen.opens("/family/delete-answers").presses("Yes, delete my answers")
    citizen.posts(page, inputs | {"age": ["8"]}).is_at("child-age")
    citizen.presses("Continue").start("family").answers("help").follows("Continue Child 1").is_at("child-name")
    assert citizen.answers("child-name", first="Tom").is_at("child-age").page.inputs["age"] == ["8"]


def test_the_list_speaks_welsh_and_keeps_its_place(citizen: Citizen) -> None:
    has_children(citizen, ("Maya", 3)).follows("Cymraeg")
    assert place(citizen) == "/cy/family/children"
    assert {"Newid Maya", "Dileu Maya"} <= set(citizen.page.links())
    assert citizen.follows("Newid Maya").page.path.startswith("/cy/family/children/")


def test_changing_from_check_answers_comes_back_there(citizen: Citizen) -> None:
    at_the_end(citizen, ("Maya", 3), ("Tom", 2)).follows("Change age (Tom)")
    assert listed(citizen.answers("child-age", age="4").is_at("check-answers"))
    citizen.follows("Change Your children").is_at("children").follows("Change Maya").answers("child-name", first="May")
    citizen.answers("child-age").is_at("children").answers("children").is_at("check-answers").sees("May Tom")


def test_items_inside_items_change_and_come_back_too(citizen: Citizen) -> None:
    at_the_end(citizen, ("Tom", 9)).follows("Change Schools of Tom (Tom)").is_at("past-schools")
    citizen.follows("Add another").answers("school", school="Elm").is_at("past-schools").answers("past-schools")
    citizen.is_at("check-answers").follows("Change Your children").follows("Change Tom").answers("child-name")
    citizen.answers("child-age").is_at("past-schools").answers("past-schools").is_at("children").answers("children")
    assert citizen.is_at("check-answers").sees("Schools of Tom Elm")


def test_a_rule_about_ticked_options_stands_on_the_last_page_of_the_last(tmp_path: Path) -> None:
    most = {"sum": "helps", "of": {"field": "amount"}, "at_most": 100}
    rule = {"that": most, "error": "Your help must come to £100 or less"}
    pages = [one | {"must": [rule]} if one["name"] == "helps" else one for one in FAMILY["pages"]]
    citizen = family(tmp_path, pages=pages).citizen().start("family").answers("help", help=["loan", "grant"])
    citizen.answers("amount", amount="60").answers("amount", amount="50").is_at("amount")
    assert citizen.page.errors == {"amount": "Your help must come to £100 or less"}
    citizen.answers("amount", amount="40").is_at("child-name")
