"""Every page at /cy as well, in Welsh chrome."""

import pytest

from tests.client import Citizen
from tests.journeys import filled_in

PLACES = ["", "blue", "cookies", "help", "blue/applying", "nope"]


@pytest.mark.parametrize("place", PLACES)
def test_every_page_is_there_in_welsh(citizen: Citizen, place: str) -> None:
    assert citizen.opens(f"/cy/{place}").page.root.get("lang") == "cy"
    assert citizen.opens(f"/{place}").page.root.get("lang") == "en"


def test_the_switch_keeps_the_place(citizen: Citizen) -> None:
    filled_in(citizen)
    assert citizen.follows("Cymraeg").page.path == "/cy/blue/check-answers"
    assert citizen.follows("English").page.path == "/blue/check-answers"


def test_a_journey_stays_in_its_language(citizen: Citizen) -> None:
    citizen.start("blue", "/cy").presses("Parhau", applying_for="me")
    assert citizen.page.path == "/cy/blue/read-this"
    assert citizen.presses("Parhau").page.path == "/cy/blue/born"


def test_what_is_not_translated_is_marked_as_english(citizen: Citizen) -> None:
    heading = citizen.opens("/cy/blue").page.all("h1")[0]
    assert [one.get("lang") for one in heading] == ["en"]


def test_errors_of_formkit_are_in_welsh(citizen: Citizen) -> None:
    citizen.start("blue", "/cy").presses("Parhau")
    assert citizen.page.title.startswith("Gwall: ")


def test_assets_have_one_address_in_every_language(citizen: Citizen) -> None:
    links = [one.get("href", "") for one in citizen.opens("/cy/").page.all("link")]
    assert all(link.startswith("/assets/") for link in links)


@pytest.mark.parametrize("path", ["/cy//evil.example/blue", "/%2Fevil.example/blue", "/blue//applying"])
def test_no_address_leads_off_the_site(citizen: Citizen, path: str) -> None:
    response = citizen.browser.get(path)
    assert response.status_code == 404
    assert "Location" not in response.headers


@pytest.mark.parametrize("path", ["/cy/%5Cevil.example", "/cy/%2F%5Cevil.example", "/%5Cevil.example"])
def test_no_switch_leads_off_the_site(citizen: Citizen, path: str) -> None:
    links = [one.get("href", "") for one in citizen.opens(path).page.all("a") if one.get("hreflang")]
    assert [link for link in links if link.endswith("/%5Cevil.example")]
    assert not [link for link in links if link.startswith(("//", "/\\"))]


def test_a_line_end_in_an_address_is_only_part_of_it(citizen: Citizen) -> None:
    response = citizen.browser.get("/cy/plain/x%0D%0AX-Evil:%201")
    assert response.status_code == 307
    assert response.headers["Location"].startswith("/plain/x%0D%0AX-Evil")
