"""Saved details from a hub elsewhere: the citizen goes there to say what the form may have, and comes back with it."""

import logging
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest

from formkit.http import Failed, Reply
from tests.hub.dependent import OWN, Dependent, dependent
from tests.hub.far import URL
from tests.profiles import known
from tests.saved import PERMIT, everything

USE, START, ALONE = "Use these details", "Start with my saved details", "Start without my saved details"
EMAIL, _HOUR = "new@example.com", timedelta(hours=1)


@pytest.fixture
def there(tmp_path: Path) -> Dependent:
    return dependent(tmp_path, *everything())


def at_the_end(there: Dependent) -> Dependent:
    """Confirm what the hub gave, change one answer, and come to check answers."""
    citizen = there.begins().answers("whom", whom="me").presses(USE)
    citizen.answers("phone").answers("why", why="To fish").is_at("check-answers")
    citizen.opens("/permit/email?change=1").answers("email", email=EMAIL).is_at("check-answers")
    return there


def test_the_start_page_offers_saved_details_without_a_number(there: Dependent) -> None:
    citizen = there.signs_in().sees("Your saved details", "you can choose which of your saved details", START, ALONE)
    assert "questions can be filled in" not in citizen.page.text
    assert there.leads_to() == {"'self'", URL}


def test_the_hub_is_asked_for_what_the_form_wants_and_why(there: Dependent) -> None:
    there.signs_in()
    query = dict(parse_qsl(urlsplit(there.departs()).query))
    assert (query["scope"], query["ui_locales"]) == ("openid form:permit", "en")
    assert '"contact.email":{"purpose":{"en":"choose your colour","cy":' in query["claims"]
    assert '"id.nino":{"purpose":{"en":"find your record"' in query["claims"]


def test_signing_in_alone_asks_for_nothing(there: Dependent) -> None:
    answer = there.citizen.browser.get("/sign-in?to=/permit", base_url=OWN)
    query = dict(parse_qsl(urlsplit(there.leaves(answer)).query))
    assert query["scope"] == "openid"
    assert "claims" not in query


def test_what_the_citizen_agrees_to_is_offered_and_confirmed(there: Dependent) -> None:
    there.begins().answers("whom", whom="me").is_at("saved-details").sees("Ada Sample", "27 March 1980")
    there.citizen.presses(USE).is_at("phone")
    assert there.citizen.page.inputs["phone"] == ["07700 900123"]


def test_without_saved_details_nobody_leaves(there: Dependent) -> None:
    there.signs_in().presses(ALONE).answers("whom", whom="me").is_at("name")
    assert there.citizen.page.inputs["name-full"] == [""]


def test_a_reload_of_the_way_back_leads_on(there: Dependent) -> None:
    there.signs_in()
    back = f"/sign-in/return?{there.far.comes_back(there.departs())}"
    there.citizen.opens(back).is_at("whom")
    there.citizen.opens(back).is_at("whom")
    there.citizen.answers("whom", whom="me")
    assert there.citizen.path == "/permit/saved-details"


@pytest.mark.parametrize("error", ["temporarily_unavailable", "invalid_request"])
def test_whoever_comes_back_without_details_begins_without_them(there: Dependent, error: str) -> None:
    there.signs_in()
    departure = there.departs()
    there.far.refuses = error
    there.returns(departure).answers("whom", whom="me").is_at("name")
    assert "cannot get all your saved details" in there.citizen.page.text


def test_who_gives_nothing_is_told_so_once(there: Dependent) -> None:
    there.signs_in()
    departure = there.departs()
    there.far.refuses = "access_denied"
    there.returns(departure).sees("You have given this service none of your saved details")
    there.citizen.answers("whom", whom="me").is_at("name")
    assert "saved details" not in there.citizen.page.text


def test_while_the_hub_is_down_one_begins_without_saved_details(there: Dependent) -> None:
    there.signs_in()
    there.far.is_down = True
    departure = there.departs()
    there.returns(departure).answers("whom", whom="me").is_at("name")
    assert "cannot get all your saved details" in there.citizen.page.text


def test_what_cannot_be_read_is_not_used(there: Dependent) -> None:
    there.far.told = {"sub": there.far.sub, "grant": "no-grant", "head": "7", "profile": []}
    there.begins().answers("whom", whom="me").is_at("name")
    assert "cannot get all your saved details" in there.citizen.page.text


@pytest.mark.parametrize("is_known", [True, False])
def test_details_of_somebody_else_who_signed_in_at_the_hub_meanwhile_are_not_used(
    there: Dependent, is_known: bool
) -> None:
    if is_known:
        there.store.citizens.enrol(URL, "licences.example.gov.uk", "sub-2")
    there.signs_in()
    there.far.sub = "sub-2"
    there.returns(there.departs()).answers("whom", whom="me").is_at("name")
    assert "Ada" not in there.citizen.page.text
    assert there.citizen.page.inputs["name-full"] == [""]


def test_details_that_another_browser_brings_back_are_not_used(there: Dependent) -> None:
    there.signs_in()
    back = f"/sign-in/return?{there.far.comes_back(there.departs())}"
    other = there.served.citizen(OWN).opens(back)
    assert other.page.response.status_code == 400
    other.opens("/permit/saved-details")
    assert "Ada" not in other.page.text


