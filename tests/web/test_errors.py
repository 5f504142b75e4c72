"""Errors are pages of the service, in plain words, with a way on; logs hold no answers."""

import logging
from typing import Any

import pytest
from gunicorn.http.errors import InvalidChunkSize
from werkzeug.exceptions import HTTPException, TooManyRequests

from formkit.stores import StoreUnavailable
from formkit.web import errors, pages
from tests.client import Citizen
from tests.journeys import Town, filled_in

SECRET = "secret@example.com"


def fails(*_: object, **__: object) -> Any:
    raise RuntimeError(SECRET)


def away(*_: object, **__: object) -> Any:
    raise StoreUnavailable("The database can’t be used.")


@pytest.mark.parametrize("code", sorted(errors.PAGES))
@pytest.mark.parametrize("language", ["", "/cy"])
def test_each_error_has_a_page(served: Town, code: int, language: str) -> None:
    error = type("Error", (HTTPException,), {"code": code})
    with served.app.test_request_context("/", environ_overrides={"formkit.language": language.strip("/") or "en"}):
        page = errors.show(error())
    assert page.status_code == code
    assert page.get_data(as_text=True).count("<h1") == 1


def test_a_body_that_cannot_be_read_is_the_senders_fault(served: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> Any:
        raise InvalidChunkSize(b"zz")

    citizen = served.citizen().start("blue")
    monkeypatch.setattr(pages, "_take", broken)
    assert citizen.posts("/blue/applying", {}).page.response.status_code == 400


def test_an_unknown_form_is_not_found(citizen: Citizen) -> None:
    assert citizen.opens("/nope").page.h1 == "Page not found"


def test_an_unknown_page_is_not_found_and_leads_back_to_its_service(citizen: Citizen) -> None:
    page = citizen.opens("/blue/nope").page
    assert page.response.status_code == 404
    assert page.link("Go to the start") == "/blue"


def test_a_post_that_is_too_long_is_refused(citizen: Citizen) -> None:
    citizen.start("blue").posts("/blue/applying", {"relation": ["x" * 1_100_000]})
    assert citizen.page.response.status_code == 413
    assert citizen.page.h1 == "What you sent is too long"


def test_a_post_of_too_many_parts_is_refused(citizen: Citizen) -> None:
    parts = {f"x{number}": "y" for number in range(1_100)}
    response = citizen.start("blue").browser.post("/blue/applying", data=parts, content_type="multipart/form-data")
    assert response.status_code == 413


def test_what_breaks_is_a_page_and_the_log_has_no_answer(
    served: Town, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    citizen = filled_in(served.citizen()).opens("/blue/contact")
    monkeypatch.setattr("formkit.web.visits.walk", fails)
    with caplog.at_level(logging.DEBUG):
        citizen.presses("Continue", email=SECRET)
    assert citizen.page.response.status_code == 500
    assert citizen.page.h1 == "Sorry, there is a problem with the service"
    assert "RuntimeError at pages.post" in caplog.text
    assert SECRET not in caplog.text + citizen.page.response.text


def test_while_the_store_is_away_what_was_typed_stays_on_the_page(
    served: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    citizen = filled_in(served.citizen()).opens("/blue/contact")
    with monkeypatch.context() as patch:
        patch.setattr("formkit.stores.sessions.Sessions.visit", away)
        citizen.presses("Continue", email="new@example.com").is_at("contact")
    assert citizen.page.response.status_code == 503
    assert citizen.page.inputs["email"] == ["new@example.com"]
    citizen.presses("Continue").is_at("check-answers").sees("new@example.com")


def test_while_the_store_cannot_keep_what_was_typed_stays_on_the_page(
    served: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    citizen = filled_in(served.citizen()).opens("/blue/contact")
    monkeypatch.setattr("formkit.stores.drafts.Drafts.post", away)
    citizen.presses("Continue", email="new@example.com").is_at("contact").sees("We could not save your answer")
    assert citizen.page.inputs["email"] == ["new@example.com"]


def test_while_the_store_is_away_pages_say_so(citizen: Citizen, monkeypatch: pytest.MonkeyPatch) -> None:
    citizen.start("blue")
    monkeypatch.setattr("formkit.stores.sessions.Sessions.visit", away)
    response = citizen.opens("/blue/applying").page.response
    assert response.status_code == 503
    assert response.headers["Retry-After"] == "60"


def test_an_error_without_a_page_is_shown_as_its_family(served: Town) -> None:
    with served.app.test_request_context("/"):
        assert errors.show(type("Teapot", (HTTPException,), {"code": 418})()).status_code == 418
        assert errors.show(TooManyRequests(retry_after=9)).headers["Retry-After"] == "9"
