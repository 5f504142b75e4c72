"""Question, content and exit pages: kept or shown again as typed, and the way goes on."""

from tests.client import Citizen
from tests.journeys import filled_in


def test_a_journey_goes_from_page_to_page(citizen: Citizen) -> None:
    citizen.start("blue").answers("applying", applying_for="me").answers("read-this").is_at("born")
    assert citizen.page.h1 == "What is your date of birth?"


def test_only_the_chosen_branch_is_asked(citizen: Citizen) -> None:
    filled_in(citizen, "blue").sees("Why blue?")
    filled_in(citizen, "red")
    assert "Why blue?" not in citizen.page.text
