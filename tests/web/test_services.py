"""The list of services, and what a start page says."""

from tests.client import Citizen
from tests.journeys import BLUE, Town

OTHER = BLUE | {
    "name": "fish",
    "title": "Catch a fish",
    "organisation": {**BLUE["organisation"], "id": "sea", "name": "Sea Office"},
}
BROKEN = {"formkit": 1, "name": "broken", "title": 3}


def test_a_stroke_after_the_name_of_a_service_is_taken_off(citizen: Citizen) -> None:
    citizen.opens("/blue/")
    assert (citizen.page.path, citizen.page.h1) == ("/blue", "Choose a colour")


def test_services_stand_under_their_organisations(served: Town) -> None:
    served.writes(OTHER)
    citizen = served.citizen().opens("/")
    assert [" ".join(one.itertext()) for one in citizen.page.all("h2", "govuk-heading-m")] == [
        "Example Council",
        "Sea Office",
    ]
    citizen.follows("Catch a fish").is_at("fish").sees("Catch a fish")


def test_one_organisation_gives_the_site_its_name(served: Town) -> None:
    assert served.citizen().opens("/").page.title == "Services - Example Council"
    served.writes(OTHER)
    assert served.citizen().opens("/").page.title == "Services - Online services"


def test_a_start_page_says_what_one_needs_and_how_long_one_has(citizen: Citizen) -> None:
    citizen.opens("/blue").sees("It takes 2 minutes.", "your eyes", "60 minutes", "run by Example Council")
    assert citizen.page.link("Find out how we use what you tell us") == "/privacy#blue"


def test_a_start_page_may_be_found_by_search_engines_and_begins_no_session(citizen: Citizen) -> None:
    response = citizen.opens("/blue").page.response
    assert "X-Robots-Tag" not in response.headers
    assert "Set-Cookie" not in response.headers


def test_a_form_with_problems_goes_on_as_it_was(served: Town) -> None:
    served.citizen().opens("/blue")
    served.writes(BLUE | {"title": 3})
    citizen = served.citizen().start("blue").answers("applying", applying_for="me").is_at("read-this")
    assert "problem" not in citizen.page.response.text


def test_a_form_that_never_compiled_is_not_there_for_citizens(served: Town) -> None:
    served.writes(BROKEN)
    assert "broken" not in served.citizen().opens("/").page.response.text
    assert served.citizen().opens("/broken").page.response.status_code == 503
