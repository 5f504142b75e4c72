"""The door: who comes in, who is sent to sign in, and what nobody gets at."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

import pytest

from tests.journeys import Town
from tests.web.your_data.conftest import Resident

PAGES = ["", "/usage", "/usage/check", "/links", "/download", "/upload", "/notices", "/erase", "/your-data.json"]
OF_A_VALUE = ["", "/change", "/withdraw", "/erase", "/tell", "?show=whole"]
ACTS = ["/confirm", "/change", "/withdraw", "/erase", "/tell"]


def test_a_guest_is_sent_to_sign_in_and_back(running: Town) -> None:
    for path in (f"{language}/your-data{page}" for language in ("", "/cy") for page in PAGES):
        answer = running.citizen().browser.get(path)
        sent = urlsplit(answer.location)
        assert (answer.status_code, sent.path) == (302, f"{'/cy' if '/cy' in path else ''}/sign-in"), path
        assert parse_qs(sent.query)["to"] == [path]


def test_no_cache_keeps_a_page(ann: Resident) -> None:
    for page in PAGES[:-1]:
        answer = ann.opens(f"/your-data{page}").page.response
        assert answer.headers["Cache-Control"] == "no-store", page
        assert answer.headers["X-Robots-Tag"] == "noindex, nofollow", page


def test_nobody_sees_the_values_of_another(running: Town, ann: Resident) -> None:
    email = ann.has("contact.email", "a@example.com")
    bob = Resident(running, "bob")
    for page in OF_A_VALUE:
        assert bob.looks_at(email, page).page.response.status_code == 404, page
        assert ann.looks_at(email, page).page.response.status_code == 200, page


def test_nobody_acts_on_the_values_of_another(running: Town, ann: Resident) -> None:
    email = ann.has("contact.email", "a@example.com")
    bob = Resident(running, "bob")
    own = bob.looks_at(bob.has("contact.phone", "+447700900123")).page.inputs["csrf-token"]
    more = {"value": ["b@example.com"], "tell": ["sent:ABCDEFGH"]}
    for act in ACTS:
        bob.posts(f"/your-data/values/{email.id}{act}", {"csrf-token": own, **more})
        assert bob.page.response.status_code == 404, act
    assert ann.looks_at(email).sees("a@example.com", "Nobody has checked it.").page.response.status_code == 200
    assert ann.knows() == ["a@example.com"]


@pytest.mark.parametrize("token", [[], ["x"]])
def test_a_post_without_the_token_of_the_session_does_nothing(ann: Resident, token: list[str]) -> None:
    email = ann.has("contact.email", "a@example.com")
    for act in (*(f"/values/{email.id}{act}" for act in ACTS), "/erase", "/upload", "/upload/add", "/usage/check"):
        ann.posts(f"/your-data{act}", {"csrf-token": token, "value": ["b@example.com"]})
        assert ann.page.response.status_code == 422, act
    assert ann.knows() == ["a@example.com"]
    assert ann.looks_at(email).page.response.status_code == 200


def test_a_value_that_is_not_there_is_not_found(ann: Resident) -> None:
    assert ann.opens(f"/your-data/values/{uuid4()}").page.response.status_code == 404
    assert ann.opens("/your-data/values/1").page.response.status_code == 404


def test_who_signed_in_a_while_ago_signs_in_again_for_what_matters(running: Town) -> None:
    bob = Resident(running, "bob", timedelta(minutes=11))
    value = f"/your-data/values/{bob.has('id.nino', 'QQ123456C').id}"
    for path in (f"{value}?show=whole", f"{value}/erase", f"{value}/change", "/your-data/erase"):
        answer = bob.browser.get(path, base_url=bob.base_url)
        sent = urlsplit(answer.location)
        assert (answer.status_code, sent.path) == (303, "/sign-in")
        assert parse_qs(sent.query) == {"to": [path], "fresh": ["10"]}
        assert "QQ" not in answer.text


def test_so_they_do_before_they_take_everything_along(running: Town) -> None:
    bob = Resident(running, "bob", timedelta(minutes=11))
    for name in ("your-data.json", "your-data.csv"):
        answer = bob.browser.get(f"/your-data/{name}", base_url=bob.base_url)
        assert parse_qs(urlsplit(answer.location).query) == {"to": ["/your-data/download"], "fresh": ["10"]}


def test_a_post_of_who_signed_in_a_while_ago_does_nothing(running: Town) -> None:
    bob = Resident(running, "bob", timedelta(minutes=11))
    nino = bob.has("id.nino", "QQ123456C")
    data = {"csrf-token": bob.looks_at(nino).page.inputs["csrf-token"][0], "value": "QQ123456D"}
    for path in (f"values/{nino.id}/erase", f"values/{nino.id}/change", "erase"):
        answer = bob.browser.post(f"/your-data/{path}", data=data, base_url=bob.base_url)
        assert urlsplit(answer.location).path == "/sign-in", path
    assert bob.knows() == ["QQ123456C"]


def test_no_value_stands_in_an_address(ann: Resident) -> None:
    ann.looks_at(ann.has("contact.email", "canary@example.com"), "/change").presses("Save", value="bird@example.com")
    addresses = [one.get("href") or "" for one in ann.opens("/your-data").page.all("a")]
    assert not [one for one in (*addresses, ann.page.path) if "canary" in one or "bird" in one]


def test_a_guest_who_posts_is_sent_to_sign_in(running: Town) -> None:
    answer = running.citizen().browser.post("/your-data/erase")
    assert (answer.status_code, urlsplit(answer.location).path) == (303, "/sign-in")
