"""Linking: two accounts become one citizen's once both are proved freshly, and the citizen says so."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from formkit.attributes import Assurance
from formkit.profile.assertion import Claim, Source
from tests.client import Citizen
from tests.journeys import Town
from tests.signing import coming_back, session_of, signed_in, village

LINK = "/sign-in/link?to=/help"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Town]:
    running = village(tmp_path)
    yield running
    running.store.database.engine.dispose()


def proved(served: Town, citizen: Citizen, second: str = "wales") -> Citizen:
    """Somebody who has signed in, and then proved a second account."""
    signed_in(citizen).opens(LINK)
    return citizen.opens(coming_back(citizen, second))


def owner(served: Town, citizen: Citizen) -> object:
    session = session_of(served, citizen)
    return session.citizen if session else None


def test_both_accounts_lead_to_one_citizen_once_that_is_confirmed(served: Town, citizen: Citizen) -> None:
    proved(served, citizen).is_at("confirm").sees("sian@example.com")
    assert citizen.page.h1 == "Join these accounts?"
    citizen.presses("Join the accounts").is_at("help")
    mine = owner(served, citizen)
    assert mine is not None
    assert owner(served, signed_in(served.citizen(), "wales")) == mine
    assert owner(served, signed_in(served.citizen(), "everything")) == mine


def test_nothing_is_joined_before_it_is_confirmed(served: Town, citizen: Citizen) -> None:
    proved(served, citizen).follows("No, go back").is_at("help")
    assert owner(served, signed_in(served.citizen(), "wales")) != owner(served, citizen)


def test_what_was_known_of_both_is_known_of_one(served: Town, citizen: Citizen) -> None:
    signed_in(served.citizen(), "wales")
    proved(served, citizen).presses("Join the accounts")
    mine = session_of(served, citizen)
    assert mine is not None
    assert mine.citizen is not None
    emails = {one.value for one in served.store.assertions.of(mine.citizen) if one.attribute == "contact.email"}
    assert emails == {"alex.sample@example.com", "sian@example.com"}


def born(served: Town, persona: str, day: str) -> None:
    """Let somebody be known to have proved when they were born."""
    session = session_of(served, signed_in(served.citizen(), persona))
    assert session is not None
    assert session.citizen is not None
    source = Source("idp", "govuk-one-login")
    claim = Claim("person.birth_date", day, source, Assurance.PROVEN, evidence={"type": "coreIdentityJWT"})
    served.store.assertions.add(session.citizen, [claim])


def test_who_proved_two_dates_of_birth_is_two_people(served: Town, citizen: Citizen) -> None:
    born(served, "everything", "1980-03-27")
    born(served, "wales", "1981-03-27")
    proved(served, citizen).is_at("confirm")
    assert citizen.page.h1 == "You cannot join these accounts"
    token = citizen.page.inputs["csrf-token"]
    citizen.posts("/sign-in/link/confirm", {"csrf-token": token})
    assert citizen.page.response.status_code == 422
    assert owner(served, signed_in(served.citizen(), "wales")) != owner(served, citizen)


def test_who_proved_one_date_of_birth_twice_is_one_person(served: Town, citizen: Citizen) -> None:
    born(served, "everything", "1980-03-27")
    born(served, "wales", "1980-03-27")
    proved(served, citizen).presses("Join the accounts").is_at("help")
    assert owner(served, signed_in(served.citizen(), "wales")) == owner(served, citizen)


def test_another_site_joins_nothing(served: Town, citizen: Citizen) -> None:
    proved(served, citizen).posts("/sign-in/link/confirm", {"csrf-token": ["x"]})
    assert citizen.page.response.status_code == 422
    assert owner(served, signed_in(served.citizen(), "wales")) != owner(served, citizen)


def test_it_is_confirmed_within_minutes_or_not_at_all(served: Town, citizen: Citizen) -> None:
    proved(served, citizen)
    served.clock.advance(timedelta(minutes=11))
    citizen.presses("Join the accounts")
    assert citizen.path == "/"
    assert owner(served, signed_in(served.citizen(), "wales")) != owner(served, citizen)


def test_the_first_account_is_proved_anew_if_that_was_a_while_ago(served: Town, citizen: Citizen) -> None:
    signed_in(citizen)
    served.clock.advance(timedelta(minutes=11))
    citizen.opens(LINK).presses("Sign in", persona="everything")
    assert "/stand-in/one-login/sign-in/" in citizen.path, "now the second one"
    citizen.presses("Sign in", persona="wales").is_at("confirm")


def test_the_same_account_again_joins_nothing(served: Town, citizen: Citizen) -> None:
    proved(served, citizen, "everything").is_at("confirm")
    assert citizen.page.h1 == "These accounts are already joined"
    citizen.follows("Go back").is_at("help")


def test_it_is_confirmed_once(served: Town, citizen: Citizen) -> None:
    page = proved(served, citizen).page
    citizen.presses("Join the accounts").is_at("help")
    citizen.page = page
    assert citizen.presses("Join the accounts").path == "/"


def test_a_way_back_of_a_second_account_is_nobody_elses(served: Town, citizen: Citizen) -> None:
    signed_in(citizen).opens(LINK)
    way_back = coming_back(citizen, "wales")
    victim = signed_in(served.citizen(), "capitals").opens(way_back)
    assert victim.page.response.status_code == 400
    assert victim.opens("/sign-in/link/confirm").path == "/"


def test_who_is_not_signed_in_signs_in_first(citizen: Citizen) -> None:
    citizen.opens(LINK)
    assert "/stand-in/one-login/sign-in/" in citizen.path
