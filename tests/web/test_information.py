"""Cookies, privacy, accessibility and help."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from formkit.clock import FixedClock
from formkit.definition.schema import schema
from formkit.identity.stand_in import StandIn as OneLogin
from formkit.privacy import LAWFUL_BASES
from tests.client import Citizen
from tests.fields.asked import text
from tests.journeys import BLUE, NOON, Town, town

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


def bound(*fields: dict[str, Any], **more: Any) -> dict[str, Any]:
    pages = [{"name": one["name"], "fields": [one]} for one in fields]
    kept = {key: BLUE[key] for key in BLUE if key not in ("pages", "sections")}
    return {**kept, "name": "bound", "pages": pages, **more}


NAME = {"name": "name", "type": "name", "label": "What is your name?"}
ADULT = {"name": "adult", "type": "yes_no", "label": "Are you 18 or over?", "subject": "your age"}
MINE = {"attribute": "person.name", "why": "write to you"}
AGED = {"attribute": "person.age_at_least", "years": 18}


@pytest.fixture
def profiled(tmp_path: Path) -> Iterator[Town]:
    definition = bound({**NAME, "profile": MINE}, {**ADULT, "profile": AGED})
    one_login = OneLogin.beside("http://localhost", FixedClock(NOON))
    running = town(tmp_path, definition, debug=True, one_login=one_login)
    yield running
    running.store.database.engine.dispose()


def test_privacy_says_what_a_service_asks_of_saved_details(profiled: Town) -> None:
    citizen = profiled.citizen().opens("/privacy")
    name, aged = [[text(cell) for cell in row] for row in citizen.page.all("tr")][1:]
    assert name[:3] == ["Name", "write to you", "you, at this and other services; whoever you sign in with"]
    assert name[3].startswith("1 year after you send it. Your answer is added to your saved details if you tick it")
    assert aged[:2] == ["Whether you are 18 or over", "choose your colour"]
    assert aged[3] == "1 year after you send it"
    citizen.opens("/cy/privacy").sees("A ydych yn 18 oed neu’n hŷn", "At ba ddiben")


def test_where_nobody_can_sign_in_nothing_is_asked_of_saved_details(tmp_path: Path) -> None:
    running = town(tmp_path, bound({**NAME, "profile": MINE}))
    assert running.citizen().opens("/privacy").page.all("table") == []
    running.store.database.engine.dispose()


def test_privacy_names_who_else_learns_of_answers(tmp_path: Path) -> None:
    address = {"name": "address", "type": "address", "label": "What is your address?", "lookup": True}
    payment = {"payment": {"amount": "10.00", "description": "A colour"}}
    for folder, environ, names in [("with", {"FORMKIT_OS_PLACES_KEY": "k"}, True), ("without", {}, False)]:
        (tmp_path / folder).mkdir()
        running = town(tmp_path / folder, bound(address, **payment), **environ)
        citizen = running.citizen().opens("/privacy").sees("What GOV.UK Pay learns")
        assert ("What Ordnance Survey learns" in text(citizen.page.root)) is names
        running.store.database.engine.dispose()
