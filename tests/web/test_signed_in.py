"""Signed in: the profile hears what the provider tells, but keeps nobody from signing in; citizens share no session."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from formkit.hub.embedded import Embedded
from formkit.hub.port import Unavailable
from formkit.stores import StoreUnavailable, Tampered
from tests.client import Citizen
from tests.journeys import Town, filled_in
from tests.signing import coming_back, session_of, signed_in, village


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Town]:
    running = village(tmp_path)
    yield running
    running.store.database.engine.dispose()


@pytest.mark.parametrize("wrong", [StoreUnavailable("It is away."), Tampered("It was altered."), Unavailable("Down.")])
def test_a_profile_that_fails_keeps_nobody_from_signing_in(
    citizen: Citizen, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, wrong: Any
) -> None:
    def fails(*_: object) -> Any:
        if isinstance(wrong, Unavailable):
            return wrong
        raise wrong

    monkeypatch.setattr(Embedded, "arrived", fails)
    assert "Sign out" in signed_in(citizen, to="/blue").is_at("blue").page.links()
    assert "What the provider told could not be kept" in caplog.text


def test_what_is_noted_is_what_signing_out_and_proving_anew_need(served: Town, citizen: Citizen) -> None:
    session = session_of(served, signed_in(citizen))
    assert session is not None
    noted = {name for name in session.notes if not name.startswith("back:")}
    assert noted == {"proven", "id_token"}
    assert session.notes["proven"] == served.clock.now().isoformat()


def test_what_may_just_be_paid_for_is_left_behind_when_another_citizen_signs_in(
    served: Town, citizen: Citizen, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled_in(signed_in(citizen))
    before = session_of(served, citizen)
    monkeypatch.setattr("formkit.payments.Checkout.cancel_all", lambda self, session: False)
    served.clock.advance(timedelta(minutes=1))
    citizen.opens(coming_back(citizen.opens("/sign-in?fresh=0&to=/blue/check-answers"), "wales"))
    after = session_of(served, citizen)
    assert before is not None
    assert after is not None
    assert (before.id != after.id, before.citizen != after.citizen) == (True, True)
    assert len(served.store.drafts.all(before.id)) == 1
    assert served.store.drafts.all(after.id) == ()


def test_proving_it_anew_keeps_everything(served: Town, citizen: Citizen) -> None:
    filled_in(signed_in(citizen))
    before = session_of(served, citizen)
    served.clock.advance(timedelta(minutes=5))
    citizen.opens("/sign-in?fresh=1&to=/blue/check-answers").presses("Sign in", persona="everything")
    after = session_of(served, citizen)
    assert before is not None
    assert after is not None
    assert before.id == after.id
    assert after.notes["proven"] == served.clock.now().isoformat()
    citizen.is_at("check-answers").sees("27 March 1980")
