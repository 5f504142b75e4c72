"""A form that knows most of whoever proves their identity: offered at its start, asked for in two steps."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from formkit.attributes import Assurance
from formkit.profile.assertion import Claim
from tests.client import Citizen
from tests.journeys import Town
from tests.profiles import LICENCE
from tests.saved import PERMIT, page
from tests.signing import session_of, signed_in, village

BORN, ADULT = "person.birth_date", "person.age_at_least"
OFFER = "Prove your identity with GOV.UK One Login"
WHOLE = f"{OFFER} to fill in your date of birth"


SURE = PERMIT | {
    "name": "sure",
    "pages": [
        *(one for one in PERMIT["pages"] if one["name"] != "name"),
        page(
            "full", "name", "What is your full name?", subject="your full name",
            profile={"attribute": "person.name", "min_assurance": "proven"},
        ),
    ],
}  # fmt: skip
PUB = PERMIT | {
    "name": "pub",
    "pages": [
        PERMIT["pages"][0],
        page(
            "adult", "yes_no", "Are you 18 or over?", subject="whether you are 18",
            profile={"attribute": ADULT, "years": 18, "min_assurance": "proven"},
        ),
    ],
}  # fmt: skip
OPEN = PERMIT | {"name": "open", "pages": [one for one in PERMIT["pages"] if one["name"] != "born"]}


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Town]:
    running = village(tmp_path, PERMIT, SURE, PUB, OPEN)
    yield running
    running.store.database.engine.dispose()


def offers(citizen: Citizen) -> list[str]:
    return [one for one in citizen.page.links() if one.startswith(OFFER)]


def told(served: Town, citizen: Citizen, attribute: str, value: Any) -> None:
    session = session_of(served, citizen)
    assert session
    assert session.citizen
    served.store.assertions.add(session.citizen, [Claim(attribute, value, LICENCE, Assurance.SELF_ASSERTED)])


def test_who_has_only_signed_in_may_prove_their_identity_from_the_start_page(citizen: Citizen) -> None:
    signed_in(citizen).opens("/permit").follows(WHOLE)
    assert "/stand-in/one-login/identity/" in citizen.path
    citizen.presses("Continue").is_at("permit").sees("4 of 7 questions can be filled in")
    assert offers(citizen) == offers(citizen.opens("/sure")) == []


def test_the_offer_is_beside_both_buttons_and_leads_back_in_the_language_of_the_page(citizen: Citizen) -> None:
    page = signed_in(citizen).opens("/cy/permit").page
    assert page.button("Dechrau heb y manylion a gadwyd gennyf").get("name") == "details"
    link = "Profi pwy ydych chi gyda GOV.UK One Login, i lenwi’r manylion hyn: dyddiad geni"
    assert page.link(link) == "/cy/sign-in?to=/cy/permit&needs=proof"


def test_a_guest_of_such_a_form_signs_in_first_and_proves_their_identity_then(served: Town, citizen: Citizen) -> None:
    assert offers(citizen.opens("/permit")) == []
    citizen.follows("Sign in to use details that you have given before").presses("Sign in", persona="everything")
    session = session_of(served, citizen)
    assert session
    assert session.citizen, "signed in before anything is proved"
    assert "/stand-in/one-login/identity/" in citizen.path
    assert citizen.presses("Continue").is_at("permit")


@pytest.mark.parametrize(("persona", "button"), [("email", "Continue"), ("everything", "Do not prove who you are")])
def test_who_cannot_prove_it_or_would_rather_not_fills_in_the_form(citizen: Citizen, persona: str, button: str) -> None:
    citizen.opens("/permit").follows("Sign in to use details that you have given before")
    citizen.presses("Sign in", persona=persona).presses(button)
    assert citizen.page.h1 == "We could not prove your identity"
    citizen.follows("Go on without this").is_at("permit")
    assert offers(citizen) == [WHOLE]
    citizen.presses("Start with my saved details").answers("whom", whom="me").is_at("name")


def test_what_somebody_told_can_be_proved_too(served: Town, citizen: Citizen) -> None:
    told(served, signed_in(citizen), BORN, "1980-03-27")
    assert offers(citizen.opens("/permit")) == [f"{OFFER} to have your date of birth checked"]


def test_a_form_for_which_a_proof_does_nothing_offers_none(citizen: Citizen) -> None:
    assert offers(signed_in(citizen).opens("/open")) == []


def test_a_form_that_takes_no_less_than_a_proof_goes_on_offering_it(served: Town, citizen: Citizen) -> None:
    told(served, signed_in(citizen), "person.name", {"nameParts": [{"type": "GivenName", "value": "Ada"}]})
    assert offers(citizen.opens("/sure")) == [f"{OFFER} to fill in your date of birth and name"]


def test_what_is_only_derived_from_a_proof_has_no_name_of_its_own(citizen: Citizen) -> None:
    assert offers(signed_in(citizen).opens("/pub")) == [OFFER]


def test_where_nobody_can_prove_anything_nothing_is_offered(
    served: Town, citizen: Citizen, monkeypatch: pytest.MonkeyPatch
) -> None:
    signed_in(citizen)
    monkeypatch.setattr("formkit.identity.relying_party.RelyingParty.proves_identity", False)
    assert offers(citizen.opens("/permit")) == []
