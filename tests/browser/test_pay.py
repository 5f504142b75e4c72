"""Paying in real Chromium: each page without faults, by whoever has no JavaScript too, and over to another site."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import Chrome

from formkit.payments.stand_in import StandIn
from tests.browser.address import address
from tests.browser.citizen import Citizen
from tests.browser.looks import faults
from tests.listening import Heard, listening
from tests.paying import badges

pytestmark = pytest.mark.browser


@pytest.fixture
def stand_in() -> StandIn:
    return StandIn()


@pytest.fixture
def site(tmp_path: Path, stand_in: StandIn) -> Iterator[str]:
    shop = badges(tmp_path, stand_in)
    with address(shop.app) as where:
        yield where
    shop.store.database.engine.dispose()


def pays(driver: Chrome, site: str) -> Citizen:
    """Answer, check, agree and go on to the provider's page."""
    citizen = Citizen(driver, site).forgets().starts("badge").answers("copies", copies="2").is_at("check-answers")
    return citizen.types(agreed="yes")


def test_every_page_of_a_payment_is_without_faults(site: str, stand_in: StandIn, chromium: Chrome) -> None:
    citizen = pays(chromium, site)
    found = faults(citizen, "with a total")
    stand_in.is_down = True
    found += faults(citizen.presses("Continue to payment"), "when nobody can pay")
    stand_in.is_down = False
    found += faults(citizen.presses("Try again"), "of the stand-in")
    for choice in ("Refuse", "Cancel", "Let it expire", "Fail with an error", "Leave without paying"):
        found += faults(citizen.presses(choice).is_at("pay"), choice)
        citizen.presses("Continue to payment" if choice == "Leave without paying" else "Try again")
    found += faults(citizen.presses("Take a while").is_at("pay"), "Take a while")
    citizen.presses("Go back to the payment page")
    stand_in.is_down = True
    found += faults(citizen.presses("Pay").is_at("pay"), "when it cannot be checked")
    stand_in.is_down = False
    found += faults(citizen.presses("Check again").is_at("confirmation").sees("Amount paid"), "paid")
    assert not found, "\n".join(found)


def test_people_pay_without_javascript(site: str, plain_chromium: Chrome) -> None:
    citizen = pays(plain_chromium, site).presses("Continue to payment").presses("Leave without paying").is_at("pay")
    citizen.presses("Continue to payment").presses("Refuse").sees("No money has been taken")
    assert citizen.presses("Try again").presses("Pay").is_at("confirmation").sees("Amount paid")


def test_who_comes_back_without_a_session_is_told_what_happens(site: str, chromium: Chrome) -> None:
    citizen = Citizen(chromium, site).forgets().opens("/badge/pay")
    assert citizen.h1 == "You have been timed out"
    assert not faults(citizen, "without a session")


def test_the_form_may_lead_to_the_site_where_people_pay(tmp_path: Path, chromium: Chrome) -> None:
    heard = Heard(201)
    with listening(heard) as provider:
        state, links = {"status": "created", "finished": False}, {"next_url": {"href": f"{provider}/card/1"}}
        heard.body = json.dumps({"payment_id": "p1", "state": state, "_links": links}).encode()
        shop = badges(tmp_path, FORMKIT_PAY_KEY="key", FORMKIT_PAY_URL=provider)
        with address(shop.app) as where:
            citizen = pays(chromium, where).presses("Continue to payment")
            assert citizen.driver.current_url == f"{provider}/card/1"
        shop.store.database.engine.dispose()
