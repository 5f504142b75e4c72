"""Removing an item: asked first, done once, and the others keep their answers."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.client import Citizen
from tests.journeys import Town
from tests.relatives import answers_child, at_the_end, family, has_children, listed


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Town]:
    running = family(tmp_path)
    yield running
    running.store.database.engine.dispose()


def test_removing_is_asked_first_and_done_by_a_post(citizen: Citizen) -> None:
    has_children(citizen, ("Maya", 3), ("Tom", 2)).follows("Remove Maya").is_at("remove")
    assert citizen.page.h1 == "Are you sure you want to remove Maya?"
    assert listed(citizen.follows("No, go back").is_at("children")) == ["Maya", "Tom"]
    citizen.follows("Remove Maya").presses("Yes, remove").is_at("children")
    assert listed(citizen.sees("You have removed one from this list.")) == ["Tom"]
    assert citizen.follows("Change Tom").page.inputs["first"] == ["Tom"]


def test_removing_twice_is_harmless_and_the_old_address_leads_to_the_list(citizen: Citizen) -> None:
    has_children(citizen, ("Maya", 3), ("Tom", 2)).follows("Change Maya")
    page = citizen.page.path
    citizen.follows("Back").follows("Remove Maya")
    remove, inputs = citizen.page.path, citizen.page.inputs
    citizen.posts(remove, inputs).posts(remove, inputs).is_at("children")
    assert listed(citizen) == ["Tom"]
    for gone in (page, remove, page.replace("child-name", "child-age")):
        assert listed(citizen.opens(gone).is_at("children")) == ["Tom"]


def test_what_is_typed_about_a_removed_item_is_not_kept_and_the_list_says_so(citizen: Citizen) -> None:
    has_children(citizen, ("Maya", 3), ("Tom", 2)).follows("Change Maya")
    page, inputs = citizen.page.path, citizen.page.inputs
    citizen.follows("Back").follows("Remove Maya").presses("Yes, remove")
    citizen.posts(page, inputs | {"first": ["May"]}).is_at("children").sees("Your last answers were not saved")
    assert listed(citizen) == ["Tom"]


def test_when_all_are_removed_one_must_be_added(citizen: Citizen) -> None:
    has_children(citizen, ("Maya", 3)).follows("Remove Maya").presses("Yes, remove").is_at("children")
    citizen.sees("You have not added a child").answers("children")
    assert citizen.page.errors == {"add": "Add at least 1 before you continue"}
    answers_child(citizen.follows("Add a child"), "Ann", 1).is_at("children").answers("children").is_at("clinic")


def test_a_forged_post_neither_removes_nor_goes_on(citizen: Citizen) -> None:
    has_children(citizen, ("Maya", 3)).posts("/family/children", {"csrf-token": ["x"]}).is_at("children")
    assert citizen.page.response.status_code == 422
    citizen.follows("Remove Maya").posts(citizen.page.path, {}).is_at("remove")
    assert listed(citizen.opens("/family/children")) == ["Maya"]


def test_removing_and_adding_from_check_answers_comes_back_there(citizen: Citizen) -> None:
    at_the_end(citizen, ("Maya", 3), ("Tom", 2)).follows("Change Your children")
    citizen.follows("Remove Maya").presses("Yes, remove").is_at("children").follows("Add another child")
    answers_child(citizen, "Ann", 1).is_at("children").answers("children").is_at("check-answers").sees("Tom Ann")
    assert citizen.follows("Change Your children").follows("Back").is_at("check-answers")
