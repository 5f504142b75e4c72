"""Your data by way of the real sign-in: there and back, again when it matters, and a second account joined."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.client import Citizen
from tests.journeys import Town
from tests.signing import village


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Town]:
    running = village(tmp_path)
    yield running
    running.store.database.engine.dispose()


def test_who_asks_for_their_data_signs_in_and_sees_it(served: Town) -> None:
    citizen = served.citizen().opens("/cy/your-data").presses("Mewngofnodi", persona="everything")
    assert citizen.path == "/cy/your-data"
    citizen.sees("alex.sample@example.com", "GOV.UK One Login")


def test_before_erasing_somebody_signs_in_again_and_comes_back_to_it(served: Town) -> None:
    citizen = served.citizen().opens("/your-data").presses("Sign in", persona="everything")
    served.clock.advance(timedelta(minutes=11))
    citizen.opens("/your-data").follows("Erase all your data")
    assert "/stand-in/" in citizen.path
    citizen.presses("Sign in", persona="everything").is_at("erase").presses("Yes, erase all of it").is_at("erased")
    citizen.opens("/your-data")
    assert "/stand-in/" in citizen.path, "signed out at the provider as well"


def test_a_second_account_is_joined_from_the_page_of_links(served: Town) -> None:
    other: Citizen = served.citizen().opens("/your-data").presses("Sign in", persona="wales")
    theirs = other.page.text
    citizen = served.citizen().opens("/your-data/links").presses("Sign in", persona="everything")
    citizen.follows("Join another account").presses("Sign in", persona="wales").presses("Join the accounts")
    citizen.is_at("links")
    assert len(citizen.page.all("div", "govuk-summary-card__content")) == 2
    citizen.opens("/your-data").sees("alex.sample@example.com")
    assert next(one for one in theirs.split() if "@" in one) in citizen.page.text


def test_nothing_of_a_citizen_is_in_a_log(served: Town, caplog: pytest.LogCaptureFixture) -> None:
    canary = "canary.bird@example.com"
    with caplog.at_level(logging.DEBUG):
        citizen = served.citizen().opens("/your-data").presses("Sign in", persona="everything")
        citizen.follows("See more email address: alex.sample@example.com").follows("Change it").presses(
            "Save", value=canary
        )
        assert canary in citizen.browser.get("/your-data/your-data.json").text
        citizen.opens("/your-data/usage/check").presses("Check", receipt=canary)
    assert canary in citizen.opens("/your-data").page.text
    assert "canary" not in caplog.text
    assert "alex.sample" not in caplog.text
