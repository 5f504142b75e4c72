"""Notices of the provider: only its own, only once, for us alone; they end every session of one person."""

import base64
import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from formkit.identity.stand_in import OWN, Fault
from formkit.stores.engine import Database, StoreUnavailable
from formkit.web.heard import MOST
from formkit.web.notices import LARGEST
from tests.client import Citizen
from tests.journeys import Town, filled_in, town
from tests.signing import at_provider, coming_back, provider, session_of, signed_in, village

URL = "/sign-out/notice"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Town]:
    running = village(tmp_path)
    yield running
    running.store.database.engine.dispose()


def notice(served: Town, persona: str = "everything", *faults: Fault) -> str:
    """A logout token of the stand-in, as it is visited here."""
    stand_in = provider(served).at("http://localhost")
    stand_in.faults.update(faults)
    token = stand_in.notice(persona, OWN)
    stand_in.faults.clear()
    return token


def posted(served: Town, token: str, **headers: str) -> int:
    """What the provider is answered, who has neither cookie nor Origin."""
    answer = served.app.test_client().post(URL, data={"logout_token": token}, headers=headers)
    assert answer.data == b"" or answer.status_code in (413, 429)
    assert answer.headers["Cache-Control"] == "no-store"
    return answer.status_code


def test_every_session_of_one_person_ends_and_no_other(served: Town) -> None:
    first, second, other, guest = (served.citizen() for _ in range(4))
    for citizen, persona in ((first, "everything"), (second, "everything"), (other, "wales")):
        filled_in(signed_in(citizen, persona))
    filled_in(guest)
    assert posted(served, notice(served)) == 200
    assert [session_of(served, one) is None for one in (first, second, other, guest)] == [True, True, False, False]
    first.opens("/blue/check-answers").is_at("timed-out").sees("you have been signed out")
    other.opens("/blue/check-answers").is_at("check-answers")


def test_a_notice_about_a_stranger_is_taken_and_ends_nothing(served: Town, citizen: Citizen) -> None:
    signed_in(citizen)
    assert posted(served, notice(served, "wales")) == 200
    assert session_of(served, citizen) is not None


@pytest.mark.parametrize(
    "fault",
    [
        Fault.LOGOUT_ISSUER,
        Fault.LOGOUT_AUDIENCE,
        Fault.LOGOUT_SIGNATURE,
        Fault.LOGOUT_UNSIGNED,
        Fault.LOGOUT_EXPIRED,
        Fault.LOGOUT_EVENTS,
        Fault.LOGOUT_NONCE,
    ],
    ids=lambda one: one.name,
)
def test_a_notice_that_is_not_the_providers_ends_nothing(served: Town, citizen: Citizen, fault: Fault) -> None:
    signed_in(citizen)
    assert posted(served, notice(served, "everything", fault)) == 400
    assert session_of(served, citizen) is not None


def test_a_notice_is_taken_once(served: Town, citizen: Citizen) -> None:
    token = notice(served)
    assert posted(served, token) == 200
    signed_in(citizen)
    assert posted(served, token) == 400
    assert session_of(served, citizen) is not None


def test_an_old_notice_ends_nothing(served: Town, citizen: Citizen) -> None:
    token = notice(served)
    served.clock.advance(timedelta(minutes=30))
    signed_in(citizen)
    assert posted(served, token) == 400


@pytest.mark.parametrize("text", ["", "x", "a.b.c", "é" * 50, "eyJhbGciOiJub25lIn0.e30."])
def test_what_is_no_token_is_refused(served: Town, text: str) -> None:
    assert posted(served, text) == 400


def test_an_id_token_signs_nobody_out(served: Town, citizen: Citizen) -> None:
    session = session_of(served, signed_in(citizen))
    assert session is not None
    assert posted(served, session.notes["id_token"]) == 400
    assert session_of(served, citizen) is not None


def test_a_notice_about_another_person_cannot_be_made_of_one(served: Town, citizen: Citizen) -> None:
    signed_in(citizen)
    head, body, signature = notice(served, "wales").split(".")
    claims = json.loads(base64.urlsafe_b64decode(f"{body}=="))
    claims["sub"] = "urn:somebody"
    forged = base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")
    assert posted(served, f"{head}.{forged}.{signature}") == 400


def test_a_browser_of_another_site_posts_none(served: Town) -> None:
    answer = served.app.test_client().post(URL, data={"logout_token": "x"}, headers={"Origin": "https://evil.example"})
    assert answer.status_code == 403


def test_a_notice_is_small(served: Town) -> None:
    assert posted(served, "x" * (LARGEST + 1)) == 413


def test_one_address_is_heard_only_so_often(served: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("formkit.identity.relying_party.RelyingParty.logout_notice", lambda self, token, seen: token)
    monkeypatch.setattr("formkit.web.notices._end", lambda notice, sector: None)
    assert [posted(served, "x") for _ in range(MOST + 1)] == [200] * MOST + [429]
    served.clock.advance(timedelta(minutes=1))
    assert posted(served, "x") == 200


def test_while_the_store_is_away_the_provider_may_say_it_again(
    served: Town, citizen: Citizen, monkeypatch: pytest.MonkeyPatch
) -> None:
    signed_in(citizen)
    token = notice(served)

    def away(self: Database) -> None:
        raise StoreUnavailable("It is away.")

    with monkeypatch.context() as patch:
        patch.setattr(Database, "write", away)
        assert served.app.test_client().post(URL, data={"logout_token": token}).status_code == 503
    assert posted(served, token) == 200
    assert session_of(served, citizen) is None


def test_while_its_keys_cannot_be_fetched_the_provider_is_asked_to_say_it_again(served: Town) -> None:
    token = notice(served)
    provider(served).faults.add(Fault.JWKS_DOWN)
    assert posted(served, token) == 503
    provider(served).faults.clear()
    assert posted(served, token) == 200


def test_who_goes_to_sign_in_just_then_is_not_kept_from_it(served: Town, citizen: Citizen) -> None:
    way_back = coming_back(at_provider(citizen, "/blue"))
    assert posted(served, notice(served)) == 200
    assert "Sign out" in citizen.opens(way_back).is_at("blue").page.links()


def test_where_nobody_can_sign_in_there_are_no_notices(tmp_path: Path) -> None:
    running = town(tmp_path)
    assert running.app.test_client().post(URL, data={"logout_token": "x"}).status_code == 404
    running.store.database.engine.dispose()
