"""Cookies, privacy, accessibility and help."""

import pytest

from formkit.definition.schema import schema
from formkit.web.keeping import LAWFUL_BASES
from tests.client import Citizen

PAGES = ["cookies", "privacy", "accessibility-statement", "help"]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_page_leads_to_it_in_its_language(citizen: Citizen, page: str, language: str) -> None:
    prefix = "" if language == "en" else "/cy"
    footer = citizen.opens(f"{prefix}/").page.all("footer")[0]
    assert f"{prefix}/{page}" in [one.get("href") for one in footer.iter("a")]
    assert citizen.opens(f"{prefix}/{page}").page.root.get("lang") == language


def test_the_cookie_page_names_the_one_cookie_there_is(citizen: Citizen) -> None:
    name = citizen.start("blue").page.response.headers["Set-Cookie"].partition("=")[0]
    assert citizen.opens("/cookies").sees(name, "60 minutes")


def test_privacy_says_of_each_service_why_and_how_long(citizen: Citizen) -> None:
    citizen.opens("/privacy").sees("choose your colour", "a task in the public interest", "1 year after you send them")
    assert [one.get("id") for one in citizen.page.all("h2") if one.get("id")] == ["blue", "plain"]


def test_every_lawful_basis_has_words() -> None:
    data = schema()["properties"]["data"]["properties"]
    assert set(data["lawful_basis"]["enum"]) == set(LAWFUL_BASES)


def test_help_says_how_to_reach_each_organisation(citizen: Citizen) -> None:
    citizen.opens("/help").sees("a@council.example", "0300 123 0000")
    assert citizen.page.link("a@council.example") == "mailto:a@council.example"


def test_the_accessibility_statement_claims_no_full_compliance(citizen: Citizen) -> None:
    assert citizen.opens("/accessibility-statement").sees("we cannot say that they comply in full", "axe-core")
