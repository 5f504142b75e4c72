"""Consent: the citizen sees who asks for what and why, ticks what is given, and can as well give nothing."""

from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from joserfc import jwt

from formkit.attributes import Assurance
from formkit.stores import StoreUnavailable
from formkit.stores.grants import Grants
from formkit.web.callers import PROVEN
from tests.hub.registered import LICENCES, entry
from tests.journeys import Town
from tests.signing import session_of, signed_in
from tests.web.hub.conftest import ADDRESS, CLAIMS, URL, WHY, Office, Owner, hub_of, returning, sent_back
from tests.web.your_data.conftest import ONE_LOGIN

QUESTION, AGAIN = "Which details do you want to give?", "Give the same details again?"


def test_each_attribute_is_shown_with_its_why_value_and_source_and_nothing_is_ticked(
    licences: Office, ann: Owner
) -> None:
    ann.opens(licences.address())
    assert (ann.page.h1, ann.page.inputs.get("give")) == (QUESTION, None)
    ann.sees("Example Licences asks for details about you for ‘Renew a driving licence’")
    ann.sees("Home address 1 High Street", "You told ‘Renew a driving licence’ this on 1 June 2026")
    ann.sees("Why: send you the licence")
    ann.sees("Whether you are 17 or older, yes or no Yes", "Why: see that you may drive")
    assert "1980" not in ann.page.text


def test_in_welsh_it_is_asked_in_welsh(licences: Office, ann: Owner) -> None:
    ann.opens(licences.address(ui_locales="fr cy en"))
    assert ann.path.startswith("/cy/authorize/")
    ann.sees("Trwyddedau Enghreifftiol", "Adnewyddu trwydded yrru", "anfon y drwydded atoch")
    (foreign,) = {one.get("lang") for one in ann.page.all("span") if (one.text or "").startswith("see that")}
    assert foreign == "en"


def test_with_nothing_ticked_it_is_asked_again(running: Town, licences: Office, ann: Owner) -> None:
    ann.opens(licences.address()).presses("Give these details")
    assert ann.page.response.status_code == 422
    assert ann.page.errors == {"give": "Select the details that you want to give, or give nothing"}
    assert running.store.grants.of(ann.id) == ()


def test_nothing_can_be_given_as_easily(running: Town, licences: Office, ann: Owner) -> None:
    told = ann.answers_with("Give nothing", "contact.address", office=licences)
    assert told == {"error": "access_denied", "state": "the-state", "iss": URL}
    assert running.store.grants.of(ann.id) == ()
    assert not [one for one in running.store.usage.of(ann.id) if one.action == "released"]


def test_only_what_was_asked_can_be_ticked(running: Town, licences: Office, ann: Owner) -> None:
    only = {"contact.address": {"purpose": WHY}}
    ann.gives(licences, "contact.address", "person.age_at_least-17", "contact.email", claims=only)
    (grant,) = running.store.grants.of(ann.id)
    assert grant.attributes == (("contact.address", None),)


def test_the_browser_is_let_back_to_the_department_alone(licences: Office, ann: Owner) -> None:
    policy = ann.opens(licences.address()).page.response.headers["Content-Security-Policy"]
    assert "form-action 'self' https://vehicle-licences.example.gov.uk;" in policy


def test_opening_addresses_gives_nothing(running: Town, licences: Office, ann: Owner) -> None:
    ann.opens(f"{licences.address()}&give=contact.address&go=give")
    ann.opens(f"{ann.page.path}?give=contact.address&go=give")
    assert (ann.page.h1, running.store.grants.of(ann.id)) == (QUESTION, ())


def test_a_post_without_the_sessions_token_gives_nothing(running: Town, licences: Office, ann: Owner) -> None:
    ann.opens(licences.address())
    ann.posts(ann.page.path, {"csrf-token": ["forged"], "give": ["contact.address"], "go": ["give"]})
    assert ann.page.response.status_code == 422
    assert running.store.grants.of(ann.id) == ()


