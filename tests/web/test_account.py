"""The account: on every page one signs in, or finds one's data and signs out; and no page of it stays in a cache."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from formkit.stores.engine import Database, StoreUnavailable
from tests.client import Citizen
from tests.journeys import Town, filled_in
from tests.signing import signed_in, village

PAGES = ["/", "/blue", "/privacy", "/help", "/blue/applying", "/nowhere", "/sign-out/done"]


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Town]:
    running = village(tmp_path)
    yield running
    running.store.database.engine.dispose()


@pytest.mark.parametrize("path", PAGES)
def test_one_can_sign_in_on_every_page(citizen: Citizen, path: str) -> None:
    links = citizen.opens(path).page.links()
    assert links.count("Sign in") == 1
    assert "Sign out" not in links


def test_one_can_sign_out_on_every_page_and_none_stays_in_a_cache(citizen: Citizen) -> None:
    signed_in(citizen)
    for path in PAGES[:-1]:
        links = citizen.opens(path).page.links()
        assert ("Sign out" in links, "Your data" in links, "Sign in" in links) == (True, True, False)
        assert citizen.page.response.headers["Cache-Control"] == "no-store"


def test_a_page_that_anybody_may_see_stays_one(citizen: Citizen) -> None:
    assert citizen.opens("/privacy").page.response.headers["Cache-Control"] == "no-cache"


def test_the_navigation_is_named_by_what_is_in_it(citizen: Citizen) -> None:
    def names() -> list[str]:
        return [one.get("aria-label", "") for one in citizen.page.all("nav", "govuk-service-navigation")]

    assert (citizen.opens("/blue") and names()) == ["Your account"]
    assert (filled_in(citizen) and names()) == ["Your answers and account"]


def test_what_leads_away_leads_back(citizen: Citizen) -> None:
    filled_in(citizen)
    assert citizen.page.link("Sign in") == "/sign-in?to=/blue/check-answers"
    signed_in(citizen, to="/blue/check-answers").presses("Continue", mine="yes")
    assert citizen.page.link("Sign out") == "/sign-out?to=/blue/check-answers"


def test_pages_are_shown_while_the_store_is_away(
    served: Town, citizen: Citizen, monkeypatch: pytest.MonkeyPatch
) -> None:
    signed_in(citizen)

    def away(self: Database) -> None:
        raise StoreUnavailable("It is away.")

    monkeypatch.setattr(Database, "read", away)
    assert citizen.opens("/privacy").page.response.status_code == 200
    assert citizen.opens("/blue/applying").page.response.status_code == 503
