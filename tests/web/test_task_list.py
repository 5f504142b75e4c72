"""The task list: sections as tasks, in any order that their conditions allow."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.client import Citizen
from tests.journeys import PLAIN, Town, town
from tests.valid_page import words

COUNTED = {"count": "pets", "at_least": 2}


def _text(name: str, **more: Any) -> dict[str, Any]:
    return {"name": name, "fields": [{"name": name, "type": "text", "label": f"Your {name}", "subject": name}], **more}


PETS = {
    "name": "pets",
    "type": "repeat",
    "section": "animals",
    "title": "Your pets",
    "item_title": "Pet {item_number}",
    "pages": [_text("pet")],
}
HOME = {"name": "home", "type": "yes_no", "label": "Have you a home?", "subject": "home"}
TASKS: dict[str, Any] = {
    **PLAIN,
    "name": "tasks",
    "title": "Register your pets",
    "languages": ["en", "cy"],
    "task_list": True,
    "sections": [
        {"name": "you", "title": "About you", "heading": "You and your animals"},
        {"name": "animals", "title": "Your animals"},
        {"name": "garden", "title": "Your garden", "heading": "Where you live"},
        {"name": "zoo", "title": "Your zoo"},
    ],
    "pages": [
        _text("first", section="you"),
        _text("last", section="you"),
        PETS,
        {"name": "home", "section": "garden", "fields": [HOME]},
        {"name": "no-home", "type": "exit", "title": "You need a home", "when": {"field": "home", "is": False}},
        _text("zoo", section="zoo", when=COUNTED),
    ],
}


@pytest.fixture
def citizen(tmp_path: Path) -> Iterator[Citizen]:
    running: Town = town(tmp_path, TASKS)
    yield running.citizen()
    running.store.database.engine.dispose()


def tasks(citizen: Citizen) -> dict[str, str]:
    """What the task list says of each task."""
    found = citizen.is_at("task-list").page.all("li", "govuk-task-list__item")
    return {words(one[0][0]): words(one[1]) for one in found}


def about_you(citizen: Citizen) -> Citizen:
    return citizen.follows("About you").answers("first", first="Ann").answers("last", last="Lee")


def all_done(citizen: Citizen) -> Citizen:
    """Complete every section, with no pets."""
    about_you(citizen.start("tasks")).follows("Your animals").answers("pets")
    return citizen.follows("Your garden").answers("home", home="yes").is_at("task-list")


def test_it_begins_with_everything_that_can_be_started(citizen: Citizen) -> None:
    assert tasks(citizen.start("tasks")) == {
        "About you": "Not yet started",
        "Your animals": "Not yet started",
        "Your garden": "Not yet started",
        "Your zoo": "Cannot start yet",
    }
    assert citizen.sees("You have completed 0 of 4 sections.", "Complete “Your animals” first")
    assert [one.text for one in citizen.page.all("h2", "govuk-heading-m")] == ["You and your animals", "Where you live"]
    assert "Your zoo" not in citizen.page.links()


def test_a_section_ends_at_the_task_list_and_begins_there(citizen: Citizen) -> None:
    citizen.start("tasks").follows("About you").is_at("first").follows("Back").is_at("task-list")
    citizen.follows("About you").answers("first", first="Ann").is_at("last").opens("/tasks/task-list")
    assert tasks(citizen)["About you"] == "In progress"
    citizen.follows("About you").is_at("last").answers("last", last="Lee")
    assert tasks(citizen)["About you"] == "Completed"
    citizen.sees("You have completed 1 of 4 sections.").follows("About you").is_at("first")
    assert citizen.page.inputs["first"] == ["Ann"]


def test_sections_are_completed_in_any_order(citizen: Citizen) -> None:
    citizen.start("tasks").follows("Your garden").answers("home", home="yes")
    assert tasks(citizen)["Your garden"] == "Completed"
    assert tasks(about_you(citizen))["About you"] == "Completed"


def test_a_section_opens_when_what_it_asks_of_is_known_or_goes_when_it_asks_nothing(citizen: Citizen) -> None:
    citizen.start("tasks").follows("Your animals").is_at("pets").answers("pets")
    assert "Your zoo" not in tasks(citizen)
    assert citizen.sees("You have completed 1 of 3 sections.")
    citizen.follows("Your animals")
    for pet in ("Rex", "Tib"):
        citizen.follows("Add another").answers("pet", pet=pet)
    assert tasks(citizen.answers("pets"))["Your zoo"] == "Not yet started"


def test_it_is_checked_and_sent_only_when_all_is_complete(citizen: Citizen) -> None:
    about_you(citizen.start("tasks")).sees("complete “Your animals”, “Your garden” and “Your zoo”.")
    assert "Check and send your answers" not in citizen.page.links()
    citizen.opens("/tasks/check-answers").is_at("task-list")
    citizen.follows("Your animals").answers("pets").follows("Your garden").answers("home", home="yes")
    citizen.follows("Check and send your answers").is_at("check-answers").follows("Back").is_at("task-list")
    citizen.follows("Check and send your answers").presses("Send your answers", agreed="yes").is_at("confirmation")


def test_what_is_out_of_reach_leads_to_the_task_list(citizen: Citizen) -> None:
    citizen.start("tasks").follows("About you").opens("/tasks/zoo").is_at("task-list")
    assert citizen.opens("/tasks/no-home").is_at("task-list").page.response.status_code == 200


def test_a_change_comes_back_to_check_answers_or_asks_what_it_opened(citizen: Citizen) -> None:
    all_done(citizen).follows("Check and send your answers").follows("Change last").answers("last", last="Roe")
    citizen.is_at("check-answers").follows("Change Your pets").follows("Add another").answers("pet", pet="Rex")
    citizen.is_at("pets").follows("Add another").answers("pet", pet="Tib").is_at("pets").answers("pets")
    assert tasks(citizen)["Your zoo"] == "Not yet started"


def test_an_exit_of_one_section_leaves_the_others_open(citizen: Citizen) -> None:
    citizen.start("tasks").follows("Your garden").answers("home", home="no").is_at("no-home")
    citizen.follows("Back").is_at("home").opens("/tasks/task-list")
    assert tasks(citizen)["Your garden"] == "In progress"
    assert tasks(about_you(citizen))["About you"] == "Completed"
    citizen.follows("Your garden").is_at("no-home")


def test_it_speaks_welsh(citizen: Citizen) -> None:
    said = ("Rydych wedi cwblhau 0 o 4 adran.", "Heb ddechrau eto", "Methu dechrau eto")
    assert citizen.start("tasks", "/cy").sees(*said)


def test_a_form_without_one_has_no_such_page(tmp_path: Path) -> None:
    assert town(tmp_path).citizen().opens("/plain/task-list").page.response.status_code == 404