def test_the_same_is_given_again_after_a_short_page_and_never_by_itself(
    running: Town, licences: Office, ann: Owner
) -> None:
    ann.gives(licences, "contact.address")
    ann.opens(licences.address())
    assert ann.page.h1 == AGAIN
    ann.sees("On 1 June 2026 you agreed", "1 High Street")
    code = returning(ann, "Give these details again")["code"]
    assert [one["attribute"] for one in licences.told(code)["profile"]] == ["contact.address"]
    assert len(running.store.grants.of(ann.id)) == 1
    ann.opens(licences.address()).follows("Choose other details")
    assert ann.page.h1 == QUESTION
    told = licences.told(returning(ann, "Give these details", "person.age_at_least-17")["code"])
    assert [one["attribute"] for one in told["profile"]] == ["person.age_at_least"]


@pytest.mark.parametrize(
    "claims",
    [
        CLAIMS | {"contact.address": {"purpose": WHY | {"en": "sell it on"}}},
        CLAIMS | {"contact.address": {"purpose": WHY | {"cy": "rhywbeth arall"}}},
        {"contact.address": CLAIMS["contact.address"]},
    ],
)
def test_when_attributes_or_whys_change_it_is_asked_anew(licences: Office, ann: Owner, claims: Any) -> None:
    ann.gives(licences, "contact.address")
    assert ann.opens(licences.address(claims)).page.h1 == QUESTION
    ann.posts(ann.page.form.get("action") or "", ann.page.inputs | {"go": ["again"]})
    assert (ann.page.h1, ann.page.response.status_code) == (QUESTION, 422)


def test_what_one_department_was_given_is_no_agreement_with_another(
    licences: Office, benefits: Office, ann: Owner
) -> None:
    ann.gives(licences, "contact.address")
    assert ann.opens(benefits.address()).page.h1 == QUESTION


def test_who_nothing_is_known_of_can_let_the_form_propose_to_save(running: Town, licences: Office) -> None:
    bob = Owner(running, "bob")
    assert bob.opens(licences.address()).page.h1 == "We have nothing to give yet"
    told = licences.told(returning(bob, "Go on")["code"])
    assert (told["profile"], told["head"]) == ([], "")
    claims = [{"attribute": "contact.address", "value": ADDRESS}]
    key = "3fa85f64-5717-4562-b3fc-2c963f66afa6"
    assert licences.asks("keep", {"grant": told["grant"], "key": key, "claims": claims}).status_code == 200
    bob.opens("/your-data/proposals").presses("Save it (Home address, Renew a driving licence)")
    assert bob.opens(licences.address()).page.h1 == QUESTION, "now there is something to choose"


def test_values_that_differ_are_all_shown_and_given(licences: Office, ann: Owner) -> None:
    other = {"lines": ["9 Old Road"], "postalCode": "SW1A 9AA"}
    ann.town.clock.advance(timedelta(minutes=9))
    ann.has("contact.address", other, source=ONE_LOGIN, assurance=Assurance.PROVIDER_COLLECTED)
    ann.opens(licences.address()).sees("1 High Street", "9 Old Road", "From GOV.UK One Login, 1 June 2026")
    told = licences.told(returning(ann, "Give these details", "contact.address")["code"])
    assert len(told["profile"]) == 2


def test_what_was_asked_belongs_to_the_session_that_came_with_it(running: Town, licences: Office, ann: Owner) -> None:
    ann.opens(licences.address())
    bob = Owner(running, "bob")
    bob.opens(ann.page.path)
    assert (bob.page.response.status_code, bob.page.h1) == (410, "Go back to the service and begin again")
    bob.posts(ann.page.path, {"csrf-token": ["x"], "go": ["give"]})
    assert bob.page.response.status_code == 410


def test_while_the_store_is_away_nothing_is_given(
    licences: Office, ann: Owner, monkeypatch: pytest.MonkeyPatch
) -> None:
    ann.opens(licences.address())
    monkeypatch.setattr(Grants, "agree", lambda *_: (_ for _ in ()).throw(StoreUnavailable("down")))
    ann.presses("Give these details", give=["contact.address"])
    assert ann.page.response.status_code == 503


def test_that_its_citizen_has_looked_is_noted_once(running: Town, licences: Office, ann: Owner) -> None:
    ann.opens(licences.address()).opens(ann.page.path)
    (row,) = [one for one in running.store.usage.of(ann.id) if one.action == "seen"]
    assert row.attributes == ("contact.address", "person.age_at_least")


