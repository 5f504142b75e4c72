"""`--debug`: a designer edits a definition, sees what is wrong with it, and goes on where they were."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys import BLUE, Town, town


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Town]:
    running = town(tmp_path, BLUE, debug=True)
    yield running
    running.store.database.engine.dispose()


def test_problems_are_shown_with_their_lines_while_the_last_good_journey_goes_on(served: Town) -> None:
    citizen = served.citizen().start("blue")
    served.writes(
        BLUE | {"pages": [*BLUE["pages"], {"name": "more", "fields": [{"name": "x", "type": "txt", "label": "X"}]}]}
    )
    citizen.answers("applying", applying_for="me").is_at("read-this").sees("blue.json:", "txt")
    assert "txt" in {one.text for one in citizen.page.all("code")}
    assert citizen.opens("/").page.all("strong", "govuk-tag--red")


def test_a_form_that_never_compiled_shows_its_problems_alone(served: Town) -> None:
    served.writes({"formkit": 1, "name": "broken", "title": 3})
    citizen = served.citizen().opens("/").follows("broken.json").sees("broken.json:")
    assert citizen.page.response.status_code == 503
    assert citizen.page.h1 == "This form has problems"


def test_a_corrected_form_shows_no_problems_any_more(served: Town) -> None:
    served.writes(BLUE | {"title": 3})
    served.writes(BLUE | {"title": "Choose a new colour"})
    citizen = served.citizen().opens("/blue")
    assert citizen.page.h1 == "Choose a new colour"
    assert "title" not in citizen.page.text


def test_an_open_journey_moves_to_the_edited_definition(served: Town) -> None:
    citizen = served.citizen().start("blue").answers("applying", applying_for="me").answers("read-this")
    pages = [one for one in BLUE["pages"] if one["name"] != "born"]
    served.writes(BLUE | {"pages": pages})
    citizen.opens("/blue/check-answers").is_at("colour")
    assert citizen.page.h1 == "What is your favourite colour?"


def test_an_error_in_formkit_starts_no_debugger(served: Town) -> None:
    page = served.citizen().opens("/nowhere").page
    assert page.response.status_code == 404
    assert not served.app.debug


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1", "[::1]:8000"])
def test_a_designer_comes_by_any_name_of_this_machine(served: Town, host: str) -> None:
    assert served.app.test_client().get("/blue", base_url=f"http://{host}").status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example:8000", "0.0.0.0"])
def test_no_website_comes_by_a_name_of_its_own(served: Town, host: str) -> None:
    assert served.app.test_client().get("/blue", base_url=f"http://{host}").status_code == 400
