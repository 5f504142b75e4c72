"""Signing in: there and back again, once, from the session that went; nobody else's way back lets anybody in."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from formkit.stores.engine import Database, StoreUnavailable
from formkit.stores.sessions import Sessions
from tests.client import Citizen
from tests.journeys import Town, filled_in, town
from tests.signing import (
    COOKIE,
    at_provider,
    coming_back,
    query_of,
    session_of,
    signed_in,
    token_of,
    village,
)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Town]:
    running = village(tmp_path)
    yield running
    running.store.database.engine.dispose()


def test_somebody_signs_in_and_comes_back_to_the_page_they_left(served: Town, citizen: Citizen) -> None:
    citizen.opens("/privacy").follows("Sign in").presses("Sign in", persona="everything").is_at("privacy")
    assert {"Your data", "Sign out"} <= set(citizen.page.links())
    assert "Sign in" not in citizen.page.links()


def test_in_welsh_the_whole_way_is_welsh(citizen: Citizen) -> None:
    citizen.opens("/cy/blue").follows("Mewngofnodi")
    assert citizen.path.startswith("/cy/stand-in/")
    citizen.presses("Mewngofnodi", persona="wales")
    assert citizen.path == "/cy/blue"
    assert "Allgofnodi" in citizen.page.links()


def test_a_citizen_is_the_same_every_time_and_nobody_else(served: Town) -> None:
    citizens = [
        session_of(served, signed_in(served.citizen(), persona)) for persona in ("everything", "everything", "wales")
    ]
    first, again, other = (session.citizen for session in citizens if session)
    assert first == again != other


def test_what_the_provider_tells_is_in_the_profile(served: Town, citizen: Citizen) -> None:
    session = session_of(served, signed_in(citizen))
    assert session is not None
    assert session.citizen is not None
    known = {one.attribute: one.value for one in served.store.assertions.of(session.citizen)}
    assert known["contact.email"] == "alex.sample@example.com"
    assert "person.name" not in known, "identity was not asked for"


def test_identity_is_proved_in_a_second_step_where_that_is_asked_for(served: Town, citizen: Citizen) -> None:
    citizen.opens("/sign-in?to=/blue&needs=proof").presses("Sign in", persona="everything")
    assert "/stand-in/one-login/identity/" in citizen.path
    session = session_of(served, citizen)
    assert session is not None
    assert session.citizen, "signed in before anything is proved"
    citizen.presses("Continue").is_at("blue")
    assert {"person.name", "person.birth_date"} <= {
        one.attribute for one in served.store.assertions.of(session.citizen)
    }


def test_who_has_proved_their_identity_need_not_again(citizen: Citizen) -> None:
    citizen.opens("/sign-in?to=/blue&needs=proof").presses("Sign in", persona="everything").presses("Continue")
    assert citizen.opens("/sign-in?to=/plain&needs=proof").path == "/plain"


@pytest.mark.parametrize(("persona", "button"), [("email", "Continue"), ("everything", "Do not prove who you are")])
def test_who_does_not_prove_it_is_still_signed_in_and_can_go_on(citizen: Citizen, persona: str, button: str) -> None:
    citizen.opens("/sign-in?to=/blue&needs=proof").presses("Sign in", persona=persona).presses(button)
    assert citizen.page.h1 == "We could not prove your identity"
    assert citizen.page.response.status_code == 403
    citizen.sees("You are still signed in.").follows("Go on without this").is_at("blue")
    assert "Sign out" in citizen.page.links()


def test_who_is_signed_in_goes_straight_on(served: Town, citizen: Citizen) -> None:
    before = token_of(signed_in(citizen))
    assert citizen.opens("/sign-in?to=/blue").path == "/blue"
    assert token_of(citizen) == before


def test_a_form_goes_on_where_it_was_left(citizen: Citizen) -> None:
    citizen.start("blue").answers("applying", applying_for="me").is_at("read-this")
    citizen.follows("Sign in").presses("Sign in", persona="everything").is_at("answers")
    citizen.presses("Continue", mine="yes").is_at("read-this")
    assert citizen.page.h1 == "Before you go on"


@pytest.mark.parametrize(
    "to", ["https://evil.example/", "//evil.example", "/\\evil.example", "/%09/evil", "javascript:alert(1)", "/nowhere"]
)
def test_nobody_is_led_to_another_site(citizen: Citizen, to: str) -> None:
    assert signed_in(citizen, to=to).page.path == "/"


def test_the_token_changes_so_that_one_that_was_planted_signs_nobody_in(served: Town) -> None:
    victim, thief = served.citizen(), served.citizen()
    planted = token_of(thief.start("blue"))
    victim.browser.set_cookie(COOKIE, planted)
    signed_in(victim)
    assert token_of(victim) not in ("", planted)
    assert "Sign out" not in thief.opens("/").page.links()
    assert served.store.sessions.find(planted) is None


def test_a_way_back_lets_nobody_in_at_another_browser(served: Town) -> None:
    thief, victim = served.citizen(), served.citizen()
    way_back = coming_back(at_provider(thief))
    victim.start("blue").opens(way_back)
    assert victim.page.response.status_code == 400
    assert victim.page.h1 == "We could not finish signing you in"
    assert "Sign in" in victim.page.links()


def test_a_way_back_lets_nobody_in_where_nobody_went(citizen: Citizen, served: Town) -> None:
    way_back = coming_back(at_provider(served.citizen()))
    assert citizen.opens(way_back).page.response.status_code == 400
    assert token_of(citizen) == ""


@pytest.mark.parametrize("change", [{"state": "another"}, {"code": "another"}, {"code": ""}])
def test_a_way_back_that_was_changed_lets_nobody_in(citizen: Citizen, change: dict[str, str]) -> None:
    query = query_of(coming_back(at_provider(citizen))) | change
    citizen.opens("/sign-in/return", query_string=query)
    assert citizen.page.response.status_code == 400
    assert "Sign in" in citizen.page.links()


def test_opened_again_the_way_back_leads_on_and_asks_the_provider_nothing(served: Town, citizen: Citizen) -> None:
    way_back = coming_back(at_provider(citizen, "/blue"))
    token = token_of(citizen.opens(way_back).is_at("blue"))
    assert citizen.opens(way_back).path == "/blue"
    assert token_of(citizen) == token
    assert "Sign out" in citizen.page.links()


def test_a_browser_that_missed_the_answer_is_let_in_by_the_same_way_back(served: Town, citizen: Citizen) -> None:
    """A double click: the browser hears only the second answer, and still sends the cookie from before."""
    filled_in(citizen)
    way_back = coming_back(at_provider(citizen, "/blue/check-answers"))
    before = token_of(citizen)
    citizen.browser.get(way_back)
    citizen.browser.set_cookie(COOKIE, before)
    citizen.opens(way_back).is_at("answers").presses("Continue", mine="yes").is_at("check-answers")
    assert "Sign out" in citizen.page.links()


def test_the_token_from_before_alone_lets_nobody_in(served: Town, citizen: Citizen) -> None:
    citizen.start("blue")
    way_back, before = coming_back(at_provider(citizen)), token_of(citizen)
    citizen.opens(way_back)
    thief = served.citizen()
    thief.browser.set_cookie(COOKIE, before)
    assert thief.opens("/sign-in/return?state=x&code=y").page.response.status_code == 400
    assert "Sign out" not in thief.opens("/").page.links()
    served.clock.advance(timedelta(minutes=2))
    thief.browser.set_cookie(COOKIE, before)
    assert thief.opens(way_back).page.response.status_code == 400


def test_who_planted_a_session_and_began_the_way_in_it_is_not_signed_in_by_whoever_goes_on(served: Town) -> None:
    thief, victim = at_provider(served.citizen()), served.citizen()
    planted, victim.page = token_of(thief), thief.page
    victim.browser.set_cookie(COOKIE, planted)
    way_back = coming_back(victim)
    victim.opens(way_back)
    assert session_of(served, victim)
    for known in ({"code": "guessed"}, {"code": ""}):
        assert thief.opens("/sign-in/return", query_string=query_of(way_back) | known).page.response.status_code == 400
    assert "Sign out" not in thief.opens("/").page.links()


def test_while_the_first_of_two_is_looked_at_the_second_is_asked_to_wait(
    citizen: Citizen, monkeypatch: pytest.MonkeyPatch
) -> None:
    way_back = coming_back(at_provider(citizen, "/blue"))
    monkeypatch.setattr(Sessions, "take", lambda self, *note: None)
    citizen.opens(way_back)
    assert citizen.page.h1 == "We are signing you in"
    assert query_of(citizen.page.link("Continue"))["code"] == query_of(way_back)["code"]


def test_two_tabs_sign_in_at_once(served: Town, citizen: Citizen) -> None:
    tab = at_provider(citizen, "/blue").page
    second = coming_back(at_provider(citizen, "/plain"))
    citizen.page = tab
    first = coming_back(citizen)
    assert citizen.opens(second).path == "/plain"
    assert citizen.opens(first).path == "/blue"
    assert "Sign out" in citizen.page.links()


def test_it_is_too_late_to_come_back_after_the_session(served: Town, citizen: Citizen) -> None:
    way_back = coming_back(at_provider(citizen))
    served.clock.advance(timedelta(minutes=61))
    assert citizen.opens(way_back).page.response.status_code == 400


def test_another_citizen_never_sees_what_the_first_one_answered(served: Town, citizen: Citizen) -> None:
    signed_in(citizen, "everything")
    filled_in(citizen)
    session = session_of(served, citizen)
    assert session is not None
    served.clock.advance(timedelta(minutes=1))
    way_back = coming_back(citizen.opens("/sign-in?fresh=0&to=/blue/check-answers"), "wales")
    citizen.opens(way_back)
    assert citizen.path in ("/blue/applying", "/blue/timed-out")
    assert "27 March 1980" not in citizen.page.text
    assert "applying_for" not in citizen.start("blue").page.inputs
    assert served.store.drafts.all(session.id) == ()


def test_signing_in_anew_proves_it_anew(served: Town, citizen: Citizen) -> None:
    signed_in(citizen)
    served.clock.advance(timedelta(minutes=11))
    citizen.opens("/sign-in?to=/blue&fresh=10")
    assert "/stand-in/one-login/sign-in/" in citizen.path
    citizen.presses("Sign in", persona="everything").is_at("blue")
    assert citizen.opens("/sign-in?to=/plain&fresh=10").path == "/plain"


def test_while_the_store_is_away_nobody_signs_in_and_the_page_says_so(
    served: Town, citizen: Citizen, monkeypatch: pytest.MonkeyPatch
) -> None:
    way_back = coming_back(at_provider(citizen))

    def away(self: Database) -> None:
        raise StoreUnavailable("It is away.")

    monkeypatch.setattr(Database, "read", away)
    monkeypatch.setattr(Database, "write", away)
    for path in ("/sign-in?to=/blue", way_back):
        assert citizen.opens(path).page.response.status_code == 503
    assert citizen.page.h1 == "Sorry, the service is unavailable"


def test_where_nobody_can_sign_in_there_is_no_such_page(tmp_path: Path) -> None:
    running = town(tmp_path)
    citizen = running.citizen()
    for path in ("/sign-in", "/sign-in/return?state=x", "/sign-in/link"):
        assert citizen.opens(path).page.response.status_code == 404
    assert "Sign in" not in citizen.opens("/").page.links()
    running.store.database.engine.dispose()


def test_a_session_can_be_extended_on_pages_of_no_form(served: Town, citizen: Citizen) -> None:
    signed_in(citizen).opens("/sign-out")
    token = citizen.page.inputs["csrf-token"][0]
    for status in (204, 204, 410):
        served.clock.advance(timedelta(minutes=61 if status == 410 else 50))
        answer = citizen.browser.post("/sign-in/extend", data={"csrf-token": token}, base_url=citizen.base_url)
        assert answer.status_code == status