@pytest.fixture
def debugged(tmp_path: Path) -> Town:
    form = entry()["forms"]["renew"] | {"proves_identity": True}
    return hub_of(tmp_path, entry(forms={"renew": form}), debug=True)


def test_who_is_not_signed_in_signs_in_first_and_comes_back(debugged: Town) -> None:
    office, citizen = Office(debugged), debugged.citizen()
    citizen.opens(office.address()).sees("Example Licences asks for details about you")
    assert citizen.page.h1 == "Sign in to choose what to give"
    citizen.follows("Sign in").presses("Sign in", persona="everything")
    assert citizen.page.h1 == "Prove who you are"
    citizen.follows("Prove who you are").presses("Continue")
    assert citizen.path.startswith("/authorize/")


def test_who_does_not_prove_who_they_are_can_go_on_without(debugged: Town) -> None:
    office, citizen = Office(debugged), signed_in(debugged.citizen())
    citizen.opens(office.address()).follows("Go on without this")
    assert citizen.page.h1 in (QUESTION, "We have nothing to give yet")
    answer = citizen.browser.post(
        citizen.page.form.get("action") or "", data=citizen.page.inputs | {"go": ["nothing"]}, base_url=URL
    )
    assert sent_back(answer)["error"] == "access_denied"


def test_who_only_signs_in_does_so_at_the_provider_and_is_sent_back(debugged: Town) -> None:
    office, citizen = Office(debugged), debugged.citizen()
    citizen.opens(office.address(None))
    assert "/stand-in/one-login/sign-in/" in citizen.path
    policy = citizen.page.response.headers["Content-Security-Policy"]
    assert "form-action 'self' https://vehicle-licences.example.gov.uk;" in policy
    answer = citizen.browser.post(citizen.page.path, data={"persona": "everything"}, base_url=URL)
    while urlsplit(answer.location).netloc in ("", "localhost"):
        answer = citizen.browser.get(answer.location, base_url=URL)
    assert "code" in sent_back(answer)


@pytest.mark.parametrize("fresh", [{"max_age": "0"}, {"prompt": "login"}, {"max_age": "60"}])
def test_who_must_have_signed_in_lately_does_so_again_once(debugged: Town, fresh: dict[str, str]) -> None:
    office, citizen = Office(debugged), signed_in(debugged.citizen())
    debugged.clock.advance(timedelta(minutes=2))
    citizen.opens(office.address(None, **fresh))
    assert "/stand-in/one-login/" in citizen.path
    answer = citizen.browser.post(citizen.page.path, data={"persona": "everything"}, base_url=URL)
    while urlsplit(answer.location).netloc in ("", "localhost"):
        answer = citizen.browser.get(answer.location, base_url=URL)
    assert "code" in sent_back(answer)


def test_who_goes_on_without_signing_in_again_is_sent_again(debugged: Town) -> None:
    office, citizen = Office(debugged), signed_in(debugged.citizen())
    debugged.clock.advance(timedelta(minutes=2))
    answer = citizen.browser.get(office.address(None, prompt="login"), base_url=URL)
    for _ in range(2):
        assert "/sign-in?" in citizen.browser.get(answer.location, base_url=URL).location


def test_where_the_provider_does_not_say_when_nobody_is_sent_for_ever(running: Town, licences: Office) -> None:
    bob = Owner(running, "bob")
    session = session_of(running, bob)
    assert session is not None
    running.store.sessions.note(session.id, **{PROVEN: None})
    answer = bob.browser.get(licences.address(None, max_age="60"), base_url=URL)
    assert "/sign-in?" in bob.browser.get(answer.location, base_url=URL).location
    code = sent_back(bob.browser.get(answer.location, base_url=URL))["code"]
    token = jwt.decode(licences.tokens(code)["id_token"], running.store.signing.known(), algorithms=["ES256"])
    assert "auth_time" not in token.claims


def test_the_form_of_another_department_cannot_be_asked_for(licences: Office, ann: Owner) -> None:
    assert LICENCES in licences.back
    answer = ann.browser.get(licences.address(scope="openid form:apply"), base_url=URL)
    assert sent_back(answer)["error"] == "invalid_request"