def test_a_query_that_is_too_long_is_not_sent(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    long = PERMIT | {"data": PERMIT["data"] | {"purpose": "write to you " * 200}}
    there = dependent(tmp_path, form=long)
    there.signs_in().presses(START).answers("whom", whom="me").is_at("name")
    there.citizen.sees("cannot get all your saved details")
    assert "The request is too long for the provider." in caplog.text


def test_what_was_sent_and_what_is_to_be_kept_is_told_under_the_grant(there: Dependent) -> None:
    at_the_end(there).citizen.sees("save any of these details")
    assert there.sends("email").location.endswith("/confirmation")
    there.far.heard.clear()
    assert there.delivers() == 2
    (sent, kept) = there.far.heard
    grant = str(there.far.grant)
    assert (sent[0], sent[1]["grant"], len(sent[1]["known"])) == ("sent", grant, 4)
    assert kept[0] == "keep"
    assert kept[1]["grant"] == grant
    assert kept[1]["claims"] == [{"attribute": "contact.email", "value": EMAIL}]


def test_the_confirmation_page_leads_to_where_what_was_ticked_is_accepted(there: Dependent) -> None:
    citizen = there.citizen
    at_the_end(there)
    citizen.opens(there.sends("email").location).sees("they are saved once you have accepted them")
    assert citizen.page.link("Accept details in Your data") == f"{URL}/your-data/proposals"
    citizen.opens("/cy/permit/confirmation")
    assert citizen.page.link("Derbyn manylion yn Eich data") == f"{URL}/cy/your-data/proposals"


def test_without_a_grant_nothing_is_offered_to_be_kept(there: Dependent) -> None:
    citizen = there.signs_in().presses(ALONE).answers("whom", whom="me").answers("name", {"name-full": "Ada Sample"})
    citizen.answers("born", {"born-day": "27", "born-month": "3", "born-year": "1980"}).answers("email", email=EMAIL)
    citizen.answers("phone").answers("nino", nino="QQ123456C").answers("why", why="To fish").is_at("check-answers")
    assert "save any of these details" not in citizen.page.text
    assert there.sends("email").location.endswith("/confirmation")
    assert there.delivers() == 1
    assert there.far.heard == []


def test_a_grant_that_was_cut_is_given_up_with_its_reason(there: Dependent, caplog: pytest.LogCaptureFixture) -> None:
    at_the_end(there)
    there.far.reply = Reply(403, {"error": "access_denied"})
    assert there.sends("email").location.endswith("/confirmation")
    there.delivers()
    assert "to profile was given up: The hub answered 403 access_denied." in caplog.text
    assert there.delivers() == 0


@pytest.mark.parametrize("reply", [Failed("Nobody is there."), Reply(503), Reply(401, {"error": "invalid_client"})])
def test_a_hub_that_fails_stops_no_submission_and_is_told_later(there: Dependent, reply: Reply | Failed) -> None:
    at_the_end(there)
    there.far.reply = reply
    assert there.sends("email").location.endswith("/confirmation")
    assert there.delivers() == 2
    there.far.reply = None
    there.far.heard.clear()
    there.served.clock.advance(_HOUR)
    assert there.delivers() == 1
    assert [name for name, _ in there.far.heard] == ["sent", "keep"]


def test_what_has_changed_since_is_asked_of_the_citizen_again(there: Dependent) -> None:
    citizen = at_the_end(there).citizen
    assert there.leads_to() == {"'self'", URL}
    there.far.known[4] = known("id.nino", "QQ654321A")
    departure = there.leaves(there.sends("email"))
    there.returns(departure).is_at("saved-details").sees("Ending in 21A")
    citizen.presses(USE).is_at("check-answers").sees(EMAIL)
    assert there.sends("email").location.endswith("/confirmation")


@pytest.mark.parametrize("error", ["access_denied", "temporarily_unavailable"])
def test_what_has_changed_is_asked_again_though_the_citizen_gives_nothing_then(there: Dependent, error: str) -> None:
    citizen = at_the_end(there).citizen
    there.far.known = there.far.known[:4]
    departure = there.leaves(there.sends())
    citizen.opens("/permit/check-answers").is_at("nino")
    there.far.refuses = error
    there.returns(departure).is_at("nino")
    assert there.citizen.page.inputs["nino"] == [""]


def test_your_data_is_at_the_hub(there: Dependent) -> None:
    there.signs_in()
    for path, there_too in {"/your-data": "", "/cy/your-data": "/cy", "/your-data/usage": ""}.items():
        answer = there.citizen.browser.get(path, base_url=OWN)
        assert answer.location == f"{URL}{there_too}/your-data"
    posted = there.citizen.browser.post("/your-data/erase", base_url=OWN)
    assert (posted.status_code, posted.location) == (303, f"{URL}/your-data")


def test_nothing_of_anybody_is_in_a_log_or_the_outbox(there: Dependent, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    at_the_end(there)
    there.sends("email")
    there.far.reply = Failed("Nobody is there.")
    there.delivers()
    assert not [one for one in ("Ada", EMAIL, "QQ123456C", "1980-03-27") if one in caplog.text]
