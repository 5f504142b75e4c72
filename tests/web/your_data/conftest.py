"""Somebody who has signed in, with a real store behind them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from formkit.attributes import Assurance
from formkit.profile.assertion import Assertion, Claim, Source
from formkit.stores.usage import UsageEvent
from formkit.web.callers import PROVEN
from tests.client import Citizen
from tests.journeys import BLUE, PLAIN, Town, town

ISSUER = "https://oidc.account.gov.uk/"
ONE_LOGIN = Source("idp", "govuk-one-login")
BOUND = BLUE | {
    "pages": [
        {
            "name": "where",
            "title": "Where you live",
            "fields": [
                {"name": "home", "type": "address", "label": "Your address", "profile": "contact.address"},
                {"name": "email", "type": "email", "label": "Your email address", "profile": "contact.email"},
            ],
        }
    ]
}


@dataclass
class Resident(Citizen):
    """A citizen at a browser, and what the store knows of them."""

    town: Town
    id: UUID

    def __init__(self, running: Town, sub: str = "ann", age: timedelta = timedelta()) -> None:
        super().__init__(running.app)
        self.town = running
        link = running.store.citizens.enrol(ISSUER, "https://council.example", sub)
        self.id = link.citizen
        _, session = running.store.sessions.start()
        proven = (running.clock.now() - age).isoformat()
        token = running.store.sessions.sign_in(session.id, link.citizen, link.id, **{PROVEN: proven})
        assert token is not None
        self.browser.set_cookie("formkit-80", token)

    def has(self, attribute: str, value: Any, **more: Any) -> Assertion:
        """Let something be known about them: told at the form blue, unless something else is said."""
        told = {"source": Source("citizen", "", "blue", "council"), "assurance": Assurance.SELF_ASSERTED} | more
        (kept,) = self.town.store.assertions.add(self.id, [Claim(attribute, value, **told)])
        return kept

    def was(self, key: str, action: str, *attributes: str, form: str = "blue", organisation: str = "council") -> str:
        """Let something be done with their data."""
        event = UsageEvent(key, action, organisation, form, "", "choose your colour", attributes)
        return self.town.store.usage.note(self.id, event)

    def looks_at(self, one: Assertion, page: str = "") -> Resident:
        """Open the page of a value, or one below it."""
        self.opens(f"/your-data/values/{one.id}{page}")
        return self

    def knows(self) -> list[Any]:
        """The values that are known, newest first."""
        return [one.value for one in self.town.store.assertions.of(self.id)]


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Town]:
    running = town(tmp_path, BOUND, PLAIN)
    yield running
    running.store.database.engine.dispose()


@pytest.fixture
def ann(running: Town) -> Resident:
    return Resident(running)
