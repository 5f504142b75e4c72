"""Signing out: what is lost is said before; then the session is over, here and at the provider."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from formkit.identity.stand_in import Fault
from tests.client import Citizen
from tests.journeys import Town, filled_in
from tests.signing import COOKIE, provider, session_of, signed_in, token_of, village


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Town]:
    running = village(tmp_path)
    yield running
    running.store.database.engine.dispose()


def test_it_says_which_answers_are_lost(citizen: Citizen) -> None:
    filled_in(signed_in(citizen)).follows("Sign out").sees("You have not sent:", "Choose a colour", "we delete these")
    assert citizen.follows("No, go back").is_at("check-answers").page.h1.startswith("Check your answers")


def test_with_nothing_to_lose_it_says_nothing_of_that(citizen: Citizen) -> None:
    signed_in(citizen).opens("/").follows("Sign out")
    assert "You have not sent" not in citizen.page.text


def test_after_it_the_session_is_over_here_and_at_the_provider(served: Town, citizen: Citizen) -> None:
    filled_in(signed_in(citizen))
    token, session = token_of(citizen), session_of(served, citizen)
    citizen.follows("Sign out").presses("Sign out").is_at("done")
    assert citizen.page.h1 == "You have signed out"
    assert "Sign in" in citizen.page.links()
    assert session is not None
    assert served.store.drafts.all(session.id) == ()
    citizen.browser.set_cookie(COOKIE, token)
    assert "Sign in" in citizen.opens("/").page.links()
    citizen.follows("Sign in")
    assert "/stand-in/one-login/sign-in/" in citizen.path, "the provider asks again who it is"


def test_a_page_from_before_does_not_blame_time_or_cookies_for_it(served: Town, citizen: Citizen) -> None:
    signed_in(citizen).start("plain")
    before, token, session = citizen.page, token_of(citizen), session_of(served, citizen)
    assert session
    assert session.link
    citizen.opens("/sign-out").presses("Sign out")
    citizen.page = before
    citizen.presses("Continue").sees("You may have signed out or closed your browser")
    served.store.sessions.end_all(session.link)
    citizen.page = before
    citizen.browser.set_cookie(COOKIE, token)
    citizen.presses("Continue").sees("or signed out elsewhere")


def test_in_welsh_it_ends_in_welsh(citizen: Citizen) -> None:
    signed_in(citizen, to="/cy/blue", language="/cy").follows("Allgofnodi").presses("Allgofnodi")
    assert (citizen.path, citizen.page.h1) == ("/cy/sign-out/done", "Rydych wedi allgofnodi")


def test_while_the_provider_is_down_one_signs_out_here(served: Town, citizen: Citizen) -> None:
    signed_in(citizen).follows("Sign out")
    provider(served).faults.add(Fault.DOWN)
    citizen.presses("Sign out").is_at("done")
    assert session_of(served, citizen) is None


def test_another_site_signs_nobody_out(served: Town, citizen: Citizen) -> None:
    signed_in(citizen).posts("/sign-out", {"csrf-token": ["x"]})
    assert citizen.page.response.status_code == 422
    assert "Sign out" in citizen.opens("/").page.links()


def test_an_address_alone_signs_nobody_out(citizen: Citizen) -> None:
    signed_in(citizen).opens("/sign-out").opens("/sign-out/done").is_at("sign-out")
    assert "Sign out" in citizen.page.links()


def test_who_is_not_signed_in_has_signed_out(citizen: Citizen) -> None:
    assert citizen.opens("/sign-out").is_at("done").page.h1 == "You have signed out"
    citizen.posts("/sign-out", {}).is_at("done")


def test_the_page_may_lead_to_the_provider_and_no_further(citizen: Citizen) -> None:
    policy = signed_in(citizen).opens("/sign-out").page.response.headers["Content-Security-Policy"]
    assert "form-action 'self' http://localhost;" in f"{policy};"


def test_while_a_payment_cannot_be_asked_nobody_is_signed_out(
    citizen: Citizen, monkeypatch: pytest.MonkeyPatch
) -> None:
    signed_in(citizen).opens("/sign-out")
    monkeypatch.setattr("formkit.payments.Checkout.cancel_all", lambda self, session: False)
    citizen.presses("Sign out")
    assert citizen.page.response.status_code == 503
    citizen.sees("You have begun to pay")


def test_after_time_out_it_says_that_they_were_signed_out(served: Town, citizen: Citizen) -> None:
    filled_in(signed_in(citizen))
    served.clock.advance(timedelta(minutes=61))
    citizen.opens("/blue/check-answers").is_at("timed-out").sees("you have been signed out")
    signed_in(citizen)
    assert citizen.opens("/sign-out/timed-out").path == "/", "while it is open"
    served.clock.advance(timedelta(minutes=61))
    citizen.opens("/sign-out/timed-out").sees("60 minutes")
    assert citizen.page.h1 == "You have been signed out"


def test_deleting_answers_leaves_one_signed_in(served: Town, citizen: Citizen) -> None:
    filled_in(signed_in(citizen))
    before = session_of(served, citizen)
    citizen.follows("Delete my answers").presses("Yes, delete my answers").is_at("delete-answers")
    citizen.sees("You are still signed in.", "We keep nothing that you typed")
    after = session_of(served, citizen)
    assert before is not None
    assert after is not None
    assert (before.citizen, before.link, before.id != after.id) == (after.citizen, after.link, True)
    assert served.store.drafts.all(after.id) == ()
    assert citizen.follows("Sign out").presses("Sign out").is_at("done").page.h1 == "You have signed out"
