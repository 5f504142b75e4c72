"""Whose answers: what a guest has answered belongs to whoever signs in only once they say so; else it is deleted."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from formkit.stores import tables
from tests.client import Citizen
from tests.journeys import BLUE, PLAIN, Town, filled_in
from tests.paying import BADGE, count
from tests.signing import session_of, signed_in, village
from tests.uploading import PROOF, file


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Town]:
    running = village(tmp_path, BLUE, PLAIN, BADGE, PROOF)
    yield running
    running.store.database.engine.dispose()


def asked(citizen: Citizen) -> Citizen:
    """Somebody who signs in after a guest has begun two forms."""
    citizen.start("plain").answers("applying", applying_for="me")
    filled_in(citizen)
    return signed_in(citizen, to="/blue/check-answers").is_at("answers")


def owners(served: Town, citizen: Citizen) -> set[bool]:
    """Whether the drafts of the session are the citizen's."""
    session = session_of(served, citizen)
    assert session is not None
    assert session.citizen is not None
    return {draft.citizen == session.citizen for draft in served.store.drafts.all(session.id)}


def test_who_signs_in_is_asked_about_every_form_that_has_answers(citizen: Citizen) -> None:
    asked(citizen).sees("Choose a colour", "Choose a plain colour")
    assert citizen.page.h1 == "Are these answers yours?"
    assert "mine" not in citizen.page.inputs, "nothing is selected"
    assert "27 March 1980" not in citizen.page.text


def test_who_has_answered_nothing_is_not_asked(citizen: Citizen) -> None:
    assert signed_in(citizen.opens("/blue"), to="/blue").path == "/blue"


def test_until_it_is_answered_nothing_is_theirs(served: Town, citizen: Citizen) -> None:
    assert owners(served, asked(citizen)) == {False}
    citizen.presses("Continue")
    assert citizen.page.response.status_code == 422
    assert citizen.page.errors == {"mine": "Select yes if these answers are yours"}
    assert owners(served, citizen) == {False}


def test_answers_that_are_theirs_go_on_as_theirs(served: Town, citizen: Citizen) -> None:
    asked(citizen).presses("Continue", mine="yes").is_at("check-answers").sees("27 March 1980")
    assert owners(served, citizen) == {True}
    assert citizen.opens("/sign-in/answers?to=/plain").path == "/plain", "it is not asked again"


def test_answers_that_are_not_theirs_are_deleted_in_every_form(served: Town, citizen: Citizen) -> None:
    asked(citizen).presses("Continue", mine="no")
    assert owners(served, citizen) == set()
    assert "applying_for" not in citizen.start("blue").page.inputs
    assert "Sign out" in citizen.page.links()


def test_what_somebody_else_sent_is_not_shown_either(citizen: Citizen) -> None:
    filled_in(citizen).presses("Send your answers", agreed="yes").is_at("confirmation")
    citizen.start("plain").answers("applying", applying_for="me")
    signed_in(citizen).presses("Continue", mine="no")
    assert citizen.opens("/blue/confirmation").path != "/blue/confirmation"
    assert "27 March 1980" not in citizen.opens("/blue/print").page.text


def test_files_that_are_not_theirs_are_deleted(served: Town, citizen: Citizen) -> None:
    citizen.start("proof")
    token = citizen.page.inputs["csrf-token"]
    citizen.browser.post("/proof/proof", data={"csrf-token": token[0], "who": "Ann", "proof": file()})
    assert count(served, tables.uploads) == 1
    signed_in(citizen).presses("Continue", mine="no")
    assert count(served, tables.uploads) == 0


def test_a_payment_that_is_not_theirs_is_cancelled(served: Town, citizen: Citizen) -> None:
    citizen.start("badge").presses("Continue", copies="1").presses("Continue to payment", agreed="yes")
    session = session_of(served, citizen)
    assert session is not None
    (payment,) = served.store.payments.all_open(session.id)
    signed_in(citizen).presses("Continue", mine="no")
    assert served.store.payments.all_open(session.id) == ()
    ended = served.store.payments.latest(payment.draft_id)
    assert ended is not None
    assert ended.status == "cancelled"


def test_while_a_payment_cannot_be_asked_nothing_is_deleted(
    served: Town, citizen: Citizen, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled_in(citizen)
    signed_in(citizen)
    monkeypatch.setattr("formkit.payments.Checkout.cancel_all", lambda self, session: False)
    citizen.presses("Continue", mine="no")
    assert citizen.page.response.status_code == 503
    assert owners(served, citizen) == {False}


def test_another_site_cannot_answer_for_them(served: Town, citizen: Citizen) -> None:
    asked(citizen).posts("/sign-in/answers?to=/blue", {"mine": ["yes"], "csrf-token": ["x"]})
    assert citizen.page.response.status_code == 422
    assert owners(served, citizen) == {False}


def test_a_guest_is_not_asked(served: Town, citizen: Citizen) -> None:
    filled_in(citizen)
    assert citizen.opens("/sign-in/answers?to=/plain").path == "/plain"
    token = citizen.opens("/blue/contact").page.inputs["csrf-token"]
    citizen.posts("/sign-in/answers?to=/blue", {"mine": ["no"], "csrf-token": token})
    session = session_of(served, citizen)
    assert session is not None
    assert len(served.store.drafts.all(session.id)) == 1


def test_what_is_answered_once_signed_in_is_theirs_unasked(served: Town, citizen: Citizen) -> None:
    filled_in(signed_in(citizen))
    assert owners(served, citizen) == {True}


def test_it_is_asked_in_welsh(citizen: Citizen) -> None:
    filled_in(citizen)
    signed_in(citizen, to="/cy/blue/check-answers", language="/cy")
    assert citizen.path == "/cy/sign-in/answers"
    assert citizen.page.h1 == "Ai chi biau’r atebion hyn?"
    assert citizen.presses("Parhau", mine="yes").path == "/cy/blue/check-answers"
